### How the web page looks. Seen by people, on the web page alone.

menu-how-it-looks = شكل الصفحة
how-it-looks = ما الشكل المناسب لهذه الصفحة؟
explain-how-it-looks = الشكل الأهدأ يعرض آخر ما قيل فقط. خطوطه وألوانه أقل.
look-usual = الشكل المعتاد
look-quiet = شكل أهدأ
look-changed = هكذا تبدو الصفحة الآن. يمكن تغيير ذلك في أي وقت.

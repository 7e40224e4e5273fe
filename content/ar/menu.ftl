### The menu and its second page.

menu = ما الذي يناسبك الآن؟
explain-menu = كل زر يفتح شيئًا واحدًا. كلمة «القائمة» تعيدك إلى هنا.
menu-carry-on = المتابعة من حيث توقفت
menu-check-in = جولة أسئلة
menu-show-plan = عرض خطتي
menu-journal = يومياتي
menu-in-person = أفضّل الحديث وجهًا لوجه
menu-how-this-works = كيف يعمل هذا
menu-more = المزيد

more = ما الذي يناسبك أيضًا؟
explain-more = أشياء تلزم أقل. زر «رجوع» يعيدك إلى الصفحة الأولى.
menu-who-sees = من يرى ماذا
menu-what-was-written = ما كُتب إليّ
menu-my-copy = نسخة أحتفظ بها
menu-write-to-team = الكتابة إلى فريقي
menu-language = اللغة
menu-take-a-break = استراحة من Wren
menu-new-phone = هاتف جديد
menu-stop = ترك Wren
menu-settings = إعدادات Wren

settings = ما الذي يحتاج إلى ضبط؟
explain-settings = تُضبط هذه الأشياء مرة واحدة، ويمكن تغييرها في أي وقت. زر «رجوع» يعيدك إلى الصفحة السابقة.

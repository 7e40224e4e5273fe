### Help in each nation. The numbers are the crisis register's. In a draft language each line has its English beside it.

help-talk-scotland = للحديث مع أحد، ليلًا أو نهارًا: الرقم { -number-urgent } ثم اختيار الصحة النفسية.
help-talk-northern-ireland = للحديث مع أحد، ليلًا أو نهارًا: Lifeline، { -number-lifeline }. الاتصال مجاني.
help-talk-anywhere =
    للحديث مع أحد، ليلًا أو نهارًا: الرقم { -number-urgent } وطلب الصحة النفسية.
    في أيرلندا الشمالية: الرقم { -number-lifeline }.
help-danger-abroad = في خطر الآن؟ الاتصال بالرقم { -number-emergency-abroad }، أو برقم الطوارئ حيث أنت.
help-talk-abroad = للحديث مع أحد الآن: أقرب مستشفى. أو طلب المساعدة من شخص قريب.
help-team-abroad = من الخارج يبدأ رقم { $team } بـ +44، دون الصفر الأول.
help-interpreter = يمكنهم إحضار من يتكلم لغتك. يكفي قول اسمها بالإنجليزية: “Arabic”.
help-where = هذه الأرقام لهذا المكان: { $nation }.
help-elsewhere = خارج المملكة المتحدة؟ الاتصال بالرقم { -number-emergency-abroad }، أو برقم الطوارئ حيث أنت.
more-ways = طرق أخرى للمساعدة
more-ways-title = طرق أخرى للوصول إلى من يساعد:
more-text = للكتابة بدل الكلام: إرسال { -number-texting-keyword } إلى { -number-texting }.
more-deaf-northern-ireland = لمن لا يسمع أو لا يستطيع الكلام: { -number-deaf-lifeline }، كتابةً.
more-deaf-danger =
    لمن لا يسمع وهو في خطر: { -number-emergency-signed } بلغة الإشارة.
    أو رسالة نصية إلى { -number-emergency }. قبل الحاجة تُرسل إليه مرة واحدة كلمة { -number-emergency-word }.
more-language = لغة أخرى: على { -number-emergency } أو { -number-urgent } يكفي قول “Arabic”. مع البقاء على الخط.
more-language-danger = لغة أخرى: على { -number-emergency } يكفي قول “Arabic”. مع البقاء على الخط.
more-young = دون ٣٥ عامًا مع أفكار عن الانتحار: Papyrus، { -number-young }.
more-abuse-england = أذى أو سيطرة في البيت: { -number-abuse-england }، ليلًا أو نهارًا.
more-abuse-wales =
    أذى أو سيطرة في البيت: { -number-abuse-wales }، ليلًا أو نهارًا.
    كتابةً: { -number-abuse-wales-text }.
more-abuse-scotland = أذى أو سيطرة في البيت: { -number-abuse-scotland }، ليلًا أو نهارًا. بأي لغة.
more-abuse-northern-ireland = أذى أو سيطرة في البيت: { -number-abuse-northern-ireland }، ليلًا أو نهارًا.
more-lgbt = لمثليي الميل أو مغايري الهوية (LGBT+) عند التعرض لأذى: Galop، { -number-lgbt }، في أيام العمل.
more-trace = المكالمات والرسائل تبقى في قائمة هاتفك. يمكن حذفها هناك.

# Where somebody is
nation-england = إنجلترا
nation-wales = ويلز
nation-scotland = اسكتلندا
nation-northern-ireland = أيرلندا الشمالية
nation-elsewhere-in-uk = أي مكان في المملكة المتحدة
nation-abroad = خارج المملكة المتحدة
where-england = في إنجلترا
where-wales = في ويلز
where-scotland = في اسكتلندا
where-northern-ireland = في أيرلندا الشمالية
where-abroad = خارج المملكة المتحدة
where-else = أنا في مكان آخر
where-i-am =
    أرقام المساعدة تختلف من مكان إلى آخر.
    أين أنت؟
explain-where-i-am = هذا فقط لتُظهر “مساعدة” الأرقام الصحيحة. يمكن تغييره في أي وقت.
where-kept = حُفظ. كلمة “مساعدة” تُظهر الآن أرقام هذا المكان: { $nation }.
where-kept-abroad = حُفظ. كلمة “مساعدة” تُظهر الآن ما ينفع خارج المملكة المتحدة.
menu-where-i-am = أين أنا

### Help now. The numbers are the crisis register's. In a draft language each line has its English beside it.

help-danger = في خطر الآن؟ الاتصال بالرقم { -number-emergency }. إذا تعذّر الكلام: الضغط على { -number-silent } عند الطلب.
help-talk = للحديث مع أحد، ليلًا أو نهارًا: الرقم { -number-urgent } ثم اختيار { -number-urgent-option }.
help-deaf = لمن لا يسمع أو لا يستطيع الكلام: { -number-deaf }، كتابةً.
help-listening = Samaritans: { -number-listening }. أو إرسال { -number-texting-keyword } إلى { -number-texting }.
help-team = { $team }: { $phone }، { $hours }.
help-local = رقم المساعدة المحلي: { $phone }.
help-nobody = لا أحد يقرأ هذه المحادثة الآن.
help-now = المساعدة الآن
carry-on-where-i-was = المتابعة من حيث توقفت

help-found = شكرًا على كتابة هذا. يمكن الحديث مع إنسان الآن:
help-found-by-others = ما يحدث لك ليس ذنبك. يمكن الحديث مع من يعرف هذا الأمر:
help-found-by-others-anywhere = ما يحدث لك ليس ذنبك. يمكن الحديث مع إنسان الآن:
help-found-hide = لمسح هذه المحادثة: كتابة “إخفاء”.

### What is theirs to see: the plan, what they kept, who can see what, how this works.

no-plan-yet = لا توجد خطة بعد. جولة الأسئلة قد تثمر خطة.
how-this-works =
    Wren مجموعة أسئلة كتبها أناس.
    يقرأ فريق { $clinician } ما أنهيته أو ما أوصلناه عنك.
    يقرؤون ذلك: { $hours }.
    كلمة «مساعدة» تعرض أرقامًا للاتصال، ليلًا أو نهارًا.
    «توقف مؤقت» و«توقف» و«إخفاء» تعمل دائمًا. كلمة «رجوع» تعيد سؤالًا واحدًا.
    للسؤال عن أي شيء: { $clinician }، أو الاتصال بـ { $team }: { $phone }.
how-to-complain = للشكوى من الرعاية، رقم الاتصال: { $phone }.
no-hints = بلا تلميحات
hints-are-off = لن تظهر تلميحات بعد الآن.
who-sees =
    يستطيع فريق { $clinician } قراءة ثلاثة أشياء.
    ما أنهيته من جولات الأسئلة، وخطتك، وما أوصلناه عنك.
    ومن يومياتك لا يُتاح لـ { $clinician } إلا ما شاركته.
who-has-looked = من اطّلع:
nobody-has-looked = لم يطّلع أحد غيرك حتى الآن.
somebody-looked =
    { $what ->
        [check-in] اطّلع على مراجعة: { $clinician }، { $at }.
        [letter] فُتح ما مرّرته: { $clinician }، { $at }.
        [journal] قُرئ ما شاركته: { $clinician }، { $at }.
        [help-plan] قُرئت خطة المساعدة: { $clinician }، { $at }.
        [report] قُرئ ما كتبته عن خلل في Wren: { $clinician }، { $at }.
        [asked] فُتح ما طلبت النظر فيه: { $clinician }، { $at }.
        [called] سُجّل اتصال بك: { $clinician }، { $at }.
        [answered] جاء رد على ما طلبت النظر فيه: { $clinician }، { $at }.
        [met] سُجّل لقاء أو حديث معك: { $clinician }، { $at }.
        [copy] أُخذت نسخة: { $clinician }، { $at }.
        [hours] تغيّرت أوقاتك: { $clinician }، { $at }.
        [pin] أُلغي رقمك السري بطلب منك: { $clinician }، { $at }.
        [wrote] رسالة إليك: { $clinician }، { $at }.
        [ended] انتهى الارتباط معك: { $clinician }، { $at }.
        [successor] حدّد { $clinician } من سيعمل معك بعد ذلك. { $at }.
        [handed-over] سلّم { $clinician } العمل معك إلى شخص جديد. { $at }.
        [passed-flag] أُحيل ما طلبت النظر فيه إلى زميل: { $clinician }، { $at }.
        [wish] سُجّل الرد على رغبتك في اللقاء: { $clinician }، { $at }.
        [glass] فُتح سجلك ممن لا يعمل معك: { $clinician }، { $at }.
        [meeting-made] عُرض عليك موعد: { $clinician }، { $at }.
        [meeting-moved] تغيّر موعد: { $clinician }، { $at }.
        [meeting-off] أُلغي موعد: { $clinician }، { $at }.
        [meeting-noted] سُجّل ما حدث لموعد: { $clinician }، { $at }.
        [meetings-seen] اطّلع على مواعيدك: { $clinician }، { $at }.
        [phone] أُغلق Wren على هاتفك: { $clinician }، { $at }.
        [confirmed] تم تأكيد أنه أنت: { $clinician }، { $at }.
        [refused] أُغلق هاتف ليس لك: { $clinician }، { $at }.
        [invited] دُعيت إلى Wren: { $clinician }، { $at }.
        [new-code] صُنع لك رمز جديد: { $clinician }، { $at }.
        [copied] أُخذت نسخة من سجلك: { $clinician }، { $at }.
        [lifted] رُفع ما ضبطه فريقك: { $clinician }، { $at }.
        [limited] حُدّ مما يفعله Wren لك: { $clinician }، { $at }.
        [break] ضُبطت لك استراحة: { $clinician }، { $at }.
        [switched-off] أُوقف Wren لك: { $clinician }، { $at }.
        [died] أُوقف Wren نهائيًا عن طريق الخطأ: { $clinician }، { $at }.
        [set-back] صُحّح ذلك الخطأ: { $clinician }، { $at }.
        [incident] نُظر في خلل حدث في Wren: { $clinician }، { $at }.
        [hand-over-off] سُجّل أن من يعمل معك باقٍ: { $clinician }، { $at }.
        [session] بدأت جلسة معك أو عُرضت: { $clinician }، { $at }.
       *[person] فُتحت صفحتك: { $clinician }، { $at }.
    }
looked-why =
    { $reason ->
        [for-the-record] السبب: لسجل الرعاية.
        [person-asked] السبب: طلبك أنت.
        [for-a-meeting] السبب: من أجل لقاء.
        [handed-over] السبب: ينتقل الأمر إلى أحد الزملاء.
        [care-ended] السبب: انتهت الرعاية هنا.
        [moved] السبب: انتقالك.
        [discharged] السبب: انتهت الرعاية هنا.
        [hospital] السبب: أنت في المستشفى.
        [own-wish] السبب: رغبتك أنت.
        [died] السبب: ظُنّ أنك توفيت.
       *[words] السبب: «{ $words }»
    }
what-was-written = هذا ما كُتب إليك، والأحدث أولًا.
nothing-written = لم يُكتب إليك شيء بعد.
one-letter = فتح هذه
one-letter-from = { $clinician }، { $at }
earlier-ones = ما قبلها
looked-without-link = فُتح هذا دون عمل معك.
those-who-run-wren = من يشغّلون Wren

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
       *[person] فُتحت صفحتك: { $clinician }، { $at }.
    }
looked-why =
    { $reason ->
        [for-the-record] السبب: لسجل الرعاية.
        [person-asked] السبب: طلبك أنت.
        [for-a-meeting] السبب: من أجل لقاء.
        [handed-over] السبب: ينتقل الأمر إلى أحد الزملاء.
        [care-ended] السبب: انتهت الرعاية هنا.
       *[words] السبب: «{ $words }»
    }
what-was-written = هذا ما كُتب إليك، والأحدث أولًا.
nothing-written = لم يُكتب إليك شيء بعد.
one-letter = فتح هذه
one-letter-from = { $clinician }، { $at }
earlier-ones = ما قبلها

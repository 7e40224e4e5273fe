### What somebody's team has set for them: what, who, why, how it ends; and whether to go on after it.

menu-my-limits = ما ضبطه فريقي
my-limits = هذا ما ضبطه فريقك. المساعدة وخطة المساعدة واليوميات مفتوحة دائمًا.
no-limits = لم يضبط فريقك أي استراحة أو حدّ.
wren-is-off =
    أُوقف Wren لك في الوقت الحالي. رعايتك تبقى كما هي.
    المساعدة واليوميات وما هو محفوظ تبقى مفتوحة.
limit-stands =
    { $kind ->
        [break] استراحة ضُبطت لك: { $clinician }، { $at }. لا أرسل إلا الردود.
        [hospital] استراحة ما دمت في المستشفى: { $clinician }، { $at }. لا أرسل إلا الردود.
        [suspend] أُوقف Wren لك: { $clinician }، { $at }.
        [no-check-ins] أُوقف التذكير بجولة الأسئلة: { $clinician }، { $at }.
        [only-appointments] لا أبدأ بشيء سوى مواعيدك: { $clinician }، { $at }. تذكيراتك الخاصة متوقفة أيضًا.
        [died] أوقف فريقك Wren نهائيًا عن طريق الخطأ، { $at }.
       *[no-writing] لا أوصل كلمات إلى الفريق: { $clinician }، { $at }.
    }
limit-stands-until = يستمر هذا حتى { $day }.
limit-stands-open = يستمر هذا حتى يُنهى.
limit-yours = يمكنك إنهاء هذه الاستراحة بضغطة واحدة. هي لك.
limit-reason = السبب:
limit-words = { $words }
limit-ended =
    { $how ->
        [run-out] انتهت مدته: { $at }.
        [own] كان إنهاؤه منك: { $at }.
       *[lifted] رُفع: { $clinician }، { $at }.
    }
limit-ask = للسؤال عن هذا: { $team }، { $phone }.
limit-complain = للشكوى من هذا، رقم الاتصال: { $phone }.
limit-news = يمكن العودة إلى هذا من القائمة: «المزيد»، ثم إعدادات Wren.
limit-over = انتهى هذا.
shall-we-go-on =
    لم يضع شيء، ولا شيء فاتك.
    هل نتابع؟
go-on-with-wren = نتابع
rest-some-more = استراحة أطول
end-set-break = إنهاء الاستراحة
end-hospital = لقد عدت
resting-on = لن أرسل شيئًا حتى تصل منك رسالة.
not-yours-to-end = لم يعد هذا مفتوحًا.
writing-is-off =
    لا أوصل كلمات إلى الفريق في الوقت الحالي: { $clinician }.
    يمكنك دائمًا طلب النظر من فريقك، أو الاتصال بـ { $team }: { $phone }.
kept-in-journal = كلماتك محفوظة في يومياتك. لم تُرسَل إلى أحد.
wren-is-off-short = أُوقف Wren لك في الوقت الحالي. السبب: «{ $words }»
wren-is-off-call = { $team }: { $phone }.
record-was-opened = كل اطلاع على سجلك مذكور تحت «من يرى ماذا».
record-opened-by =
    فُتح سجلك: { $clinician }، { $at }.
    لا عمل لـ { $clinician } معك هنا. كان السجل مفتوحًا حتى { $until }.

# a link has ended, and why
link-ended-moved =
    بسبب انتقالك انتهى عمل { $clinician } معك هنا.
    لمعرفة الجهة التي يمكنك اللجوء إليها الآن: { $team }، { $phone }.
    ما كتبته محفوظ.
link-ended-discharged =
    انتهت رعايتك هنا مع { $clinician }.
    إذا احتجت إلى مساعدة من جديد: طبيبك العام، أو { $team }، { $phone }.
    ما كتبته محفوظ.
link-ended-own-wish =
    كما أردت، انتهى عمل { $clinician } معك هنا.
    للحديث عن ذلك: { $team }، { $phone }.
    ما كتبته محفوظ.

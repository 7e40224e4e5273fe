### Reminders: one that has come round, and how often it comes.

## Before the tap: nothing here may say what it is about, unless the person chose their own words

reminder-arrived = ملاحظة منك إليك، للساعة { $time }.
reminder-own-words = «{ $words }»
reminder-check-in = جولة أسئلة، إن أحببت.
reminder-water = شربة ماء، إن أحببت.
reminder-prompt-good-day = كيف يكون اليوم الجيد؟
reminder-prompt-went-better = ما الذي سار أفضل مما كان يمكن؟

## After the tap

reminder-only-if = فقط إن لم يتم بعد.
reminder-why = هذا من اختيارك، { $day }.
reminder-why-agreed = هذا باتفاقك مع { $clinician }، { $day }.
reminder-how-to-stop = زر «تغيير أو إنهاء» يغيّره أو ينهيه.
reminder-opened = ماذا الآن؟
reminder-done = تم
reminder-start-check-in = بدء جولة الأسئلة
reminder-write = كتابة شيء
reminder-later = لاحقًا
reminder-change-or-stop = تغيير أو إنهاء
reminder-when = متى من جديد؟
later-ten-minutes = بعد ١٠ دقائق
later-an-hour = بعد ساعة
later-this-evening = هذا المساء
later-tomorrow = غدًا
reminder-again-at = سأكتب من جديد: { $at }.
reminder-noted = حُفظ ذلك.
reminder-thats-fine = لا بأس.
reminder-ends-with-it = تم الأمر، فينتهي هذا التذكير.
reminder-already = سبق الرد على هذا.
reminder-who-reads =
    لا أحد يقرأ هذا إلا إن عرضته أنت.
    يبحث Wren عن بعض الكلمات ليعرض المساعدة فقط، ولا يخبر أحدًا.

## A way back after a break, a step a week

way-back-reminder = الخطوة الأولى للعودة. ليس عليك شيء هنا سوى النظر.
way-back-check-in = الخطوة الثانية للعودة: جولة أسئلة، إن أحببت.
way-back-journal = الخطوة الثالثة للعودة: بضع كلمات لنفسك، إن أحببت.
way-back-not-yet = ليس هذا الأسبوع

## How often, and until when

rule-once = مرة واحدة: { $day }، { $time }.
rule-daily = كل يوم في { $time }.
rule-weekdays = { $days }، في { $time }.
rule-every =
    { $n ->
        [zero] كل يوم، في { $time }.
        [one] كل يوم، في { $time }.
        [two] كل يومين، في { $time }.
        [few] كل { $n } أيام، في { $time }.
        [many] كل { $n } يومًا، في { $time }.
       *[other] كل { $n } يوم، في { $time }.
    }
rule-until = حتى { $day }.

## Setting one

menu-my-reminders = تذكيراتي
new-reminder = بماذا أذكّرك؟
explain-new-reminder = يكتب Wren سطرًا قصيرًا في وقت من اختيارك. يمكنك إنهاؤه في أي وقت.
reminder-for-words = شيء بكلماتي
reminder-for-check-in = جولة أسئلة
reminder-for-action = شيء من خطتي
reminder-for-water = شربة ماء
reminder-for-question = سؤال من عندي
reminder-for-journal = بضع كلمات لنفسي
reminder-for-way-back = طريق العودة
reminder-no-doses = دون ذكر الجرعات من فضلك. لا يستطيع Wren التحقق منها.
reminder-your-words = ماذا أكتب فيه؟
explain-your-words = تكفي بضع كلمات. أنت وحدك من يختارها.
reminder-your-question = ما السؤال المطلوب طرحه؟
explain-your-question = يُطرح بكلماتك. لا أحد يفسّر أجوبتك.
which-one = أيّ واحد؟
prompt-of-good-day = يوم جيد
prompt-of-went-better = ما سار أفضل
# The first words of it
one-of-yours = «{ $words }»
one-of-ours = { $what }

reminder-how-often = كم مرة؟
often-daily = كل يوم
often-weekdays = بعض أيام الأسبوع
often-every = كل بضعة أيام
often-once = مرة واحدة
reminder-which-days = أيّ أيام؟
day-of-week =
    { $about ->
        [monday] الاثنين
        [tuesday] الثلاثاء
        [wednesday] الأربعاء
        [thursday] الخميس
        [friday] الجمعة
        [saturday] السبت
       *[sunday] الأحد
    }
reminder-every = كم يومًا بين مرة وأخرى؟
every-n-days =
    { $n ->
        [zero] كل يوم
        [one] كل يوم
        [two] كل يومين
        [few] كل { $n } أيام
        [many] كل { $n } يومًا
       *[other] كل { $n } يوم
    }
reminder-until = حتى متى؟
until-no-end = بلا نهاية
until-a-week = لأسبوع
until-two-weeks = لأسبوعين
until-four-weeks = لأربعة أسابيع
until-a-day = حتى يوم أختاره
reminder-until-day = حتى أيّ يوم؟
reminder-which-day = أيّ يوم؟

reminder-what-time =
    يمكنك لمس وقت، أو كتابته، مثل ٢١:٣٠.
    في أيّ ساعة؟
time-morning = صباحًا
time-midday = ظهرًا
time-evening = مساءً
one-time = { $time }
time-yes = نعم، { $time }
time-sure = هل هذا هو الوقت المقصود؟
time-which = في الصباح أم في المساء؟
not-understood-time = لم أستطع قراءة هذا كوقت. يمكنك لمس وقت، أو كتابته، مثل ٢١:٣٠.
reminder-outside-hours =
    { $time } خارج الساعات التي اخترتها.
    هل يبقى في { $time }؟
time-still = يبقى كذلك
time-another = وقت آخر

lock-screen-discreet = الصيغة الهادئة. يظهر على الهاتف المقفل:
lock-screen-words = الصيغة المكشوفة. يظهر على الهاتف المقفل:
lock-screen-shows = يظهر على الهاتف المقفل:
reminder-wording = أيّ صيغة تناسبك؟
explain-reminder-wording = قد يرى غيرك هاتفك. الصيغة الهادئة لا تخبرهم بشيء.
wording-of-discreet = الصيغة الهادئة
wording-of-words = الصيغة المكشوفة
web-cannot-remind = الصفحة المغلقة لا تستطيع التذكير. ما يأتي ينتظر هنا حتى تُفتح.
reminder-sure = هل أثبّت هذا؟
reminder-set-it = تثبيته
reminder-set-calendar = تثبيته مع ملف للتقويم
reminder-is-set = تم تثبيته.
reminder-no-such-time = لم يعد هناك وقت كهذا.
reminder-none-set = لم يُثبَّت شيء.

## The list, and one of them

my-reminders = هذه تذكيراتك.
no-reminders = لا تذكيرات لديك.
reminder-new = تذكير جديد
one-reminder = فتح هذا
wake-reminder = إيقاظ هذا
wake-one-of-yours = إيقاظ «{ $words }»
wake-one-of-ours = إيقاظ: { $what }
reminder-next-own = «{ $words }». التالي: { $at }.
reminder-next-ours = { $what }. التالي: { $at }.
reminder-rests-own = «{ $words }» في راحة. لمسة توقظه.
reminder-rests-ours = { $what }: في راحة. لمسة توقظه.
reminder-awake = عاد من جديد.
reminder-comes-next = يأتي في المرة القادمة: { $at }.
reminder-not-then = في ذلك الوقت لا يبدأ Wren بالكتابة، لذلك لن يأتي هذا.
reminder-is-resting = هو في راحة. لا يأتي شيء قبل إيقاظه.
reminder-is-over = لن يأتي منه شيء بعد الآن.
reminder-gone = لم يعد هذا هنا.
reminder-details = ما المطلوب تغييره؟
change-words = كلماته
change-time = وقته
change-days = أيامه
change-wording = ما يظهر على الهاتف المقفل
change-rest = تركه في راحة
change-wake = إيقاظه
change-stop = إنهاؤه
change-nothing = لا شيء، لا بأس
reminder-changed = تم التغيير.
reminder-rests-now = هو الآن في راحة. لمسة في قائمتك توقظه.
reminder-stop-ask = هل أنهي هذا التذكير؟
reminder-stop-yes = إنهاؤه
reminder-keep = إبقاؤه
reminder-stopped = انتهى. لن يأتي منه شيء بعد الآن.

# The last times: $at is when it was due; $sent, $seen and $answered are times of day.
reminder-last-times = المرات الأخيرة:
log-planned = { $at }: في الطريق.
log-sent = { $at }: أُرسل { $sent }.
log-seen = { $at }: أُرسل { $sent }، فُتح { $seen }.
log-answered =
    { $how ->
        [done] { $at }: أُرسل { $sent }، فُتح { $seen }، تم { $answered }.
        [later] { $at }: أُرسل { $sent }، فُتح { $seen }، «لاحقًا» { $answered }.
        [not-today] { $at }: أُرسل { $sent }، فُتح { $seen }، «ليس اليوم» { $answered }.
       *[stopped] { $at }: أُرسل { $sent }، فُتح { $seen }، أُنهي { $answered }.
    }
log-missed = { $at }: لم يأتِ هذا. السبب من جهتنا.
log-expired = { $at }: لم يُرسل.

## A way back, offered

way-back-offer = يقترح { $clinician } طريقًا للعودة بخطوات صغيرة.
way-back-week-reminder = الأسبوع الأول: سطر قصير من Wren
way-back-week-check-in = الأسبوع الثاني: جولة أسئلة، إن أحببت
way-back-week-journal = الأسبوع الثالث: بضع كلمات لنفسك، إن أحببت
way-back-waits = كل خطوة تنتظرك. يمكنك التوقف في أي وقت.
way-back-ask = هل يناسبك هذا؟
way-back-yes = نعم، يناسبني
way-back-begins = يبدأ غدًا.

## Back from a break

back-new-clinician = يعمل معك الآن { $clinician }. خطتك باقية كما هي.
back-small-step = خطوة صغيرة ذكرتها من قبل: «{ $words }»

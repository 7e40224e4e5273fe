### A time to meet: offered, moved, called off, near. $clinician is a name, $hours when their team reads.

## When, where, how (the clinician reads the same lines before they go)

meeting-at = { $at }
meeting-how =
    { $about ->
        [phone] بالهاتف
        [video] بالفيديو
        [chat] بالمحادثة الكتابية
       *[in-person] وجهًا لوجه
    }
meeting-where =
    { $about ->
        [phone] الهاتف: { $where }
        [video] الرابط: { $where }
       *[in-person] المكان: { $where }
    }
meeting-long =
    { $about ->
        [half-hour] حوالي نصف ساعة
        [three-quarters] حوالي ٤٥ دقيقة
        [hour-and-half] حوالي ساعة ونصف
       *[hour] حوالي ساعة
    }
meeting-interpreter = تم حجز ترجمة فورية: { $interpreter }

## What there is to say to it

meeting-opened = هل يناسبك هذا؟
meeting-moved = تغيّر موعدك مع { $clinician }. هذا هو الموعد الجديد.
meeting-suits = نعم، يناسبني
meeting-another-time = وقت آخر
meeting-another-way = طريقة أخرى
meeting-cant-come = لا أستطيع الحضور
meeting-confirmed = تم. موعدك مع { $clinician }: { $at }.
reminders-as-last-time = ستصلك التذكيرات كما اخترتها في المرة الماضية.
meeting-is-over = هذا اللقاء مضى أو أُلغي. لم يتغير شيء.

which-days-suit = أي الأيام تناسبك؟
meeting-day =
    { $about ->
        [monday] الاثنين
        [tuesday] الثلاثاء
        [wednesday] الأربعاء
        [thursday] الخميس
       *[friday] الجمعة
    }
any-day = أي يوم
which-parts-suit = أي وقت من اليوم؟
meeting-part =
    { $about ->
        [morning] الصباح
        [midday] الظهر
        [afternoon] بعد الظهر
       *[evening] المساء
    }
any-time = أي وقت
another-time-words =
    يقرأ هذا فريق { $clinician }: { $hours }.
    هل من شيء آخر عن الوقت؟ يمكنك تخطي هذا.
another-time-passed-on =
    تم إيصاله: الأفضل لك وقت آخر.
    يقرأ هذا فريق { $clinician }: { $hours }. لا شيء ثابت قبل ردهم.
which-way-suits = ما الطريقة الأفضل لك للقاء؟
another-way-words =
    يقرأ هذا فريق { $clinician }: { $hours }.
    هل من شيء آخر عن الطريقة؟ يمكنك تخطي هذا.
another-way-passed-on =
    تم إيصاله: الأفضل لك لقاء بطريقة أخرى.
    يقرأ هذا فريق { $clinician }: { $hours }. لا شيء ثابت قبل ردهم.
cant-come =
    لا حاجة إلى ذكر سبب.
    يقرأ هذا فريق { $clinician }: { $hours }.
    هل أوصل أنك لا تستطيع الحضور؟
cant-come-tell = إيصاله
another-time-instead = وقت آخر بدلًا من ذلك
cant-come-passed-on =
    تم إيصاله: لا تستطيع الحضور. لا بأس في ذلك.
    يقرأ هذا فريق { $clinician }: { $hours }.

## Off, or it did not happen

meeting-cancelled =
    أُلغي هذا اللقاء مع { $clinician }: { $at }.
    رعايتك تبقى كما هي.
    هل يناسبك وقت آخر؟
meeting-missed =
    لم يتم اللقاء مع { $clinician }: { $at }.
    هذا يحدث، ولا يغيّر شيئًا.
    هل يناسبك وقت آخر؟
another-time-please = نعم، وقت آخر
meeting-noted = تم.

link-ended-meeting =
    أُلغي اللقاء الذي كان مقررًا: { $at }.
    للسؤال عنه: { $team }، { $phone }.

## My meetings

menu-my-meetings = لقاءاتي
no-meetings = لا يوجد لقاء محدد الآن.
my-meetings = هذه لقاءات قادمة. أيها نفتح؟
one-meeting = فتح هذا
meeting-state =
    { $about ->
        [confirmed] قلت نعم
        [wants-other] طلبت تغييرًا
       *[offered] بلا رد
    }
# On a button: when it is, and how far it is agreed
one-meeting-at = { $at } ({ $word })
    .button = { $at }
meeting =
    { $about ->
        [confirmed] قلت نعم لهذا. ماذا نفعل؟
        [wants-other] طلبت شيئًا آخر. ماذا نفعل؟
       *[offered] ماذا نفعل؟
    }
meeting-which-reminders = التذكيرات
meeting-calendar-file = ملف للتقويم
calendar-file-here = هذا ملف لتقويمك. فيه كلمة «لقاء» والوقت فقط.
# Stands in the calendar, where others may see it
calendar-title = لقاء

## Which reminders

meeting-reminders = أي تذكيرات تناسبك؟
meeting-lead =
    { $about ->
        [day-before] في اليوم السابق
        [morning] في صباح اليوم نفسه
        [hour-before] قبل ساعة
        [leave] عندما يحين وقت الخروج
       *[get-ready] للاستعداد
    }
no-meeting-reminders = بلا تذكيرات
how-long-is-the-way = كم يستغرق الطريق؟
way-takes =
    { $about ->
        [quarter-hour] ١٥ دقيقة
        [half-hour] نصف ساعة
        [three-quarters] ٤٥ دقيقة
        [hour] ساعة
        [hour-and-half] ساعة ونصف
       *[two-hours] ساعتان
    }
outside-your-hours = هذه خارج الأوقات التي اخترتها:
send-outside-hours = هل أرسلها مع ذلك؟
send-them = نعم، إرسال
leave-them-out = لا
meeting-reminder-at = { $at }
meeting-reminders-set = سأكتب إليك في هذه الأوقات:
no-reminders-come = لا تذكيرات لهذا اللقاء. اللقاء باقٍ كما هو.
no-reminders-left = لم يبق وقت يكفي لتذكير.
web-cannot-remind-of-meeting = هذه الصفحة لا تذكّر وهي مغلقة. ملف للتقويم يستطيع.

## A reminder that comes. Before the tap it says nothing about health

meeting-is-near =
    { $about ->
        [day-before] غدًا، { $time }.
        [get-ready] اليوم { $time }. سماعات ومكان هادئ، إن أمكن.
       *[other] اليوم { $time }.
    }
get-ready-place = من قد يكون قريبًا منك؟ السماعات تفيد، ومكان لا يسمعك فيه أحد.
get-ready-comfort = كوب شاي بيدك أو حيوان أليف بجانبك: لا بأس بذلك.
meeting-reminder-why =
    { $about ->
        [day-before] هذا طلبك { $day }: في اليوم السابق.
        [morning] هذا طلبك { $day }: في الصباح.
        [hour-before] هذا طلبك { $day }: قبل ساعة.
        [leave] هذا طلبك { $day }: عندما يحين وقت الخروج.
       *[get-ready] هذا طلبك { $day }: للاستعداد.
    }
meeting-reminder-how-to-stop = «بلا تذكيرات أخرى» يوقفها لهذا اللقاء.
meeting-reminder = هل يبقى الموعد مناسبًا لك؟
ill-be-there = سأكون هناك
no-more-reminders = بلا تذكيرات أخرى

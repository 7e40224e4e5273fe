### The check-in (جولة أسئلة), from "is this a good moment?" to how the plan is kept.

check-in-welcome =
    { $n ->
        [zero] لا أسئلة في هذه الجولة.
        [one] في هذه الجولة سؤال قصير واحد. تستغرق نحو خمس دقائق.
        [two] في هذه الجولة سؤالان قصيران. تستغرق نحو خمس دقائق.
        [few] في هذه الجولة { $n } أسئلة قصيرة. تستغرق نحو خمس دقائق.
        [many] في هذه الجولة { $n } سؤالًا قصيرًا. تستغرق نحو خمس دقائق.
       *[other] في هذه الجولة { $n } سؤال قصير. تستغرق نحو خمس دقائق.
    }
    يمكنك التوقف والعودة لاحقًا.
good-moment = هل الوقت مناسب، ولا أحد حولك ينظر إلى الشاشة؟
explain-good-moment = بعض هذا خاص. الأمر أسهل حين لا يقرأ أحد معك.
good-moment-later = لا بأس. لم يضِع شيء. يمكنك البدء متى شئت.

# $words is what was to be done; $who is person, team or someone.
how-did-it-go =
    { $who ->
        [team] في المرة الماضية طلبت من فريق { $clinician }: «{ $words }»
        [clinician] في المرة السابقة كان هذا على { $clinician }: «{ $words }»
       *[other] في المرة الماضية: «{ $words }»
    }
    كيف سار الأمر؟
review-done = تم
review-partly = جزئيًا
review-not-yet = ليس بعد
review-no-longer = لم يعد لازمًا
keep-action =
    «{ $words }»
    لا بأس. نبقيه، أم نغيّره، أم نتركه؟
action-keep = نبقيه
action-change = نغيّره
action-let-go = نتركه
change-action =
    كتبت سابقًا: «{ $words }»
    ما الصياغة الجديدة؟

# "Say it another way", below the item
explain-rating =
    { $about ->
        [mental-health] حالتك في داخلك: مزاجك، أفكارك، قدر السكينة لديك.
        [physical-health] حال جسمك: الألم، النوم، القوة، المرض.
        [job-situation] العمل، أو الدراسة، أو التطوع، أو عدم وجود أي منها.
        [accommodation] مكان سكنك: هل هو آمن، دافئ، لك، تطيب العودة إليه؟
        [leisure-activities] ما يشغل وقتك حين لا يكون عليك شيء. الوقت الممتع لك.
        [friendships] من يمكنك قضاء الوقت أو الحديث معهم.
        [partner-family] كيف هي الأمور مع شريك حياتك، أو مع أسرتك.
        [personal-safety] شعورك بالأمان: في البيت، في الخارج، مع الآخرين.
        [medication] أدويتك: كيف تساعد، وما أثرها في شعورك.
        [practical-help] المساعدة في أمور كل يوم: المال، الأوراق، التسوق، السكن.
        [consultations] كيف تسير اللقاءات مع من يرعاك: تمريض، طب، أو دعم.
       *[other] كيف هو هذا الجانب من حياتك، بوجه عام.
    }
explain-more-help = هل من المفيد أن نعمل معك أكثر على هذا؟ يمكنك قول لا، أو التخطي.

# One line of the read-back. $help is yes or no. `.button` is what stands on a narrow button, number first.
line-rated =
    { $help ->
        [yes] { $area }: { $score }، { $word }. مساعدة أكثر: نعم
       *[other] { $area }: { $score }، { $word }
    }
    .button =
        { $help ->
            [yes] { $score } · { $area } · مساعدة
           *[other] { $score } · { $area }
        }
    .area = { $area }
    .said = { $score }، { $word }
    .help =
        { $help ->
            [yes] مساعدة أكثر
           *[other] { "" }
        }
line-skipped =
    { $help ->
        [yes] { $area }: دون جواب. مساعدة أكثر: نعم
       *[other] { $area }: دون جواب
    }
    .button =
        { $help ->
            [yes] — · { $area } · مساعدة
           *[other] — · { $area }
        }
    .area = { $area }
    .said = دون جواب
    .help =
        { $help ->
            [yes] مساعدة أكثر
           *[other] { "" }
        }
read-back = هذه أجوبتك. لتغيير أي منها يكفي الضغط عليه.
explain-read-back = كل سطر جواب واحد. الضغط عليه يعيد سؤاله. والباقي يبقى كما هو.

since-last-time = منذ { $day }:
went-up = ارتفع: { $area }، من { $was } إلى { $now }
went-down = انخفض: { $area }، من { $was } إلى { $now }
stayed-the-same =
    { $n ->
        [zero] كما كان: لا شيء
        [one] كما كان: جانب واحد
        [two] كما كان: جانبان
        [few] كما كان: { $n } جوانب
        [many] كما كان: { $n } جانبًا
       *[other] كما كان: { $n } جانب
    }
not-compared =
    { $n ->
        [zero] دون مقارنة: لا شيء
        [one] دون مقارنة: جانب واحد
        [two] دون مقارنة: جانبان
        [few] دون مقارنة: { $n } جوانب
        [many] دون مقارنة: { $n } جانبًا
       *[other] دون مقارنة: { $n } جانب
    }
# $up and $down count the areas that changed. Ups get no comment.
compared =
    { $up ->
        [0]
            { $down ->
                [0] لم يرتفع شيء ولم ينخفض.
               *[other] يمكنك التفكير في واحد منها، أو تركه.
            }
       *[other] هذا ما اختلف عن المرة الماضية.
    }

choose-areas = هل لديك رغبة في التفكير في شيء منها؟ يمكنك اختيار ثلاثة على الأكثر.
explain-choose-areas = جانب من حياتك، ثم أربع خطوات قصيرة للتفكير فيه. أو دون اختيار.

how-to-keep-the-plan = خطتك جاهزة. كيف تصلك؟
plan-as-message = كرسالة
plan-only-when-asked = عند الطلب فقط
explain-keep-the-plan = الرسالة تبقى في هذه المحادثة، وقد يراها غيرك. أو تكفي كتابة «الخطة» كل مرة.
plan-when-asked = خطتك محفوظة. لعرضها تكفي كتابة «الخطة».
check-in-thanks =
    شكرًا. هذا كل شيء لليوم.
    يقرؤه فريق { $clinician }: { $hours }.

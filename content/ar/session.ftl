### The session of two. $clinician is a name; $mode is chat, phone, video or in-person; $words are somebody's, unchanged.

session-arrives = هناك شيء جاهز للاطلاع.
session-asks =
    { $mode ->
        [phone] اقتراح من { $clinician }: أن نمرّ معًا على الأسئلة الآن، عبر الهاتف.
        [video] اقتراح من { $clinician }: أن نمرّ معًا على الأسئلة الآن، عبر الفيديو.
        [in-person] اقتراح من { $clinician }: أن نمرّ معًا على الأسئلة، هنا وجهًا لوجه.
       *[chat] اقتراح من { $clinician }: أن نمرّ معًا على الأسئلة الآن، في هذه المحادثة.
    }
session-fallback = إذا انقطع الخط: «{ $words }»
session-link = الرابط: { $words }
session-now = هل الآن مناسب؟
session-now-yes = نعم، الآن
session-now-another-time = في وقت آخر
session-now-another-way = بطريقة أخرى
session-safe = هل الكلام آمن الآن؟
explain-session-safe = «نعم» تعني: لا أحد يمنع ذلك، ولا مشكلة بعده. «لا» تكفي، ولن يُسأل عن السبب.
session-near = هل هناك أحد بقربك؟
session-near-alone = لا، لا أحد هنا
session-near-fine = نعم، ولا بأس بذلك
session-near-not-fine = نعم، وهذا لا يناسبني
session-leave-out =
    بعض الأسئلة عن الأسرة وعن الشعور بالأمان.
    هل نمرّ عليها الآن أيضًا؟
session-leave-out-now = نعم، الآن أيضًا
session-leave-out-later = نتركها لوقت لاحق
session-interpreter = هل المترجم حاضر؟
session-interpreter-here = نعم
session-interpreter-without = نكمل من دونه
session-interpreter-not-here = لا، ليس اليوم
session-keeps =
    يحفظ Wren ما يجيب به الطرفان، ويمكن لكليهما قراءته.
    { $mode ->
        [phone] يمكن للهاتف أن يسجّل المكالمة. السماعات والمكان الهادئ يساعدان.
        [video] يمكن للهاتف أن يسجّل المكالمة. أغلب صفحات الفيديو تتيح إخفاء صورتك.
       *[other] كوب ماء، حيوان أليف، استراحة: كل ذلك لا بأس به. «توقف مؤقت» يوقف كل شيء في أي وقت.
    }
session-begins = من جهة { $clinician }: لا أحد يمكنه السماع.
session-begin = لنبدأ
session-not-now =
    { $about ->
        [another-time] لا بأس. يصل إلى { $clinician } أن وقتًا آخر أنسب لك.
        [another-way] لا بأس. يصل إلى { $clinician } أن طريقة أخرى للقاء أنسب لك.
        [no-interpreter] لا بأس. يصل إلى { $clinician } أن المترجم لم يكن حاضرًا.
       *[other] لا بأس. يصل إلى { $clinician } أن الآن لا يناسبك، دون السبب.
    }

session-promise-went =
    { $about ->
        [done] جواب { $clinician } عن «{ $words }»: تم.
        [partly] جواب { $clinician } عن «{ $words }»: جزئيًا.
        [no-longer] جواب { $clinician } عن «{ $words }»: لم يعد لازمًا.
       *[not-yet] جواب { $clinician } عن «{ $words }»: ليس بعد.
    }
session-beforehand = أعطيت أرقامك في { $day }. هل نأخذها؟
session-use-them = نأخذها
session-rate-again = من جديد
explain-session-beforehand = هكذا لا حاجة إلى الإجابة عن الأسئلة نفسها مرة أخرى.
session-went-well = ما الذي سار جيدًا منذ المرة الماضية، ولو قليلًا؟
session-suggested = اقتراح من { $clinician }: { $area }
session-place = { $area }: الجانب { $area_n } من { $areas }، الخطوة { $n } من ٤
session-clinician-wrote = من { $clinician }: «{ $words }»
session-who-person = { $person }
session-who-clinician = { $clinician }
medication-wish = ما أمنيتك بشأن أدويتك؟ يكون الحديث عنه عند اللقاء.
explain-medication-wish = لا يغيّر Wren شيئًا في الأدوية. ما يُكتب هنا يُحفظ إلى اللقاء.
session-agreed-person = هل هذا ما اتفقتما عليه؟
session-same = نعم، هذا هو
session-differs = أراه بشكل آخر
session-differs-how = ما رأيك؟ يبقى كلامك بجانب الخطة، ولا يُمحى شيء.
session-differs-turn-to = كلامك باقٍ بجانب الخطة. للحديث مع شخص آخر: { $phone }. للشكوى: { $complaints }.
session-over =
    هذا كل شيء اليوم. الخطة محفوظة لكليكما.
    يقرؤها فريق { $clinician }: { $hours }.

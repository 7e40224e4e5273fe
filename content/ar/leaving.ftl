### Ways out: a break, hide, stop, another phone, and an old conversation found again.

take-a-break =
    لن أرسل شيئًا حتى تصل منك رسالة.
    يظهر لفريق { $clinician }: «في استراحة، باختيار شخصي».
    لن يضيع شيء.
explain-break = يصمت Wren. يمكنك الكتابة من جديد بعد يوم أو بعد سنة.
start-the-break = بدء الاستراحة
break-started = بدأت الاستراحة. يمكنك الكتابة متى شئت، أو عدم الكتابة.
nothing-changed = لم يتغير شيء.
back-from-break = مرحبًا من جديد. لا شيء فاتك.
just-looking = مجرد نظرة

hide-before =
    { $channel ->
        [web] هذا يخفي ما في هذه الصفحة. قد يبقى اسم الصفحة في سجل المتصفح.
       *[telegram] هذا يمسح ما يُسمح لي بمسحه: آخر يومين هنا. للباقي هناك أمر «clear history» في هذه المحادثة نفسها.
    }
explain-hide = ما قلته يبقى محفوظًا. يختفي من هذه الشاشة فقط.
clear = مسح
hide-after = تم.

stop =
    يمكنك التوقف هنا. رعايتك تبقى كما هي.
    ما كتبته يبقى محفوظًا لدى { $team }. يمكنك طلب محوه.
explain-stop = بهذا يتوقف Wren، لا رعايتك. بعد الاستراحة تمكن العودة.
stop-yes = التوقف هنا
break-instead = استراحة بدلًا من ذلك
stopped =
    توقف Wren. رعايتك تبقى كما هي.
    يمكنك أخذ رمز جديد من { $clinician } إن احتجت إليه يومًا.

new-phone =
    هذا يغلق Wren على هذا الهاتف.
    للهاتف الآخر رمز جديد من { $clinician }.
    لن يضيع شيء مما كتبته.
close-this-phone = إغلاقه هنا
phone-closed = أُغلق على هذا الهاتف. للهاتف الآخر رمز جديد من { $clinician }.

# $n is 0 where the conversation had no numbered questions.
old-one =
    { $n ->
        [0] كانت البداية { $day }.
       *[other] كان مكانك عند السؤال { $n } من { $of }، { $day }.
    }
carry-on = متابعة
start-fresh = بداية جديدة

### What somebody asks their team to look at, and what became of it.

menu-ask-to-look = طلب نظر من فريقي
menu-my-flags = ما طلبته من فريقي
ask-my-team = طلب نظر من فريقي
look-what = ماذا نقول لفريق { $clinician }؟
explain-look-what = يكفي اختيار واحد. ويمكن إضافة كلماتك أو تركها. ويمكنك لاحقًا معرفة من نظر.
look-asked = أريد أن ينظر أحد في هذا
look-heading = حالي تسوء كثيرًا
look-words =
    يقرأ هذا فريق { $clinician }: { $hours }.
    هل تود أن تقول عمّ هو؟
look-sure =
    يقرؤه فريق { $clinician }: { $hours }.
    لا أحد يسهر في انتظاره. كلمة «مساعدة» تعرض من يمكن الاتصال به الآن.
    هل أطلب منهم النظر في هذا؟
# below the routes, when something was found in what was written
look-shall-i = هل أطلب من فريقك النظر في هذا؟
look-sure-found =
    لم يُخبَر أحد بهذا حتى الآن.
    يقرؤه فريق { $clinician }: { $hours }. لا أحد يسهر في انتظاره.
    هل أطلب منهم النظر في هذا؟
look-yes = نعم، اطلب ذلك
look-yes-quiet = اطلب، دون إخباري هنا
look-passed-on =
    تم إيصاله. يقرؤه فريق { $clinician }: { $hours }.
    لا أحد يسهر في انتظاره.
look-told-here = حين ينظر أحد فيه يصل إلى هنا سطر قصير. لا يذكر السطر عمّ هو.
look-not-told = لن يصل شيء عنه إلى هنا.
look-find-it = لمعرفة ما حدث له: «القائمة»، ثم «المزيد».

there-is-an-answer = هناك جواب.
look-news = يمكن الاطلاع عليه مرة أخرى من القائمة، تحت «المزيد».
look-see-all = عرضها كلها
my-flags = هذا ما طُلب من فريقك النظر فيه، والأحدث أولًا.
my-flags-none = لم يُطلب من فريقك النظر في شيء حتى الآن.
look-dont-tell = دون إخباري في المحادثة
look-tell = إخباري في هذه المحادثة
look-reason =
    { $reason ->
        [heading-for-crisis] قلت: «حالي تسوء كثيرًا». { $at }.
        [help-check] طلبت النظر فيما كتبته. { $at }.
        [personal-safety] أردت مساعدة أكثر في سلامتك الشخصية. { $at }.
        [silence] بقي تذكيران بجولة الأسئلة دون رد. { $at }.
        [unreachable] لم تصل الرسائل إلى هاتفك. { $at }.
       *[asked] طلبت النظر في هذا. { $at }.
    }
look-times = حتى الآن { $n } مرات. كانت الأخيرة في { $at }.
look-passed = تم إيصاله. لم يفتحه أحد بعد.
look-was-passed = تم إيصاله.
look-opened = فُتح: { $clinician }، { $at }.
look-called =
    { $how ->
        [spoke] سُجّلت مكالمة معك: { $clinician }، { $at }.
       *[no-answer] محاولة اتصال بك: { $clinician }، { $at }.
    }
look-answered = جاء الرد: { $clinician }، { $at }.

look-safety-passed-on =
    أردت مساعدة أكثر في سلامتك الشخصية. طُلب من فريق { $clinician } النظر في ذلك.
    يقرؤون هذا: { $hours }. لا أحد يسهر في انتظاره.

reminder-silence = إذا بقي تذكيران متتاليان دون رد، يُخبَر فريقك بذلك فقط.
look-passed-to = حُوِّل إلى { $clinician }، { $at }.

look-shall-i-or-else = هل أطلب من فريقك النظر في هذا؟ بلا جواب خلال نصف ساعة، أوصله إليهم.
found-is-not-passed-on = بعض الكلمات تجعل Wren يعرض أرقامًا للاتصال. ثم يسأل: هل ينظر فريقك؟ بلا نعم منك، لا يخبر أحدًا.
found-is-passed-on =
    بعض الكلمات تجعل Wren يعرض أرقامًا للاتصال. ثم يسأل: هل ينظر فريقك؟
    هذا في جولة الأسئلة، وفي رسالة إلى فريقك.
    هناك، مرور نصف ساعة بلا جواب يعني نعم.
    يومياتك لا تصل إلى أحد بلا نعم منك.

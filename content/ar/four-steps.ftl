### The four steps for one area.

# $n is the step
step-place = { $area }، الخطوة { $n } من ٤

makes-it-hard =
    قليلًا أو كثيرًا، كما يناسبك.
    ما الذي يجعل هذا صعبًا؟
explain-makes-it-hard = ما الذي يعيق، أو ما يحسن أن يزول.
helps-a-little = ما الذي يساعد، ولو قليلًا؟
explain-helps-a-little = شيء جعل الأمر أسهل من قبل. قد يكون صغيرًا جدًا.
best-case = لو سار هذا على أحسن ما يكون، كيف سيبدو؟
explain-best-case = يوم جيد في هذا الجانب: ماذا يحدث فيه؟
smallest-change = ما أصغر تغيّر يمكنك ملاحظته؟
explain-smallest-change = شيء صغير يدلّ على أن الأمر صار أفضل قليلًا.
i-could = ما الذي يمكنك فعله؟
explain-i-could = أي شيء يمكن تجربته. لا حاجة إلى الاختيار الآن.
team-could = ما الذي يمكن أن يفعله فريق { $clinician }؟
explain-team-could = شيء يمكن أن يساعدك فيه أحد من الفريق.
others-could = هل يمكن لأحد آخر أن يساعد؟
explain-others-could = من الأصدقاء، أو الأسرة، أو الجيران، أو مجموعة.
one-thing = ما الشيء الواحد الذي يمكن فعله؟
explain-one-thing = شيء واحد، صغير بما يكفي ليحدث فعلًا.

who-does-it =
    «{ $words }»
    من يقوم به؟
explain-who-does-it = نفسك، أو فريقك، أو أي شخص آخر. يمكن تخطي هذا.
who-person = أنا
who-team = فريق { $clinician }
who-someone = شخص آخر
asking-the-team = هذا طلب منك إلى فريق { $clinician }.
by-when =
    «{ $words }»
    متى؟
explain-by-when = يوم ننظر فيه إلى ما حدث. ولا بأس دون موعد.
one-more = شيء آخر؟
thats-all = هذا كل شيء

### The help plan: a person's own crisis plan. Their words stand in quotation marks, unchanged.

menu-crisis-plan = خطة المساعدة الخاصة بي
crisis-plan =
    خطة المساعدة للأوقات التي تسوء فيها الأمور كثيرًا.
    تُكتب الآن. ثم تُظهرها كلمة “مساعدة” أولًا.
    هل تريد كتابة خطة؟
explain-crisis-plan = أربعة أسئلة قصيرة. يمكن تخطي أي منها. ويمكن تغيير الخطة أو حذفها في أي وقت.
crisis-plan-write-now = الكتابة الآن
crisis-plan-together = مع { $clinician } عند اللقاء
crisis-plan-together-ask =
    سأنقل رغبتك في كتابة خطة مساعدة مع { $clinician }.
    الفريق يقرأ: { $hours }.
    هل هذا مناسب؟
crisis-plan-passed-on = تم النقل. فريق { $clinician } سيعرض عليك موعدًا.
crisis-plan-signs = كيف تعرف أن الأمور بدأت تسوء؟
explain-crisis-plan-signs = علامات تعرفها. ما تشعر به أو تفكر فيه أو تفعله حينها. بعض الناس يقل نومهم، وبعضهم يصمت.
crisis-plan-helps = ما الذي يساعد، ولو قليلًا؟
explain-crisis-plan-helps = مكان، شخص، موسيقى، مشي. أي شيء نفع من قبل.
crisis-plan-call =
    الأسماء والأرقام، والأول في الأعلى.
    بمن يمكنك الاتصال؟
explain-crisis-plan-call = من تثق بهم. من الأفضل سؤالهم أولًا.
crisis-plan-others = ماذا يستطيع الآخرون فعله لك حينها؟
explain-crisis-plan-others = مثلًا: الجلوس معي. الاتصال بأختي. دون أسئلة كثيرة.
crisis-plan-share =
    فريق { $clinician } يستطيع رؤية خطتك إن أردت.
    قد لا ينظر إليها فورًا. ويمكن تغيير هذا لاحقًا.
    هل يُسمح له برؤيتها؟
crisis-plan-kept = حُفظت. من الآن تُظهرها كلمة “مساعدة” أولًا. وهي في القائمة أيضًا، تحت “المزيد”.
crisis-plan-nothing = لم يُكتب شيء، فلم يُحفظ شيء.
crisis-plan-look = ماذا تريد أن تفعل بها؟
crisis-plan-change = تغييرها
crisis-plan-share-it = السماح لفريق { $clinician }
crisis-plan-take-back = إيقاف المشاركة
crisis-plan-which = أي جزء تريد كتابته من جديد؟
crisis-plan-part-signs = كيف أعرف
crisis-plan-part-helps = ما الذي يساعد
crisis-plan-part-call = بمن أتصل
crisis-plan-part-others = ماذا يفعل الآخرون
crisis-plan-words = «{ $words }»
crisis-plan-so-far = المكتوب الآن: «{ $words }»
crisis-plan-private = لا أحد غيرك يرى هذا.
crisis-plan-shared = فريقك يستطيع رؤية هذا.
crisis-plan-team-too = فريقك يستطيع رؤية خطة المساعدة أيضًا.
crisis-plan-delete-ask = حذف خطة المساعدة نهائيًا؟
help-plan-call = من تتصل بهم: «{ $words }»
help-plan-helps = ما يساعدك: «{ $words }»
help-plan-all = خطتي كاملة
their-help-plan =
    يمكنك كتابة خطة مساعدة للأوقات التي تسوء فيها الأمور كثيرًا.
    فيها ما يساعدك ومن تتصل به.
    هي في القائمة، تحت “المزيد”: “خطة المساعدة الخاصة بي”.

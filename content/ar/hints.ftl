### One line on what to do, the first time somebody meets a kind of screen.

hint-rating = يكفي الضغط على رقم. ١ هو الأدنى، و٧ هو الأعلى. الرجوع ممكن دائمًا.
hint-more-help = نعم تعني: أود أن نعمل أكثر على هذا. فريقك يرى ذلك.
hint-read-back = يمكنك تغيير أي سطر قبل أن نكمل.
hint-choose-areas = ثلاثة على الأكثر، ثم نكمل. ضغطة ثانية تلغي الاختيار.
hint-makes-it-hard = الجواب يُكتب في الأسفل، أو يُترك إلى يوم اللقاء.
hint-by-when = الموعد للنظر إلى ما حدث فقط. لا شيء يحدث إن مضى.
hint-menu = يكفي الضغط على ما يناسبك. كلمة «القائمة» تعيدك إلى هنا دائمًا.

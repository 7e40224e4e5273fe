### The plan. $when is day (then $day is written out), before-we-meet or none. $words are theirs, unchanged.

plan-title = خطتك، { $day }
plan-area = { $area }
plan-person =
    { $when ->
        [day] أنت: «{ $words }». في موعد أقصاه { $day }.
        [before-we-meet] أنت: «{ $words }». قبل اللقاء.
       *[none] أنت: «{ $words }»
    }
plan-team =
    { $when ->
        [day] طلب إلى فريق { $clinician }: «{ $words }». في موعد أقصاه { $day }.
        [before-we-meet] طلب إلى فريق { $clinician }: «{ $words }». قبل اللقاء.
       *[none] طلب إلى فريق { $clinician }: «{ $words }».
    }
plan-clinician =
    { $when ->
        [day] { $clinician }: «{ $words }». قبل { $day }.
        [before-we-meet] { $clinician }: «{ $words }». قبل أن نلتقي.
       *[none] { $clinician }: «{ $words }»
    }
plan-someone =
    { $when ->
        [day] شخص آخر: «{ $words }». في موعد أقصاه { $day }.
        [before-we-meet] شخص آخر: «{ $words }». قبل اللقاء.
       *[none] شخص آخر: «{ $words }»
    }
plan-small-step = خطوة صغيرة لك: «{ $words }»
plan-for-meeting =
    { $n ->
        [zero] متروك إلى يوم اللقاء: لا شيء.
        [one] متروك إلى يوم اللقاء: سؤال واحد.
        [two] متروك إلى يوم اللقاء: سؤالان.
        [few] متروك إلى يوم اللقاء: { $n } أسئلة.
        [many] متروك إلى يوم اللقاء: { $n } سؤالًا.
       *[other] متروك إلى يوم اللقاء: { $n } سؤال.
    }
plan-no-action = لا شيء مطلوب هنا حاليًا.
plan-who-reads = يقرأ هذا فريق { $clinician }: { $hours }. كلمة «الخطة» تعرضه من جديد.

### The words of the DIALOG scale in Arabic: a draft of ours, to be replaced by the authorised translation.

rating = { $item }
scale-1 = عدم رضا تام
    .button = ١ · عدم رضا تام
scale-2 = عدم رضا كبير
    .button = ٢ · عدم رضا كبير
scale-3 = عدم رضا إلى حد ما
    .button = ٣ · عدم رضا إلى حد ما
scale-4 = في الوسط
    .button = ٤ · في الوسط
scale-5 = رضا إلى حد ما
    .button = ٥ · رضا إلى حد ما
scale-6 = رضا كبير
    .button = ٦ · رضا كبير
scale-7 = رضا تام
    .button = ٧ · رضا تام
# $score is 0 where the rating was skipped. $word is the label of the score.
more-help =
    { $score ->
        [0] { $area }
       *[other] { $area }: كان جوابك { $score }، { $word }
    }
    هل لديك حاجة إلى مساعدة أكثر في هذا الجانب؟

### The words of the DIALOG scale in Bengali: a draft of ours, to be replaced by the authorised translation.

rating = { $item }
scale-1 = একেবারে অসন্তুষ্ট
    .button = ১ · একেবারে অসন্তুষ্ট
scale-2 = খুব অসন্তুষ্ট
    .button = ২ · খুব অসন্তুষ্ট
scale-3 = মোটামুটি অসন্তুষ্ট
    .button = ৩ · মোটামুটি অসন্তুষ্ট
scale-4 = মাঝামাঝি
    .button = ৪ · মাঝামাঝি
scale-5 = মোটামুটি সন্তুষ্ট
    .button = ৫ · মোটামুটি সন্তুষ্ট
scale-6 = খুব সন্তুষ্ট
    .button = ৬ · খুব সন্তুষ্ট
scale-7 = পুরোপুরি সন্তুষ্ট
    .button = ৭ · পুরোপুরি সন্তুষ্ট
# $score is 0 where the rating was skipped. $word is the label of the score.
more-help =
    { $score ->
        [0] { $area }
       *[other] { $area }: আপনি বলেছেন { $score }, { $word }
    }
    এই বিষয়ে কি আপনার আরও সাহায্য দরকার?

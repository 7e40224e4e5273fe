### Reminders: one that has come round, and how often it comes.

## Before the tap: nothing here may say what it is about, unless the person chose their own words

reminder-arrived = আপনার রাখা একটি নোট, সময় { $time }।
reminder-own-words = “{ $words }”
reminder-check-in = ইচ্ছে হলে, খোঁজখবরের প্রশ্ন।
reminder-water = ইচ্ছে হলে, একটু পানি খান।
reminder-prompt-good-day = একটা ভালো দিন কেমন হতো?
reminder-prompt-went-better = কী যা হতে পারত তার চেয়ে ভালো হয়েছে?

## After the tap

reminder-only-if = এখনো না করে থাকলে তবেই।
reminder-why = আপনি এটি ঠিক করেছিলেন { $day }।
reminder-why-agreed = { $clinician }-এর সঙ্গে মিলে এটি ঠিক করেছিলেন { $day }।
reminder-how-to-stop = “বদলাই বা থামাই” চাপলে এটি বদলানো যায়, বা থামে।
reminder-opened = এখন কী করবেন?
reminder-done = হয়েছে
reminder-start-check-in = এখনই শুরু করি
reminder-write = কিছু লিখি
reminder-later = পরে
reminder-change-or-stop = বদলাই বা থামাই
reminder-when = আবার কখন?
later-ten-minutes = ১০ মিনিট পরে
later-an-hour = এক ঘণ্টা পরে
later-this-evening = আজ সন্ধ্যায়
later-tomorrow = আগামীকাল
reminder-again-at = আবার লিখব: { $at }।
reminder-noted = লিখে রাখা হলো।
reminder-thats-fine = তাতে অসুবিধা নেই।
reminder-ends-with-it = কাজটি হয়েছে, তাই এটি আর মনে করাবে না।
reminder-who-reads =
    আপনি না দেখালে কেউ এটি পড়ে না।
    Wren শুধু কিছু শব্দ খোঁজে, যাতে সাহায্যের পথ দেখাতে পারে। কাউকে জানায় না।

## A way back after a break, a step a week

way-back-reminder = ফেরার প্রথম ধাপ। শুধু দেখা, আর কিছু করার নেই।
way-back-check-in = ফেরার দ্বিতীয় ধাপ: ইচ্ছে হলে, খোঁজখবরের প্রশ্ন।
way-back-journal = ফেরার তৃতীয় ধাপ: ইচ্ছে হলে, নিজের জন্য দু-এক কথা।
way-back-not-yet = এই সপ্তাহে নয়

## How often, and until when

rule-once = একবার: { $day }, { $time }।
rule-daily = প্রতিদিন { $time }।
rule-weekdays = { $days }, সময় { $time }।
rule-every =
    { $n ->
        [one] প্রতিদিন, { $time }।
       *[other] { $n } দিন পরপর, { $time }।
    }
rule-until = { $day } পর্যন্ত।

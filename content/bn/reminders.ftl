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
reminder-already = এটির উত্তর আগেই দেওয়া হয়েছে।
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

## Setting one

menu-my-reminders = মনে করিয়ে দেওয়া
new-reminder = কী মনে করিয়ে দেব?
explain-new-reminder = আপনার ঠিক করা সময়ে Wren ছোট এক লাইন লেখে। যখন খুশি থামাতে পারেন।
reminder-for-words = নিজের কথায় কিছু
reminder-for-check-in = খোঁজখবরের প্রশ্ন
reminder-for-action = আমার পরিকল্পনার কিছু
reminder-for-water = একটু পানি খাওয়া
reminder-for-question = আমার নিজের একটি প্রশ্ন
reminder-for-journal = নিজের জন্য দু-এক কথা
reminder-for-way-back = ফেরার পথ
reminder-no-doses = ওষুধের মাত্রা লিখবেন না। Wren তা যাচাই করতে পারে না।
reminder-your-words = এতে কী লেখা থাকবে?
explain-your-words = অল্প কথাই যথেষ্ট। কথাগুলো শুধু আপনি ঠিক করেন।
reminder-your-question = আপনাকে কী জিজ্ঞেস করব?
explain-your-question = আপনার কথাতেই জিজ্ঞেস করা হয়। উত্তরের কোনো মানে কেউ করে না।
which-one = কোনটি?
prompt-of-good-day = একটা ভালো দিন
prompt-of-went-better = কী ভালো হয়েছে
# The first words of it
one-of-yours = “{ $words }”
one-of-ours = { $what }

reminder-how-often = কতদিন পরপর?
often-daily = প্রতিদিন
often-weekdays = সপ্তাহের কিছু দিন
often-every = কয়েক দিন পরপর
often-once = একবার
reminder-which-days = কোন কোন দিন?
day-of-week =
    { $about ->
        [monday] সোমবার
        [tuesday] মঙ্গলবার
        [wednesday] বুধবার
        [thursday] বৃহস্পতিবার
        [friday] শুক্রবার
        [saturday] শনিবার
       *[sunday] রবিবার
    }
reminder-every = কত দিন পরপর?
every-n-days =
    { $n ->
        [one] প্রতিদিন
       *[other] { $n } দিন পরপর
    }
reminder-until = কবে পর্যন্ত?
until-no-end = শেষ ছাড়া
until-a-week = এক সপ্তাহ
until-two-weeks = দুই সপ্তাহ
until-four-weeks = চার সপ্তাহ
until-a-day = একটা দিন পর্যন্ত
reminder-until-day = কোন দিন পর্যন্ত?
reminder-which-day = কোন দিন?

reminder-what-time =
    একটা সময়ে চাপুন, বা লিখুন, যেমন ২১:৩০।
    কয়টায়?
time-morning = সকালে
time-midday = দুপুরে
time-evening = সন্ধ্যায়
one-time = { $time }
time-yes = হ্যাঁ, { $time }
time-sure = এই সময়টাই কি?
time-which = সকালে, না সন্ধ্যায়?
not-understood-time = এটি সময় হিসেবে পড়তে পারিনি। একটায় চাপুন, বা লিখুন, যেমন ২১:৩০।
reminder-outside-hours =
    { $time } আপনার ঠিক করা সময়ের বাইরে।
    তবু কি { $time }?
time-still = তবু তখনই
time-another = অন্য সময়

lock-screen-discreet = চুপচাপ কথা। বন্ধ পর্দায় দেখাবে:
lock-screen-words = খোলা কথা। বন্ধ পর্দায় দেখাবে:
lock-screen-shows = বন্ধ পর্দায় দেখাবে:
reminder-wording = কোনটি চান?
explain-reminder-wording = আপনার ফোন অন্যরা দেখতে পারে। চুপচাপ কথা তাদের কিছুই বলে না।
wording-of-discreet = চুপচাপ কথা
wording-of-words = খোলা কথা
web-cannot-remind = বন্ধ করা পাতা মনে করাতে পারে না। যা আসে, পাতা খোলা পর্যন্ত এখানে থাকে।
reminder-sure = এটি কি ঠিক করে দেব?
reminder-set-it = ঠিক করুন
reminder-set-calendar = ক্যালেন্ডার ফাইলসহ
reminder-is-set = ঠিক করা হলো।
reminder-no-such-time = এমন সময় আর নেই।
reminder-none-set = কিছু ঠিক করা হয়নি।

## The list, and one of them

my-reminders = এগুলো আপনার ঠিক করা।
no-reminders = মনে করানোর কিছু এখনো নেই।
reminder-new = নতুন একটি
one-reminder = এটি খুলি
wake-reminder = এটি জাগাই
wake-one-of-yours = জাগাই “{ $words }”
wake-one-of-ours = জাগাই: { $what }
reminder-next-own = “{ $words }”। এরপর: { $at }।
reminder-next-ours = { $what }। এরপর: { $at }।
reminder-rests-own = “{ $words }” থেমে আছে। চাপলে জাগে।
reminder-rests-ours = { $what }: থেমে আছে। চাপলে জাগে।
reminder-awake = আবার জেগেছে।
reminder-comes-next = এরপর আসবে: { $at }।
reminder-not-then = ওই সময়ে Wren আগে লেখে না, তাই এটি আসবে না।
reminder-is-resting = এটি থেমে আছে। না জাগালে কিছু আসবে না।
reminder-is-over = এটি আর আসবে না।
reminder-gone = এটি আর এখানে নেই।
reminder-details = কী বদলাতে চান?
change-words = এর কথা
change-time = এর সময়
change-days = এর দিন
change-wording = বন্ধ পর্দায় যা দেখায়
change-rest = থেমে থাক
change-wake = জাগাই
change-stop = একেবারে থামাই
change-nothing = কিছু না, বেশ
reminder-changed = বদলানো হলো।
reminder-rests-now = এখন থেমে থাকবে। আপনার তালিকায় চাপলে জাগবে।
reminder-stop-ask = এটি কি একেবারে থামাবেন?
reminder-stop-yes = থামাই
reminder-keep = থাক
reminder-stopped = থেমে গেছে। এটি আর আসবে না।

# The last times: $at is when it was due; $sent, $seen and $answered are times of day.
reminder-last-times = শেষ কয়েকবার:
log-planned = { $at }: আসছে।
log-sent = { $at }: পাঠানো { $sent }।
log-seen = { $at }: পাঠানো { $sent }, খোলা { $seen }।
log-answered =
    { $how ->
        [done] { $at }: পাঠানো { $sent }, খোলা { $seen }, হয়েছে { $answered }।
        [later] { $at }: পাঠানো { $sent }, খোলা { $seen }, “পরে” { $answered }।
        [not-today] { $at }: পাঠানো { $sent }, খোলা { $seen }, “আজ নয়” { $answered }।
       *[stopped] { $at }: পাঠানো { $sent }, খোলা { $seen }, থামানো { $answered }।
    }
log-missed = { $at }: এটি আসেনি। ভুলটা আমাদের দিক থেকে।
log-expired = { $at }: পাঠানো হয়নি।

## A way back, offered

way-back-offer = { $clinician } ছোট ছোট ধাপে ফেরার একটা পথ বলছেন।
way-back-week-reminder = প্রথম সপ্তাহ: Wren-এর ছোট এক লাইন
way-back-week-check-in = দ্বিতীয় সপ্তাহ: ইচ্ছে হলে, খোঁজখবরের প্রশ্ন
way-back-week-journal = তৃতীয় সপ্তাহ: ইচ্ছে হলে, নিজের জন্য দু-এক কথা
way-back-waits = আপনি না নেওয়া পর্যন্ত প্রতিটি ধাপ থেমে থাকে। যখন খুশি থামাতে পারেন।
way-back-ask = তা কি চান?
way-back-yes = হ্যাঁ, চাই
way-back-begins = আগামীকাল শুরু হবে।

## Back from a break

back-new-clinician = এখন { $clinician } আপনার সঙ্গে আছেন। আপনার পরিকল্পনা আগের মতোই আছে।
back-small-step = আপনার বলা একটি ছোট ধাপ: “{ $words }”

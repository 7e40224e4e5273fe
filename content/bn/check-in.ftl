### The check-in (খোঁজখবর), from "is this a good moment?" to how the plan is kept.

check-in-welcome =
    { $n ->
        [one] এতে { $n }টি ছোট প্রশ্ন আছে। মিনিট পাঁচেক লাগে।
       *[other] এতে { $n }টি ছোট প্রশ্ন আছে। মিনিট পাঁচেক লাগে।
    }
    মাঝপথে থামতে পারেন, পরে আবার ফিরতে পারেন।
good-moment = এখন কি সময়টা ভালো? আশপাশে কেউ দেখছে না তো?
explain-good-moment = এর কিছু কথা ব্যক্তিগত। পাশ থেকে কেউ না পড়লে সহজ হয়।
good-moment-later = তাতে অসুবিধা নেই। কিছুই হারায়নি। ইচ্ছে হলে শুরু করুন।

# $words is what was to be done; $who is person, team or someone.
how-did-it-go =
    { $who ->
        [team] গতবার আপনি { $clinician }-এর টিমকে বলেছিলেন: “{ $words }”
        [clinician] গতবার { $clinician } এই কাজটি নিয়েছিলেন: “{ $words }”
       *[other] গতবার: “{ $words }”
    }
    কেমন হলো?
review-done = হয়েছে
review-partly = কিছুটা
review-not-yet = এখনো হয়নি
review-no-longer = আর দরকার নেই
keep-action =
    “{ $words }”
    তাতে অসুবিধা নেই। রাখবেন, বদলাবেন, না ছেড়ে দেবেন?
action-keep = রাখি
action-change = বদলাই
action-let-go = ছেড়ে দিই
change-action =
    আপনি লিখেছিলেন: “{ $words }”
    এখন কী লিখতে চান?

# "Say it another way", below the item
explain-rating =
    { $about ->
        [mental-health] আপনার মন কেমন থাকে: মেজাজ, ভাবনা, মনের শান্তি।
        [physical-health] আপনার শরীর কেমন: ব্যথা, ঘুম, শক্তি, অসুখ।
        [job-situation] চাকরি, পড়াশোনা, স্বেচ্ছাসেবা, বা এর কোনোটিই না থাকা।
        [accommodation] যেখানে থাকেন: তা কি নিরাপদ, উষ্ণ, নিজের, ফিরে এসে ভালো লাগে?
        [leisure-activities] কোনো কাজ না থাকলে যা করেন। যে সময়টা ভালো লাগে।
        [friendships] যাদের সঙ্গে সময় কাটাতে বা কথা বলতে পারেন।
        [partner-family] আপনার জীবনসঙ্গী বা পরিবারের সঙ্গে কেমন চলছে।
        [personal-safety] নিজেকে নিরাপদ লাগে কি না: ঘরে, বাইরে, অন্যদের সঙ্গে।
        [medication] আপনি যে ওষুধ খান: কতটা কাজ করে, আর খেয়ে কেমন লাগে।
        [practical-help] রোজকার কাজে সাহায্য: টাকাপয়সা, কাগজপত্র, বাজার, বাসা।
        [consultations] আপনার নার্স, ডাক্তার বা কর্মীর সঙ্গে দেখা হলে কেমন হয়।
       *[other] জীবনের এই দিকটা সব মিলিয়ে আপনার কেমন লাগে।
    }
explain-more-help = এই বিষয়ে আপনার সঙ্গে আরও কিছু করা হোক, তা কি চান? না বলতে বা বাদ দিতে পারেন।

# One line of the read-back. $help is yes or no. `.button` is what stands on a narrow button, number first.
line-rated =
    { $help ->
        [yes] { $area }: { $score }, { $word }। আরও সাহায্য: হ্যাঁ
       *[other] { $area }: { $score }, { $word }
    }
    .button =
        { $help ->
            [yes] { $score } · { $area } · সাহায্য
           *[other] { $score } · { $area }
        }
    .area = { $area }
    .said = { $score }, { $word }
    .help =
        { $help ->
            [yes] আরও সাহায্য
           *[other] { "" }
        }
line-skipped =
    { $help ->
        [yes] { $area }: বাদ দেওয়া। আরও সাহায্য: হ্যাঁ
       *[other] { $area }: বাদ দেওয়া
    }
    .button =
        { $help ->
            [yes] — · { $area } · সাহায্য
           *[other] — · { $area }
        }
    .area = { $area }
    .said = বাদ দেওয়া
    .help =
        { $help ->
            [yes] আরও সাহায্য
           *[other] { "" }
        }
read-back = আপনি এই উত্তরগুলো দিয়েছেন। কোনোটি বদলাতে সেটিতে চাপুন।
explain-read-back = প্রতিটি লাইন একটি উত্তর। চাপলে সেই প্রশ্নটি আবার আসে। বাকি সব ঠিক থাকে।

since-last-time = { $day } থেকে:
went-up = বেড়েছে: { $area }, { $was } থেকে { $now }
went-down = কমেছে: { $area }, { $was } থেকে { $now }
stayed-the-same =
    { $n ->
        [one] একই আছে: { $n }টি বিষয়
       *[other] একই আছে: { $n }টি বিষয়
    }
not-compared =
    { $n ->
        [one] মেলানো হয়নি: { $n }টি বিষয়
       *[other] মেলানো হয়নি: { $n }টি বিষয়
    }
# $up and $down count the areas that changed. Ups get no comment.
compared =
    { $up ->
        [0]
            { $down ->
                [0] কিছুই বাড়েনি বা কমেনি।
               *[other] চাইলে এর একটি নিয়ে ভাবতে পারেন, বা থাকতে দিন।
            }
       *[other] গতবারের সঙ্গে এটুকুই তফাত।
    }

choose-areas = কোনো কিছু নিয়ে একটু ভেবে দেখতে চান? তিনটি পর্যন্ত বেছে নিতে পারেন।
explain-choose-areas = জীবনের একটি দিক বেছে নিন। ছোট চারটি ধাপে তা নিয়ে ভাববেন। কোনোটি না নিলেও চলে।

how-to-keep-the-plan = আপনার পরিকল্পনা তৈরি। এটি কীভাবে পেতে চান?
plan-as-message = বার্তা হিসেবে
plan-only-when-asked = চাইলে তবেই
explain-keep-the-plan = বার্তা এই চ্যাটে থেকে যায়, অন্য কেউ দেখতে পারে। নইলে চাইলে প্রতিবার “পরিকল্পনা” লিখুন।
plan-when-asked = আপনার পরিকল্পনা রাখা আছে। দেখতে “পরিকল্পনা” লিখুন।
check-in-thanks =
    ধন্যবাদ। আজকের মতো এটুকুই।
    { $clinician }-এর টিম এটি পড়ে: { $hours }।

### A time to meet: offered, moved, called off, near. $clinician is a name, $hours when their team reads.

## When, where, how (the clinician reads the same lines before they go)

meeting-at = { $at }
meeting-how =
    { $about ->
        [phone] ফোনে
        [video] ভিডিওতে
        [chat] চ্যাটে লিখে
       *[in-person] সামনাসামনি
    }
meeting-where =
    { $about ->
        [phone] ফোন: { $where }
        [video] লিংক: { $where }
       *[in-person] কোথায়: { $where }
    }
meeting-long =
    { $about ->
        [half-hour] প্রায় আধা ঘণ্টা
        [three-quarters] প্রায় ৪৫ মিনিট
        [hour-and-half] প্রায় দেড় ঘণ্টা
       *[hour] প্রায় এক ঘণ্টা
    }
meeting-interpreter = দোভাষী থাকবেন: { $interpreter }

## What there is to say to it

meeting-opened = এটা কি আপনার জন্য সুবিধার?
meeting-moved = { $clinician } আপনাদের দেখা করার সময় বদলেছেন। এটি নতুন সময়।
meeting-suits = হ্যাঁ, সুবিধা হবে
meeting-another-time = অন্য সময়
meeting-another-way = অন্যভাবে
meeting-cant-come = আমি আসতে পারব না
meeting-confirmed = ঠিক আছে। { $clinician }-এর সঙ্গে আপনার দেখা: { $at }।
reminders-as-last-time = গতবার যেমন চেয়েছিলেন, তেমনই মনে করিয়ে দেব।
meeting-is-over = সেই সময় পেরিয়ে গেছে, বা দেখা করাটা বাতিল। কিছুই বদলায়নি।

which-days-suit = কোন কোন দিন সুবিধা?
meeting-day =
    { $about ->
        [monday] সোমবার
        [tuesday] মঙ্গলবার
        [wednesday] বুধবার
        [thursday] বৃহস্পতিবার
       *[friday] শুক্রবার
    }
any-day = যেকোনো দিন
which-parts-suit = দিনের কোন সময়?
meeting-part =
    { $about ->
        [morning] সকাল
        [midday] দুপুর
        [afternoon] বিকেল
       *[evening] সন্ধ্যা
    }
any-time = যেকোনো সময়
another-time-words =
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    কখন, তা নিয়ে আর কিছু বলবেন? না বললেও চলে।
another-time-passed-on =
    জানানো হলো: আপনি অন্য সময় চান।
    { $clinician }-এর টিম এটি পড়ে: { $hours }। তারা জানানো পর্যন্ত কিছুই ঠিক নয়।
which-way-suits = বরং কীভাবে কথা বলতে চান?
another-way-words =
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    কীভাবে, তা নিয়ে আর কিছু বলবেন? না বললেও চলে।
another-way-passed-on =
    জানানো হলো: আপনি অন্যভাবে কথা বলতে চান।
    { $clinician }-এর টিম এটি পড়ে: { $hours }। তারা জানানো পর্যন্ত কিছুই ঠিক নয়।
cant-come =
    কোনো কারণ বলতে হবে না।
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    আপনি আসতে পারবেন না, তা কি জানিয়ে দেব?
cant-come-tell = জানিয়ে দিন
another-time-instead = বরং অন্য সময়
cant-come-passed-on =
    জানানো হলো: আপনি আসতে পারবেন না। এতে কোনো অসুবিধা নেই।
    { $clinician }-এর টিম এটি পড়ে: { $hours }।

## Off, or it did not happen

meeting-cancelled =
    { $clinician } এই দেখা করাটা বাতিল করেছেন: { $at }।
    আপনার সেবা আগের মতোই চলবে।
    অন্য কোনো সময় চান?
meeting-missed =
    { $clinician }-এর সঙ্গে আপনার দেখা হয়নি: { $at }।
    এমন হয়। এতে কিছুই বদলায় না।
    অন্য কোনো সময় চান?
another-time-please = হ্যাঁ, অন্য সময়
meeting-noted = ঠিক আছে।

link-ended-meeting =
    তাঁর সঙ্গে দেখা করাটা হচ্ছে না: { $at }।
    জানতে চাইলে { $team }-এ ফোন করুন: { $phone }।

## My meetings

menu-my-meetings = আমার দেখা করার সময়
no-meetings = এখন দেখা করার কোনো সময় ঠিক করা নেই।
my-meetings = এগুলো সামনে আছে। কোনটি দেখবেন?
one-meeting = এটি খুলুন
meeting-state =
    { $about ->
        [confirmed] হ্যাঁ বলেছেন
        [wants-other] বদল চেয়েছেন
       *[offered] উত্তর দেননি
    }
# On a button: when it is, and how far it is agreed
one-meeting-at = { $at } ({ $word })
    .button = { $at }
meeting =
    { $about ->
        [confirmed] আপনি এতে হ্যাঁ বলেছেন। কী করতে চান?
        [wants-other] আপনি অন্য কিছু চেয়েছেন। কী করতে চান?
       *[offered] কী করতে চান?
    }
meeting-which-reminders = মনে করিয়ে দেওয়া
meeting-calendar-file = আমার ক্যালেন্ডারের ফাইল
calendar-file-here = আপনার ক্যালেন্ডারের জন্য একটি ফাইল। এতে শুধু লেখা “দেখা করা”, আর কখন।
# Stands in the calendar, where others may see it
calendar-title = দেখা করা

## Which reminders

meeting-reminders = কখন কখন মনে করিয়ে দেব?
meeting-lead =
    { $about ->
        [day-before] আগের দিন
        [morning] সেদিন সকালে
        [hour-before] এক ঘণ্টা আগে
        [leave] বের হওয়ার সময়
       *[get-ready] তৈরি হওয়ার জন্য
    }
no-meeting-reminders = মনে করাতে হবে না
how-long-is-the-way = যেতে আপনার কতক্ষণ লাগে?
way-takes =
    { $about ->
        [quarter-hour] ১৫ মিনিট
        [half-hour] আধা ঘণ্টা
        [three-quarters] ৪৫ মিনিট
        [hour] এক ঘণ্টা
        [hour-and-half] দেড় ঘণ্টা
       *[two-hours] দুই ঘণ্টা
    }
outside-your-hours = এগুলো আপনার বেছে নেওয়া সময়ের বাইরে পড়ে:
send-outside-hours = তবু কি পাঠাব?
send-them = হ্যাঁ, পাঠান
leave-them-out = না
meeting-reminder-at = { $at }
meeting-reminders-set = আমি এই সময়গুলোতে লিখব:
no-reminders-come = এই দেখার কথা আর মনে করিয়ে দেব না। দেখা করাটা ঠিকই থাকছে।
no-reminders-left = মনে করিয়ে দেওয়ার মতো সময় আর হাতে নেই।
web-cannot-remind-of-meeting = এই পাতা বন্ধ থাকলে মনে করিয়ে দিতে পারে না। ক্যালেন্ডারের ফাইল পারে।

## A reminder that comes. Before the tap it says nothing about health

meeting-is-near =
    { $about ->
        [day-before] আগামীকাল, { $time }।
        [get-ready] আজ { $time }। পারলে হেডফোন আর একটু নিরিবিলি জায়গা।
       *[other] আজ { $time }।
    }
get-ready-place = কাছে কে থাকতে পারে, ভেবে নিন। হেডফোন আর এমন জায়গা ভালো, যেখানে কেউ শোনে না।
get-ready-comfort = হাতে চা বা পানি, পাশে পোষা প্রাণী, সবই চলে।
meeting-reminder-why =
    { $about ->
        [day-before] { $day } আপনি এটি চেয়েছিলেন: আগের দিন।
        [morning] { $day } আপনি এটি চেয়েছিলেন: সেদিন সকালে।
        [hour-before] { $day } আপনি এটি চেয়েছিলেন: এক ঘণ্টা আগে।
        [leave] { $day } আপনি এটি চেয়েছিলেন: বের হওয়ার সময়।
       *[get-ready] { $day } আপনি এটি চেয়েছিলেন: তৈরি হওয়ার জন্য।
    }
meeting-reminder-how-to-stop = “আর মনে করাবেন না” চাপলে এই দেখার কথা আর মনে করাব না।
meeting-reminder = আপনি কি থাকবেন?
ill-be-there = আমি থাকব
no-more-reminders = আর মনে করাবেন না

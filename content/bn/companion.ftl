### Words that stand on many screens. Draft: nobody has read it through yet. Form of address: আপনি.

# $n of $of, above a question
place = { $of }টির মধ্যে { $n } নম্বর
draft-notice = এই বাংলা অনুবাদ একটি খসড়া। এখনো কেউ যাচাই করেননি।

## The ways on

yes = হ্যাঁ
no = না
not-now = এখন নয়
go-on = এরপর
thats-right = এটাই ঠিক
thats-fine = বেশ
back = ফিরে যান
skip = বাদ দিন
another-way = অন্যভাবে বলুন
rather-in-person = সামনাসামনি কথা বলতে চাই
keep-for-meeting = দেখা হলে বলব, রেখে দিন
keep-answer = যেমন ছিল থাক
keep-score = { $score } থাক
use-draft = এই কথাগুলোই থাক
done-choosing = { $n }টি নিয়ে এগোই
not-today = আজ নয়
picked = { $option }
area-option = { $area }
when-this-week = এই সপ্তাহে
when-before-we-meet = দেখা হওয়ার আগে
when-pick-a-day = একটা দিন বেছে নিই
when-no-date = কোনো তারিখ নয়
one-day = { $day }

## What always stands below the chat, and the platform's own list of commands

pause = বিরতি
hide = লুকান
command-menu = এখানে কী কী করা যায়
command-plan = আপনার পরিকল্পনা
command-journal = আপনার জার্নাল
command-help = কাকে ফোন করবেন, দিনে বা রাতে
command-pause = আমার জায়গাটা ধরে রাখুন
command-carry-on = যেখানে ছিলাম সেখান থেকে
command-language = অন্য ভাষা
command-hide = এই চ্যাট পরিষ্কার করুন
command-stop = Wren বন্ধ করুন

## Coming back to a question

came-back = আপনি এই প্রশ্নে ফিরে এসেছেন।
came-back-score = আপনার উত্তর ছিল { $score }, { $word }।
came-back-yes-no = আপনার উত্তর ছিল: { $answer }।
came-back-words = আপনি লিখেছিলেন: “{ $words }”
came-back-skipped = এটি আপনি বাদ দিয়েছিলেন।
came-back-for-meeting = এটি আপনি দেখা হওয়ার দিনের জন্য রেখেছিলেন।
your-draft = আপনি লিখতে শুরু করেছিলেন: “{ $words }”
back-is-first = এটিই প্রথম প্রশ্ন।
back-is-closed = এর আগের কথা জানানো হয়ে গেছে। তাই তা আর বদলায় না।

## What passed, what is paused, what broke on our side

question-passed = ওই প্রশ্নটি পার হয়ে গেছে। আমরা এখন এখানে আছি।
paused = রাখা রইল। ইচ্ছে হলে ফিরে আসুন: “চালিয়ে যান”।
to-the-menu = মেনুতে যান
not-found = এটি খুঁজে পেলাম না।
broken = আমাদের দিকে একটা সমস্যা হয়েছে। আপনার লেখা রাখা আছে। মেনু এখনো কাজ করে।
could-not-take =
    আমাদের দিকে একটা সমস্যা হয়েছে। আপনার শেষ বার্তাটি নিতে পারিনি।
    কথাটা জরুরি হলে আপনার টিমকে অন্যভাবে জানান।

## What could not be read

cannot-look = আমি শুনতে বা দেখতে পারি না। লেখা আর বোতাম পড়তে পারি।
cannot-see-changes = বদলানো লেখা আমার কাছে আগের মতোই থাকে। উত্তর বদলাতে “ফিরে যান” চাপুন। না হলে আবার পাঠান।
cannot-skip = এটি বাদ দেওয়া যায় না। “বিরতি” সব সময় কাজ করে।

not-understood-scale = এটি ১ থেকে ৭-এর কোনো সংখ্যা বলে পড়তে পারিনি। একটিতে চাপুন, বা বাদ দিন।
not-understood-tap = কোনো বোতামের সঙ্গে মেলাতে পারিনি। যেটি বলতে চান, সেটিতে চাপুন।
not-understood-day = এটি কোনো দিন বলে পড়তে পারিনি। যেটি চান, সেটিতে চাপুন।
too-long-here = এখানে এটুকু একটু বেশি লম্বা। { $most } অক্ষরের মধ্যে বলতে পারেন?
most-picked = { $most }টি পর্যন্ত বেছে নিতে পারেন। কোনোটি বাদ দিতে সেটিতে আবার চাপুন।

## Waiting for the other side of a conversation

waiting = এখন এখানে কিছু করার নেই।
waiting-clinician = আপনার টিম উত্তর দিচ্ছে। এখানে এখনো কিছু করার নেই।
waiting-change-clinician = আপনার টিম একটি উত্তর বদলাচ্ছে।
waiting-person = উনি উত্তর দিচ্ছেন। এখানে এখনো কিছু করার নেই।
waiting-change-person = উনি একটি উত্তর বদলাচ্ছেন।

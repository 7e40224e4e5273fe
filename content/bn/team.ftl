### What is passed to the team, and messages from it.

in-person-ask =
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    আপনি সামনাসামনি কথা বলতে চান, তা কি জানিয়ে দেব?
in-person-yes = জানিয়ে দিন
in-person-passed-on =
    জানানো হলো: আপনি সামনাসামনি কথা বলতে চান।
    { $clinician }-এর টিম আপনাকে একটা সময় বলবে। তারা এটি পড়ে: { $hours }।
nothing-passed-on = কিছুই জানানো হয়নি।

you-wrote = আপনি লিখেছেন: “{ $words }”
what-with-it = এটি নিয়ে কী করতে চান?
explain-what-with-it = রেখে দিন, যেন শুধু আপনি দেখেন। বা { $clinician }-এর টিমকে পড়তে দিন। বা ছেড়ে দিন।
keep-it = আমার জন্য রাখুন
pass-it-on = { $clinician }-এর টিমকে জানান
forget-it = থাক, রাখবেন না
kept-for-you = রাখা হলো, আপনার জন্য।
passed-on =
    জানানো হলো। { $clinician }-এর টিম এটি পড়ে: { $hours }।
    এর জন্য কেউ জেগে বসে নেই।
forgotten = আমি এটি রাখিনি। এই চ্যাটে হয়তো লেখাটা থেকে গেছে।
medical-cannot =
    এর উত্তর আমি দিতে পারি না। আমি শুধু কিছু প্রশ্ন।
    ফার্মাসিস্ট পারেন, বা { -number-urgent } নম্বরে ফোন করুন। { $clinician }-এর টিমও দেখতে পারে।

write-to-team =
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    আপনি কী জানাতে চান?
explain-write-to-team = নিজের মতো করে লিখুন। পাঠানোর আগে আর একবার দেখাব।
pass-it-on-ask =
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    এটি কি জানিয়ে দেব?
pass-it-on-yes = জানিয়ে দিন
dont-send = পাঠাবেন না

you-have-a-message = আপনার একটি বার্তা আছে।
something-is-ready = দেখার জন্য কিছু তৈরি আছে।
open = খুলুন
from-clinician = { $clinician } লিখেছেন
their-words = “{ $words }”
their-offer = দেখা করার সময়: { $day }, { $time }।
# $phrase is what both agreed in the room: it shows that this is really them.
agreed-words = আপনাদের ঠিক করা কথা: “{ $phrase }”
message-opened = উত্তর দিতে পারেন, না দিলেও চলে।
answer-it = উত্তর দিই
rather-meet = বরং দেখা করি
message-answer =
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    আপনি কী বলতে চান?
earlier-words-kept = আগে যা লিখেছিলেন, তা আপনার জার্নালে আছে।

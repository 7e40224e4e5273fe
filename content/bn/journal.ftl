### The journal: what a person writes for themselves. Nobody reads it unless they share it, and each share is of one.

## At each one, in one line: who reads it

journal-private = আপনি না দেখালে কেউ এটি পড়ে না। Wren শুধু কিছু শব্দ খোঁজে, যাতে সাহায্যের পথ দেখাতে পারে। কাউকে জানায় না।
journal-shared-line = { $clinician } এটি পড়তে পারেন, হয়তো দেখা হওয়ার আগে নয়।

## The first page

journal = এখানে কী করতে চান?
journal-half = যা শুরু করেছিলাম, তা লিখি
journal-write = কিছু লিখি
journal-prompts = একটি প্রশ্ন দিয়ে শুরু
journal-look = আগের লেখা দেখি
journal-my-copy = নিজের কাছে রাখার কপি
journal-which-question = কোনটি চান?
journal-your-question = আপনার প্রশ্ন: “{ $words }”
journal-answer-question = আমার নিজের প্রশ্ন
journal-see-good-day = আমার ভালো দিন
journal-set-question = নিজের একটি প্রশ্ন ঠিক করি
journal-change-question = নিজের প্রশ্ন বদলাই
prompt-good-day = একটি ভালো দিন কেমন হতো?
    .button = একটি ভালো দিন
prompt-went-better = যা হতে পারত, কী তার চেয়ে ভালো হয়েছে?
    .button = যা ভালো গেছে

## Writing

journal-write-here = যতটুকু ইচ্ছা লিখুন, কম বা বেশি।
# Their own question, in their own words
journal-asked = “{ $words }”
journal-add = কী যোগ করতে চান?
journal-so-far = এখন পর্যন্ত: “{ $words }”
journal-so-far-long = এখন পর্যন্ত { $n } শব্দ। এর শেষটা: “{ $words }”
journal-send-more = আরও লিখুন, বা রেখে দিন। চলে গেলেও এটি এখানে থাকবে।
journal-forget-ask = এটি কি একেবারে বাদ দেব?

## One of them, and what can be done with it

one-note = এটি নিয়ে কী করতে চান?
journal-written-at = { $at }
journal-added-at = যোগ করা হয়েছে { $at }
journal-words = “{ $words }”
journal-is-marked = পরের সাক্ষাতের জন্য চিহ্ন দেওয়া।
journal-share = দেখতে দিই
journal-take-back = আর দেখতে দেব না
journal-mark = পরের সাক্ষাতের জন্য চিহ্ন
journal-unmark = চিহ্ন তুলে নিই
journal-add-to-it = আরও যোগ করি
journal-read = এটি পড়ি
journal-delete = মুছে ফেলি
journal-share-ask =
    { $clinician } তখন এটি পড়তে পারবেন, অন্য কোনোটি নয়।
    পরে ফিরিয়ে নেওয়া যায়।
    দেখতে দেবেন?
journal-share-yes = দেখতে দিন
journal-said-added = যোগ করা হলো।
journal-said-shared = দেখতে দেওয়া হলো।
journal-said-taken-back =
    ফিরিয়ে নেওয়া হলো। { $clinician } আর এটি খুলতে পারবেন না।
    খোলা হয়েছিল কি না, তা “কে কী দেখে”-তে আছে।
journal-said-marked =
    দেখা হওয়ার দিনের জন্য চিহ্ন দেওয়া হলো।
    কয়টিতে চিহ্ন আছে, টিম শুধু তা দেখে, লেখা নয়।
journal-said-unmarked = চিহ্ন তুলে নেওয়া হলো।
delete-note-ask = এটি কি চিরতরে মুছে ফেলব?
delete-it = মুছে ফেলুন
keep-this-one = রেখে দিন
journal-deleted = চিরতরে মুছে ফেলা হয়েছে।
journal-deleted-in-chat =
    চিরতরে মুছে ফেলা হয়েছে।
    যা টাইপ করেছিলেন, তা এই চ্যাটে থেকে যেতে পারে। “লুকান” গত দুই দিনেরটা মুছে দেয়।
note-gone = এটি আর এখানে নেই।

## Looking back

nothing-kept = এখানে এখনো কিছু নেই।
journal-newest-first = নতুনটি আগে। কোনটি দেখবেন?
journal-of-month = { journal-month-name } { $year }। কোনটি দেখবেন?
journal-found = এগুলোতে “{ $words }” আছে। কোনটি দেখবেন?
journal-not-found = “{ $words }” আছে এমন কিছু পাইনি।
kept-note = এটি খুলুন
# The day, and the first words of it
kept-note-words = { $day }: “{ $words }”
    .button = “{ $words }”
kept-note-wordless = { $day }: একটি ছবি বা কথার রেকর্ড
    .button = ছবি বা কথার রেকর্ড
journal-by-month = মাস ধরে
journal-search = একটি শব্দ খুঁজি
journal-search-for = কোন শব্দটি খুঁজব?
journal-show-all = সব দেখি
journal-which-month = কোন মাস?
# $n is how many there are
journal-one-month = { journal-month-name } { $year }: { $n }টি
journal-month-name =
    { $month ->
        [m01] জানুয়ারি
        [m02] ফেব্রুয়ারি
        [m03] মার্চ
        [m04] এপ্রিল
        [m05] মে
        [m06] জুন
        [m07] জুলাই
        [m08] আগস্ট
        [m09] সেপ্টেম্বর
        [m10] অক্টোবর
        [m11] নভেম্বর
       *[m12] ডিসেম্বর
    }

## A copy to keep

my-copy-nothing = এখানে এখনো কিছু নেই।
my-copy-on-this-phone =
    কপি হলো এই ফোনের একটি ফাইল। এতে তালা নেই।
    ফোন যার হাতে, তিনিই এটি খুলতে পারেন।
    ফোন নিজের ব্যাকআপেও এটি রাখতে পারে।
my-copy-which = কোন কপিটি চান?
my-copy-journal = আমার জার্নাল
my-copy-check-ins = আমার চেক-ইন
my-copy-plans = আমার পরিকল্পনাগুলো
my-copy-here = এই যে। একটি কপি এই চ্যাটেও থেকে যায়।
my-copy-another = আরেকটি
my-copy-left-out = একটি ছবি বা রেকর্ড এই ফাইলের জন্য বেশি বড় ছিল।

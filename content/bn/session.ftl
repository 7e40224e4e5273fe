### The session of two. $clinician is a name; $mode is chat, phone, video or in-person; $words are somebody's, unchanged.

session-arrives = দেখার মতো কিছু তৈরি আছে।
session-asks =
    { $mode ->
        [phone] { $clinician } এখন ফোনে আপনার সঙ্গে একটা চেক-ইন করতে চান।
        [video] { $clinician } এখন ভিডিওতে আপনার সঙ্গে একটা চেক-ইন করতে চান।
        [in-person] { $clinician } এখানেই সামনাসামনি আপনার সঙ্গে একটা চেক-ইন করতে চান।
       *[chat] { $clinician } এখন এই চ্যাটে আপনার সঙ্গে একটা চেক-ইন করতে চান।
    }
session-fallback = লাইন কেটে গেলে: “{ $words }”
session-link = লিঙ্ক: { $words }
session-now = এখন হলে চলবে?
session-now-yes = হ্যাঁ, এখনই
session-now-another-time = অন্য সময়ে
session-now-another-way = অন্যভাবে
session-safe = এখন কথা বলা কি নিরাপদ?
explain-session-safe = হ্যাঁ মানে: কেউ আপনাকে থামাতে বা পরে ঝামেলা করতে পারবে না। “না” বললেই যথেষ্ট। কেউ কারণ জানতে চাইবে না।
session-near = আপনার কাছে কি কেউ আছে?
session-near-alone = না, আমি একা
session-near-fine = হ্যাঁ, তাতে অসুবিধা নেই
session-near-not-fine = হ্যাঁ, আর তাতে অসুবিধা আছে
session-leave-out =
    কয়েকটি প্রশ্ন পরিবার আর নিরাপদ থাকা নিয়ে।
    সেগুলোর উত্তরও কি এখন দেবেন?
session-leave-out-now = হ্যাঁ, এখনই
session-leave-out-later = ওগুলো পরে
session-interpreter = আপনার দোভাষী কি আছেন?
session-interpreter-here = হ্যাঁ
session-interpreter-without = ছাড়াই চলুক
session-interpreter-not-here = না, আজ নয়
session-keeps =
    আপনারা দুজন যা উত্তর দেন, Wren তা রাখে। দুজনেই পড়তে পারেন।
    { $mode ->
        [phone] ফোনে কথা রেকর্ড করা যায়। হেডফোন আর নিরিবিলি জায়গা হলে সুবিধা।
        [video] ফোনে কথা রেকর্ড করা যায়। বেশির ভাগ ভিডিও পাতায় নিজের ছবি লুকানো যায়।
       *[other] একটু পানি, পোষা প্রাণী, একটু বিরতি: সবই চলে। “বিরতি” লিখলে যেকোনো সময় থামে।
    }
session-begins = { $clinician } বলছেন, তাঁর দিকে কেউ শুনতে পাচ্ছে না।
session-begin = শুরু করি
session-not-now =
    { $about ->
        [another-time] বেশ। { $clinician } দেখবেন যে আপনি অন্য সময় চান।
        [another-way] বেশ। { $clinician } দেখবেন যে আপনি অন্যভাবে দেখা করতে চান।
        [no-interpreter] বেশ। { $clinician } দেখবেন যে দোভাষী ছিলেন না।
       *[other] বেশ। { $clinician } দেখবেন যে এখন আপনার সুবিধা নেই, কেন তা নয়।
    }

session-promise-went =
    { $about ->
        [done] “{ $words }” নিয়ে { $clinician } বললেন: হয়েছে।
        [partly] “{ $words }” নিয়ে { $clinician } বললেন: কিছুটা।
        [no-longer] “{ $words }” নিয়ে { $clinician } বললেন: আর দরকার নেই।
       *[not-yet] “{ $words }” নিয়ে { $clinician } বললেন: এখনো নয়।
    }
session-beforehand = আপনি { $day } তারিখে নম্বর দিয়েছিলেন। সেগুলোই কি নেব?
session-use-them = সেগুলোই
session-rate-again = আবার দিই
explain-session-beforehand = তাহলে একই প্রশ্নের উত্তর আবার দিতে হবে না।
session-went-well = গতবারের পর কী ভালো গেছে, অল্প হলেও?
session-suggested = { $clinician } বলছেন: { $area }
session-place = { $area }: { $areas }টি বিষয়ের { $area_n } নম্বর, ৪ ধাপের { $n } নম্বর
session-clinician-wrote = { $clinician } লিখেছেন: “{ $words }”
session-who-person = { $person }
session-who-clinician = { $clinician }
medication-wish = আপনার ওষুধ নিয়ে আপনি কী চান? দেখা হলে এ নিয়ে কথা হবে।
explain-medication-wish = Wren ওষুধের কিছুই বদলায় না। আপনি যা লেখেন, তা দেখা হওয়ার দিনের জন্য থাকে।
session-agreed-person = আপনারা দুজন কি এটাই ঠিক করেছেন?
session-same = হ্যাঁ, এটাই
session-differs = আমি অন্যভাবে দেখি
session-differs-how = আপনি কীভাবে দেখেন? তা পরিকল্পনার পাশে থাকবে। কিছুই মোছা হবে না।
session-differs-turn-to = আপনার কথা পরিকল্পনার পাশে থাকছে। অন্য কারও সঙ্গে কথা বলতে: { $phone }। অভিযোগ জানাতে: { $complaints }।
session-over =
    আজকের মতো এটুকুই। পরিকল্পনা দুজনের জন্যই রাখা হলো।
    { $clinician }-এর টিম এটি পড়ে { $hours }।

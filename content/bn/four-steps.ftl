### The four steps for one area.

# $n is the step
step-place = { $area }, ৪ ধাপের { $n } নম্বর

makes-it-hard =
    যতটুকু ইচ্ছে, কম বা বেশি, লিখুন।
    কী কারণে এটা কঠিন লাগে?
explain-makes-it-hard = কীসে বাধা হয়, বা কী না থাকলে ভালো হতো।
helps-a-little = কীসে উপকার হয়, অল্প হলেও?
explain-helps-a-little = আগে যা করে একটু সহজ লেগেছে। খুব ছোট কিছু হলেও চলে।
best-case = সবচেয়ে ভালো হলে ব্যাপারটা কেমন দেখাত?
explain-best-case = এই বিষয়ে একটা ভালো দিনের কথা ভাবুন। সেদিন কী কী হয়?
smallest-change = সবচেয়ে ছোট কোন বদল হলে আপনি টের পেতেন?
explain-smallest-change = এমন ছোট কিছু, যা দেখে বুঝবেন একটু ভালো হয়েছে।
i-could = আপনি নিজে কী করতে পারেন?
explain-i-could = চেষ্টা করা যায় এমন যেকোনো কিছু। এখনই ঠিক করতে হবে না।
team-could = { $clinician }-এর টিম কী করতে পারে?
explain-team-could = যাতে আপনার নার্স, ডাক্তার বা কর্মী সাহায্য করতে পারেন।
others-could = আর কেউ কি সাহায্য করতে পারে?
explain-others-could = কোনো বন্ধু, পরিবারের কেউ, প্রতিবেশী, কোনো দল।
one-thing = কোন একটি কাজ করা যায়?
explain-one-thing = একটিমাত্র কাজ, এত ছোট যে সত্যিই করা যায়।

who-does-it =
    “{ $words }”
    কে করবেন?
explain-who-does-it = আপনি, আপনার টিম, বা অন্য কেউ। এটি বাদ দিতে পারেন।
who-person = আমি
who-team = { $clinician }-এর টিম
who-someone = অন্য কেউ
asking-the-team = আপনি এটি { $clinician }-এর টিমকে করতে বলছেন।
by-when =
    “{ $words }”
    কবের মধ্যে?
explain-by-when = এমন একটা দিন, যেদিন ফিরে দেখা যায়। তারিখ না দিলেও চলে।
one-more = আরও একটি?
thats-all = এটুকুই

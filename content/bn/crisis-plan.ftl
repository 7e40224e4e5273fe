### The help plan: a person's own crisis plan. Their words stand in quotation marks, unchanged.

menu-crisis-plan = আমার সাহায্যের পরিকল্পনা
crisis-plan =
    সাহায্যের পরিকল্পনা খুব খারাপ সময়ের জন্য।
    এখন লিখে রাখুন। পরে “সাহায্য” লিখলে এটাই আগে দেখাবে।
    একটা লিখতে চান?
explain-crisis-plan = চারটা ছোট প্রশ্ন। যেকোনোটা বাদ দিতে পারেন। যেকোনো সময় বদলাতে বা মুছতে পারেন।
crisis-plan-write-now = এখনই লিখব
crisis-plan-together = দেখা হলে, { $clinician }-এর সঙ্গে
crisis-plan-together-ask =
    জানিয়ে দেব যে আপনি { $clinician }-এর সঙ্গে পরিকল্পনাটা লিখতে চান।
    টিম পড়ে: { $hours }।
    ঠিক আছে?
crisis-plan-passed-on = জানানো হলো। { $clinician }-এর টিম আপনাকে একটা সময় বলবে।
crisis-plan-signs = অবস্থা খারাপ হচ্ছে, কী করে বোঝেন?
explain-crisis-plan-signs = যে লক্ষণগুলো আপনি চেনেন। তখন কী মনে হয়, কী ভাবেন, কী করেন। কারও ঘুম চলে যায়, কেউ চুপ হয়ে যান।
crisis-plan-helps = কীসে একটু হলেও ভালো লাগে?
explain-crisis-plan-helps = কোনো জায়গা, কোনো মানুষ, গান, একটু হাঁটা। আগে যা কাজে লেগেছে।
crisis-plan-call =
    নাম আর নম্বর লিখুন, যাকে আগে ফোন করবেন তাকে ওপরে।
    কাকে ফোন করতে পারেন?
explain-crisis-plan-call = যাঁদের বিশ্বাস করেন। পারলে আগে তাঁদের জিজ্ঞেস করে নিন।
crisis-plan-others = তখন অন্যরা আপনার জন্য কী করতে পারেন?
explain-crisis-plan-others = যেমন: পাশে বসা। আমার বোনকে ফোন করা। বেশি প্রশ্ন না করা।
crisis-plan-share =
    চাইলে { $clinician }-এর টিম আপনার পরিকল্পনাটা দেখতে পারে।
    সঙ্গে সঙ্গে না-ও দেখতে পারে। পরে বদলাতে পারেন।
    ওরা দেখতে পারে?
crisis-plan-kept = রাখা হলো। এখন থেকে “সাহায্য” লিখলে এটা আগে দেখাবে। মেনুতে “আরও”-তেও আছে।
crisis-plan-nothing = কিছু লেখা হয়নি, তাই কিছু রাখা হয়নি।
crisis-plan-look = এটা নিয়ে কী করতে চান?
crisis-plan-change = বদলাব
crisis-plan-share-it = { $clinician }-এর টিমকে দেখাব
crisis-plan-take-back = আর দেখাব না
crisis-plan-which = কোন অংশ আবার লিখতে চান?
crisis-plan-part-signs = কী করে বুঝি
crisis-plan-part-helps = কীসে ভালো লাগে
crisis-plan-part-call = কাকে ফোন করতে পারি
crisis-plan-part-others = অন্যরা কী করতে পারেন
crisis-plan-words = “{ $words }”
crisis-plan-so-far = এখন লেখা আছে: “{ $words }”
crisis-plan-private = এটা আর কেউ দেখে না।
crisis-plan-shared = আপনার টিম এটা দেখতে পারে।
crisis-plan-team-too = আপনার টিম আপনার সাহায্যের পরিকল্পনাও দেখতে পারে।
crisis-plan-delete-ask = পরিকল্পনাটা একেবারে মুছে ফেলবেন?
help-plan-call = আপনার মানুষ: “{ $words }”
help-plan-helps = আপনার যাতে ভালো লাগে: “{ $words }”
help-plan-all = আমার পুরো পরিকল্পনা
their-help-plan =
    খুব খারাপ সময়ের জন্য একটা সাহায্যের পরিকল্পনা লিখতে পারেন।
    কীসে ভালো লাগে আর কাকে ফোন করবেন, তা এতে থাকে।
    মেনুতে “আরও”-র মধ্যে আছে: “আমার সাহায্যের পরিকল্পনা”।

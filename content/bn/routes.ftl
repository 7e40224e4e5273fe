### Help in each nation. The numbers are the crisis register's. In a draft language each line has its English beside it.

help-talk-scotland = কারও সঙ্গে কথা বলতে, দিনে বা রাতে: { -number-urgent } নম্বরে ফোন করে মানসিক স্বাস্থ্য বেছে নিন।
help-talk-northern-ireland = কারও সঙ্গে কথা বলতে, দিনে বা রাতে: Lifeline, { -number-lifeline }। টাকা লাগে না।
help-talk-anywhere =
    কারও সঙ্গে কথা বলতে, দিনে বা রাতে: { -number-urgent } নম্বরে ফোন করে মানসিক স্বাস্থ্য চান।
    উত্তর আয়ারল্যান্ডে { -number-lifeline } নম্বরে ফোন করুন।
help-danger-abroad = এখন বিপদে? { -number-emergency-abroad } নম্বরে ফোন করুন, বা সেখানকার জরুরি নম্বরে।
help-talk-abroad = এখনই কারও সঙ্গে কথা বলতে কাছের হাসপাতালে যান। বা কাছের কাউকে সাহায্য করতে বলুন।
help-team-abroad = বিদেশ থেকে { $team }-এর নম্বরের আগে +44 দিন। প্রথম 0 বাদ দিন।
help-interpreter = ওরা আপনার ভাষায় কথা বলেন এমন কাউকে আনতে পারে। ভাষার নামটা ইংরেজিতে বলুন: “Bengali”।
help-where = এই নম্বরগুলো যেখানকার: { $nation }।
help-elsewhere = যুক্তরাজ্যের বাইরে? { -number-emergency-abroad } নম্বরে ফোন করুন, বা সেখানকার জরুরি নম্বরে।
more-ways = সাহায্যের আরও উপায়
more-ways-title = সাহায্য পাওয়ার আরও উপায়:
more-text = কথা না বলে লিখতে চাইলে: { -number-texting } নম্বরে { -number-texting-keyword } লিখে পাঠান।
more-deaf-northern-ireland = কানে শোনেন না, বা কথা বলতে পারেন না? লিখে যোগাযোগ: { -number-deaf-lifeline }।
more-deaf-danger =
    কানে শোনেন না আর বিপদে: ইশারা ভাষায় { -number-emergency-signed }।
    বা { -number-emergency } নম্বরে লিখে পাঠান। দরকারের আগেই একবার সেখানে { -number-emergency-word } লিখে পাঠিয়ে রাখুন।
more-language = অন্য ভাষা: { -number-emergency } বা { -number-urgent } নম্বরে ইংরেজিতে বলুন “Bengali”। ফোন রাখবেন না।
more-language-danger = অন্য ভাষা: { -number-emergency } নম্বরে ইংরেজিতে বলুন “Bengali”। ফোন রাখবেন না।
more-young = বয়স ৩৫-এর কম, আর আত্মহত্যার কথা মনে আসে: Papyrus, { -number-young }।
more-abuse-england = ঘরে কেউ মারে বা আটকে রাখে: { -number-abuse-england }, দিনে বা রাতে।
more-abuse-wales =
    ঘরে কেউ মারে বা আটকে রাখে: { -number-abuse-wales }, দিনে বা রাতে।
    লিখে যোগাযোগ: { -number-abuse-wales-text }।
more-abuse-scotland = ঘরে কেউ মারে বা আটকে রাখে: { -number-abuse-scotland }, দিনে বা রাতে। যেকোনো ভাষায়।
more-abuse-northern-ireland = ঘরে কেউ মারে বা আটকে রাখে: { -number-abuse-northern-ireland }, দিনে বা রাতে।
more-lgbt = LGBT+ আর কেউ কষ্ট দিয়েছে: Galop, { -number-lgbt }, সোম থেকে শুক্রবার।
more-trace = ফোন আর মেসেজ আপনার ফোনের তালিকায় থাকে। সেখান থেকে মুছতে পারেন।

# Where somebody is
nation-england = ইংল্যান্ড
nation-wales = ওয়েলস
nation-scotland = স্কটল্যান্ড
nation-northern-ireland = উত্তর আয়ারল্যান্ড
nation-elsewhere-in-uk = যুক্তরাজ্যের যেকোনো জায়গা
nation-abroad = যুক্তরাজ্যের বাইরে
where-england = ইংল্যান্ডে
where-wales = ওয়েলসে
where-scotland = স্কটল্যান্ডে
where-northern-ireland = উত্তর আয়ারল্যান্ডে
where-abroad = যুক্তরাজ্যের বাইরে
where-else = আমি অন্য জায়গায় আছি
where-i-am =
    সাহায্যের নম্বর সব জায়গায় এক নয়।
    আপনি কোথায় আছেন?
explain-where-i-am = এটা শুধু যাতে “সাহায্য” ঠিক নম্বর দেখায়। যেকোনো সময় বদলাতে পারেন।
where-kept = রাখা হলো। “সাহায্য” লিখলে এখন যেখানকার নম্বর দেখাবে: { $nation }।
where-kept-abroad = রাখা হলো। “সাহায্য” লিখলে এখন যুক্তরাজ্যের বাইরে যা কাজ করে তা দেখাবে।
menu-where-i-am = আমি কোথায় আছি

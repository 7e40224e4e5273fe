### Help now. The numbers are the crisis register's. In a draft language each line has its English beside it.

help-danger = এখন বিপদে? { -number-emergency } নম্বরে ফোন করুন। কথা বলতে না পারলে, বলতে বললে { -number-silent } চাপুন।
help-talk = কারও সঙ্গে কথা বলতে, দিনে বা রাতে: { -number-urgent } নম্বরে ফোন করে { -number-urgent-option } চাপুন।
help-deaf = কানে শোনেন না, বা কথা বলতে পারেন না? লিখে যোগাযোগ: { -number-deaf }।
help-listening = Samaritans: { -number-listening }। বা { -number-texting } নম্বরে { -number-texting-keyword } লিখে পাঠান।
help-team = { $team }: { $phone }, { $hours }।
help-local = এখানকার সাহায্যের নম্বর: { $phone }।
help-nobody = এই মুহূর্তে কেউ এই চ্যাট পড়ছে না।
help-now = এখনই সাহায্য
carry-on-where-i-was = যেখানে ছিলাম সেখান থেকে

help-found = এটা লেখার জন্য ধন্যবাদ। এখনই একজন মানুষের সঙ্গে কথা বলতে পারেন:
help-found-by-others = আপনার সঙ্গে যা হচ্ছে, তাতে আপনার কোনো দোষ নেই। যাঁরা এসব বোঝেন, তাঁদের সঙ্গে কথা বলতে পারেন:
help-found-by-others-anywhere = আপনার সঙ্গে যা হচ্ছে, তাতে আপনার কোনো দোষ নেই। এখনই একজন মানুষের সঙ্গে কথা বলতে পারেন:
help-found-hide = এই চ্যাট মুছতে “লুকান” লিখুন।

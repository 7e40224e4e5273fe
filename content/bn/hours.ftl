### The person's own hours, and their clock when they travel.

menu-my-hours = Wren কখন লিখতে পারে?
my-hours =
    অন্য সময়ে Wren শুধু উত্তর দেয়।
    এটি কি আপনার জন্য ঠিক আছে?
explain-my-hours = মনে করানো আর আপনার টিমের লেখা, সবই এই সময়ে আসে।
writing-hours-other = অন্য দিন বা সময়
writing-hours-travel = আমার ঘড়ি এখন আলাদা
writing-hours-fine = যেমন আছে, ঠিক আছে
writing-hours-all-days = প্রতিদিন, { $begin } থেকে { $end }
writing-hours-on-days = { $days }, { $begin } থেকে { $end }
writing-hours-are-none = Wren আগে কখনো লেখে না। শুধু উত্তর দেয়।
writing-hours-which-days = কোন কোন দিন Wren লিখতে পারে?
writing-hours-every-day = প্রতিদিন
writing-hours-working-days = সোম থেকে শুক্রবার
writing-hours-some-days = কিছু দিন
writing-hours-some-of-them = কোন কোন দিন?
writing-hours-no-day = কোনো দিনই নয়
writing-hours-which = কোন সময়ের মধ্যে?
writing-hours-from-to = { $begin } থেকে { $end }
writing-hours-others = অন্য সময়
writing-hours-from-when = কখন থেকে?
writing-hours-until-when = কখন পর্যন্ত?
writing-hours-reminders =
    মনে করানোর কিছু সময় এর বাইরে পড়ে।
    সেগুলো কি তবু আসবে?
keep-times-yes = হ্যাঁ, আসুক
keep-times-no = না
writing-hours-sure = এটি কি ঠিক করে দেব?
writing-hours-set = ঠিক করুন
writing-hours-are-set = ঠিক করা হলো।

travel = কোন শহরের ঘড়ি এখন আপনার ঘড়ির মতো?
explain-travel = আপনি কোথায়, Wren তা দেখে না। শুধু আপনার ঘড়ির সময় জানা দরকার।
city =
    { $about ->
        [london] লন্ডন
        [dublin] ডাবলিন
        [paris] প্যারিস, রোম, বার্লিন
        [istanbul] ইস্তাম্বুল
        [dhaka] ঢাকা
        [kolkata] দিল্লি, কলকাতা
        [karachi] করাচি
        [dubai] দুবাই
        [riyadh] মক্কা, বাগদাদ
        [cairo] কায়রো
        [casablanca] কাসাব্লাঙ্কা
        [new-york] নিউ ইয়র্ক
        [lisbon] লিসবন
        [bucharest] এথেন্স, বুখারেস্ট
        [tehran] তেহরান
        [kabul] কাবুল
        [lagos] লেগোস
        [nairobi] নাইরোবি, মোগাদিশু
        [khartoum] খার্তুম
        [beirut] বৈরুত
        [bangkok] ব্যাংকক
        [manila] ম্যানিলা
        [tokyo] টোকিও
        [sydney] সিডনি
        [toronto] টরন্টো
        [chicago] শিকাগো
        [los-angeles] লস অ্যাঞ্জেলেস
       *[sao-paulo] সাও পাওলো
    }
city-others = অন্য শহর
not-understood-city = শহরটি খুঁজে পাইনি। একই ঘড়ির কোনো শহরে চাপুন।
travel-clock = আপনার ঘড়িতে কি এখন প্রায় { $time }?
travel-yes = হ্যাঁ, তাই
travel-no = না
travel-reminders-why = ৯টার মনে করানো নতুন ঘড়িতেও ৯টায় আসতে পারে।
travel-reminders = মনে করানো কি নতুন ঘড়ি ধরে আসবে?
travel-follow = হ্যাঁ, নতুন
travel-stay = না, আগেরটাই
travel-is-set = আপনার ঘড়ি ঠিক করা হলো। “মেনু” লিখলে মেনু আসে।

### What somebody's team has set for them: what, who, why, how it ends; and whether to go on after it.

menu-my-limits = টিম যা ঠিক করেছে
my-limits = আপনার টিম এগুলো ঠিক করেছে। সাহায্য, সাহায্যের পরিকল্পনা আর জার্নাল সব সময় খোলা।
no-limits = আপনার টিম কোনো বিরতি বা সীমা ঠিক করেনি।
wren-is-off =
    আপাতত আপনার জন্য Wren বন্ধ রাখা হয়েছে। আপনার চিকিৎসা ও সেবা আগের মতোই চলবে।
    সাহায্য, জার্নাল আর যা রাখা আছে, সব খোলা।
limit-stands =
    { $kind ->
        [break] { $clinician } আপনার জন্য একটি বিরতি ঠিক করেছেন। { $at }। আমি শুধু আপনার কথার উত্তর দিই।
        [hospital] আপনি হাসপাতালে, তাই { $clinician } বিরতি ঠিক করেছেন। { $at }। আমি শুধু আপনার কথার উত্তর দিই।
        [suspend] { $clinician } আপনার জন্য Wren বন্ধ রেখেছেন। { $at }।
        [no-check-ins] খোঁজখবরের নোট পাঠানো { $clinician } থামিয়েছেন। { $at }।
        [only-appointments] { $clinician } ঠিক করেছেন, সাক্ষাতের কথা ছাড়া আমি নিজে থেকে কিছু পাঠাব না। { $at }। আপনার নিজের নোটগুলোও বন্ধ থাকে।
        [died] ভুল করে আপনার টিম Wren একেবারে বন্ধ করেছিল। { $at }।
       *[no-writing] { $clinician } ঠিক করেছেন, আমি টিমকে কোনো কথা জানাব না। { $at }।
    }
limit-stands-until = { $day } পর্যন্ত চলবে।
limit-stands-open = কেউ শেষ না করা পর্যন্ত চলবে।
limit-yours = এই বিরতি আপনার। একবার চাপ দিয়েই শেষ করতে পারেন।
limit-reason = কারণ:
limit-words = { $words }
limit-ended =
    { $how ->
        [run-out] এর সময় শেষ হয়েছে। { $at }।
        [own] আপনি এটি শেষ করেছেন। { $at }।
       *[lifted] { $clinician } এটি তুলে নিয়েছেন। { $at }।
    }
limit-ask = এ নিয়ে জানতে { $team }-এ ফোন করুন: { $phone }।
limit-complain = এতে আপত্তি থাকলে ফোন করুন: { $phone }।
limit-news = পরেও দেখতে পারবেন: মেনুতে “আরও”, তারপর Wren কেমন চলবে।
limit-over = এটি শেষ হয়েছে।
shall-we-go-on =
    কিছুই হারায়নি, কিছু জমেও নেই।
    আমরা কি আবার শুরু করব?
go-on-with-wren = হ্যাঁ, শুরু করি
rest-some-more = আরও কিছুদিন বিরতি
end-set-break = বিরতি শেষ করি
end-hospital = আমি ফিরে এসেছি
resting-on = আপনি না লেখা পর্যন্ত আমি কিছু পাঠাব না।
not-yours-to-end = এটি আর খোলা নেই।
writing-is-off =
    { $clinician } ঠিক করেছেন, আপাতত আমি টিমকে কোনো কথা জানাব না।
    টিমকে দেখতে বলা সব সময় খোলা। { $team }-এ ফোনও করতে পারেন: { $phone }।
kept-in-journal = আপনার কথা জার্নালে রাখা হলো। কাউকে পাঠানো হয়নি।
wren-is-off-short = আপাতত আপনার জন্য Wren বন্ধ রাখা হয়েছে। কারণ: “{ $words }”
wren-is-off-call = { $team }: { $phone }।
record-was-opened = আপনার রেকর্ড কে কখন দেখেছেন, তা “কে কী দেখতে পায়”-এ লেখা থাকে।
record-opened-by =
    { $clinician } আপনার রেকর্ড খুলেছেন। { $at }।
    { $clinician } এখানে আপনার সঙ্গে কাজ করেন না। তাঁর জন্য এটি খোলা ছিল { $until } পর্যন্ত।

# a link has ended, and why
link-ended-moved =
    আপনি অন্য জায়গায় চলে গেছেন। তাই { $clinician } এখানে আর আপনার সঙ্গে কাজ করেন না।
    এখন কার কাছে যাবেন, { $team } তা বলতে পারে: { $phone }।
    আপনি যা লিখেছেন তা রাখা আছে।
link-ended-discharged =
    এখানে { $clinician }-এর সঙ্গে আপনার চিকিৎসা শেষ হয়েছে।
    আবার সাহায্য লাগলে আপনার জিপি-কে বলুন, বা { $team }-এ ফোন করুন: { $phone }।
    আপনি যা লিখেছেন তা রাখা আছে।
link-ended-own-wish =
    আপনি যেমন চেয়েছিলেন, { $clinician } এখানে আর আপনার সঙ্গে কাজ করছেন না।
    এ নিয়ে কথা বলতে চাইলে { $team }-এ ফোন করুন: { $phone }।
    আপনি যা লিখেছেন তা রাখা আছে।

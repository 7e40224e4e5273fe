### What somebody asks their team to look at, and what became of it.

menu-ask-to-look = টিমকে দেখতে বলি
menu-my-flags = টিমকে যা দেখতে বলেছি
ask-my-team = টিমকে দেখতে বলি
look-what = { $clinician }-এর টিমকে কী জানাতে চান?
explain-look-what = একটা বেছে নিন। চাইলে নিজের কথা লিখতে পারেন, না লিখলেও চলে। পরে দেখতে পারবেন কে দেখেছেন।
look-asked = কেউ এটা একটু দেখুক
look-heading = অবস্থা খুব খারাপের দিকে
look-words =
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    কী নিয়ে, তা কি একটু লিখতে চান?
look-sure =
    { $clinician }-এর টিম এটি পড়ে: { $hours }।
    এর জন্য কেউ জেগে বসে নেই। এখন কে জেগে আছেন, তা “সাহায্য” লিখলে দেখবেন।
    টিমকে কি এটা দেখতে বলব?
# below the routes, when something was found in what was written
look-shall-i = আপনার টিমকে কি এটা দেখতে বলব?
look-sure-found =
    এখনো কাউকে কিছু জানানো হয়নি।
    { $clinician }-এর টিম এটি পড়ে: { $hours }। এর জন্য কেউ জেগে বসে নেই।
    টিমকে কি এটা দেখতে বলব?
look-yes = হ্যাঁ, বলুন
look-yes-quiet = বলুন, এখানে জানাবেন না
look-passed-on =
    জানানো হলো। { $clinician }-এর টিম এটি পড়ে: { $hours }।
    এর জন্য কেউ জেগে বসে নেই।
look-told-here = কেউ দেখলে এখানে ছোট একটা লাইন আসবে। কী নিয়ে, তা তাতে লেখা থাকবে না।
look-not-told = এ নিয়ে এখানে কিছু আসবে না।
look-find-it = কী হলো, তা দেখতে “মেনু” লিখুন, তারপর “আরও”।

there-is-an-answer = একটি উত্তর আছে।
look-news = পরেও দেখতে পারবেন: মেনুতে, “আরও”-র মধ্যে।
look-see-all = সবগুলো দেখি
my-flags = আপনার টিমকে যা দেখতে বলা হয়েছে, নতুনটি আগে।
my-flags-none = আপনার টিমকে এখনো কিছু দেখতে বলা হয়নি।
look-dont-tell = এই চ্যাটে জানাবেন না
look-tell = এই চ্যাটে জানান
look-reason =
    { $reason ->
        [heading-for-crisis] আপনি বলেছেন: “অবস্থা খুব খারাপের দিকে”। { $at }।
        [help-check] আপনি যা লিখেছেন, তা দেখতে বলেছেন। { $at }।
        [personal-safety] নিজের নিরাপত্তা নিয়ে আপনি আরও সাহায্য চেয়েছেন। { $at }।
        [silence] খোঁজখবরের দুটি নোটের উত্তর আসেনি। { $at }।
        [unreachable] আপনার ফোনে বার্তা পৌঁছায়নি। { $at }।
       *[asked] আপনি এটা দেখতে বলেছেন। { $at }।
    }
look-times = এ পর্যন্ত { $n } বার। শেষবার: { $at }।
look-passed = জানানো হয়েছে। এখনো কেউ খোলেনি।
look-was-passed = জানানো হয়েছে।
look-opened = { $clinician } এটা খুলেছেন। { $at }।
look-called =
    { $how ->
        [spoke] { $clinician } লিখেছেন, ফোনে আপনাদের কথা হয়েছে। { $at }।
       *[no-answer] { $clinician } আপনাকে ফোন করেছিলেন। { $at }।
    }
look-answered = { $clinician } উত্তর দিয়েছেন। { $at }।

look-safety-passed-on =
    নিজের নিরাপত্তা নিয়ে আপনি আরও সাহায্য চেয়েছেন। { $clinician }-এর টিমকে এটা দেখতে বলা হলো।
    তারা পড়ে: { $hours }। এর জন্য কেউ জেগে বসে নেই।

reminder-silence = পরপর দুটির উত্তর না এলে আপনার টিমকে শুধু সেটুকুই জানানো হয়।
look-passed-to = { $clinician }-এর কাছে পাঠানো হয়েছে। { $at }।

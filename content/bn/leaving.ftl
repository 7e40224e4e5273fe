### Ways out: a break, hide, stop, another phone, and an old conversation found again.

take-a-break =
    আপনি না লেখা পর্যন্ত আমি কিছু পাঠাব না।
    { $clinician }-এর টিম দেখবে “বিরতিতে, নিজের ইচ্ছায়”।
    কিছুই হারাবে না।
explain-break = Wren চুপ থাকবে। একদিন পরে বা এক বছর পরে আবার লিখতে পারেন।
start-the-break = বিরতি শুরু
break-started = বিরতি শুরু হলো। ইচ্ছে হলে লিখবেন, না হলে নয়।
nothing-changed = কিছুই বদলায়নি।
back-from-break = আবার দেখা হলো। কিছু জমে নেই।
just-looking = শুধু দেখছি

hide-before =
    { $channel ->
        [web] এতে এই পাতায় যা আছে, তা সরে যায়। ব্রাউজারের ইতিহাসে পাতার নাম থেকে যেতে পারে।
       *[telegram] আমি যতটা মুছতে পারি, এতে ততটাই মোছে: এখানকার শেষ দুই দিন। বাকিটার জন্য এই চ্যাটের নিজের “clear history” আছে।
    }
explain-hide = আপনি যা বলেছেন, তা রাখা থাকে। শুধু এই পর্দা থেকে সরে যায়।
clear = মুছে দিন
hide-after = হয়ে গেছে।

stop =
    আপনি এখানে থামতে পারেন। আপনার চিকিৎসা ও সেবা আগের মতোই চলবে।
    আপনার লেখা { $team }-এর কাছে থাকে। চাইলে তা মুছে দিতে বলতে পারেন।
explain-stop = এতে Wren থামে, আপনার সেবা নয়। বিরতি নিলে আবার ফেরা যায়।
stop-yes = এখানেই থামি
break-instead = বরং বিরতি নিই
stopped =
    Wren থেমে গেছে। আপনার চিকিৎসা ও সেবা আগের মতোই চলবে।
    কখনো চাইলে { $clinician } আপনাকে নতুন কোড দিতে পারেন।

new-phone =
    এতে এই ফোনে Wren বন্ধ হয়ে যাবে।
    অন্য ফোনের জন্য { $clinician } নতুন কোড দিতে পারেন।
    আপনার লেখা কিছুই হারাবে না।
close-this-phone = এখানে বন্ধ করি
phone-closed = এই ফোনে বন্ধ হলো। { $clinician } নতুন কোড দিতে পারেন।

# $n is 0 where the conversation had no numbered questions.
old-one =
    { $n ->
        [0] আপনি এটি শুরু করেছিলেন { $day }।
       *[other] { $day } আপনি { $of }টির মধ্যে { $n } নম্বর প্রশ্নে ছিলেন।
    }
carry-on = চালিয়ে যান
start-fresh = নতুন করে শুরু

### What is theirs to see: the plan, what they kept, who can see what, how this works.

no-plan-yet = এখনো কোনো পরিকল্পনা নেই। খোঁজখবরের প্রশ্ন থেকে একটি হতে পারে।
how-this-works =
    Wren হলো মানুষের লেখা কিছু প্রশ্ন।
    আপনি যা শেষ করেন বা জানান, { $clinician }-এর টিম তা পড়ে।
    তারা পড়ে: { $hours }।
    “সাহায্য” লিখলে দেখবেন কাকে ফোন করা যায়।
    “বিরতি”, “বন্ধ” আর “লুকান” সব সময় কাজ করে। “ফিরে যান” এক প্রশ্ন পেছায়।
    কিছু বুঝতে না পারলে { $clinician }-কে বলুন, বা { $team }-এ ফোন করুন: { $phone }।
how-to-complain = সেবা নিয়ে অভিযোগ থাকলে ফোন করুন: { $phone }।
no-hints = আর পরামর্শ নয়
hints-are-off = আর কোনো পরামর্শ আসবে না।
who-sees =
    { $clinician }-এর টিম তিনটি জিনিস পড়তে পারে।
    আপনার শেষ করা উত্তর, আপনার পরিকল্পনা, আর যা আপনি জানান।
    জার্নালের শুধু যা আপনি দেখতে দেন, { $clinician } তা পড়তে পারেন।
who-has-looked = কারা দেখেছেন:
nobody-has-looked = এখনো আর কেউ দেখেনি।
somebody-looked =
    { $what ->
        [check-in] { $clinician } একটি চেক-ইন খুলেছেন। { $at }।
        [letter] আপনি যা পাঠিয়েছেন, { $clinician } তা খুলেছেন। { $at }।
        [journal] আপনি যা দেখতে দিয়েছেন, { $clinician } তা পড়েছেন। { $at }।
        [help-plan] { $clinician } আপনার সাহায্যের পরিকল্পনা পড়েছেন। { $at }।
        [report] Wren-এর সমস্যা নিয়ে যা লিখেছেন, { $clinician } তা পড়েছেন। { $at }।
        [asked] আপনি যা দেখতে বলেছেন, { $clinician } তা খুলেছেন। { $at }।
        [called] { $clinician } আপনাকে ফোন করার কথা লিখে রেখেছেন। { $at }।
        [answered] আপনি যা দেখতে বলেছেন, { $clinician } তার উত্তর দিয়েছেন। { $at }।
        [met] { $clinician } লিখেছেন, আপনাদের দেখা বা কথা হয়েছে। { $at }।
        [copy] { $clinician } একটি কপি নিয়েছেন। { $at }।
        [hours] { $clinician } আপনার সময় বদলেছেন। { $at }।
        [pin] আপনার কথায় { $clinician } আপনার পিন তুলে দিয়েছেন। { $at }।
        [wrote] { $clinician } আপনাকে লিখেছেন। { $at }।
        [ended] { $clinician } আপনার সঙ্গে যোগাযোগ শেষ করেছেন। { $at }।
        [successor] এরপর কে আপনার সঙ্গে কাজ করবেন, { $clinician } তা ঠিক করেছেন। { $at }।
        [handed-over] { $clinician } আপনার দায়িত্ব নতুন একজনকে দিয়েছেন। { $at }।
        [passed-flag] আপনি যা দেখতে বলেছেন, { $clinician } তা একজন সহকর্মীকে দেখতে বলেছেন। { $at }।
        [wish] দেখা করার ইচ্ছার উত্তর দেওয়া হয়েছে, { $clinician } তা লিখেছেন। { $at }।
        [glass] আপনার সঙ্গে কাজ না করেও { $clinician } আপনার রেকর্ড খুলেছেন। { $at }।
        [meeting-made] { $clinician } দেখা করার একটি সময় দিয়েছেন। { $at }।
        [meeting-moved] { $clinician } দেখা করার সময় বদলেছেন। { $at }।
        [meeting-off] { $clinician } একটি সাক্ষাৎ বাতিল করেছেন। { $at }।
        [meeting-noted] একটি সাক্ষাতের কী হলো, { $clinician } তা লিখেছেন। { $at }।
        [meetings-seen] { $clinician } আপনার সাক্ষাতের তালিকা দেখেছেন। { $at }।
        [phone] { $clinician } আপনার ফোনে Wren বন্ধ করেছেন। { $at }।
        [confirmed] এটা যে আপনি, { $clinician } তা নিশ্চিত করেছেন। { $at }।
        [refused] { $clinician } এমন একটি ফোন বন্ধ করেছেন, যা আপনার নয়। { $at }।
        [invited] { $clinician } আপনাকে Wren-এ ডেকেছেন। { $at }।
        [new-code] { $clinician } আপনার জন্য নতুন কোড বানিয়েছেন। { $at }।
        [copied] { $clinician } আপনার রেকর্ডের কপি নিয়েছেন। { $at }।
        [lifted] টিম যা ঠিক করেছিল, { $clinician } তা তুলে নিয়েছেন। { $at }।
        [limited] Wren আপনার জন্য কী করবে, { $clinician } তার সীমা ঠিক করেছেন। { $at }।
        [break] { $clinician } আপনার জন্য বিরতি ঠিক করেছেন। { $at }।
        [switched-off] { $clinician } আপনার জন্য Wren বন্ধ রেখেছেন। { $at }।
        [died] { $clinician } ভুল করে Wren একেবারে বন্ধ করেছিলেন। { $at }।
        [set-back] { $clinician } সেই ভুল ঠিক করেছেন। { $at }।
        [incident] Wren-এর একটি সমস্যা { $clinician } খতিয়ে দেখেছেন। { $at }।
        [hand-over-off] আপনার সঙ্গে যিনি কাজ করেন তিনি থাকছেন, { $clinician } তা লিখেছেন। { $at }।
        [session] { $clinician } আপনার সঙ্গে একটি সেশন শুরু করেছেন বা দিয়েছেন। { $at }।
       *[person] { $clinician } আপনার পাতা খুলেছেন। { $at }।
    }
looked-why =
    { $reason ->
        [for-the-record] কারণ: চিকিৎসার কাগজে রাখতে।
        [person-asked] কারণ: আপনি চেয়েছিলেন।
        [for-a-meeting] কারণ: দেখা করার জন্য।
        [handed-over] কারণ: একজন সহকর্মী দায়িত্ব নিচ্ছেন।
        [care-ended] কারণ: এখানকার চিকিৎসা শেষ হয়েছে।
        [moved] কারণ: আপনি অন্য জায়গায় গেছেন।
        [discharged] কারণ: এখানকার চিকিৎসা শেষ হয়েছে।
        [hospital] কারণ: আপনি হাসপাতালে।
        [own-wish] কারণ: আপনি চেয়েছিলেন।
        [died] কারণ: ভাবা হয়েছিল আপনি মারা গেছেন।
       *[words] কারণ: “{ $words }”
    }
what-was-written = আপনাকে এগুলো লেখা হয়েছে, নতুনটি আগে।
nothing-written = এখনো আপনাকে কিছু লেখা হয়নি।
one-letter = এটি খুলুন
one-letter-from = { $clinician }, { $at }
earlier-ones = আগেরগুলো
looked-without-link = আপনার সঙ্গে কাজ না করেই এটি খোলা হয়েছে।
those-who-run-wren = যাঁরা Wren চালান

### The plan. $when is day (then $day is written out), before-we-meet or none. $words are theirs, unchanged.

plan-title = আপনার পরিকল্পনা, { $day }
plan-area = { $area }
plan-person =
    { $when ->
        [day] আপনি: “{ $words }”। { $day }-এর মধ্যে।
        [before-we-meet] আপনি: “{ $words }”। দেখা হওয়ার আগে।
       *[none] আপনি: “{ $words }”
    }
plan-team =
    { $when ->
        [day] { $clinician }-এর টিমকে বলা হয়েছে: “{ $words }”। { $day }-এর মধ্যে।
        [before-we-meet] { $clinician }-এর টিমকে বলা হয়েছে: “{ $words }”। দেখা হওয়ার আগে।
       *[none] { $clinician }-এর টিমকে বলা হয়েছে: “{ $words }”।
    }
plan-clinician =
    { $when ->
        [day] { $clinician }: “{ $words }”। { $day }-এর মধ্যে।
        [before-we-meet] { $clinician }: “{ $words }”। দেখা হওয়ার আগে।
       *[none] { $clinician }: “{ $words }”
    }
plan-someone =
    { $when ->
        [day] অন্য কেউ: “{ $words }”। { $day }-এর মধ্যে।
        [before-we-meet] অন্য কেউ: “{ $words }”। দেখা হওয়ার আগে।
       *[none] অন্য কেউ: “{ $words }”
    }
plan-small-step = আপনার জন্য ছোট একটি ধাপ: “{ $words }”
plan-for-meeting =
    { $n ->
        [one] দেখা হওয়ার দিনের জন্য রাখা: { $n }টি প্রশ্ন।
       *[other] দেখা হওয়ার দিনের জন্য রাখা: { $n }টি প্রশ্ন।
    }
plan-no-action = আপাতত এখানে কিছু করার নেই।
plan-who-reads = { $clinician }-এর টিম এটি পড়ে: { $hours }। “পরিকল্পনা” লিখলে আবার দেখা যায়।

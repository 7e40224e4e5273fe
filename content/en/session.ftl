### The session of two. $clinician is a name; $mode is chat, phone, video or in-person; $words are somebody's, unchanged.

session-arrives = Something is ready to look at.
session-asks =
    { $mode ->
        [phone] { $clinician } would like to do a check-in with you now, by phone.
        [video] { $clinician } would like to do a check-in with you now, by video.
        [in-person] { $clinician } would like to do a check-in with you, here in the room.
       *[chat] { $clinician } would like to do a check-in with you, in this chat.
    }
session-fallback = If the line breaks: “{ $words }”
session-link = The link: { $words }
session-now = Is now all right?
session-now-yes = Yes, now
session-now-another-time = Another time
session-now-another-way = Another way
session-safe = Is it safe to talk?
explain-session-safe = Yes means: nobody can stop you, or make trouble for you afterwards. “No” is enough. Nobody asks why.
session-near = Is anyone with you?
session-near-alone = No, I’m alone
session-near-fine = Yes, and that’s fine
session-near-not-fine = Yes, and it’s not fine
session-leave-out =
    Some questions are about family and about being safe.
    Would you like to answer those now too?
session-leave-out-now = Yes, now too
session-leave-out-later = Keep those for later
session-interpreter = Is your interpreter there?
session-interpreter-here = Yes
session-interpreter-without = Go on without
session-interpreter-not-here = No, not today
session-keeps =
    Wren keeps what you both answer. You both can read it.
    { $mode ->
        [phone] A phone can record a call. Headphones and a quiet spot help.
        [video] A phone can record a call. Most video pages let you hide your own picture.
       *[other] A drink, a pet, a break: all fine. “pause” stops at any time.
    }
session-begins = { $clinician } says that nobody can listen in on their side.
session-begin = Begin
session-not-now =
    { $about ->
        [another-time] That’s fine. { $clinician } sees that you would like another time.
        [another-way] That’s fine. { $clinician } sees that you would like another way to meet.
        [no-interpreter] That’s fine. { $clinician } sees that the interpreter was not there.
       *[other] That’s fine. { $clinician } sees that now does not suit you, and not why.
    }

session-promise-went =
    { $about ->
        [done] { $clinician } said of “{ $words }”: done.
        [partly] { $clinician } said of “{ $words }”: partly.
        [no-longer] { $clinician } said of “{ $words }”: no longer.
       *[not-yet] { $clinician } said of “{ $words }”: not yet.
    }
session-beforehand = You gave your numbers on { $day }. Shall we use those?
session-use-them = Use those
session-rate-again = Rate again
explain-session-beforehand = Then you need not answer the same questions again.
session-went-well = What went well since last time, even a little?
session-suggested = { $clinician } suggests: { $area }
session-place = { $area }: area { $area_n } of { $areas }, step { $n } of 4
session-clinician-wrote = { $clinician } wrote: “{ $words }”
session-who-person = { $person }
session-who-clinician = { $clinician }
medication-wish = What would you wish for with your medicines? You talk about it when you meet.
explain-medication-wish = Wren changes nothing about medicines. What you write is kept for when you meet.
session-agreed-person = Is this what you two agreed?
session-same = Yes, that’s it
session-differs = I see it differently
session-differs-how = How do you see it? It stays beside the plan. Nothing is taken away.
session-differs-turn-to = Your note stands beside the plan. To talk to somebody else: { $phone }. To complain: { $complaints }.
session-over =
    That was all for today. The plan is kept for you both.
    { $clinician }’s team reads it { $hours }.

### What is theirs to see: the plan, what they kept, who can see what, how this works.

no-plan-yet = There is no plan yet. A check-in can make one.
how-this-works =
    Wren is a set of questions written by people.
    { $clinician }’s team reads what you finish or pass on.
    They read it { $hours }.
    “help” shows who to call, day or night.
    “pause”, “stop” and “hide” always work. “back” is one question back.
    Anything unclear? Ask { $clinician }, or call { $team }: { $phone }.
how-to-complain = Not happy with your care? Call { $phone }.
no-hints = No more hints
hints-are-off = There will be no more hints.
who-sees =
    { $clinician }’s team can read three things.
    The check-ins you finish, your plan, and what you pass on.
    Of your journal { $clinician } can read only what you share.
who-has-looked = Who has looked:
nobody-has-looked = Nobody else has looked so far.
somebody-looked =
    { $what ->
        [check-in] { $clinician } opened a check-in. { $at }.
        [letter] { $clinician } opened what you passed on. { $at }.
        [journal] { $clinician } read what you shared. { $at }.
        [help-plan] { $clinician } read your help plan. { $at }.
        [report] { $clinician } read what you said is wrong with Wren. { $at }.
        [asked] { $clinician } opened what you asked to be looked at. { $at }.
        [called] { $clinician } noted that they rang you. { $at }.
        [answered] { $clinician } answered what you asked to be looked at. { $at }.
        [met] { $clinician } noted that you met or spoke. { $at }.
        [copy] { $clinician } made a copy. { $at }.
        [hours] { $clinician } changed your hours. { $at }.
        [pin] { $clinician } took your PIN off, as you asked. { $at }.
        [wrote] { $clinician } wrote to you. { $at }.
        [ended] { $clinician } ended the link with you. { $at }.
        [successor] { $clinician } set who works with you next. { $at }.
        [handed-over] { $clinician } passed you on to somebody new. { $at }.
        [passed-flag] { $clinician } asked a colleague to look at what you asked about. { $at }.
        [wish] { $clinician } noted that your wish to meet was answered. { $at }.
        [glass] { $clinician } opened your record without working with you. { $at }.
        [meeting-made] { $clinician } offered you a time to meet. { $at }.
        [meeting-moved] { $clinician } moved a meeting. { $at }.
        [meeting-off] { $clinician } called a meeting off. { $at }.
        [meeting-noted] { $clinician } noted what became of a meeting. { $at }.
        [meetings-seen] { $clinician } looked at your meetings. { $at }.
        [phone] { $clinician } closed Wren on your phone. { $at }.
        [confirmed] { $clinician } confirmed that it is you. { $at }.
        [refused] { $clinician } closed a phone that was not yours. { $at }.
        [invited] { $clinician } invited you to Wren. { $at }.
        [new-code] { $clinician } made a new code for you. { $at }.
        [copied] { $clinician } took a copy of your record. { $at }.
        [lifted] { $clinician } lifted what your team had set. { $at }.
        [limited] { $clinician } limited what Wren does for you. { $at }.
        [break] { $clinician } set a break for you. { $at }.
        [switched-off] { $clinician } switched Wren off for you. { $at }.
        [died] { $clinician } switched Wren off for good, by mistake. { $at }.
        [set-back] { $clinician } put that right. { $at }.
        [incident] { $clinician } looked into a problem with Wren. { $at }.
        [hand-over-off] { $clinician } noted that nobody leaves you after all. { $at }.
        [session] { $clinician } began or offered a session with you. { $at }.
       *[person] { $clinician } opened your page. { $at }.
    }
looked-why =
    { $reason ->
        [for-the-record] Why: for the care record.
        [person-asked] Why: you asked for it.
        [for-a-meeting] Why: for a meeting.
        [handed-over] Why: a colleague takes over.
        [care-ended] Why: care here has ended.
        [moved] Why: you have moved.
        [discharged] Why: care here has ended.
        [hospital] Why: you are in hospital.
        [own-wish] Why: you wished it.
        [died] Why: it was thought that you had died.
       *[words] Why: “{ $words }”
    }
what-was-written = This was written to you, newest first.
nothing-written = Nothing was written to you so far.
one-letter = Open this one
one-letter-from = { $clinician }, { $at }
earlier-ones = Earlier ones
looked-without-link = This was opened without a link to you.
those-who-run-wren = Those who run Wren

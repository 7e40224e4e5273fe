# What a colleague must look at: one sentence, the person's words, who has opened it, and one action each.

flag-asked = Asked for somebody to look at this.
flag-heading-for-crisis = Said: “I’m heading for a crisis”.
flag-help-check = Asked for somebody to look at what they wrote.
flag-personal-safety = Wants more help with personal safety.
flag-silence = Two check-in reminders in a row had no answer.
flag-unreachable = Messages have not reached the phone.
flag-since = Since { $at }.
flag-short = “{ $words }”
flag-words = { $at }: “{ $words }”
flag-times = So far { $n } times. Last on { $at }.
flag-several = { $n } things to look at.
flag-opened-by = { $clinician } opened it, { $at }.
flag-called =
    { $how ->
        [spoke] { $clinician } spoke with them by phone, { $at }.
       *[no-answer] { $clinician } rang, without an answer, { $at }.
    }
flag-answered = { $clinician } answered, { $at }:
flag-look =
    { $reason ->
        [asked] I’ll look: asked for it
        [heading-for-crisis] I’ll look: a crisis ahead
        [help-check] I’ll look: what they wrote
        [personal-safety] I’ll look: personal safety
        [silence] I’ll look: no answer
        [unreachable] I’ll look: not reached
       *[alone] I’ll look
    }
flag-see =
    { $reason ->
        [asked] Go on: asked for it
        [heading-for-crisis] Go on: a crisis ahead
        [help-check] Go on: what they wrote
        [personal-safety] Go on: personal safety
        [silence] Go on: no answer
        [unreachable] Go on: not reached
       *[alone] Go on with what was opened
    }
flag-title = { $person } waits for an answer to this
flag-seen = { $person } can see who opened this, and when.
look-at-flag = What next? It waits until { $person } has a sentence to read.
flag-do-answer = Answer with a sentence
flag-do-call = Note a call
flag-call = You rang { $person }. How did it go?
flag-call-spoke = We spoke
flag-call-no-answer = No answer
flag-answer = What may { $person } read as the answer? A sentence will do.
flag-answer-quiet = { $person } asked not to be told in the chat. It stands in the menu, under “More”.
flag-answer-sure = { $person } reads this as your answer. Send?
flag-answer-sent = Answered. { $person } can read it now.
flag-answered-already = Somebody has answered this already.
flag-said-more = Not sent: { $person } has said more since you opened this. Please read that first.

person-saw = I saw or spoke to them
saw-them = You saw or spoke to { $person }, outside Wren. Which was it?
saw-them-saw = I saw them
saw-them-spoke = We spoke
saw-them-noted = Noted. It counts as contact with { $person }.
card-contact = Last seen or spoken to: { $at }.

alert = Somebody waits for a look.
alert-still-waits = Somebody still waits for an answer.
alert-who = { $initials }, { $reference }. Since { $at }.
alert-repeat = This is a repeat. It may have reached you before.

people-orphans =
    { $n ->
        [one] { $n } person has nobody
       *[other] { $n } people have nobody
    }
orphans = These people have nobody of their own who can be reached. Somebody must be linked, or stand in.
orphan = { $initials }, { $reference }
orphans-more = And { $n } more.
orphans-none = Everybody has somebody who can be reached.

flag-do-pass = Pass on to a colleague
flag-pass-to = Who is to look for { $person }? They are asked at once. { $person } can read to whom it went.
flag-colleague = { $clinician }
flag-passed = Passed on to { $clinician }. It waits until they have opened it.
flag-not-passed = Not passed on: { $clinician } can’t be reached now. Please choose somebody else.
flag-passed-to = { $clinician } passed it on to { $to }, { $at }.
flag-safeguarding = It may be about harm by somebody else
flag-safeguarding-lead = Safeguarding: { $phone }
flag-safeguarding-steps = { $words }

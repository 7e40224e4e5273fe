### What is passed to the team, and messages from it. Each says who reads it and when ($hours).

in-person-ask =
    { $clinician }’s team reads this { $hours }.
    Shall I pass on that you’d rather talk in person?
in-person-yes = Pass it on
in-person-passed-on =
    Passed on: you’d rather talk in person.
    { $clinician }’s team will offer you a time. They read this { $hours }.
nothing-passed-on = Nothing was passed on.

you-wrote = You wrote: “{ $words }”
what-with-it = What would you like to do with it?
explain-what-with-it = Keep it where only you see it. Or let { $clinician }’s team read it. Or let it go.
keep-it = Keep it for me
pass-it-on = Pass it to { $clinician }’s team
forget-it = Forget it
kept-for-you = Kept, for you.
passed-on =
    Passed on. { $clinician }’s team reads it { $hours }.
    Nobody is waiting up with it.
forgotten = I haven’t kept it. It may still stand in this chat.
medical-cannot =
    I can’t answer that. I’m only a set of questions.
    A pharmacist can, or call { -number-urgent }. { $clinician }’s team can look at it too.

write-to-team =
    { $clinician }’s team reads this { $hours }.
    What would you like to pass on?
explain-write-to-team = Use your own words. I’ll show them once more before they go.
pass-it-on-ask =
    { $clinician }’s team reads it { $hours }.
    Shall I pass this on?
pass-it-on-yes = Pass it on
dont-send = Don’t send

you-have-a-message = You have a message.
something-is-ready = Something is ready to look at.
open = Open
from-clinician = From { $clinician }
their-words = “{ $words }”
their-offer = A time to meet: { $day }, { $time }.
# $phrase is what both agreed in the room: it shows that this is really them.
agreed-words = Your agreed words: “{ $phrase }”
message-opened = You can answer, or leave it.
answer-it = Answer
rather-meet = Rather meet
message-answer =
    { $clinician }’s team reads it { $hours }.
    What would you like to say?
earlier-words-kept = What you wrote before is in your journal.

### What somebody asks their team to look at, and what became of it. Each says who reads it and when ($hours).

menu-ask-to-look = Ask my team to look
menu-my-flags = What I asked my team about
ask-my-team = Ask my team to look
look-what = What would you like to say to { $clinician }’s team?
explain-look-what = Choose one. You can add your own words, or leave it at that. You can see later who has looked.
look-asked = I want someone to look at this
look-heading = I’m heading for a crisis
look-words =
    { $clinician }’s team reads this { $hours }.
    Would you like to say what it is about?
look-sure =
    { $clinician }’s team reads it { $hours }.
    Nobody is waiting up with it. “help” shows who is awake now.
    Shall I ask them to look at this?
# below the routes, when something was found in what was written
look-shall-i = Shall I ask your team to look at this?
look-sure-found =
    Nobody has been told of this so far.
    { $clinician }’s team reads it { $hours }. Nobody is waiting up with it.
    Shall I ask them to look at this?
look-yes = Yes, ask them
look-yes-quiet = Ask, but don’t tell me here
look-passed-on =
    Passed on. { $clinician }’s team reads it { $hours }.
    Nobody is waiting up with it.
look-told-here = When somebody has looked, a short line comes here. It doesn’t say what it is about.
look-not-told = Nothing about it will come here.
look-find-it = You can see what became of it: “menu”, then “More”.

there-is-an-answer = There is an answer.
look-news = You can look at it again in the menu, under “More”.
look-see-all = See all of them
my-flags = This is what your team was asked to look at, newest first.
my-flags-none = Your team was not asked to look at anything so far.
look-dont-tell = Don’t tell me in this chat
look-tell = Tell me in this chat
look-reason =
    { $reason ->
        [heading-for-crisis] You said: “I’m heading for a crisis”. { $at }.
        [help-check] You asked them to look at what you wrote. { $at }.
        [personal-safety] You wanted more help with personal safety. { $at }.
        [silence] Two of your check-in reminders had no answer. { $at }.
        [unreachable] I could not reach your phone. { $at }.
       *[asked] You asked them to look at this. { $at }.
    }
look-times = So far { $n } times. The last time was { $at }.
look-passed = Passed on. Nobody has opened it yet.
look-was-passed = Passed on.
look-opened = { $clinician } opened it. { $at }.
look-called =
    { $how ->
        [spoke] { $clinician } noted that you spoke by phone. { $at }.
       *[no-answer] { $clinician } tried to ring you. { $at }.
    }
look-answered = { $clinician } answered. { $at }.

look-safety-passed-on =
    You wanted more help with personal safety. { $clinician }’s team is asked to look at that.
    They read it { $hours }. Nobody is waiting up with it.

reminder-silence = If two in a row have no answer, your team is told just that.
look-passed-to = Passed on to { $clinician }. { $at }.

look-shall-i-or-else = Shall I ask your team to look at this? If you don’t answer in half an hour, I pass it on.
found-is-not-passed-on = Some words make Wren show who to call. It then asks if your team may look. Without your yes, it tells nobody.
found-is-passed-on =
    Some words make Wren show who to call. It then asks if your team may look.
    This is about check-ins and what you write to your team.
    There, no answer in half an hour counts as yes.
    Your journal is never passed on without your yes.

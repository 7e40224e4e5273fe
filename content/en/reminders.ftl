### Reminders: one that has come round, and how often it comes.

## Before the tap: nothing here may say what it is about, unless the person chose their own words

reminder-arrived = A note you set, for { $time }.
reminder-own-words = “{ $words }”
reminder-check-in = A check-in, if you like.
reminder-water = A drink of water, if you like.
reminder-prompt-good-day = What would a good day look like?
reminder-prompt-went-better = What went better than it might have?

## After the tap

reminder-only-if = Only if you haven’t done it yet.
reminder-why = You set this on { $day }.
reminder-why-agreed = You agreed on this with { $clinician } on { $day }.
reminder-how-to-stop = “Change or stop” changes it, or ends it.
reminder-opened = What now?
reminder-done = Done
reminder-start-check-in = Check in now
reminder-write = Write something
reminder-later = Later
reminder-change-or-stop = Change or stop
reminder-when = When again?
later-ten-minutes = In 10 minutes
later-an-hour = In an hour
later-this-evening = This evening
later-tomorrow = Tomorrow
reminder-again-at = I’ll write again: { $at }.
reminder-noted = Noted.
reminder-thats-fine = That’s fine.
reminder-ends-with-it = It is done, so this reminder ends.
reminder-already = This one was already answered.
reminder-who-reads =
    No person reads this unless you bring it.
    Wren looks for some words only to show you help, and tells nobody.

## A way back after a break, a step a week

way-back-reminder = A first step back. There is nothing to do here but look.
way-back-check-in = A second step back: a check-in, if you like.
way-back-journal = A third step back: a few words for yourself, if you like.
way-back-not-yet = Not this week

## How often, and until when

rule-once = Once: { $day }, { $time }.
rule-daily = Every day at { $time }.
rule-weekdays = { $days }, at { $time }.
rule-every =
    { $n ->
        [one] Every day, at { $time }.
       *[other] Every { $n } days, at { $time }.
    }
rule-until = Until { $day }.

## Setting one

menu-my-reminders = My reminders
new-reminder = What would you like a reminder for?
explain-new-reminder = Wren writes a short line at a time you choose. You can stop it at any time.
reminder-for-words = Something in my own words
reminder-for-check-in = A check-in
reminder-for-action = Something from my plan
reminder-for-water = A drink of water
reminder-for-question = A question of my own
reminder-for-journal = A few words for myself
reminder-for-way-back = A way back
reminder-no-doses = Please leave doses out. Wren can’t check them.
reminder-your-words = What would you like it to say?
explain-your-words = A few words are enough. Only you choose them.
reminder-your-question = What would you like to be asked?
explain-your-question = It is asked in your words. Nobody reads a meaning into your answers.
which-one = Which one?
prompt-of-good-day = A good day
prompt-of-went-better = What went better
# The first words of it
one-of-yours = “{ $words }”
one-of-ours = { $what }

reminder-how-often = How often?
often-daily = Every day
often-weekdays = Some days of the week
often-every = Every few days
often-once = Once
reminder-which-days = Which days?
day-of-week =
    { $about ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
        [friday] Friday
        [saturday] Saturday
       *[sunday] Sunday
    }
reminder-every = How many days apart?
every-n-days =
    { $n ->
        [one] Every day
       *[other] Every { $n } days
    }
reminder-until = Until when?
until-no-end = Without an end
until-a-week = For a week
until-two-weeks = For two weeks
until-four-weeks = For four weeks
until-a-day = Until a day I pick
reminder-until-day = Until which day?
reminder-which-day = Which day?

reminder-what-time =
    Tap a time, or type one, like 21:30.
    At what time?
time-morning = Morning
time-midday = Midday
time-evening = Evening
one-time = { $time }
time-yes = Yes, { $time }
time-sure = Is this the time you mean?
time-which = In the morning or in the evening?
not-understood-time = I couldn’t read that as a time. Tap one, or type it, like 21:30.
reminder-outside-hours =
    { $time } is outside the hours you chose.
    Still at { $time }?
time-still = Still then
time-another = Another time

lock-screen-discreet = The quiet wording. A locked phone shows:
lock-screen-words = The open wording. A locked phone shows:
lock-screen-shows = A locked phone shows:
reminder-wording = Which wording would you like?
explain-reminder-wording = Others may see your phone. The quiet wording tells them nothing.
wording-of-discreet = The quiet wording
wording-of-words = The open wording
web-cannot-remind = A closed web page cannot remind. What comes waits here until you open it.
reminder-sure = Shall I set this?
reminder-set-it = Set it
reminder-set-calendar = Set it, with a calendar file
reminder-is-set = It is set.
reminder-no-such-time = There is no such time any more.
reminder-none-set = Nothing is set.

## The list, and one of them

my-reminders = These are your reminders.
no-reminders = You have no reminders.
reminder-new = A new one
one-reminder = Open this one
wake-reminder = Wake this one
wake-one-of-yours = Wake “{ $words }”
wake-one-of-ours = Wake: { $what }
reminder-next-own = “{ $words }”. Next: { $at }.
reminder-next-ours = { $what }. Next: { $at }.
reminder-rests-own = “{ $words }” rests. A tap wakes it.
reminder-rests-ours = { $what }: it rests. A tap wakes it.
reminder-awake = It is awake again.
reminder-comes-next = It comes next: { $at }.
reminder-not-then = At that time Wren doesn’t write first, so it is not sent.
reminder-is-resting = It rests. Nothing comes until you wake it.
reminder-is-over = Nothing more comes of it.
reminder-gone = This one is no longer here.
reminder-details = What would you like to change?
change-words = Its words
change-time = Its time
change-days = Its days
change-wording = What a locked phone shows
change-rest = Let it rest
change-wake = Wake it
change-stop = Stop it for good
change-nothing = Nothing, that’s fine
reminder-changed = Changed.
reminder-rests-now = It rests now. A tap in your list wakes it.
reminder-stop-ask = Stop this reminder for good?
reminder-stop-yes = Stop it
reminder-keep = Keep it
reminder-stopped = It has stopped. Nothing more comes of it.

# The last times: $at is when it was due; $sent, $seen and $answered are times of day.
reminder-last-times = The last times:
log-planned = { $at }: on its way.
log-sent = { $at }: sent { $sent }.
log-seen = { $at }: sent { $sent }, opened { $seen }.
log-answered =
    { $how ->
        [done] { $at }: sent { $sent }, opened { $seen }, done { $answered }.
        [later] { $at }: sent { $sent }, opened { $seen }, “later” { $answered }.
        [not-today] { $at }: sent { $sent }, opened { $seen }, “not today” { $answered }.
       *[stopped] { $at }: sent { $sent }, opened { $seen }, stopped { $answered }.
    }
log-missed = { $at }: this one did not come. That was on our side.
log-expired = { $at }: not sent.

## A way back, offered

way-back-offer = { $clinician } suggests a way back, in small steps.
way-back-week-reminder = Week 1: one short line from Wren
way-back-week-check-in = Week 2: a check-in, if you like
way-back-week-journal = Week 3: a few words for yourself, if you like
way-back-waits = Each step waits until you take it. You can stop at any time.
way-back-ask = Would you like that?
way-back-yes = Yes, like that
way-back-begins = It begins tomorrow.

## Back from a break

back-new-clinician = { $clinician } works with you now. Your plan stays.
back-small-step = A small step you once named: “{ $words }”

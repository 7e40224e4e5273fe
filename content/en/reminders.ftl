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

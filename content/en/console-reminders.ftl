### The console: a way back in steps, and what is on. Never the words of a reminder.

person-way-back = Offer a way back
console-way-back =
    { $person } is asked on their own phone, and can say no.
    Offer this to { $person }?
console-way-back-reminder = Week 1: one short line from Wren
console-way-back-check-in = Week 2: a check-in, if they like
console-way-back-journal = Week 3: a few private words, if they like
console-way-back-yes = Offer it to { $person }
console-way-back-kept = Not offered: no phone of { $person } can be reached. Offer it again when one can.
caseload-reminders-rest = Reminders are resting. Two had no answer.
card-reminders =
    { $n ->
        [one] { $n } reminder of their own is on.
       *[other] { $n } reminders of their own are on.
    }
card-reminders-rest =
    { $n ->
        [one] { $n } reminder is resting.
       *[other] { $n } reminders are resting.
    }

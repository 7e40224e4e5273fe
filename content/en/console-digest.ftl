# Digests in the console. What arrives says numbers and initials alone; what is opened is facts with their dates.

# What arrives
digest-ready = { $about ->
    [weekly] The week in numbers is ready.
   *[daily] Your digest for { $day } is ready.
}
digest-to-look-at = { $n ->
    [one] 1 thing to look at.
   *[other] { $n } things to look at.
}
digest-want-to-meet = { $n ->
    [one] 1 person would like to meet.
   *[other] { $n } people would like to meet.
}
meeting-ready = It is there whenever you like.
meeting-ready-line = Today, { $time }: you meet { $initials }.
digest-open = Open
people-digest = Today’s digest
people-weekly = The week in numbers

# The digest
digest = Tap a name to see more.
digest-title = { $n ->
    [0] Digest, { $day }
    [one] Digest, { $day }: 1 person
   *[other] Digest, { $day }: { $n } people
}
digest-since = What changed since { $since }, and what waits now, { $at }.
digest-look-first = Look first
digest-new = New
digest-no-answer = No answer
digest-on-a-break = On a break, or limited
digest-out-of-hours = It came outside your hours.
digest-more-facts = { $n ->
    [one] 1 more thing
   *[other] { $n } more things
}
digest-nothing-new-at-all = Nothing new since { $since }.
digest-nothing-new-for = { $n ->
    [one] 1 person with nothing new.
   *[other] { $n } people with nothing new.
}
digest-not-using = { $n ->
    [one] 1 person does not use Wren now.
   *[other] { $n } people do not use Wren now.
}
digest-left = { $n ->
    [one] 1 more person on the next page.
   *[other] { $n } more people on the next pages.
}
digest-check-in-read = Finished a check-in. You have opened it.
digest-marked = { $n ->
    [one] Marked 1 note for when you meet.
   *[other] Marked { $n } notes for when you meet.
}
digest-shared = { $n ->
    [one] Shared 1 note with you.
   *[other] Shared { $n } notes with you.
}
digest-actions-ours = { $n ->
    [one] 1 thing is due from your team.
   *[other] { $n } things are due from your team.
}
digest-actions-theirs = { $n ->
    [one] 1 thing of theirs is due.
   *[other] { $n } things of theirs are due.
}
digest-unanswered = { $n ->
    [one] 1 reminder without an answer.
   *[other] { $n } reminders without an answer.
}
digest-limited = { $about ->
    [break] On a break, set by a clinician.
    [hospital] In hospital.
    [suspend] Wren is stopped, by a clinician.
    [no-check-ins] No check-ins, set by a clinician.
    [only-appointments] Appointments only, set by a clinician.
    [died] Has died. Nothing is sent.
   *[no-writing] No writing to the team, set by a clinician.
}
digest-locked-out = Locked out by wrong PINs. You can open it again with them.

# Before a meeting
meeting-digest = What would you like to do?
meeting-digest-title = { $person }, today at { $time }
digest-open-person = Open { $person }
meeting-digest-nothing = Nothing new since { $since }.
meeting-digest-due = To talk about: what was agreed
meeting-action-person = They: “{ $words }”.
meeting-action-team = Your team: “{ $words }”.
meeting-action-someone = Someone else: “{ $words }”.
meeting-action-by = Due { $day }.

# When it comes
digest-when-it-comes = When the digest comes
digest-daily-when = When should your daily digest come to the phone?
digest-time-start = As my working day begins
digest-time-start-now = As my working day begins (now)
digest-time-at = At { $time }
digest-time-at-now = At { $time } (now)
digest-time-none = Not to the phone
digest-time-none-now = Not to the phone (now)
digest-before-when = And before a meeting?
digest-lead-start = That morning
digest-lead-start-now = That morning (now)
digest-lead-hour = An hour before
digest-lead-hour-now = An hour before (now)
digest-lead-none = Not to the phone
digest-lead-none-now = Not to the phone (now)
digest-times-set = Noted. The digest stands on the list of people all the same.

# The week in numbers
weekly-digest = This is all. Nobody is named.
weekly-title = The week from { $start } to { $end }
weekly-people = { $n ->
    [one] 1 person uses Wren.
   *[other] { $n } people use Wren.
}
weekly-check-ins = Check-ins finished: { $n }.
weekly-raised = Flags raised: { $n }. Opened: { $opened }. Answered: { $answered }.
weekly-to-open = Half were opened within { $half-hours } h { $half-minutes } min, all within { $all-hours } h { $all-minutes } min.
weekly-not-opened = No flag of that week was opened.
weekly-unanswered = Waiting for an answer now: { $flags } flags, { $letters } messages.
weekly-meetings = Meetings: { $kept } kept, { $missed } missed, { $open } not noted.
weekly-orphans = People whom nobody can be reached for: { $n }.
weekly-in-doubt = Messages that may not have arrived: { $n }.
weekly-no-data = Where nothing was given, nothing is counted. Less is not better.
weekly-admin-title = Wren itself, { $day }
weekly-crisis-late = { $n ->
    [one] RED: 1 crisis number is past its review date. Check it again.
   *[other] RED: { $n } crisis numbers are past their review date. Check them again.
}
weekly-crisis-fine = Crisis numbers: none is past its review date.
weekly-backups-none = RED: no backup is known.
weekly-unsealed = RED: rows of the audit wait to be chained, since { $at }.
weekly-sealed = Audit: no row waits.
weekly-reports = Reports that nobody has read: { $n }.
weekly-duty-empty = RED: nobody is on the duty rota.
weekly-duty-fine = The duty rota has somebody on it.

# Appointments on the clinician's side. The person's own clock counts. $person is the name the person goes by.

person-appointment = Make an appointment
person-appointments = Appointments
appointment-day = To { $person }: which day? Tap one, or write it: 3 December.
appointment-another-day = Another day
appointment-day-sure = { $day }. Is that the day?
appointment-not-a-day = That could not be read as a day. Write it like 3 December, 3/12 or 2026-12-03.
appointment-day-passed = { $day } has passed. Which day would do?
appointment-time = { $day }, for { $person }: what time? Tap one, or write it: 14:30.
appointment-not-a-time = That could not be read as a time. Write it like 14:30 or 2pm.
appointment-time-passed = { $time } has passed there: it is { $now } now. Which time would do?
appointment-too-late = That time has passed for { $person }. Nothing was sent. Please pick another.
appointment-not-active = { $person } does not use Wren now. Nothing was sent.
appointment-zone = These are { $person }’s own times: { $zone }. Yours differ.
appointment-for-you = For you: { $at }.
appointment-as-before = Meet { $person } the same way, in the same place?
as-before = As before
another-place = Change that
appointment-how = How do you meet { $person }?
appointment-which-place = Where do you meet { $person }?
appointment-usual-place = The usual place
appointment-other-place = Another place
appointment-where = { $how ->
    [phone] Who calls { $person }, on which number? Write it here.
    [video] The link for { $person }. Write it here.
   *[in-person] Where do you meet { $person }? Write it here.
}
appointment-place = { $where }
appointment-keep-place = Keep this as { $person }’s usual place?
appointment-interpreter = Does an interpreter come? Family is not an interpreter.
interpreter-comes = One is booked
interpreter-not-this-time = Not this time
appointment-minutes = How long do you meet { $person }?
appointment-at = { $day }, { $time }

# What stands
card-place = Usual place to meet: { $where }.
appointments = { $person }’s appointments
appointments-none = Nothing is set.
appointment-state = { $about ->
    [confirmed] { $at }. Confirmed on { $since }.
    [another-time] { $at }. Would rather another time, since { $since }.
    [another-way] { $at }. Would rather meet another way, since { $since }.
   *[offered] { $at }. Not answered, since { $since }.
}
wish-way = { $about ->
    [phone] Rather by phone.
    [video] Rather by video.
    [chat] Rather in a chat.
   *[in-person] Rather in person.
}
wish-days = Suits: { $days }.
wish-any-day = Suits: any day.
wish-part = { $about ->
    [morning] Mornings.
    [midday] Midday.
    [afternoon] Afternoons.
   *[evening] Evenings.
}
appointment-what-now = What now, with { $person }?
appointment-do-move = Another time
appointment-do-cancel = Call it off
appointment-do-held = We met
appointment-do-missed = It did not happen
appointment-noted = Noted. { $person } is told nothing.
appointment-call-off = Call it off and tell { $person }?
appointment-tell-person = Call it off, tell { $person }
appointment-leave = Leave it as it is
appointment-stands = Nothing was changed.
appointment-send-line = Send { $person } this line, or only note it?
appointment-only-note = Only note it

# On the list
caseload-another-time = Would rather another time than { $at }.
caseload-another-way = Would rather meet another way on { $at }.
caseload-cannot-arrive = It has not arrived. Please tell { $person } another way.
caseload-not-answered = Has a time, not answered: { $at }.
caseload-confirmed = Said yes to { $at }.
caseload-cant-come = Can’t come on { $at }.
caseload-not-marked = Was to meet you on { $at }. Not noted yet.

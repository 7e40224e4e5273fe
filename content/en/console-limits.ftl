### A break for somebody, limits, switching Wren off; the end of a link; a record opened in an emergency.

person-break-for = Take a break for them
person-limit = Limit
person-suspend = Suspend
person-lift = Lift

limit-which = What is limited for { $person }? Help, the help plan, the journal and their record never are.
limiting-no-check-ins = No check-in reminders
limiting-only-appointments = Nothing first but appointments
limiting-no-writing = No writing to the team
limiting-break = A break that the team set
limiting-hospital = A break for a hospital stay
limiting-suspend = Wren is switched off
limiting-died = Marked as dead
limit-until = For how long?
limit-until-day = Until { $day }
limit-until-ended = Until somebody ends it
limit-why = { $about ->
    [break] Why does { $person } get a break? { $person } reads what you write here.
    [suspend] Why is Wren switched off for { $person }? { $person } reads what you write here.
   *[limit] Why is this limited for { $person }? { $person } reads what you write here.
}
limit-they-read = { $person } reads this, with your name:
limit-sure-break = Set the break? Wren sends { $person } nothing but answers. { $person } can end it with one press.
limit-sure-suspend = Switch Wren off for { $person }? Help, the journal and their record stay open. { $person } can’t end it.
limit-sure-no-check-ins = Send { $person } no check-in reminders? All else goes on.
limit-sure-only-appointments = Start nothing with { $person } but appointments? Their own reminders rest too. What you write still goes.
limit-sure-no-writing = Take no words from { $person } for the team? { $person } can still ask somebody to look, and get help.
limit-set-break = Set it for { $person }
limit-set-suspend = Switch it off for { $person }
limit-set-no-check-ins = Limit it for { $person }
limit-set-only-appointments = Limit it for { $person }
limit-set-no-writing = Limit it for { $person }
limit-dont = Leave it as it is
limit-is-set-sent = Done. { $person } has been sent a line that says nothing of it until it is opened.
limit-is-set-waits = Done. { $person } gets a line that says nothing of it until it is opened, in their own hours.
limit-is-set-kept = Done. { $person } finds it when they are here again.
lift-which = What is lifted for { $person }?
lift-why = What would you like to say to { $person } about it? { $person } reads what you write here.
lift-sure = Lift it for { $person }? After a break or a switch-off Wren asks { $person } whether to go on, and sends nothing before.
lift-it = Lift it for { $person }
lift-dont = Leave it as it is
lift-gone = That does not stand any more.
limits-none = Nothing stands.

card-limit = { $kind ->
    [break] On a break that { $clinician } set, since { $at }. Wren sends nothing but answers.
    [hospital] On a break for a hospital stay, set by { $clinician }, since { $at }. Wren sends nothing but answers.
    [suspend] Wren is switched off by { $clinician }, since { $at }. Help, the journal and their record stay open.
    [no-check-ins] No check-in reminders. Set by { $clinician }, since { $at }.
    [only-appointments] Nothing first but appointments. Set by { $clinician }, since { $at }.
   *[no-writing] No writing to the team. Set by { $clinician }, since { $at }.
}
card-limit-until = Until { $day }.
card-limit-why = { $words }
card-asked-to-go-on = It is over since { $at }. Wren asks { $person } whether to go on, and sends nothing before.
caseload-break-set = On a break that the team set. Wren sends nothing but answers.
caseload-suspended = Wren is switched off. { $person } can still get help.
caseload-asked-to-go-on = The break is over. Wren asks { $person } whether to go on.
caseload-died = Has died. Nothing is ever sent.

# The end of a link
end-link-why = Why does the link with { $person } end?
end-link-handed-over = A colleague takes over
end-link-moved = { $person } has moved away
end-link-discharged = Care here has ended
end-link-hospital = { $person } is in hospital
end-link-own-wish = { $person } wished it
end-link-died = { $person } has died
end-link-other = Another reason
end-link-reason = Write the reason. { $person } can read it.
end-link-what-happens = You no longer see { $person } here. { $person } keeps what is theirs.
end-link-told = { $reason ->
    [moved] { $person } is told to whom they can turn. If nobody else works with them here, reminders and meetings stop.
    [discharged] { $person } is told that care here has ended, and to whom they can turn. If nobody else works with them here, reminders and meetings stop.
    [hospital] { $person } gets a break. One press of theirs ends it; nothing is lost. If nobody else works with them then, you do again.
    [own-wish] { $person } is told that it was their wish. If nobody else works with them here, reminders and meetings stop.
   *[other] { $person } is told. If nobody else works with them here, reminders and meetings stop.
}
end-link-confirm = End the link with { $person }?
end-link-end = End it with { $person }
end-link-leave = Don’t end it
end-link-ended = The link has ended.
end-link-died-first = Has { $person } died? All links end. What was planned is cancelled.
end-link-died-yes = Yes, { $person } has died
end-link-died-second = { $person } has died. Nothing will ever be sent to this phone again. Is that right?
end-link-died-end = Yes, send nothing more to { $person }
end-link-died-done = It is kept. Nothing will be sent. If it was a mistake, a lead or an admin can set it back.
console-died-told = { $initials }, { $reference }, has died. { $clinician } noted it. The link has ended, and nothing is sent any more.

# A record opened without a link
people-find-person = Find somebody
find-person = Write their exact name, or the reference. Looking is recorded.
find-nobody = Nobody was found by that name or reference alone. Try the reference.
break-glass-why = You have no link with this person. Why do you need their record now? They read what you write here.
break-glass-they-read = It is read in these words, with your name:
break-glass-sure = Open the record for four hours? The person and a lead are told, with your reason. You can read, and answer what waits for a look.
break-glass-yes = Open it for four hours
break-glass-leave = Don’t open it
break-glass-not = It was not opened.
glass-told = A record was opened without a link.
glass-told-who = { $clinician } opened it: { $initials }, { $reference }. { $at }. Open until { $until }.
glass-told-why = See the reason
glass-why = The reason that was given:
glass-told-nobodys = { $clinician } opened a record without a link: { $at }. It is of somebody who is on no list of yours.
card-glass = You opened this record without a link. It is open to you until { $until }. You can read, and answer what waits for a look.
set-back-why = This person was marked as dead. Why is that wrong? They read what you write here.
set-back-sure = Set it back? Their links and reminders come back. Wren says that it was a mistake and asks whether to go on.
set-back-yes = Set it back
set-back-leave = Leave it as it is
set-back-done = It is set back.
card-not-by-glass = With a record opened for four hours that can’t be changed.
console-link-over = The link has ended. What was open about them is closed.

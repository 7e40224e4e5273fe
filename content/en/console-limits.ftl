### A break for somebody, limits, switching Wren off; the end of a link; a record opened in an emergency.

person-break-for = Take a break for them
person-limit = Limit
person-suspend = Suspend
person-lift = Lift

limit-which = What is limited for { $person }? Help, the help plan, the journal and their record never are.
limit-no-check-ins = No check-in reminders
limit-only-appointments = Nothing first but appointments
limit-no-writing = No writing to the team
limit-break = A break that the team set
limit-hospital = A break for a hospital stay
limit-suspend = Wren is switched off
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

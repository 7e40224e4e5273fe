# Colleagues: hours and leave of one's own, the list of staff, duty, somebody who leaves, the switch, who looked.
# A colleague's voice, terse. $name is the colleague's name.

console-suspended = This console is closed to you for now. An administrator can open it again.

people-my-work = My hours and leave
people-staff = Staff
people-wren-switch = Stop or start Wren
people-who-looked = Who looked
to-staff = To the staff list
colleague-name = { $name }

# My hours and leave
my-work = What would you like to change?
work-hours-are = When you work
work-as-the-team = As the team does.
work-away = Away { $first } to { $last }. { $name } stands in.
work-do-hours = Change my hours
work-do-leave = Take leave
work-do-back = End the leave of { $first }
work-hours = On which days do you work?
work-mon-to-fri = Mon to Fri
work-some-days = Choose days
work-days = Tap the days on which you work.
work-as-the-team-after-all = As the team after all
work-span = Which hours do you work?
work-from = From when?
work-until = From { $about }. Until when?
work-hours-set = Your hours are set.
leave-nobody = There is nobody else who could stand in. An administrator can invite a colleague.
leave-nobody-back = Understood
leave-from = Which is the first day away? Tap one, or write it: 3 December.
leave-until = From { $first }. Which is the last day away?
leave-cover = Who stands in for you?
leave-what-happens =
    From { $first } to { $last }, { $name } sees your people and is asked in your place.
    Your people can read that { $name } stands in. Journal entries shared with you stay yours.
leave-sure = Does { $name } know, and agree?
leave-take = Yes, take this leave
leave-not = Not now
leave-taken = Your leave is set. { $name } stands in.
leave-cover-gone = That colleague does not work here now. Nothing was set.
end-leave = Away { $first } to { $last }; { $name } stands in. End this leave?
leave-end = End the leave
leave-keep = Keep it
leave-ended = The leave has ended. Your people are yours again.

# The list of staff
staff = Tap a name.
staff-title = { $n ->
    [one] 1 colleague
   *[other] { $n } colleagues
}
staff-duty = Duty rota
staff-state = { $about ->
    [lead] Lead. { $state ->
        [invited] Invited, not here yet.
        [suspended] Suspended.
        [ended] Has left.
       *[active] Works here.
    }
    [admin] Administrator. { $state ->
        [invited] Invited, not here yet.
        [suspended] Suspended.
        [ended] Has left.
       *[active] Works here.
    }
    [auditor] Auditor. { $state ->
        [invited] Invited, not here yet.
        [suspended] Suspended.
        [ended] Has left.
       *[active] Works here.
    }
   *[clinician] Clinician. { $state ->
        [invited] Invited, not here yet.
        [suspended] Suspended.
        [ended] Has left.
       *[active] Works here.
    }
}
staff-people = { $n ->
    [0] Nobody linked.
    [one] 1 person linked.
   *[other] { $n } people linked.
}
staff-team = Team: { $team }
staff-initials = { $initials }, { $reference }
colleague = What would you like to do about { $name }?
colleague-away = Away { $first } to { $last }. { $name } stands in.
colleague-covers = Stands in for { $name } now.
colleague-leaving = Leaves { $at }.
colleague-leaving-stuck = Was to leave { $at }, and cannot yet: somebody would be left with nobody. Call it off, and set it anew.
colleague-do-new-code = New code for a phone
colleague-do-close-phones = Close the phone at once
colleague-do-suspend = Suspend
colleague-do-let-in = Let back in
colleague-do-pin-off = Take the PIN off
colleague-do-role = Change the role
colleague-role = Which role is { $name } to have?
colleague-do-hand-over = They leave: hand over
colleague-do-stay = They stay after all
colleague-what-happens = { $about ->
    [new-code] The phone in use is closed now. The code opens the console on another.
    [close-phones] The phone in use shows and gets nothing any more. { $name } needs a new code.
    [suspend] { $name } sees nobody and gets nothing, from now on. Links stay, so somebody must look after these people.
    [let-in] { $name } can open the console again, on the same phone.
    [pin-off] Whoever holds { $name }’s phone then chooses a new PIN and is in. Speak to { $name } first.
   *[stay] Links stay as they are. Whoever was told otherwise is told.
}
colleague-sure = { $about ->
    [new-code] A new code for { $name }?
    [close-phones] Close { $name }’s phone?
    [suspend] Suspend { $name }?
    [let-in] Let { $name } back in?
    [pin-off] Take { $name }’s PIN off?
   *[stay] { $name } stays?
}
colleague-yes = { $about ->
    [new-code] Make the code
    [close-phones] Close it now
    [suspend] Suspend now
    [let-in] Let back in
    [pin-off] Take it off
   *[stay] Yes, stays
}
colleague-no = No, leave it
colleague-code = Give { $name } this code in person.
colleague-phones-closed = { $name }’s phone is closed.
colleague-pin-is-off = { $name }’s PIN is off. { $name } chooses a new one when the console is opened.
colleague-is-suspended = { $name } is suspended.
colleague-is-active = { $name } is back in.
role-name = { $about ->
    [lead] Lead
    [admin] Administrator
    [auditor] Auditor
   *[clinician] Clinician
}
role-what-it-sees = { $about ->
    [lead] A lead sees everybody in their team.
    [admin] An administrator looks after staff and settings and sees no record.
    [auditor] An auditor sees who looked, and nothing else.
   *[clinician] A clinician sees the people who are linked to them.
}
colleague-role-sure = { $about ->
    [lead] Make { $name } a lead?
    [admin] Make { $name } an administrator?
    [auditor] Make { $name } an auditor?
   *[clinician] Make { $name } a clinician?
}
role-change = Change it now
colleague-role-changed = { $about ->
    [lead] { $name } is a lead now.
    [admin] { $name } is an administrator now.
    [auditor] { $name } is an auditor now.
   *[clinician] { $name } is a clinician now.
}

# Somebody leaves
hand-over-nobody = { $n ->
    [one] { $name } has 1 person, and nobody else works here who could take over.
   *[other] { $name } has { $n } people, and nobody else works here who could take over.
}
hand-over-how = { $n ->
    [one] 1 person needs somebody new after { $name }. To whom?
   *[other] { $n } people need somebody new after { $name }. To whom?
}
hand-over-to-one = All to one colleague
hand-over-to-each = One by one
hand-over-to = Who takes over all { $n } from { $name }?
hand-over-person = Who takes over { $about }?
hand-over-when = When does { $name } leave?
leaves-now = Now
leaves-tomorrow = Tomorrow
leaves-in-a-week = In a week
hand-over-what-happens = { $n ->
    [one] The person is told at once who comes, and when. On the day the link moves, meetings go along, and { $name } sees nothing any more. Journal entries shared with { $name } are shown to nobody else.
   *[other] All { $n } people are told at once who comes, and when. On the day their links move, meetings go along, and { $name } sees nothing any more. Journal entries shared with { $name } are shown to nobody else.
}
hand-over-no-people = Nobody is linked to { $name }. On the day the console closes.
hand-over-gets = { $n ->
    [one] { $name } takes over 1 person.
   *[other] { $name } takes over { $n } people.
}
hand-over-sure = { $about ->
    [now] { $name } leaves now, and people are told now?
    [tomorrow] { $name } leaves tomorrow, and people are told now?
   *[week] { $name } leaves in a week, and people are told now?
}
hand-over-yes = Set it, and tell them
hand-over-set = { $n ->
    [0] Set. { $name } leaves.
    [one] Set. 1 person is told.
   *[other] Set. { $n } people are told.
}
hand-over-not-reached = { $n ->
    [one] 1 of them has no phone that can be reached. Please tell them another way.
   *[other] { $n } of them have no phone that can be reached. Please tell them another way.
}
hand-over-somebody-new = Nothing was set: { $name }’s people have changed, or a colleague has. Please begin again.
hand-over-is-off = Called off. { $name } stays, and people are told.

# The duty rota
duty-rota = Tap an entry to take it off.
duty-entry = { $about ->
    [monday] Mon { $begin }–{ $end } { $name }
    [tuesday] Tue { $begin }–{ $end } { $name }
    [wednesday] Wed { $begin }–{ $end } { $name }
    [thursday] Thu { $begin }–{ $end } { $name }
    [friday] Fri { $begin }–{ $end } { $name }
    [saturday] Sat { $begin }–{ $end } { $name }
   *[sunday] Sun { $begin }–{ $end } { $name }
}
duty-add-entry = Add somebody
duty-now = { $name } is on duty now.
duty-nobody-now = Nobody is on duty now.
duty-nobody = Nobody works here who could be on duty.
duty-who = Who is on duty?
duty-days = { $name }: on which days?
duty-some-days = { $name }: tap the days.
duty-no-day = No day at all
duty-span = { $name }: from when to when?
duty-span-day = Day, 9:00 to 17:00
duty-span-evening = Evening, 17:00 to 22:00
duty-span-night = Night, 22:00 to 9:00
duty-span-whole = The whole day
duty-span-other = Other hours
duty-from = From when?
duty-until = From { $about }. Until when?
duty-is-set = { $name } is on the rota.
duty-remove = { $about ->
    [monday] Take { $name } off Monday, { $begin } to { $end }?
    [tuesday] Take { $name } off Tuesday, { $begin } to { $end }?
    [wednesday] Take { $name } off Wednesday, { $begin } to { $end }?
    [thursday] Take { $name } off Thursday, { $begin } to { $end }?
    [friday] Take { $name } off Friday, { $begin } to { $end }?
    [saturday] Take { $name } off Saturday, { $begin } to { $end }?
   *[sunday] Take { $name } off Sunday, { $begin } to { $end }?
}
duty-take-off = Take off

# The switch
wren-switch = Help, hide and stop always go on. What now?
switch-nothing = Nothing is stopped.
switch-is-stopped = { $about ->
    [all] All of Wren is stopped, since { $at }.
    [language] { $what } is stopped, since { $at }.
   *[script] “{ $what }” is stopped, since { $at }.
}
switch-start-one = { $about ->
    [all] Start all of Wren
    [language] Start { $what }
   *[script] Start “{ $what }”
}
switch-stop-one = { $what }
switch-stop-all = Stop all of Wren
switch-a-script = Stop one script
switch-a-language = Stop one language
switch-which = { $about ->
    [a-language] Which language?
   *[a-script] Which script?
}
switch-sure-stop = { $about ->
    [all] All of Wren stops. People get a plain line and who to call.
    [language] { $what } stops. Whoever is spoken to in it gets a plain line and who to call.
   *[script] “{ $what }” stops. Whoever comes to it gets a plain line and who to call.
}
switch-sure-start = { $about ->
    [all] Wren goes on.
    [language] { $what } goes on.
   *[script] “{ $what }” goes on.
}
switch-why = { $about ->
    [start] Why does it go on? It is kept.
   *[stop] Why? It is kept.
}
switch-confirm = { $about ->
    [start] Start it now?
   *[stop] Stop it now?
}
switch-stop-now = Stop it now
switch-start-now = Start it now
switch-stopped = Stopped.
switch-started = Started.
switch-was-so = That was so already.

# Who looked
who-looked = Newest first. No record can be opened here.
looked-row = { $at }: { $name }, { $verb }, { $initials } { $reference }
looked-nothing = Nobody has looked at anybody’s record yet.
looked-older = Older ones
looked-unusual = Unusual in the last week
looked-all = All of them
unusual-looks = These are counts, not judgements. Standing in for somebody counts as without a link.
unusual-since = Since { $at }.
unusual-none = Nothing outside hours, without a link, or in an emergency.
unusual-row = { $name }, { $n } looks. Outside hours: { $outside }. Without a link of their own: { $unlinked }. In an emergency: { $emergency }.

# The clinician's bot. A colleague's voice, terse. English only.
# $person is the name the person goes by; $name is a name as it was just typed.

# The list
people = Tap a name to see more.
people-none = What would you like to do?
people-person = { $person }
people-show-all = Show all
people-show-more = Show more
people-invite = Invite a person
people-help = How this works
caseload-title = { $n ->
    [0] Your people, { $day }
    [one] 1 person, { $day }
   *[other] { $n } people, { $day }
}
caseload-nobody-watches = Nobody watches this list at night or at weekends. People are told so.
caseload-empty = Nobody is linked to you yet. Invite the first person when you meet them.
caseload-look-first = Look first
caseload-new = New
caseload-no-answer = No answer
caseload-on-a-break = On a break
caseload-nothing-new = Nothing new
caseload-nothing-new-since = Nothing new since { $at }.
caseload-folded = { $n ->
    [one] 1 more person, not shown here.
   *[other] { $n } more people, not shown here.
}
caseload-at = { $at }
caseload-since = since { $at }
caseload-unconfirmed = Has used the code. Waits for you to confirm who it is.
caseload-wants-to-meet = Would rather talk in person.
caseload-wants-to-meet-about = Would rather talk in person, about { $area }.
caseload-passed-words-on = Passed words on to you.
caseload-not-opened = Nobody has opened this yet.
caseload-replied = Answered your message.
caseload-finished = Finished a check-in.
caseload-finished-asks = { $n ->
    [one] Finished a check-in. Asks your team for 1 thing.
   *[other] Finished a check-in. Asks your team for { $n } things.
}
caseload-help-1 = Would like more help with { $first }.
caseload-help-2 = Would like more help with { $first } and { $second }.
caseload-help-3 = Would like more help with { $first }, { $second } and { $third }.
caseload-help-more = Would like more help with { $n } areas.
caseload-unreachable = Messages are not getting through.
caseload-unreachable-more = Wren has stopped trying. Please ask { $person } another way.
caseload-break = On a break, own choice. Wren sends nothing until { $person } comes back.
caseload-invited = Has a code and has not used it yet.
caseload-joining = Is reading what Wren is.
caseload-declined = Said no to Wren.
caseload-stopped = Has stopped Wren. Their care stays the same.
caseload-silent = Has not answered anything.
caseload-last-check-in = Last check-in.
caseload-joined-no-check-in = Joined. No check-in yet.

# One person
person-card = { $person }
person-more = More about { $person }
person-check-in = See the check-in
person-letters = Read what was passed on
person-journal = Read what { $person } shared
person-offer-time = Offer a time to meet
person-write = Write to { $person }
person-hours = Safe hours and wording
person-new-code = New code for a phone
person-close-phone = Close the phone
person-copy = A copy for the record
person-end-link = End the link
card-state = { $state ->
    [invited] Has a code and has not used it yet.
    [joining] Is reading what Wren is.
    [unconfirmed] Has used the code. Waits to be confirmed.
    [declined] Said no to Wren.
    [stopped] Has stopped Wren. Their care stays the same.
   *[active] Uses Wren since { $day }.
}
card-break = On a break, own choice, since { $at }. Wren sends nothing.
card-unreachable = The phone can’t be reached since { $at }.
card-language = Language: { $language }.
card-interpreter = Needs an interpreter: { $interpreter }.
card-shared-phone = { $phone ->
    [family] Family or a partner can see the phone.
    [others] Other people can see the phone.
    [rather-not-say] Who sees the phone was not said.
    [not-asked] Who sees the phone was not asked.
   *[only-they] Nobody else uses the phone.
}
card-hours = When Wren may write first:
card-wants-to-meet = Would rather talk in person, since { $at }.
card-passed-words-on = Passed words on, { $at }. Opening is recorded.
card-marked = { $n } marked for when you meet.
card-check-in = Finished a check-in, { $at }.
card-no-check-in = No check-in yet.
card-last-letter = You wrote last on { $at }.
card-not-there = That isn’t here, or it isn’t yours to see.

# Who joined
joiner-used-code = Somebody used the code for { $person }.
joiner-used-code-at = It was used on { $at }.
joiner-shows-nothing = That phone shows nothing personal until you say yes.
joiner-is-it = Is this { $person }, in the room with you?
joiner-yes = Yes, this is { $person }
joiner-no = No, close that phone
joiner-not-now = Not now

# Invite
invite-in-the-room = Ask this in the room, with the person. It takes two minutes.
invite-name = What do they want to be called? Write it here.
invite-adult = Is { $name } 18 or older?
invite-able = Can { $name } understand this and agree to it?
invite-wants = Does { $name } want it?
invite-not-adult = Wren is for adults. Nothing else changes for { $name }.
invite-not-able = Not now, then. You can ask again on another day.
invite-not-wants = That’s fine. { $name } can have the same care without it.
invite-none-made = No code was made. Nothing about { $name } is kept.
invite-phone = Who else uses or sees { $name }’s phone?
phone-only-they = Nobody else
phone-family = Family or a partner
phone-others = Other people
phone-rather-not-say = Rather not say
invite-hours = When may Wren write first? Ask { $name } what is safe.
safe-days = Which days are safe?
days-every-day = Every day
days-working-days = Mon to Fri
days-some = Choose days
days-none = No day at all
safe-days-which = Tap the days that are safe.
weekday = { $about ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
}
safe-span = Which hours are safe?
span-day-and-evening = 9:00 to 21:00
span-working-hours = 9:00 to 17:00
span-morning = Mornings, 9:00 to 12:00
span-afternoon = Afternoons, 12:00 to 17:00
span-evening = Evenings, 17:00 to 21:00
span-other = Other hours
safe-span-from = From when?
safe-span-to = From { $about }. Until when?
clock-time = { $time }
safe-wording = What may a locked phone show?
wording-discreet = “You have a message.”
wording-ready = “Something is ready to look at.”
    .button = Something is ready to look at
invite-language = Which language?
language-itself = { $language }
invite-interpreter = Does { $name } need an interpreter when you meet?
invite-interpreter-which = Which language, or signing? Family is not an interpreter.
invite-phrase = Agree two or three words only you two know. They stand above each message from you. Write them here.
invite-read-back = Read this to { $name }. Tap a line to change it.
invite-line-name = Called: { $name }
invite-line-phone = Phone: { $phone }
invite-line-wording = Locked phone: { $wording }
invite-line-language = Language: { $language }
invite-line-interpreter = Interpreter: { $interpreter }
invite-line-no-interpreter = No interpreter needed
invite-line-phrase = Agreed words: { $phrase }
invite-make-code = Make the code
hours-every-day = Every day, { $begin } to { $end }
hours-working-days = Monday to Friday, { $begin } to { $end }
hours-some-days = { $n ->
    [one] 1 day, as listed above
   *[other] { $n } days, as listed above
}
hours-one-day = { $about ->
    [monday] Monday, { $begin } to { $end }
    [tuesday] Tuesday, { $begin } to { $end }
    [wednesday] Wednesday, { $begin } to { $end }
    [thursday] Thursday, { $begin } to { $end }
    [friday] Friday, { $begin } to { $end }
    [saturday] Saturday, { $begin } to { $end }
   *[sunday] Sunday, { $begin } to { $end }
}
hours-none = Never first. Wren only answers.

# The code
code-itself = { $code }
code-telegram = On Telegram: { $link }
code-web = On a web page: { $link }
code-how = It works once, until { $at }. Read it out, or let the phone’s camera see the picture.
show-code = Show this to { $person }. Stay until the code was used.
code-was-used = { $person } has used it

# Write
to-person = To { $person }:
write-to = To { $person }: write your message.
to-person-reads = { $person } reads it as a message from you, with your agreed words.
letter-words = { $words }
letter-offers = { $day }, { $time }
send-letter = To { $person }, as above. Send?
send-to-person = Send to { $person }
letter-change = Change it
letter-dont-send = Don’t send
letter-sent = Sent to { $person }.
letter-waits = Kept for { $person }. It goes in the safe hours, or after the break.
letter-kept = Kept for { $person }. It goes when a phone can be reached.
letter-not-sent = Not sent. Nothing went to { $person }.
sending-phrase = Your agreed words: “{ $phrase }”.
sending-no-phrase = You two have no agreed words yet.
sending-at-once = It goes at once.
sending-at = It goes on { $at }, when the safe hours start.
sending-on-a-break = { $person } is on a break. It goes when the break ends.
sending-no-hours = No hours are safe. { $person } sees it when they next write.
sending-unreachable = The phone can’t be reached. It goes when that changes.
sending-no-phone = { $person } has no phone linked now. It goes when there is one.
sending-lock-screen = A locked phone shows only: { $wording }

# Offer a time
offer-arranged = It is arranged already
offer-noted-arranged = Noted. { $person }’s wish to meet is off the list.

# Safe hours
hours-ask-them = Ask { $person }, in the room or by phone.
hours-confirm = Set this for { $person }?
hours-keep-these = Set it for { $person }
hours-leave-as-before = Leave as before

# The phone
new-code-first = { $person } gets a code that works once, for three days.
new-code-what-happens = The phone { $person } has now is closed at once. Nothing is lost, and nothing is asked twice.
new-code-confirm = Make a new code for { $person }?
new-code-yes = Make the code
new-code-no = Not now
close-phone-what-happens = Wren closes on the phone { $person } has now. What is kept stays. A new code opens it again.
close-phone-confirm = Close { $person }’s phone?
close-phone-yes = Close it
close-phone-no = Not now
close-phone-closed = Closed. Nothing more goes to { $person }’s old phone.

# A copy
export-why = Why do you need a copy about { $person }?
export-for-the-record = For the care record
export-person-asked = { $person } asked for it
export-for-a-meeting = For a meeting
export-other = Another reason
export-reason = Write the reason. { $person } can read it.
export-what-is-in-it = It holds check-ins and plans as tables. { $person } can see that you made it, and why.
export-confirm = Make a copy about { $person }?
export-make = Make the copy
export-leave = Not now
copy-check-ins = Here are { $person }’s check-ins. Keep them where the record is kept.
copy-plans = Here are { $person }’s plans.
copy-columns = Here is what each column means.
copy-then-plans = The plans
copy-then-columns = What the columns mean

# The end of a link

# An opened check-in
opened-check-in = What next with { $person }?
opened-earlier = The one before
opened-to-person = Back to { $person }
opened-title = { $person }’s check-in
opened-at = { $at }, in { $language }.
opened-at-draft = { $at }, in { $language }, a draft translation.
opened-last = Last time: { $day }.
opened-first = This is the first check-in.
opened-seen = { $person } can see that you opened this.
opened-unfinished = Not finished. What was answered is kept.
opened-chose = { $person } would like to talk about
opened-chose-nothing = { $person } chose no area to think through.
opened-area = { $area }
opened-own-words = In { $person }’s own words, shared with you:
opened-words = “{ $words }”
opened-question-makes-it-hard = What makes it hard?
opened-question-helps-a-little = What helps, even a little?
opened-question-best-case = If it went as well as it could
opened-question-smallest-change = The smallest change to notice
opened-question-i-could = What { $person } could do
opened-question-team-could = What the team could do
opened-question-others-could = Who else could help
opened-question-one-thing = One thing to do
opened-for-meeting = { $n ->
    [one] 1 question is kept for when you meet.
   *[other] { $n } questions are kept for when you meet.
}
opened-answers = Answers, 1 to 7
opened-scale = 1 is totally dissatisfied, 4 is in the middle, 7 is totally satisfied.
opened-th-area = Area
opened-th-last = Last time
opened-th-now = Now
opened-th-change = Change
opened-th-help = More help?
opened-score = { $score }, { $word }
opened-skipped = skipped
opened-not-asked = not asked
opened-blank = —
opened-up = up { $n }
opened-down = down { $n }
opened-same = same
opened-help-yes = yes
opened-help-no = no
opened-life = Life, the first 8 areas: average { $mean } now ({ $answered } of { $asked } answered).
opened-life-both = Life, the first 8 areas: average { $mean } now ({ $answered } of { $asked } answered), { $last } last time ({ $last-answered } of { $last-asked } answered).
opened-life-none = Life, the first 8 areas: none answered now.
opened-compare-with-care = Different areas were answered. Compare with care.
opened-treatment = The three treatment areas stand singly. There is no average of them.
opened-plan = The plan
opened-no-plan = No plan yet.
opened-action-person = { $when ->
    [day] { $person }: “{ $words }”. By { $day }.
    [before-we-meet] { $person }: “{ $words }”. Before you meet.
   *[none] { $person }: “{ $words }”
}
opened-action-someone = { $when ->
    [day] Someone else: “{ $words }”. By { $day }.
    [before-we-meet] Someone else: “{ $words }”. Before you meet.
   *[none] Someone else: “{ $words }”
}
opened-action-team = { $when ->
    [day] Asked of your team: “{ $words }”. By { $day }.
    [before-we-meet] Asked of your team: “{ $words }”. Before you meet.
   *[none] Asked of your team: “{ $words }”
}
opened-action-state = { $state ->
    [done] Since then: done.
    [partly] Since then: partly.
    [not-yet] Since then: not yet.
    [no-longer] Since then: no longer wanted.
   *[let-go] Since then: let go.
}
opened-cannot-show = Chat shows no face and no voice. Ask when you meet.

# What was passed on
opened-journal = What next with { $person }?
journal-opened-title = What { $person } shared from the journal
# $n numbers the voice notes and photos of a screen
shared-media-here =
    { $kind ->
        [photo] Photo { $n }, see the button.
       *[voice] Recording { $n }, see the button.
    }
shared-media-open =
    { $kind ->
        [photo] See photo { $n }
       *[voice] Hear recording { $n }
    }
shared-media = From { $person }’s journal. What next?
shared-media-back = Back to what was shared
journal-opened-none = This isn’t shared any more.
journal-not-shared-now = Something you opened is no longer shared. This chat was cleared.
journal-opened-seen = { $person } can see that you opened this.
opened-letters = What next with { $person }?
letters-title = What { $person } passed on
letters-none = Nothing was passed on.
letters-earlier = Earlier ones
letters-at = { $at }
letters-wants-to-meet = Would rather talk in person.
letters-wants-to-meet-about = Would rather talk in person, about { $area }.
letters-words = “{ $words }”
letters-reply = An answer to your message:
letters-opened = Opened on { $at }.
letters-seen = { $person } can see that you opened this.

# Somebody without a code
guest-console = This is Wren for clinicians. A code from an administrator opens it.

# How this works
console-help = That is all. /help shows this page again.
console-help-list = Your list shows who has something new. Tap a name to see more.
console-help-invite = To invite somebody, meet them first. Ask the questions together and show the code.
console-help-check-in = “See the check-in” opens it. Their words come first, then the answers.
console-help-write = “Write to” sends a message. You always see whom it is for before it goes.
console-help-meet = If somebody would rather talk in person, offer a time. They stay on the list until you do.
console-help-phone = A new phone needs a new code. “More” has it, with safe hours and closing a phone.
console-help-copy = “A copy for the record” makes tables. You are asked why.
console-help-people-see = People can see what you open, copy and write, and when.
console-help-cannot = Wren watches nobody and judges nothing. For anything urgent, use your usual ways.
console-welcome = Hello { $name }. This is Wren for clinicians.
console-welcome-nobody-watches = Nobody watches this chat at night or at weekends. People are told so.
to-people = To your people

# What each column of a copy means
column-person = A name for this person that only this Wren makes. The same in every copy.
column-check-in = Which check-in. Starts with c, so that no spreadsheet reads it as a number.
column-check-in-state = finished, or unfinished: left open and started afresh later.
column-mode = How it was answered: chat.
column-started-at = When the check-in began, in UTC.
column-finished-at = When it was finished, in UTC. Empty if unfinished.
column-item = The DIALOG item. Match by this or by the code, not by position.
column-item-number = Its place in the national order. Empty for an item that is no longer asked.
column-item-kind = life (items 1 to 8), treatment (9 to 11), or local: in no average.
column-snomed = The SNOMED CT UK concept, as an address that ends in the code. This keeps it text.
column-direction = How to read the score: 1 is totally dissatisfied, 4 in the middle, 7 totally satisfied.
column-answer = answered, skipped (asked, no score given) or not asked. Neither of the last two is a zero.
column-score = 1 to 7. Empty unless answered.
column-score-label = The words beside that number, in English.
column-more-help = Do you need more help in this area: yes, no, skipped or not asked.
column-answered-at = When this rating was given, in UTC.
column-language = The language in which it was asked.
column-translation = authorised, or draft: a translation of Wren’s own, not the authorised one.
column-question-fingerprint = Which exact words were shown. The same words have the same fingerprint.
column-plan = Which plan. Starts with l.
column-made-at = When the plan was made, in UTC.
column-line = answer, skipped, kept for the meeting, or action.
column-question = Which of the questions of the four steps.
column-words = The person’s own words, unchanged.
column-who = Who does it: person, team or someone else.
column-by = By when: a date, before-we-meet, or empty.
column-action-state = open, done, partly, not-yet, no-longer or let-go.
column-reviewed-at = When that was last said, in UTC.
column-safe = A cell that a spreadsheet would run as a formula has one apostrophe before it. Take one off to read it back.
column-mean = There is no total. Make an average of the life items only, and say how many were answered.
column-evidence = DIALOG was tested in meetings. Nobody has tested it in chat alone.

## The commands that a platform lists

command-people = The people you work with
command-invite = Invite a person, in the room
command-console-help = How this works, on one page

# Typed where nothing asks for words
console-not-kept =
    I haven’t kept this: “{ $words }”
    To write to somebody, open them first.

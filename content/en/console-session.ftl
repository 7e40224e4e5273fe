# The session of two, on a colleague's side.

person-session = Go through it together
console-session-left = There is a session with { $person } that was left in the middle.
left-session-go-on = Go on with it
left-session-fresh = Begin a new one
console-session-how = How do you meet { $person } for it?
session-by-chat = In this chat
session-by-phone = By phone
session-by-video = By video
session-by-in-person = In person
console-session-link = The link of your service, if there is one.
console-session-fallback = What do you both do if the line breaks? { $person } reads it.
console-session-cannot-show = Chat shows no face and no voice.
console-session-private =
    { $person } is asked if now is all right. Both of you see what is written, and whose words they are.
    Is your own place private, so that nobody can see or hear?
console-session-begin = Yes, ask { $person }
console-session-no-phone = There is no phone that it could go to. Ring { $person }, or meet.
console-session-on-a-break = { $person } is on a break. Nothing was sent.
console-session-not-now =
    { $about ->
        [another-time] { $person } would like another time.
        [another-way] { $person } would like another way to meet.
        [no-interpreter] The interpreter is not there. Please book one.
       *[other] Now does not suit { $person }. That is all that is known.
    }
console-session-over = That was all. { $person } has the plan, word for word as you read it.
session-board = With { $person }
session-board-how =
    { $mode ->
        [phone] By phone
        [video] By video
        [in-person] In person
       *[chat] In a chat
    }
session-board-cannot-show =
    { $mode ->
        [phone] The phone shows no face.
       *[chat] Chat shows no face, no voice and no room.
    }
session-board-last-seen = Last seen or spoken to: { $at }.
session-board-never-seen = Nobody has noted that they saw or spoke to them.
session-board-fallback = If the line breaks: “{ $words }”
session-board-away = { $person }’s phone cannot be reached just now. Nothing is lost.
session-board-rated =
    { $help ->
        [yes] { $area }: { $score } (last time { $was }), more help
       *[no] { $area }: { $score } (last time { $was })
    }
session-board-skipped = { $area }: skipped
session-board-last-time = Last time is { $day }. 0 means that it was not rated.
session-board-you-wrote = You wrote: “{ $words }”
session-person-wrote = { $person } wrote: “{ $words }”
session-promise = You said you would: “{ $words }”. How did it go?
session-suggest = Would you like to suggest an area to { $person }? They choose.
session-leave-it = Leave it to them
session-agreed-clinician = { $person } reads the same words. Is this what you two agreed?
left-session-take-back = Take it back
console-session-taken-back = Taken back. { $person } gets nothing more of it.
console-session-locked = { $person } is locked out of their own record, so it could not be opened. Ring { $person }, or meet.
news-of-a-session = Something is new in a session. Open the list to go on.
board-waits = It is their turn. What they write comes here.
session-board-not-opened = { $person } has not opened it yet.
session-board-elsewhere = { $person } is doing something else. Last heard from: { $at }.
session-board-here = Last heard from: { $at }.
console-session-switched-off = Wren is switched off for { $person }. Nothing was sent.

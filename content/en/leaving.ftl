### Ways out: a break, hide, stop, another phone, and an old conversation found again.

take-a-break =
    I’ll send nothing until you write.
    { $clinician }’s team sees “on a break, own choice”.
    Nothing is lost.
explain-break = Wren goes quiet. You can write again in a day or in a year.
start-the-break = Start a break
break-started = The break has begun. Write when you like, or not at all.
nothing-changed = Nothing has changed.
back-from-break = Hello again. Nothing to catch up on.
just-looking = Just looking

hide-before =
    { $channel ->
        [web] This hides what stands on this page. Your browser’s history may still list the page.
       *[telegram] This clears what I’m allowed to clear: the last two days here. For the rest, use this chat’s own “clear history”.
    }
explain-hide = What you said stays kept. It is only gone from this screen.
clear = Clear
hide-after = Done.

stop =
    You can stop here. Your care stays the same.
    { $team } keeps what you wrote. You can ask to have it erased.
explain-stop = Stopping ends Wren, not your care. A break is a way to come back.
stop-yes = Stop here
break-instead = Take a break instead
stopped =
    Wren has stopped. Your care stays the same.
    { $clinician } can give you a new code, if you ever want one.

new-phone =
    This closes Wren on this phone.
    { $clinician } can give you a new code for the other one.
    Nothing you wrote is lost.
close-this-phone = Close it here
phone-closed = Closed on this phone. { $clinician } can give you a new code.

# $n is 0 where the conversation had no numbered questions.
old-one =
    { $n ->
        [0] You began this on { $day }.
       *[other] You were at question { $n } of { $of } on { $day }.
    }
carry-on = Carry on
start-fresh = Start fresh

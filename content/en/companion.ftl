### Words that stand on many screens: the ways on, what is said when somebody comes back, what could not be read.

# $n of $of, above a question
place = { $n } of { $of }
draft-notice = This translation is a draft. Nobody has checked it yet.

## The ways on

yes = Yes
no = No
not-now = Not now
go-on = Go on
thats-right = That’s right
thats-fine = That’s fine
back = Back
skip = Skip
another-way = Say it another way
rather-in-person = I’d rather talk in person
keep-for-meeting = Keep this for when we meet
keep-answer = Keep it as is
keep-score = Keep { $score }
use-draft = Use these words
done-choosing = Go on with { $n }
not-today = Not today
picked = { $option }
area-option = { $area }
when-this-week = This week
when-before-we-meet = Before we meet
when-pick-a-day = Pick a day
when-no-date = No date
one-day = { $day }

## What always stands below the chat, and the platform's own list of commands. The first three are typed words too.

pause = Pause
hide = Hide
command-menu = What you can do here
command-plan = Your plan
command-journal = Your journal
command-help = Who to call, day or night
command-pause = Keep my place for later
command-carry-on = Go on where I was
command-language = Another language
command-hide = Clear this chat
command-stop = Stop Wren

## Coming back to a question

came-back = You came back to this one.
came-back-score = Your answer was { $score }, { $word }.
came-back-yes-no = Your answer was: { $answer }.
came-back-words = You wrote: “{ $words }”
came-back-skipped = You skipped this one.
came-back-for-meeting = You kept this one for when you meet.
your-draft = You had begun: “{ $words }”
back-is-first = This is the first question.
back-is-closed = What came before has been passed on. So it stays as it is.

## What passed, what is paused, what broke on our side

question-passed = That question has passed. This is where we are.
paused = Kept. Come back when you like: “carry on”.
to-the-menu = To the menu
not-found = I couldn’t find that.
broken = Something broke on our side. What you wrote is kept. The menu still works.
could-not-take =
    Something broke on our side. I couldn’t take in your last message.
    If it was important, please tell your team another way.

## What could not be read

cannot-look = I can’t listen or look. I can read words and buttons.
cannot-see-changes = A message you change stays here as it first was. To change an answer, tap “Back”. Or send it again.
cannot-skip = This one can’t be skipped. “pause” always works.

not-understood-scale = I couldn’t read that as a number from 1 to 7. Tap one, or skip.
not-understood-tap = I couldn’t match that to a button. Tap the one you mean.
not-understood-day = I couldn’t read that as a day. Tap the one you mean.
too-long-here = That is a little long for here. Could you say it in up to { $most } letters?
most-picked = You can pick up to { $most }. Tap one again to leave it out.

## Waiting for the other side of a conversation

waiting = There is nothing to do here just now.
waiting-clinician = Your team is answering. There is nothing to do here yet.
waiting-change-clinician = Your team is changing an answer.
waiting-person = They are answering. There is nothing to do here yet.
waiting-change-person = They are changing an answer.

# The console's page and the practice page: what stands round them. English only.

# The console's frame
web-people = People
web-invite = Invite
web-how = How this works
web-console = Console
web-back-to-people = Back to people
web-open-person = Open person
web-choose-person = Choose a person. They can see that you opened their check-in, and when.
web-list-changed = Something is new since { $at }.
web-show-list = Show
web-skip-to-open = Skip to the opened person
web-write-words = Your words
web-staff-no-device = This page is not linked to anyone yet. A code from an administrator opens it.

# The practice page
web-practice = This is practice
web-practice-made-up = Ana and Dr Lee are made up. Nothing here leaves this computer. Please don’t type anything real.
web-practice-try = Try this
web-practice-try-1 = Start a check-in on Ana’s phone. Press a number. The card asks the next question.
web-practice-try-2 = Finish the check-in. Then open it on Dr Lee’s phone.
web-practice-try-3 = Press “Help now”, “Pause” and “Hide” to see what they do.
web-practice-try-4 = Set a reminder on Ana’s phone. Then move the clock on and see it come.
web-practice-language = Language of Ana’s phone
web-practice-draft = { $language } (draft)
web-practice-again = Start again
web-practice-clock = Practice clock
web-practice-hour = 1 hour on
web-practice-day = 1 day on
web-practice-to-next = To the next reminder
web-practice-next = The next reminder comes { $when }.
web-practice-no-next = No reminder is on its way, so there is none to go to.
web-practice-moving = The clock is moving on. What is due on the way comes on the way.
web-practice-forward = This is the time on both phones. It only goes forward. “Start again” puts it back, and wipes what was typed.
web-practice-ana = Ana’s phone
web-practice-lee = Dr Lee’s phone
web-practice-alone = Open on its own
web-practice-open-ana = Open Ana’s phone again
web-practice-open-lee = Open Dr Lee’s phone again

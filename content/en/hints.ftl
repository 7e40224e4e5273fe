### One line on what to do, the first time somebody meets a kind of screen; `hint-` and the question's id.

hint-rating = Tap a number. 1 is the lowest, 7 is the highest. You can always go back.
hint-more-help = Yes means: I would like more to be done here. Your team sees it.
hint-read-back = You can change any line before you go on.
hint-choose-areas = Tap up to three, then go on. Tap one again to leave it out.
hint-makes-it-hard = Write your answer below, or keep this for when you meet.
hint-by-when = A date is only to look back at. Nothing happens if it passes.
hint-menu = Tap what you want to do. Typing “menu” always leads back here.

### The menu and its second page.

menu = What would you like to do?
explain-menu = Each button opens one thing. “menu” brings you back here.
menu-carry-on = Carry on where I was
menu-check-in = Check in
menu-show-plan = My plan
menu-journal = My journal
menu-in-person = I’d rather talk in person
menu-how-this-works = How this works
menu-more = More

more = What else would you like to do?
explain-more = These are things you need less often. “Back” leads to the first page.
menu-who-sees = Who can see what
menu-what-was-written = What was written to me
menu-my-copy = A copy to keep
menu-write-to-team = Write to my team
menu-language = Language
menu-take-a-break = Take a break
menu-new-phone = A new phone
menu-stop = Stop using Wren
menu-settings = How Wren is set up

settings = What would you like to set?
explain-settings = These are set once, and can be changed at any time. “Back” leads to the page before.

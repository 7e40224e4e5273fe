### The PIN: the keypad, setting it, the second one, and what stays open when it is locked.

## The keypad

pin-key = { $n }
pin-erase = Erase
pin-ok = Done
pin-typed =
    { $n ->
        [0] Nothing is pressed yet.
        [1] Pressed: •
        [2] Pressed: ••
        [3] Pressed: •••
        [4] Pressed: ••••
        [5] Pressed: •••••
        [6] Pressed: ••••••
        [7] Pressed: •••••••
       *[other] Pressed: ••••••••
    }
pin-enter = Press your PIN, then “Done”.
pin-once-more = To check that it’s you: press your PIN, then “Done”.
pin-choose = Choose four to eight digits, then press “Done”.
pin-again = Press the same digits again, then “Done”.
pin-too-few = A PIN has four digits or more.
pin-no-more = A PIN has eight digits at most.
pin-tap = Tap the digits here. What is typed would stay in the chat.
pin-wrong =
    { $n ->
        [1] That was not it. One try is left.
       *[other] That was not it. { $n } tries are left.
    }
pin-too-easy = Please choose other digits. These are easy to guess.
pin-differs = That was not the same. Please choose once more.
pin-locked = Five tries were not your PIN. { $clinician } can take it off when you meet.
pin-locked-open = Help, your help plan and writing stay open.

## A person's own PIN

menu-my-pin = A PIN
my-pin-none =
    A PIN keeps your journal and your record from other eyes.
    It is asked before they are shown, after 15 minutes without you.
    Would you like one?
my-pin-never-for-help = Help and writing never ask for it. If you forget it, your team can take it off.
pin-way-set = Set a PIN
my-pin = Your PIN is on. What would you like to do?
my-pin-hide = “hide” closes your journal at once.
pin-way-change = Change it
pin-way-second = A second PIN
pin-way-second-off = Take the second one off
pin-way-off = Take it off
my-pin-second-what =
    A second PIN opens an empty journal.
    It is for when somebody makes you open Wren.
my-pin-second-kept = What is written there is kept in your own journal too. Meetings and reminders stay as they are.
my-pin-second-ask = Would you like a second PIN?
my-pin-second-yes = Set it
my-pin-off-ask = Whoever holds this phone can then read here. Take it off?
my-pin-off-yes = Take it off
my-pin-off-no = Keep it
my-pin-done = Done.

## What is taken off the screen

swept-within-a-day = I take this off the screen within a day. What is kept stays kept.
join-swept = What you write and read here leaves the screen within a day. It stays kept.
sweep-not-all =
    I could not take all older messages off this screen.
    You can delete them here yourself. What is kept stays kept.

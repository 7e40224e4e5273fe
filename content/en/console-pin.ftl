### The PIN in the console: a clinician's own, and a person's that is taken off.

console-pin-enter = Press your PIN, then “Done”.
console-pin-why =
    A PIN keeps the people you work with from whoever finds this phone.
    After 15 minutes without a press the console asks for it.
console-pin-set = Choose a PIN now?
console-pin-set-it = Choose a PIN
console-pin-later = Another time
console-pin-choose = Choose four to eight digits, then press “Done”.
console-pin-again = Press the same digits again, then “Done”.
console-pin-not-set = Nothing was set. Open the list to try again.
console-pin-locked = Five tries were not your PIN. A lead or an admin can let you in again. They have been told.
console-pin-colleague = { $name } pressed five PINs that were not theirs. Their console is locked. Check that it was them before you let them in again.

take-pin-off = { $person } is locked out of their own record, or has forgotten the PIN. Did you meet them?
take-pin-off-yes = Yes, take the PIN off
take-pin-off-no = Not now
pin-taken-off = The PIN is off. { $person } sees in “who has looked” that you took it off.
person-pin-off = Take the PIN off
caseload-pin-locked = locked out of their own record
card-pin-locked = Locked out of their own record since { $at }: five tries were not the PIN. Help and writing stay open.

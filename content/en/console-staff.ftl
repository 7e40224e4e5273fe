# Colleagues: hours and leave of one's own, the list of staff, duty, somebody who leaves. A colleague's voice, terse.
# $name is the colleague's name.

console-suspended = This console is closed to you for now. An administrator can open it again.

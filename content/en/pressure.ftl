### Under pressure: more at once than is worked on, and Wren stopped by an admin.

too-much-at-once = That was a lot at once. I keep what you write; I’ll answer in a moment.
too-much-stranger = That was a lot at once. Please wait a minute, then try again.
wren-is-stopped = Wren is not working just now. What you write is kept and will be here when it works again.
part-is-stopped = This part of Wren is not working just now. What you write is kept.

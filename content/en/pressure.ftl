### Under pressure: more at once than is worked on, and Wren stopped by an admin.

too-much-at-once = That was a lot at once. I keep what you write; I’ll answer in a moment.
too-much-stranger = That was a lot at once. Please wait a minute, then try again.

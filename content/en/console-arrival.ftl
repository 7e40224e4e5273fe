### The console before a clinician's code is used.

guest-console = This is Wren’s console. If you have a code, type it here.

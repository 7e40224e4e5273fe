### How the web page looks. Seen by people, on the web page alone.

menu-how-it-looks = How it looks
how-it-looks = How would you like this page to look?
explain-how-it-looks = The quieter look shows only what was said last. It has fewer lines and colours.
look-usual = The usual look
look-quiet = A quieter look
look-changed = This is how the page looks now. You can change it at any time.

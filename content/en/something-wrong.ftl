### Something is wrong with Wren: words for whoever runs it.

menu-something-wrong = Something is wrong with Wren
something-wrong-about = This is about Wren itself. The people who run Wren read it, but not at once. Leave out names.
something-wrong-phone = You can also call { $team }: { $phone }.
something-wrong = What does not work?
explain-something-wrong = For example: a button that does nothing, or words that are hard to read. “help” is for help now.
something-wrong-sent = Passed on to the people who run Wren. Its number is { $reference }.

### What they said, to read back; and "That wasn't me" for what somebody else gave on their phone.

menu-my-check-ins = My check-ins
my-check-ins = Newest first. Which one?
my-check-ins-none = There is no check-in yet.
one-check-in-of = { $day }
one-check-in = This is what was said. Is it yours?
one-check-in-title = Check-in, { $at }
own-answer-struck = { $area }: struck. It wasn’t you. { $at }.
not-me = That wasn’t me
was-me = It was me after all
not-me-which =
    It no longer counts. It stays here, marked as struck.
    Your team sees it as struck too. You can take this back.
    Which was not you?
not-me-all = All of it
strike-said-struck = Struck. It no longer counts.
strike-said-back = It counts again.
journal-is-struck = Struck. It wasn’t you. { $at }.
journal-said-struck = Struck. It is kept, and marked as not yours.
journal-said-unstruck = It is yours again.

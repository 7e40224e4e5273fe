### Before somebody is linked, and after: a code, waiting to be confirmed, a phone that is closed.
### Nothing here says what Wren is for: it may be read by whoever holds the phone.

guest-hello = Hello. This is Wren. If you have a code, type it here.
code-does-not-work =
    That code doesn’t work. A code works once, for three days.
    Your team can give you a new one.
wait-until-confirmed = { $clinician } will check that it’s you. I’ll write when it’s done.
you-said-no = You said no, and that’s fine. To change your mind, ask { $clinician }.
you-stopped =
    You have stopped. Your care stays the same.
    For a new code, ask { $clinician }, or call { $team }: { $phone }.
phone-is-closed = Wren is closed on this phone. Your team can give you a new code.
you-are-confirmed = That’s done. You can start when you like.
link-has-ended =
    { $clinician } no longer works with you here. Your care does not end by this.
    What you wrote is kept. To ask about it, call { $team }: { $phone }.

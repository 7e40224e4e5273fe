### Joining: one screen at a time, nothing personal yet. $clinician asked, at $team; $hours is when the team reads.

which-language = Which language?
language-name = { $language }

join-hello =
    Hello. This is Wren.
    Wren is a set of questions written by people. It is not a person.
    { $clinician } at { $team } asked to keep in touch with you this way.
explain-join-hello = A computer shows you questions and keeps your answers. It does not think or listen.
join-who-sees =
    When you finish a check-in, { $clinician }’s team can read it.
    What you keep for yourself is yours. Nobody reads it unless you share it.
    You can always see who has looked.
explain-join-who-sees = Some things go to your team. Some things are only for you. Wren asks which, each time.
join-adds =
    Wren adds to your meetings. It does not replace them.
    If you stop, your care stays the same.
explain-join-adds = You still meet your team. You can say no to Wren at any time.
join-nobody-watches =
    Nobody watches this chat.
    { $clinician }’s team reads it { $hours }.
    If you need help now, type “help” at any time.
explain-join-nobody-watches = No one sits here and reads along. “help” shows you who to call, day or night.
join-carrier =
    Telegram carries this chat. That company can hold what is written here.
    Your team can give you a private web page instead.
explain-join-carrier = Telegram is a company. What you write goes through its computers. A web page from your team does not.

is-that-all-right = Is that all right?
no-not-for-me = No, not for me
joined-thanks =
    Thank you. { $clinician } will check that it’s you.
    You can close this. I’ll write when it’s done.
joined-declined =
    That’s fine. Your care stays the same.
    { $clinician } can see that you said no. Wren will send nothing.
joined-not-now = That’s fine. Nothing happens until you say yes. Write here when you like.
language-changed = From now on this chat is in English.

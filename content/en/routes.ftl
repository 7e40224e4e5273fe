### Help in each nation. The numbers are the crisis register's (crisis.yaml), which says which of these lines stand where.

help-talk-scotland = To talk to someone, day or night: call { -number-urgent } and choose mental health.
help-talk-northern-ireland = To talk to someone, day or night: call Lifeline, { -number-lifeline }. It is free.
help-talk-anywhere =
    To talk to someone, day or night: call { -number-urgent } and ask for mental health.
    In Northern Ireland call { -number-lifeline }.
help-danger-abroad = In danger now? Call { -number-emergency-abroad }, or the emergency number where you are.
help-talk-abroad = To talk to someone now, go to a hospital near you. Or ask a person near you to help.
help-team-abroad = From abroad, start { $team }’s number with +44. Leave out the first 0.
help-interpreter = They can get somebody who speaks your language. Say its name in English.
help-where = These numbers are for { $nation }.
help-elsewhere = Not in the UK? Call { -number-emergency-abroad }, or the emergency number where you are.
more-ways = More ways to reach somebody
more-ways-title = More ways to reach somebody:
more-text = You want to write, not talk: text { -number-texting-keyword } to { -number-texting }.
more-deaf-northern-ireland = Deaf, or can’t use your voice? { -number-deaf-lifeline }, by text.
more-deaf-danger =
    Deaf and in danger: { -number-emergency-signed } in sign language.
    Or text { -number-emergency }. First text it the word { -number-emergency-word }, once, before you need it.
more-language = Another language: on { -number-emergency } or { -number-urgent }, say its name in English. Stay on the line.
more-language-danger = Another language: on { -number-emergency }, say its name in English. Stay on the line.
more-young = Under 35 and thinking of suicide: Papyrus, { -number-young }.
more-abuse-england = Hurt or controlled at home: { -number-abuse-england }, day or night.
more-abuse-wales =
    Hurt or controlled at home: { -number-abuse-wales }, day or night.
    By text: { -number-abuse-wales-text }.
more-abuse-scotland = Hurt or controlled at home: { -number-abuse-scotland }, day or night. In any language.
more-abuse-northern-ireland = Hurt or controlled at home: { -number-abuse-northern-ireland }, day or night.
more-lgbt = LGBT+ and hurt by somebody: Galop, { -number-lgbt }, on weekdays.
more-trace = Calls and texts stay in your phone’s list. You can delete them there.

# Where somebody is
nation-england = England
nation-wales = Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland
nation-elsewhere-in-uk = anywhere in the UK
nation-abroad = outside the UK
where-england = In England
where-wales = In Wales
where-scotland = In Scotland
where-northern-ireland = In Northern Ireland
where-abroad = Not in the UK
where-else = I’m somewhere else
where-i-am =
    Help numbers are not the same everywhere.
    Where are you?
explain-where-i-am = This is only so that “help” shows the right numbers. You can change it at any time.
where-kept = Kept. “help” now shows the numbers for { $nation }.
where-kept-abroad = Kept. “help” now shows what works outside the UK.
menu-where-i-am = Where I am

### The check-in, from "is this a good moment?" to how the plan is kept.

check-in-welcome =
    { $n ->
        [one] A check-in is { $n } short question. It takes about five minutes.
       *[other] A check-in is { $n } short questions. It takes about five minutes.
    }
    You can stop and come back.
good-moment = Is this a good moment, with nobody looking over your shoulder?
explain-good-moment = Some of this is private. It is easier when nobody can read along.
good-moment-later = That’s fine. Nothing is lost. Start when you like.

# $words is what was to be done; $who is person, team or someone.
how-did-it-go =
    { $who ->
        [team] Last time you asked { $clinician }’s team: “{ $words }”
        [clinician] Last time { $clinician } took this on: “{ $words }”
       *[other] Last time: “{ $words }”
    }
    How did it go?
review-done = Done
review-partly = Partly
review-not-yet = Not yet
review-no-longer = No longer
keep-action =
    “{ $words }”
    That’s fine. Keep it, change it, or let it go?
action-keep = Keep it
action-change = Change it
action-let-go = Let it go
change-action =
    You wrote: “{ $words }”
    What would you like it to say now?

# "Say it another way", below the item
explain-rating =
    { $about ->
        [mental-health] How you feel in your mind: your mood, your thoughts, how much peace you have.
        [physical-health] How your body is: pain, sleep, strength, illness.
        [job-situation] Work, study, volunteering, or having none of these.
        [accommodation] The place you live: is it safe, warm, yours, good to come back to?
        [leisure-activities] What you do when nothing has to be done. Time you enjoy.
        [friendships] People you can spend time with or talk to.
        [partner-family] How things are with your partner, or with your family.
        [personal-safety] Whether you feel safe: at home, outside, with other people.
        [medication] The medicines you take: how they help and how they make you feel.
        [practical-help] Help with everyday things: money, forms, shopping, housing.
        [consultations] How it goes when you meet your nurse, doctor or worker.
       *[other] How this part of your life is for you, all in all.
    }
explain-more-help = Would you like someone to do more about this with you? You can say no, or skip.

# One line of the read-back. $help is yes or no. `.button` is what stands on a narrow button, number first.
line-rated =
    { $help ->
        [yes] { $area }: { $score }, { $word }. More help: yes
       *[other] { $area }: { $score }, { $word }
    }
    .button =
        { $help ->
            [yes] { $score } · { $area } · help
           *[other] { $score } · { $area }
        }
    .area = { $area }
    .said = { $score }, { $word }
    .help =
        { $help ->
            [yes] more help
           *[other] { "" }
        }
line-skipped =
    { $help ->
        [yes] { $area }: skipped. More help: yes
       *[other] { $area }: skipped
    }
    .button =
        { $help ->
            [yes] — · { $area } · help
           *[other] — · { $area }
        }
    .area = { $area }
    .said = skipped
    .help =
        { $help ->
            [yes] more help
           *[other] { "" }
        }
read-back = This is what you said. Tap one to change it.
explain-read-back = Each line is one answer. Tap it and the question comes back. The rest stays.

since-last-time = Since { $day }:
went-up = Up: { $area }, { $was } to { $now }
went-down = Down: { $area }, { $was } to { $now }
stayed-the-same =
    { $n ->
        [one] The same: { $n } area
       *[other] The same: { $n } areas
    }
not-compared =
    { $n ->
        [one] Not compared: { $n } area
       *[other] Not compared: { $n } areas
    }
# $up and $down count the areas that changed. Ups get no comment.
compared =
    { $up ->
        [0]
            { $down ->
                [0] Nothing went up or down.
               *[other] You can think one of them through, or leave it.
            }
       *[other] That is what is different from last time.
    }

choose-areas = Would you like to think something through? You can pick up to three.
explain-choose-areas = Pick a part of your life. Four short steps help you think about it. Or pick none.

how-to-keep-the-plan = Your plan is ready. How would you like to get it?
plan-as-message = As a message
plan-only-when-asked = When I ask
explain-keep-the-plan = A message stays in this chat, where others might see it. Or type “plan” each time you want it.
plan-when-asked = Your plan is kept. Type “plan” to see it.
check-in-thanks =
    Thank you. That was all for today.
    { $clinician }’s team reads it { $hours }.

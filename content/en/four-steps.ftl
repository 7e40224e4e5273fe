### The four steps for one area. $clinician's team may be asked to do something; that is asked, not agreed.

# $n is the step
step-place = { $area }, step { $n } of 4

makes-it-hard =
    Write as much or as little as you like.
    What makes it hard?
explain-makes-it-hard = What gets in the way, or what you would like to be rid of.
helps-a-little = What helps, even a little?
explain-helps-a-little = Something that made it easier before. It can be very small.
best-case = If it went as well as it could, what would that look like?
explain-best-case = Think of a good day with this. What happens on that day?
smallest-change = What is the smallest change you would notice?
explain-smallest-change = One small thing that would tell you: this is a bit better.
i-could = What could you do?
explain-i-could = Anything you could try. You do not have to choose yet.
team-could = What could { $clinician }’s team do?
explain-team-could = Something your nurse, doctor or worker could help with.
others-could = Could anyone else help?
explain-others-could = A friend, someone in your family, a neighbour, a group.
one-thing = What is one thing to do?
explain-one-thing = One thing, small enough to really happen.

who-does-it =
    “{ $words }”
    Who does it?
explain-who-does-it = You, your team, or anybody else. You can skip this.
who-person = Me
who-team = { $clinician }’s team
who-someone = Someone else
asking-the-team = You are asking { $clinician }’s team to do this.
by-when =
    “{ $words }”
    By when?
explain-by-when = A day by which it is done. No date is fine too.
one-more = One more?
thats-all = That’s all

### The plan. $when is day (then $day is written out), before-we-meet or none. $words are theirs, unchanged.

plan-title = Your plan, { $day }
plan-area = { $area }
plan-person =
    { $when ->
        [day] You: “{ $words }”. By { $day }.
        [before-we-meet] You: “{ $words }”. Before you meet.
       *[none] You: “{ $words }”
    }
plan-team =
    { $when ->
        [day] Asked of { $clinician }’s team: “{ $words }”. By { $day }.
        [before-we-meet] Asked of { $clinician }’s team: “{ $words }”. Before you meet.
       *[none] Asked of { $clinician }’s team: “{ $words }”.
    }
plan-clinician =
    { $when ->
        [day] { $clinician }: “{ $words }”. By { $day }.
        [before-we-meet] { $clinician }: “{ $words }”. Before you meet.
       *[none] { $clinician }: “{ $words }”
    }
plan-someone =
    { $when ->
        [day] Someone else: “{ $words }”. By { $day }.
        [before-we-meet] Someone else: “{ $words }”. Before you meet.
       *[none] Someone else: “{ $words }”
    }
plan-small-step = A small step for you: “{ $words }”
plan-for-meeting =
    { $n ->
        [one] Kept for when you meet: { $n } question.
       *[other] Kept for when you meet: { $n } questions.
    }
plan-no-action = Nothing to do here for now.
plan-who-reads = { $clinician }’s team reads this { $hours }. “plan” shows it again.

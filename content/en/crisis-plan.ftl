### The help plan: a person's own crisis plan. Their words stand in quotation marks, unchanged.

menu-crisis-plan = My help plan
crisis-plan =
    A help plan is for when things get very bad.
    You write it now. “help” then shows it first.
    Would you like to make one?
explain-crisis-plan = It is four short questions. You can skip any of them. You can change it or delete it at any time.
crisis-plan-write-now = Write it now
crisis-plan-together = With { $clinician }, when we meet
crisis-plan-together-ask =
    I’ll pass on that you’d like to make a help plan with { $clinician }.
    The team reads it { $hours }.
    Is that all right?
crisis-plan-passed-on = Passed on. { $clinician }’s team will offer you a time.
crisis-plan-signs = How can you tell that things are getting bad?
explain-crisis-plan-signs = The signs you know. What you feel, think or do then. Some people stop sleeping, some go quiet.
crisis-plan-helps = What helps you, even a little?
explain-crisis-plan-helps = A place, a person, music, a walk. Anything that got you through before.
crisis-plan-call =
    Write names and numbers, the first one to call at the top.
    Who can you call?
explain-crisis-plan-call = People you trust. It helps to ask them first if they mind.
crisis-plan-others = What can other people do for you then?
explain-crisis-plan-others = For example: sit with me. Call my sister. Don’t ask a lot of questions.
crisis-plan-share =
    { $clinician }’s team can see your help plan, if you like.
    They may not look at it at once. You can change this later.
    May they see it?
crisis-plan-kept = Kept. From now on “help” shows it first. It is in the menu too, under “More”.
crisis-plan-nothing = Nothing was written, so nothing is kept.
crisis-plan-look = What would you like to do with it?
crisis-plan-change = Change it
crisis-plan-share-it = Let { $clinician }’s team see it
crisis-plan-take-back = Stop sharing it
crisis-plan-which = Which part would you like to write again?
crisis-plan-part-signs = How I can tell
crisis-plan-part-helps = What helps
crisis-plan-part-call = Who I can call
crisis-plan-part-others = What others can do
crisis-plan-words = “{ $words }”
crisis-plan-so-far = So far it says: “{ $words }”
crisis-plan-private = Nobody else sees this.
crisis-plan-shared = Your team can see this.
crisis-plan-team-too = Your team can see your help plan too.
crisis-plan-delete-ask = Delete your help plan for good?
help-plan-call = Your people: “{ $words }”
help-plan-helps = What helps you: “{ $words }”
help-plan-all = My whole help plan
their-help-plan =
    You could make a help plan, for when things get very bad.
    It says what helps you and who to call.
    It is in the menu, under “More”: “My help plan”.

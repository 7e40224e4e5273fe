# A person's help plan in the console: read where it was shared, or suggested.

person-crisis-plan = Read the help plan
person-suggest-crisis-plan = Suggest a help plan
card-crisis-plan = Has shared a help plan, since { $at }. Opening is recorded.
opened-crisis-plan = What next?
crisis-plan-opened-title = { $person }’s help plan, in their own words
crisis-plan-opened-at = Last changed { $at }.
crisis-plan-opened-seen = { $person } can see that you opened this, and when.
suggest-crisis-plan = Suggest to { $person } to make a help plan: what helps, and who to call, when things get very bad?
letters-wants-crisis-plan = Would like to make a help plan with you.
caseload-wants-crisis-plan = Would like to make a help plan with you.

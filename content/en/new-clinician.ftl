### Somebody new will work with this person: told before it happens, behind a tap.

new-clinician-comes =
    From { $day }, { $new } works with you here.
    { $clinician } stops then. Your care goes on.
new-clinician-stays =
    Your meetings and what you passed on stay. { $new } can see them.
    Journal words you shared with { $clinician } are not shown to { $new }.
new-clinician-off = { $clinician } goes on working with you here after all. Nothing changes.
new-clinician-ask = To ask about it, call { $team }: { $phone }.
who-sees-cover = { $new } stands in for { $clinician } until { $day }. They can read the same things.

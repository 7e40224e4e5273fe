### What somebody's team has set for them: what, who, why, how it ends; and whether to go on after it.

menu-my-limits = What my team has set
my-limits = This is what your team has set. Help, your help plan and your journal are always open.
no-limits = Your team has set no break and no limit.
wren-is-off =
    For now Wren is switched off for you. Your care stays the same.
    Help, your journal and what is kept stay open.
limit-stands =
    { $kind ->
        [break] { $clinician } set a break for you. { $at }. I send nothing but answers.
        [hospital] { $clinician } set a break while you are in hospital. { $at }. I send nothing but answers.
        [suspend] { $clinician } switched Wren off for you. { $at }.
        [no-check-ins] { $clinician } has stopped reminders to check in. { $at }.
        [only-appointments] { $clinician } has set that I start nothing but your appointments. { $at }. Your own reminders rest.
        [died] By mistake your team switched Wren off for good. { $at }.
       *[no-writing] { $clinician } has set that I pass no words on to the team. { $at }.
    }
limit-stands-until = It lasts until { $day }.
limit-stands-open = It lasts until it is ended.
limit-yours = You can end this break with one press. It is yours.
limit-reason = The reason:
limit-words = { $words }
limit-ended =
    { $how ->
        [run-out] Its time is over since { $at }.
        [own] You ended it. { $at }.
       *[lifted] { $clinician } has lifted it. { $at }.
    }
limit-ask = To ask about it, call { $team }: { $phone }.
limit-complain = Not happy with it? Call { $phone }.
limit-news = You find this again in the menu: “More”, then “How Wren is set up”.
limit-over = This is over.
shall-we-go-on =
    Nothing is lost, and there is nothing to catch up on.
    Shall we go on?
go-on-with-wren = Go on
rest-some-more = Rest some more
end-set-break = End the break
end-hospital = I’m back
resting-on = I’ll send nothing until you write.
not-yours-to-end = This one is not open any more.
writing-is-off =
    For now I pass no words on to the team. { $clinician } has set that.
    You can always ask somebody to look, or call { $team }: { $phone }.
kept-in-journal = Your words are kept in your journal. Nobody was sent them.
wren-is-off-short = For now Wren is switched off for you. The reason: “{ $words }”
wren-is-off-call = { $team }: { $phone }.
record-was-opened = Every look at your record stands under “Who can see what”.
record-opened-by =
    { $clinician } opened your record. { $at }.
    { $clinician } does not work with you here. It was open to them until { $until }.

# a link has ended, and why
link-ended-moved =
    You have moved, so { $clinician } no longer works with you here.
    To whom you can turn now, { $team } can tell you: { $phone }.
    What you wrote is kept.
link-ended-discharged =
    Your care with { $clinician } has ended here.
    If you need help again, ask your GP, or call { $team }: { $phone }.
    What you wrote is kept.
link-ended-own-wish =
    As you wished, { $clinician } no longer works with you here.
    If you want to talk about it, call { $team }: { $phone }.
    What you wrote is kept.

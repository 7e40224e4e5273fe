### A time to meet: offered, moved, called off, near. $clinician is a name, $hours when their team reads.

## When, where, how (the clinician reads the same lines before they go)

meeting-at = { $at }
meeting-how =
    { $about ->
        [phone] By phone
        [video] By video
        [chat] In a chat
       *[in-person] In person
    }
meeting-where =
    { $about ->
        [phone] Phone: { $where }
        [video] Link: { $where }
       *[in-person] Where: { $where }
    }
meeting-long =
    { $about ->
        [half-hour] About half an hour
        [three-quarters] About 45 minutes
        [hour-and-half] About an hour and a half
       *[hour] About an hour
    }
meeting-interpreter = An interpreter is booked: { $interpreter }

## What there is to say to it

meeting-opened = Does that suit you?
meeting-moved = { $clinician } has moved your meeting. This is the new time.
meeting-suits = Yes, that suits me
meeting-another-time = Another time
meeting-another-way = Another way
meeting-cant-come = I can’t come
meeting-confirmed = Noted. You meet { $clinician }: { $at }.
reminders-as-last-time = Reminders come as you chose last time.
meeting-is-over = That meeting has passed or is off. Nothing has changed.

which-days-suit = Which days suit you?
meeting-day =
    { $about ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
       *[friday] Friday
    }
any-day = Any day
which-parts-suit = What time of day?
meeting-part =
    { $about ->
        [morning] Morning
        [midday] Midday
        [afternoon] Afternoon
       *[evening] Evening
    }
any-time = Any time
another-time-words =
    { $clinician }’s team reads this { $hours }.
    Anything else about when? You can skip this.
another-time-passed-on =
    Passed on: you’d like another time.
    { $clinician }’s team reads this { $hours }. Until they answer, nothing is fixed.
which-way-suits = How would you rather meet?
another-way-words =
    { $clinician }’s team reads this { $hours }.
    Anything else about how? You can skip this.
another-way-passed-on =
    Passed on: you’d like to meet another way.
    { $clinician }’s team reads this { $hours }. Until they answer, nothing is fixed.
cant-come =
    No reason is needed.
    { $clinician }’s team reads this { $hours }.
    Shall I tell them you can’t come?
cant-come-tell = Tell them
another-time-instead = Another time instead
cant-come-passed-on =
    Passed on: you can’t come. That’s fine.
    { $clinician }’s team reads this { $hours }.

## Off, or it did not happen

meeting-cancelled =
    { $clinician } has called off this meeting: { $at }.
    Your care stays the same.
    Would you like another time?
meeting-missed =
    You and { $clinician } did not meet: { $at }.
    That happens. It changes nothing.
    Would you like another time?
another-time-please = Yes, another time
meeting-noted = Noted.

link-ended-meeting =
    The meeting with them is off: { $at }.
    To ask about it, call { $team }: { $phone }.

## My meetings

menu-my-meetings = My meetings
no-meetings = No meeting is set just now.
my-meetings = These are coming. Which one?
one-meeting = Open this one
meeting-state =
    { $about ->
        [confirmed] yes
        [wants-other] you asked for a change
       *[offered] not answered
    }
# On a button: when it is, and how far it is agreed
one-meeting-at = { $at } ({ $word })
    .button = { $at }
meeting =
    { $about ->
        [confirmed] You said yes to this. What would you like to do?
        [wants-other] You asked for something else. What would you like to do?
       *[offered] What would you like to do?
    }
meeting-which-reminders = Reminders
meeting-calendar-file = A file for my calendar
calendar-file-here = Here is a file for your calendar. It only says “Meeting” and when.
# Stands in the calendar, where others may see it
calendar-title = Meeting

## Which reminders

meeting-reminders = Which reminders would you like?
meeting-lead =
    { $about ->
        [day-before] The day before
        [morning] That morning
        [hour-before] An hour before
        [leave] When it is time to go
       *[get-ready] To get ready
    }
no-meeting-reminders = No reminders
how-long-is-the-way = How long does the way take you?
way-takes =
    { $about ->
        [quarter-hour] 15 minutes
        [half-hour] Half an hour
        [three-quarters] 45 minutes
        [hour] An hour
        [hour-and-half] An hour and a half
       *[two-hours] Two hours
    }
outside-your-hours = These lie outside the hours you chose:
send-outside-hours = Shall I send them all the same?
send-them = Yes, send
leave-them-out = No
meeting-reminder-at = { $at }
meeting-reminders-set = I’ll write at these times:
no-reminders-come = No reminders for this meeting. The meeting stays.
no-reminders-left = It is too soon for a reminder.
web-cannot-remind-of-meeting = This page can’t remind you while it is closed. A file for your calendar can.

## A reminder that comes. Before the tap it says nothing about health

meeting-is-near =
    { $about ->
        [day-before] Tomorrow, { $time }.
        [get-ready] { $time } today. Headphones and a quiet spot, if you can.
       *[other] { $time } today.
    }
get-ready-place = Think who may be near. Headphones help, and a spot where nobody listens.
get-ready-comfort = A drink or a pet beside you is fine.
meeting-reminder-why =
    { $about ->
        [day-before] On { $day } you asked for this: the day before.
        [morning] On { $day } you asked for this: in the morning.
        [hour-before] On { $day } you asked for this: an hour before.
        [leave] On { $day } you asked for this: when it is time to go.
       *[get-ready] On { $day } you asked for this: to get ready.
    }
meeting-reminder-how-to-stop = “No more reminders” stops them for this meeting.
meeting-reminder = Will you be there?
ill-be-there = I’ll be there
no-more-reminders = No more reminders

### What they said, to read back; and "That wasn't me" for what somebody else gave on their phone.

menu-my-check-ins = আমার চেক-ইন
my-check-ins = নতুনগুলো আগে। কোনটা?
my-check-ins-none = এখনো কোনো চেক-ইন নেই।
one-check-in-of = { $day }
one-check-in = এই উত্তরগুলো দেওয়া হয়েছিল। এগুলো কি আপনার?
one-check-in-title = চেক-ইন, { $at }
own-answer-struck = { $area }: কাটা। উত্তরটা আপনার নয়। { $at }।
not-me = এটা আমি দিইনি
was-me = এটা আমিই দিয়েছিলাম
not-me-which =
    এটা আর ধরা হবে না। কাটা চিহ্ন নিয়ে এখানেই থাকবে।
    আপনার টিমও দেখবে যে কাটা। পরে আবার ফিরিয়ে নিতে পারবেন।
    কোনটা আপনার নয়?
not-me-all = সবটাই
strike-said-struck = কাটা হলো। এটা আর ধরা হবে না।
strike-said-back = এটা আবার ধরা হবে।
journal-is-struck = কাটা। লেখাটা আপনার নয়। { $at }।
journal-said-struck = কাটা হলো। লেখাটা থাকল, আপনার নয় বলে চিহ্ন দেওয়া।
journal-said-unstruck = লেখাটা আবার আপনার।

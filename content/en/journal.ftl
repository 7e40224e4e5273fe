### The journal: what a person writes for themselves. Nobody reads it unless they share it, and each share is of one.

## At each one, in one line: who reads it

journal-private = No person reads this unless you bring it. Wren looks for some words only to show you help, and tells nobody.
journal-shared-line = { $clinician } may read this, perhaps not before you meet.

## The first page

journal = What would you like to do here?
journal-half = Go on with what I began
journal-write = Write something
journal-prompts = Start from a question
journal-look = Look back
journal-my-copy = A copy to keep
journal-which-question = Which one would you like?
journal-your-question = Your question: “{ $words }”
journal-answer-question = My own question
journal-see-good-day = My good day
journal-set-question = Set a question of my own
journal-change-question = Change my own question
prompt-good-day = What would a good day look like?
    .button = A good day
prompt-went-better = What went better than it might have?
    .button = What went better

## Writing

journal-write-here = Write as much or as little as you like.
# Their own question, in their own words
journal-asked = “{ $words }”
journal-add = What would you like to add?
journal-so-far = So far: “{ $words }”
journal-so-far-long = So far { $n } words. The end of it: “{ $words }”
journal-send-more = Send more, or keep it. It waits here if you leave.
journal-forget-ask = Shall I forget this for good?

## One of them, and what can be done with it

one-note = What would you like to do with it?
journal-written-at = { $at }
journal-added-at = Added { $at }
journal-words = “{ $words }”
journal-is-marked = Marked for your next meeting.
journal-share = Share
journal-take-back = Take back the share
journal-mark = Mark for my next meeting
journal-unmark = Take off the mark
journal-add-to-it = Add to it
journal-read = Read it
journal-delete = Delete
journal-share-ask =
    { $clinician } can then read this one, and no other.
    You can take it back.
    Share it?
journal-share-yes = Share it
journal-said-added = Added.
journal-said-shared = Shared.
journal-said-taken-back =
    Taken back. { $clinician } can’t open it any more.
    “Who can see what” shows if it was opened.
journal-said-marked =
    Marked for when you meet.
    Your team sees how many you marked, and none of the words.
journal-said-unmarked = The mark is off.
delete-note-ask = Delete this for good?
delete-it = Delete it
keep-this-one = Keep it
journal-deleted = It is deleted, for good.
journal-deleted-in-chat =
    It is deleted, for good.
    What you typed may still stand in this chat. “hide” clears the last two days.
note-gone = This one is no longer here.

## Looking back

nothing-kept = There is nothing here yet.
journal-newest-first = Newest first. Which one?
journal-of-month = { journal-month-name } { $year }. Which one?
journal-found = These hold “{ $words }”. Which one?
journal-not-found = I found nothing with “{ $words }”.
kept-note = Open this one
# The day, and the first words of it
kept-note-words = { $day }: “{ $words }”
    .button = “{ $words }”
kept-note-wordless = { $day }: a photo or a voice note
    .button = Photo or voice note
journal-by-month = By month
journal-search = Search for a word
journal-search-for = Which word shall I look for?
journal-show-all = Show all
journal-which-month = Which month?
# $n is how many there are
journal-one-month = { journal-month-name } { $year }: { $n }
journal-month-name =
    { $month ->
        [m01] January
        [m02] February
        [m03] March
        [m04] April
        [m05] May
        [m06] June
        [m07] July
        [m08] August
        [m09] September
        [m10] October
        [m11] November
       *[m12] December
    }

## A copy to keep

my-copy-nothing = There is nothing here yet.
my-copy-on-this-phone =
    A copy is a file on this phone. It isn’t locked.
    Whoever holds the phone can open it.
    The phone may put it into its own backup too.
my-copy-which = Which copy would you like?
my-copy-journal = My journal
my-copy-check-ins = My check-ins
my-copy-plans = My plans
my-copy-here = Here it is. A copy stays in this chat too.
my-copy-another = Another one
my-copy-left-out = A photo or voice note was too big for this file.

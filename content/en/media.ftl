### A voice note or a photo for the journal, and files to take away.

## Asked before it is taken in. $long and $unit say what is known: length in $n, size in $much

media-size =
    { $long ->
        [seconds]
            { $unit ->
                [kb] It is about { $n } seconds long, { $much } kB.
                [mb] It is about { $n } seconds long, { $much } MB.
               *[none] It is about { $n } seconds long.
            }
        [minutes]
            { $unit ->
                [kb] It is about { $n } minutes long, { $much } kB.
                [mb] It is about { $n } minutes long, { $much } MB.
               *[none] It is about { $n } minutes long.
            }
       *[none]
            { $unit ->
                [kb] Its size is about { $much } kB.
                [mb] Its size is about { $much } MB.
               *[none] I can’t tell how big it is.
            }
    }
media-there-too = Telegram has a copy too, in this chat.
media-keep-ask = Keep it in your journal?
media-keep = Keep it
media-leave = Don’t keep it
media-coming = I’ll fetch it now. I’ll tell you when it’s kept.
media-left = I haven’t kept it. It may still stand in this chat.
media-kept =
    { $kind ->
        [photo]
            Your photo is kept, for you.
            What it said of place and time is taken out.
       *[voice] Your voice note is kept, for you.
    }
    No person sees or hears it unless you share it.

## It cannot be kept. $words says whether words came with it, which are

media-too-big = It is bigger than 10 MB. I can’t keep it.
media-no-room = There is no room for more. If you delete an old one, there is.
media-not-too-big =
    { $words ->
        [kept] It is bigger than 10 MB, so only your words are kept.
       *[none] It is bigger than 10 MB, so it isn’t kept.
    }
media-not-unknown =
    { $words ->
        [kept] I can’t keep a file like that. Your words are kept.
       *[none] I can’t keep a file like that.
    }
    A voice note works. A photo works as JPEG or PNG.
media-not-unreachable =
    { $words ->
        [kept] I couldn’t get it from Telegram. Only your words are kept.
       *[none] I couldn’t get it from Telegram, so it isn’t kept.
    }
    You can send it again.

## On the web: chosen there, and sent after a yes

media-add-one = Add a photo or a recording
media-add = Which photo or recording?
media-add-how =
    I can’t look or listen. I only keep it, for you.
    What a photo says of place and time is taken out.

## Back to whoever it belongs to

media-look = Look at the photo
media-listen = Listen to it
media-shown = From your journal, { $at }.
media-gone = It is not here any more.

## Files that remind without Wren. The title stands in a calendar, where others may see it

calendar-note-title = A note
calendar-note-here = Here is a file for your calendar. It only says “A note” and when.
calendar-nothing = There is nothing to come, so there is no file.
change-calendar = A file for my calendar
reminders-card = A card to print
card-which = Others may see a printed card. What shall it say?
card-with-words = My own words and times
card-times-only = Only the times
card-title = What I want to think of
card-words = “{ $words }”
card-a-note = A note

### A voice note or a photo for the journal, and files to take away.

## Asked before it is taken in. $long and $unit say what is known: length in $n, size in $much

media-size =
    { $long ->
        [seconds]
            { $unit ->
                [kb] এটি প্রায় { $n } সেকেন্ডের, { $much } কিলোবাইট।
                [mb] এটি প্রায় { $n } সেকেন্ডের, { $much } মেগাবাইট।
               *[none] এটি প্রায় { $n } সেকেন্ডের।
            }
        [minutes]
            { $unit ->
                [kb] এটি প্রায় { $n } মিনিটের, { $much } কিলোবাইট।
                [mb] এটি প্রায় { $n } মিনিটের, { $much } মেগাবাইট।
               *[none] এটি প্রায় { $n } মিনিটের।
            }
       *[none]
            { $unit ->
                [kb] এটি প্রায় { $much } কিলোবাইট।
                [mb] এটি প্রায় { $much } মেগাবাইট।
               *[none] এটি কত বড়, তা বলতে পারছি না।
            }
    }
media-there-too = Telegram-এর কাছেও একটি কপি আছে, এই চ্যাটে।
media-keep-ask = আপনার জার্নালে রাখব?
media-keep = রাখুন
media-leave = রাখবেন না
media-coming = এখনই আনছি। রাখা হলে জানাব।
media-left = আমি এটি রাখিনি। এই চ্যাটে হয়তো থেকে গেছে।
media-kept =
    { $kind ->
        [photo]
            আপনার ছবি রাখা হলো, আপনার জন্য।
            কোথায় আর কখন তোলা, তা মুছে দেওয়া হয়েছে।
       *[voice] আপনার কথা রাখা হলো, আপনার জন্য।
    }
    আপনি না দেখালে কেউ এটি দেখে বা শোনে না।

## It cannot be kept. $words says whether words came with it, which are

media-too-big = এটি ১০ মেগাবাইটের চেয়ে বড়। আমি রাখতে পারছি না।
media-no-room = আর জায়গা নেই। পুরোনো একটি মুছলে জায়গা হবে।
media-not-too-big =
    { $words ->
        [kept] এটি ১০ মেগাবাইটের চেয়ে বড়, তাই শুধু আপনার লেখা রাখা হলো।
       *[none] এটি ১০ মেগাবাইটের চেয়ে বড়, তাই রাখা হয়নি।
    }
media-not-unknown =
    { $words ->
        [kept] এ রকম ফাইল রাখতে পারি না। আপনার লেখা রাখা হলো।
       *[none] এ রকম ফাইল রাখতে পারি না।
    }
    বলা কথা রাখা যায়। ছবি রাখা যায় JPEG বা PNG হলে।
media-not-unreachable =
    { $words ->
        [kept] Telegram থেকে এটি আনতে পারিনি। শুধু আপনার লেখা রাখা হলো।
       *[none] Telegram থেকে এটি আনতে পারিনি, তাই রাখা হয়নি।
    }
    চাইলে আবার পাঠান।

## On the web: chosen there, and sent after a yes

media-add-one = ছবি বা রেকর্ডিং রাখি
media-add = কোন ছবি বা রেকর্ডিং?
media-add-how =
    আমি দেখতে বা শুনতে পারি না। শুধু আপনার জন্য রাখি।
    ছবি কোথায় আর কখন তোলা, তা মুছে দেওয়া হয়।

## Back to whoever it belongs to

media-look = ছবিটি দেখি
media-listen = এটি শুনি
media-shown = আপনার জার্নাল থেকে, { $at }।
media-gone = এটি আর এখানে নেই।

## Files that remind without Wren. The title stands in a calendar, where others may see it

calendar-note-title = একটি নোট
calendar-note-here = এই নিন ক্যালেন্ডারের ফাইল। এতে শুধু “একটি নোট” আর সময় লেখা।
calendar-nothing = সামনে কিছু নেই, তাই ফাইলও নেই।
change-calendar = ক্যালেন্ডারের জন্য ফাইল
reminders-card = ছাপানোর কার্ড
card-which = ছাপা কার্ড অন্যরাও দেখতে পারে। কী লেখা থাকবে?
card-with-words = আমার কথা আর সময়
card-times-only = শুধু সময়
card-title = যা মনে রাখতে চাই
card-words = “{ $words }”
card-a-note = একটি নোট

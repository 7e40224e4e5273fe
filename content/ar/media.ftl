### A voice note or a photo for the journal, and files to take away.

## Asked before it is taken in. $long and $unit say what is known: length in $n, size in $much

media-size =
    { $long ->
        [seconds]
            { $unit ->
                [kb] المدة بالثواني نحو { $n }، والحجم { $much } كيلوبايت.
                [mb] المدة بالثواني نحو { $n }، والحجم { $much } ميغابايت.
               *[none] المدة بالثواني نحو { $n }.
            }
        [minutes]
            { $unit ->
                [kb] المدة بالدقائق نحو { $n }، والحجم { $much } كيلوبايت.
                [mb] المدة بالدقائق نحو { $n }، والحجم { $much } ميغابايت.
               *[none] المدة بالدقائق نحو { $n }.
            }
       *[none]
            { $unit ->
                [kb] الحجم نحو { $much } كيلوبايت.
                [mb] الحجم نحو { $much } ميغابايت.
               *[none] لا أستطيع معرفة الحجم.
            }
    }
media-there-too = لدى Telegram نسخة أيضًا، في هذه المحادثة.
media-keep-ask = هل أحفظ هذا في يومياتك؟
media-keep = حفظه
media-leave = دون حفظ
media-coming = سأجلبه الآن، وأخبرك عندما يُحفظ.
media-left = لم أحفظه. قد يبقى ظاهرًا في هذه المحادثة.
media-kept =
    { $kind ->
        [photo]
            حُفظت صورتك، لك.
            وأُزيل منها ما يدل على المكان والوقت.
       *[voice] حُفظ تسجيلك، لك.
    }
    لا أحد يرى هذا أو يسمعه إلا إن شاركته أنت.

## It cannot be kept. $words says whether words came with it, which are

media-too-big = الحجم أكبر من ١٠ ميغابايت. لا أستطيع حفظه.
media-no-room = لا مكان للمزيد. حذف شيء قديم يفسح مكانًا.
media-not-too-big =
    { $words ->
        [kept] الحجم أكبر من ١٠ ميغابايت، فحُفظت كلماتك فقط.
       *[none] الحجم أكبر من ١٠ ميغابايت، فلم يُحفظ.
    }
media-not-unknown =
    { $words ->
        [kept] لا أستطيع حفظ ملف كهذا. كلماتك محفوظة.
       *[none] لا أستطيع حفظ ملف كهذا.
    }
    يمكن حفظ رسالة صوتية، أو صورة من نوع JPEG أو PNG.
media-not-unreachable =
    { $words ->
        [kept] لم أستطع جلبه من Telegram. حُفظت كلماتك فقط.
       *[none] لم أستطع جلبه من Telegram، فلم يُحفظ.
    }
    يمكن إرساله من جديد.

## On the web: chosen there, and sent after a yes

media-add-one = إضافة صورة أو تسجيل
media-add = أي صورة أو تسجيل؟
media-add-how =
    لا أستطيع الرؤية أو السماع. أحفظه لك فقط.
    ويُزال من الصورة ما يدل على المكان والوقت.

## Back to whoever it belongs to

media-look = رؤية الصورة
media-listen = الاستماع إليه
media-shown = من يومياتك، { $at }.
media-gone = لم يعد هذا هنا.

## Files that remind without Wren. The title stands in a calendar, where others may see it

calendar-note-title = ملاحظة
calendar-note-here = هذا ملف لتقويمك. فيه كلمة «ملاحظة» والوقت فقط.
calendar-nothing = لا شيء قادم، فلا ملف.
change-calendar = ملف لتقويمي
reminders-card = بطاقة للطباعة
card-which = قد يرى غيرك البطاقة المطبوعة. ماذا نكتب فيها؟
card-with-words = كلماتي والأوقات
card-times-only = الأوقات فقط
card-title = ما أريد أن أتذكره
card-words = «{ $words }»
card-a-note = ملاحظة

### Words that stand on many screens. Draft: nobody has read it through yet. Worded so that it fits a woman and a man.

# $n of $of, above a question
place = { $n } من { $of }
draft-notice = هذه الترجمة مسودة، ولم يراجعها أحد بعد.

## The ways on

yes = نعم
no = لا
not-now = ليس الآن
go-on = لنكمل
thats-right = هذا صحيح
thats-fine = لا بأس
back = رجوع
skip = تخطٍّ
another-way = بعبارة أخرى
rather-in-person = أفضّل الحديث وجهًا لوجه
keep-for-meeting = نتركه إلى أن نلتقي
keep-answer = إبقاؤه كما هو
keep-score = إبقاء { $score }
use-draft = اعتماد هذا الكلام
done-choosing =
    { $n ->
        [zero] لنكمل دون اختيار
        [one] لنكمل باختيار واحد
        [two] لنكمل باختيارين
        [few] لنكمل بـ { $n } اختيارات
        [many] لنكمل بـ { $n } اختيارًا
       *[other] لنكمل بـ { $n } اختيار
    }
not-today = ليس اليوم
picked = { $option }
area-option = { $area }
when-this-week = هذا الأسبوع
when-before-we-meet = قبل أن نلتقي
when-pick-a-day = اختيار يوم
when-no-date = بلا موعد
one-day = { $day }

## What always stands below the chat, and the platform's own list of commands

pause = توقّف مؤقت
hide = إخفاء
command-menu = ما يمكن فعله هنا
command-plan = خطتك
command-journal = يومياتك
command-help = أرقام للاتصال، ليلًا أو نهارًا
command-pause = حفظ مكاني إلى وقت لاحق
command-carry-on = المتابعة من حيث توقفت
command-language = لغة أخرى
command-hide = مسح هذه المحادثة
command-stop = إيقاف Wren

## Coming back to a question

came-back = هذه عودة إلى سؤال سابق.
came-back-score = كان جوابك { $score }، { $word }.
came-back-yes-no = كان جوابك: { $answer }.
came-back-words = كتبت: «{ $words }»
came-back-skipped = تخطيت هذا السؤال من قبل.
came-back-for-meeting = تركت هذا السؤال إلى يوم اللقاء.
your-draft = بدأت كتابة هذا: «{ $words }»
back-is-first = هذا هو السؤال الأول.
back-is-closed = ما قبل هذا قد وصل إلى الفريق، ولذلك يبقى كما هو.

## What passed, what is paused, what broke on our side

question-passed = ذلك السؤال قد مضى. نحن الآن هنا.
paused = حُفظ مكانك. للعودة في أي وقت: «متابعة».
to-the-menu = إلى القائمة
not-found = لم أجد ذلك.
broken = حدث خلل من جهتنا. ما كتبته محفوظ. القائمة ما زالت تعمل.
could-not-take =
    حدث خلل من جهتنا. لم تصلني رسالتك الأخيرة.
    إذا كانت مهمة فالأفضل إبلاغ فريقك بطريقة أخرى.

## What could not be read

cannot-look = لا أستطيع السماع أو الرؤية. أقرأ الكلمات والأزرار فقط.
cannot-see-changes = الرسالة المعدّلة تبقى عندي كما كانت أولًا. زر «رجوع» يغيّر الجواب. ويمكن إرسالها من جديد.
cannot-skip = لا يمكن تخطي هذا السؤال. كلمة «توقف مؤقت» تعمل دائمًا.

not-understood-scale = لم أستطع قراءة هذا كرقم من ١ إلى ٧. يكفي الضغط على رقم، أو التخطي.
not-understood-tap = لم أجد زرًا يطابق هذا. يكفي الضغط على الزر المقصود.
not-understood-day = لم أستطع قراءة هذا كيوم. يكفي الضغط على اليوم المقصود.
too-long-here = هذا أطول قليلًا مما يتّسع له المكان. أيمكن قوله في { $most } حرف على الأكثر؟
most-picked =
    { $most ->
        [zero] لا يمكن اختيار شيء هنا.
        [one] يمكن اختيار واحد فقط. ضغطة ثانية تلغي الاختيار.
        [two] يمكن اختيار اثنين على الأكثر. ضغطة ثانية تلغي الاختيار.
        [few] يمكن اختيار { $most } على الأكثر. ضغطة ثانية تلغي الاختيار.
        [many] يمكن اختيار { $most } على الأكثر. ضغطة ثانية تلغي الاختيار.
       *[other] يمكن اختيار { $most } على الأكثر. ضغطة ثانية تلغي الاختيار.
    }

## Waiting for the other side of a conversation

waiting = لا شيء مطلوب هنا الآن.
waiting-clinician = الإجابة الآن من فريقك. لا شيء مطلوب هنا بعد.
waiting-change-clinician = فريقك يغيّر أحد الأجوبة.
waiting-person = الإجابة جارية من الجهة الأخرى. لا شيء مطلوب هنا بعد.
waiting-change-person = يجري تغيير أحد الأجوبة من الجهة الأخرى.

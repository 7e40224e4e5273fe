### The journal: what a person writes for themselves. Nobody reads it unless they share it, and each share is of one.

## At each one, in one line: who reads it

journal-private = لا أحد يقرأ هذا إلا إن عرضته أنت. يبحث Wren عن بعض الكلمات ليعرض المساعدة فقط، ولا يخبر أحدًا.
journal-shared-line = هذا متاح الآن لـ { $clinician }، وربما لا يُقرأ قبل لقائكما.

## The first page

journal = ما الذي يناسبك هنا؟
journal-half = متابعة ما بدأته
journal-write = كتابة شيء
journal-prompts = البدء من سؤال
journal-look = العودة إلى ما مضى
journal-my-copy = نسخة أحتفظ بها
journal-which-question = أي سؤال يناسبك؟
journal-your-question = سؤالك: «{ $words }»
journal-answer-question = سؤالي الخاص
journal-see-good-day = يومي الجيد
journal-set-question = وضع سؤال خاص بي
journal-change-question = تغيير سؤالي الخاص
prompt-good-day = كيف يكون اليوم الجيد؟
    .button = يوم جيد
prompt-went-better = ما الذي سار أفضل مما كان يمكن؟
    .button = ما سار أفضل

## Writing

journal-write-here = المساحة لك، قليلًا كان أو كثيرًا.
# Their own question, in their own words
journal-asked = «{ $words }»
journal-add = ماذا نضيف؟
journal-so-far = حتى الآن: «{ $words }»
journal-so-far-long = حتى الآن { $n } كلمة. وآخرها: «{ $words }»
journal-send-more = يمكن إرسال المزيد، أو الحفظ. يبقى هذا هنا عند المغادرة.
journal-forget-ask = هل أنسى هذا نهائيًا؟

## One of them, and what can be done with it

one-note = ماذا نفعل بهذا؟
journal-written-at = { $at }
journal-added-at = أضيف { $at }
journal-words = «{ $words }»
journal-is-marked = عليه علامة للقائك القادم.
journal-share = مشاركته
journal-take-back = إلغاء المشاركة
journal-mark = علامة للقائي القادم
journal-unmark = إزالة العلامة
journal-add-to-it = الإضافة إليه
journal-read = قراءته
journal-delete = حذف
journal-share-ask =
    عندها يصبح هذا وحده متاحًا لـ { $clinician }، لا غيره.
    ويمكنك إلغاء ذلك.
    هل نشاركه؟
journal-share-yes = مشاركته
journal-said-added = تمت الإضافة.
journal-said-shared = تمت المشاركة.
journal-said-taken-back =
    أُلغيت المشاركة. لم يعد هذا متاحًا لـ { $clinician }.
    «من يرى ماذا» تُظهر إن كان قد فُتح.
journal-said-marked =
    عليه الآن علامة ليوم لقائكم.
    يرى فريقك عدد العلامات فقط، ولا يرى الكلمات.
journal-said-unmarked = أزيلت العلامة.
delete-note-ask = هل أحذف هذا نهائيًا؟
delete-it = حذفه
keep-this-one = إبقاؤه
journal-deleted = تم حذفه نهائيًا.
journal-deleted-in-chat =
    تم حذفه نهائيًا.
    قد يبقى ما كتبته في هذه المحادثة. «إخفاء» تمسح آخر يومين.
note-gone = لم يعد هذا هنا.

## Looking back

nothing-kept = لا شيء هنا بعد.
journal-newest-first = الأحدث أولًا. أيها نفتح؟
journal-of-month = { journal-month-name } { $year }. أيها نفتح؟
journal-found = في هذه «{ $words }». أيها نفتح؟
journal-not-found = لم أجد شيئًا فيه «{ $words }».
kept-note = فتح هذه
# The day, and the first words of it
kept-note-words = { $day }: «{ $words }»
    .button = «{ $words }»
kept-note-wordless = { $day }: صورة أو رسالة صوتية
    .button = صورة أو رسالة صوتية
journal-by-month = حسب الشهر
journal-search = البحث عن كلمة
journal-search-for = عن أي كلمة أبحث؟
journal-show-all = عرض الكل
journal-which-month = أي شهر؟
# $n is how many there are
journal-one-month = { journal-month-name } { $year }: { $n }
journal-month-name =
    { $month ->
        [m01] يناير
        [m02] فبراير
        [m03] مارس
        [m04] أبريل
        [m05] مايو
        [m06] يونيو
        [m07] يوليو
        [m08] أغسطس
        [m09] سبتمبر
        [m10] أكتوبر
        [m11] نوفمبر
       *[m12] ديسمبر
    }

## A copy to keep

my-copy-nothing = لا شيء هنا بعد.
my-copy-on-this-phone =
    النسخة ملف على هذا الهاتف، وهو غير مقفل.
    من يمسك الهاتف يستطيع فتحه.
    وقد يضعه الهاتف في نسخته الاحتياطية.
my-copy-which = أي نسخة تناسبك؟
my-copy-journal = يومياتي
my-copy-check-ins = جولات أسئلتي
my-copy-plans = خططي
my-copy-here = ها هي. وتبقى نسخة في هذه المحادثة أيضًا.
my-copy-another = نسخة أخرى
my-copy-left-out = صورة أو رسالة صوتية أكبر من أن تدخل هذا الملف.

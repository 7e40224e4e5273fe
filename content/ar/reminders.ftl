### Reminders: one that has come round, and how often it comes.

## Before the tap: nothing here may say what it is about, unless the person chose their own words

reminder-arrived = ملاحظة منك إليك، للساعة { $time }.
reminder-own-words = «{ $words }»
reminder-check-in = جولة أسئلة، إن أحببت.
reminder-water = شربة ماء، إن أحببت.
reminder-prompt-good-day = كيف يكون اليوم الجيد؟
reminder-prompt-went-better = ما الذي سار أفضل مما كان يمكن؟

## After the tap

reminder-only-if = فقط إن لم يتم بعد.
reminder-why = هذا من اختيارك، { $day }.
reminder-why-agreed = هذا باتفاقك مع { $clinician }، { $day }.
reminder-how-to-stop = زر «تغيير أو إنهاء» يغيّره أو ينهيه.
reminder-opened = ماذا الآن؟
reminder-done = تم
reminder-start-check-in = بدء جولة الأسئلة
reminder-write = كتابة شيء
reminder-later = لاحقًا
reminder-change-or-stop = تغيير أو إنهاء
reminder-when = متى من جديد؟
later-ten-minutes = بعد ١٠ دقائق
later-an-hour = بعد ساعة
later-this-evening = هذا المساء
later-tomorrow = غدًا
reminder-again-at = سأكتب من جديد: { $at }.
reminder-noted = حُفظ ذلك.
reminder-thats-fine = لا بأس.
reminder-ends-with-it = تم الأمر، فينتهي هذا التذكير.
reminder-who-reads =
    لا أحد يقرأ هذا إلا إن عرضته أنت.
    يبحث Wren عن بعض الكلمات ليعرض المساعدة فقط، ولا يخبر أحدًا.

## A way back after a break, a step a week

way-back-reminder = الخطوة الأولى للعودة. ليس عليك شيء هنا سوى النظر.
way-back-check-in = الخطوة الثانية للعودة: جولة أسئلة، إن أحببت.
way-back-journal = الخطوة الثالثة للعودة: بضع كلمات لنفسك، إن أحببت.
way-back-not-yet = ليس هذا الأسبوع

## How often, and until when

rule-once = مرة واحدة: { $day }، { $time }.
rule-daily = كل يوم في { $time }.
rule-weekdays = { $days }، في { $time }.
rule-every =
    { $n ->
        [zero] كل يوم، في { $time }.
        [one] كل يوم، في { $time }.
        [two] كل يومين، في { $time }.
        [few] كل { $n } أيام، في { $time }.
        [many] كل { $n } يومًا، في { $time }.
       *[other] كل { $n } يوم، في { $time }.
    }
rule-until = حتى { $day }.

### What is passed to the team, and messages from it.

in-person-ask =
    يقرأ هذا فريق { $clinician }: { $hours }.
    هل أوصل أن الأفضل لك الحديث وجهًا لوجه؟
in-person-yes = إيصاله
in-person-passed-on =
    تم إيصاله: الأفضل لك الحديث وجهًا لوجه.
    سيعرض عليك فريق { $clinician } موعدًا. يقرؤون هذا: { $hours }.
nothing-passed-on = لم يصل شيء إلى أحد.

you-wrote = كتبت: «{ $words }»
what-with-it = ماذا نفعل بهذا؟
explain-what-with-it = حفظه لك وحدك، أو أن يقرأه فريق { $clinician }، أو تركه.
keep-it = حفظه لي
pass-it-on = إيصاله إلى فريق { $clinician }
forget-it = تركه
kept-for-you = حُفظ، لك.
passed-on =
    تم إيصاله. يقرؤه فريق { $clinician }: { $hours }.
    لا أحد يسهر في انتظاره.
forgotten = لم أحفظه. قد يبقى ظاهرًا في هذه المحادثة.
medical-cannot =
    لا أستطيع الإجابة عن هذا. أنا مجموعة أسئلة فقط.
    الصيدلية تستطيع، أو الرقم { -number-urgent }. ويستطيع فريق { $clinician } النظر فيه أيضًا.

write-to-team =
    يقرأ هذا فريق { $clinician }: { $hours }.
    ما الذي أوصله عنك؟
explain-write-to-team = بكلماتك كما هي. سأعرضها عليك مرة أخرى قبل إرسالها.
pass-it-on-ask =
    يقرأ هذا فريق { $clinician }: { $hours }.
    هل أوصل هذا؟
pass-it-on-yes = إيصاله
dont-send = دون إرسال

you-have-a-message = لديك رسالة.
something-is-ready = هناك شيء جاهز للاطلاع.
open = فتح
from-clinician = من { $clinician }
their-words = «{ $words }»
their-offer = موعد للقاء: { $day }، { $time }.
# $phrase is what both agreed in the room: it shows that this is really them.
agreed-words = العبارة المتفق عليها: «{ $phrase }»
message-opened = يمكنك الرد، أو تركها.
answer-it = الرد
rather-meet = أفضّل أن نلتقي
message-answer =
    يقرأ هذا فريق { $clinician }: { $hours }.
    ما جوابك؟
earlier-words-kept = ما كُتب من قبل محفوظ في اليوميات.

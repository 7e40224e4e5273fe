### Before somebody is linked, and after.

guest-hello = مرحبًا. هذا Wren. إذا كان لديك رمز فمكان كتابته هنا.
code-does-not-work =
    هذا الرمز لا يعمل. يعمل الرمز مرة واحدة، لمدة ثلاثة أيام.
    يستطيع فريقك إعطاءك رمزًا جديدًا.
wait-until-confirmed = بقي تأكيد من { $clinician } أن الهاتف معك. سأكتب إليك بعد ذلك.
you-said-no = كان جوابك لا، ولا بأس. إذا تغيّر رأيك فيكفي إخبار { $clinician }.
you-stopped =
    توقف Wren كما أردت. رعايتك تبقى كما هي.
    للحصول على رمز جديد: { $clinician }، أو الاتصال بـ { $team }: { $phone }.
phone-is-closed = Wren مغلق على هذا الهاتف. يستطيع فريقك إعطاءك رمزًا جديدًا.
you-are-confirmed = تم ذلك. يمكنك البدء متى أردت.
link-has-ended =
    انتهى عمل { $clinician } معك هنا. رعايتك لا تنتهي بهذا.
    ما كتبته محفوظ. للسؤال عن ذلك: { $team }، { $phone }.

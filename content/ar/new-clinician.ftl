### شخص جديد سيعمل مع هذا الشخص: يُقال قبل أن يحدث، ويُفتح بضغطة.

new-clinician-comes =
    ابتداءً من { $day }، يعمل { $new } معك هنا.
    وعندها ينتهي عمل { $clinician } معك. رعايتك مستمرة.
new-clinician-stays =
    مواعيدك وما أرسلته إلى الفريق باقية. يمكن لـ{ $new } أن يراها.
    ما شاركته من يومياتك مع { $clinician } لا يراه { $new }.
new-clinician-off = سيواصل { $clinician } العمل معك هنا. لا شيء يتغيّر.
new-clinician-ask = للسؤال عن ذلك: { $team }، { $phone }.
who-sees-cover = حتى { $day }، يحلّ { $new } محلّ { $clinician }. ويمكنه قراءة الأشياء نفسها.

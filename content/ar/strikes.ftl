### What they said, to read back; and "That wasn't me" for what somebody else gave on their phone.

menu-my-check-ins = إجاباتي السابقة
my-check-ins = الأحدث أولًا. أيها؟
my-check-ins-none = لا توجد إجابات سابقة حتى الآن.
one-check-in-of = { $day }
one-check-in = هذا ما قيل. هل هو منك؟
one-check-in-title = إجابات { $at }
own-answer-struck = { $area }: مشطوب، وليس منك. { $at }.
not-me = هذا ليس مني
was-me = بل كان مني
not-me-which =
    لن يُحسب بعد الآن. يبقى هنا وعليه علامة شطب.
    يراه فريقك مشطوبًا أيضًا. ويمكنك التراجع عن هذا.
    ما الذي لم يكن منك؟
not-me-all = كله
strike-said-struck = شُطب. لن يُحسب بعد الآن.
strike-said-back = عاد محسوبًا.
journal-is-struck = مشطوب، وليس منك. { $at }.
journal-said-struck = شُطب. ما كُتب باقٍ، وعليه علامة أنه ليس منك.
journal-said-unstruck = عاد هذا لك.

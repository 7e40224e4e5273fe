### A note that came too late, or of which nobody knows whether it came.

came-late = تأخرت ملاحظة موعدها { $time } فلم تُرسَل. هذا خطأ من Wren.
came-late-several = تأخرت بعض الملاحظات فلم تُرسَل. هذا خطأ من Wren.
did-this-reach-you = هل وصلك هذا؟ ربما جاء من قبل.

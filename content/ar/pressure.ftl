### Under pressure: more at once than is worked on, and Wren stopped by an admin.

too-much-at-once = وصل الكثير دفعة واحدة. أحتفظ بما تكتبه، وسأجيب بعد لحظات.
too-much-stranger = وصل الكثير دفعة واحدة. المحاولة ممكنة بعد دقيقة.

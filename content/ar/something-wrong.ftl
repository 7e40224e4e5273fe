### Something is wrong with Wren: words for whoever runs it.

menu-something-wrong = خلل في Wren
something-wrong-about = هذا عن Wren نفسه. يقرؤه من يديرون Wren، لكن ليس فورًا. دون أسماء من فضلك.
something-wrong-phone = يمكن أيضًا الاتصال بـ { $team }: { $phone }.
something-wrong = ما الخلل؟
explain-something-wrong = مثلًا: زر لا يعمل، أو كلمات صعبة القراءة. للمساعدة الآن: “مساعدة”.
something-wrong-sent = تم النقل إلى من يديرون Wren. الرقم: { $reference }.

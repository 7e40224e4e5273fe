### A sentence with a number in it, typed at a rating.

is-that-your-answer = هل نعتبر الرقم { $number } جوابك؟

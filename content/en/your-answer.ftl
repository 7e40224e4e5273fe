### A sentence with a number in it, typed at a rating.

is-that-your-answer = Shall I take { $number } as your answer?

### A sentence with a number in it, typed at a rating.

is-that-your-answer = আপনার উত্তর হিসেবে কি { $number } ধরব?

### A note that came too late, or of which nobody knows whether it came.

came-late = { $time }-এর একটি নোট পাঠানোর সময় পেরিয়ে গিয়েছিল। ভুলটা Wren-এর।
came-late-several = কয়েকটি নোট পাঠানোর সময় পেরিয়ে গিয়েছিল। ভুলটা Wren-এর।
did-this-reach-you = এটি কি আপনার কাছে পৌঁছেছে? হয়তো আগেও এসেছে।

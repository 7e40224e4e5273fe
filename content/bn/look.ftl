### How the web page looks. Seen by people, on the web page alone.

menu-how-it-looks = দেখতে কেমন
how-it-looks = এই পাতা দেখতে কেমন হলে ভালো?
explain-how-it-looks = শান্ত চেহারায় শুধু শেষ কথাটুকু দেখা যায়। রেখা আর রং কম থাকে।
look-usual = সাধারণ চেহারা
look-quiet = শান্ত চেহারা
look-changed = পাতাটি এখন এমন দেখাবে। যখন খুশি বদলাতে পারবেন।

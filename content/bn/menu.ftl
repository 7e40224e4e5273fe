### The menu and its second page.

menu = আপনি কী করতে চান?
explain-menu = প্রতিটি বোতামে একটি করে কাজ। “মেনু” লিখলে এখানে ফিরবেন।
menu-carry-on = যেখানে ছিলাম সেখান থেকে
menu-check-in = খোঁজখবরের প্রশ্ন
menu-show-plan = আমার পরিকল্পনা
menu-journal = আমার জার্নাল
menu-in-person = সামনাসামনি কথা বলতে চাই
menu-how-this-works = এটি কীভাবে চলে
menu-more = আরও

more = আর কী করতে চান?
explain-more = এগুলো কম লাগে। “ফিরে যান” চাপলে প্রথম পাতা।
menu-who-sees = কে কী দেখতে পায়
menu-what-was-written = আমাকে যা লেখা হয়েছে
menu-my-copy = নিজের কাছে রাখার কপি
menu-write-to-team = আমার টিমকে লিখি
menu-language = ভাষা
menu-take-a-break = কিছুদিন বিরতি নিই
menu-new-phone = নতুন ফোন
menu-stop = Wren আর নয়
menu-settings = Wren কীভাবে সাজানো

settings = আপনি কী ঠিক করতে চান?
explain-settings = এগুলো একবার ঠিক করলেই চলে, পরে যেকোনো সময় বদলানো যায়। “ফিরে যান” চাপলে আগের পাতা।

### Something is wrong with Wren: words for whoever runs it.

menu-something-wrong = Wren-এ কোনো সমস্যা
something-wrong-about = এটা Wren নিয়ে। যাঁরা Wren চালান তাঁরা পড়েন, তবে সঙ্গে সঙ্গে নয়। কারও নাম লিখবেন না।
something-wrong-phone = { $team }-কে ফোনও করতে পারেন: { $phone }।
something-wrong = কী সমস্যা?
explain-something-wrong = যেমন: কোনো বোতাম কাজ করে না, বা লেখা পড়া কঠিন। এখনই সাহায্যের জন্য “সাহায্য” লিখুন।
something-wrong-sent = যাঁরা Wren চালান তাঁদের জানানো হলো। এর নম্বর { $reference }।

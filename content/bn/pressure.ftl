### Under pressure: more at once than is worked on, and Wren stopped by an admin.

too-much-at-once = একসঙ্গে অনেক কিছু এল। আপনার লেখা রাখছি, একটু পরেই উত্তর দেব।
too-much-stranger = একসঙ্গে অনেক কিছু এল। এক মিনিট পরে আবার চেষ্টা করুন।
wren-is-stopped = Wren এখন কাজ করছে না। আপনার লেখা রাখা থাকবে, আবার চালু হলে এখানে পাবেন।
part-is-stopped = Wren-এর এই অংশ এখন কাজ করছে না। আপনার লেখা রাখা থাকবে।

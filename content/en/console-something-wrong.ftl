# Something is wrong with Wren: from a colleague, and what an admin reads.

console-wrong = Something is wrong with Wren
console-something-wrong = What is wrong with Wren? Leave out people’s names. Whoever runs Wren reads it, but not at once.
console-something-wrong-sent = Passed on to whoever runs Wren. Its number is { $reference }.
people-reports = { $n ->
    [one] 1 report about Wren
   *[other] { $n } reports about Wren
}
opened-report = What next?
report-from = { $bot ->
    [console] From a colleague, { $at }. Number { $reference }.
   *[companion] From a person, { $at }. Number { $reference }.
}
report-words = “{ $words }”
report-mine = I have it

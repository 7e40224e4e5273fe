### The words of the DIALOG scale: the question, the seven labels, "more help". The items are in dialog.yaml.
### Nothing here may be reworded: it belongs to the instrument (see dialog.yaml for sources).

rating = { $item }
scale-1 = totally dissatisfied
    .button = 1 · totally dissatisfied
scale-2 = very dissatisfied
    .button = 2 · very dissatisfied
scale-3 = fairly dissatisfied
    .button = 3 · fairly dissatisfied
scale-4 = in the middle
    .button = 4 · in the middle
scale-5 = fairly satisfied
    .button = 5 · fairly satisfied
scale-6 = very satisfied
    .button = 6 · very satisfied
scale-7 = totally satisfied
    .button = 7 · totally satisfied
# $score is 0 where the rating was skipped. $word is the label of the score.
more-help =
    { $score ->
        [0] { $area }
       *[other] { $area }: you said { $score }, { $word }
    }
    Do you need more help in this area?

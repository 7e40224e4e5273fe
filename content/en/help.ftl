### Help now, and words that worry. The numbers are the crisis register's (crisis.yaml). Nothing else holds a number.

help-danger = In danger now? Call { -number-emergency }. If you can’t speak, press { -number-silent } when asked.
help-talk = To talk to someone, day or night: call { -number-urgent } and choose { -number-urgent-option }.
help-deaf = Deaf, or can’t use your voice? { -number-deaf }, by text.
help-listening = Samaritans: { -number-listening }. Or text { -number-texting-keyword } to { -number-texting }.
help-team = { $team }: { $phone }, { $hours }.
help-local = The local help line: { $phone }.
help-nobody = Nobody is reading this chat right now.
help-now = Help now
carry-on-where-i-was = Carry on where I was

# When the help check finds something in what was written, one of these comes first.
help-found = Thank you for writing that. You can talk to a person now:
help-found-by-others = What happens to you is not your fault. You can talk to someone who knows about this:
help-found-by-others-anywhere = What happens to you is not your fault. You can talk to a person now:
help-found-hide = To clear this chat, type “hide”.

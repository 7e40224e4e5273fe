"""The conversation, pure: no IO, no clock, no words, no platform.

Start with `check_in.py` (what a script looks like), then `model.py` (the nouns), `engine.py` (replay and advance)
and `questions.py` (what can be asked). One file per script; `companion.py` and `console.py` say which scripts each
bot offers. May import nothing of ours but itself.
"""

"""The edges: where an update comes in, becomes one turn, and where screens go out.

`channel.py` is the protocol that every platform implements; `telegram.py` and its neighbours, the web chat and the
terminal implement it. `edge.py` takes an update in and lets nothing be lost; `turn.py` is the only place where
flows, storage and content meet. May import `content`, `storage` and `flows`, never `bot`.
Start with `turn.py`, then `channel.py`.
"""

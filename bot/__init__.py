"""Wiring: the only place that knows everything.

`cli.py` is the command line, `settings.py` and `service.py` what it is told from outside, `system.py` builds, starts
and stops the parts. `sender.py` empties the outbox, `tick.py` does what comes round, `clock.py` is the only reader of
the wall clock, `logs.py` decides what may be logged. May import everything of ours. Start with `system.py`.
"""

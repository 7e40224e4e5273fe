"""Persistence: every row that outlives a turn.

Start with `tables/` (what is kept), then `unit.py` (one transaction), `seal.py` (how it is encrypted) and the stores,
one module per noun; their functions take the unit first. `access.py` alone decides who may see whom. May import
`flows`, nothing else of ours.
"""

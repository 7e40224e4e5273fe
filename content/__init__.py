"""Words and instruments as data, and what turns them into screens.

Words stand in `<language>/*.ftl` (Fluent, whole sentences), the DIALOG items in `dialog.yaml`, the languages in
`languages.yaml`, the numbers to call in `crisis.yaml`, how people type things in `words/<language>.yaml`.
`catalogue.py` loads and checks them, `phrasebook.py` finds words (`values.py` writes days and numbers),
`rendering.py` turns a wordless screen into a `Rendered` one, `reading.py` turns typed text into a choice, `lint.py`
checks all of it: `uv run python -m content.lint`. May import `flows` only.
Start with `en/check-in.ftl` and `rendering.py`.
"""

"""Tables as CSV files that a spreadsheet opens without harm.

The one rule: whatever a cell holds stays text. What a spreadsheet would run as a formula, or round as a number, has one
apostrophe before it; so has what begins with an apostrophe, so that taking one off always gives the words back.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

from content.rendered import Attachment

BYTE_ORDER_MARK = "\ufeff"
_STARTS_A_FORMULA = frozenset("=+-@\t\r\n")
_OURS = "'"


def csv_file(filename: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> Attachment:
    """One table: UTF-8 with a byte order mark, every cell in quotation marks."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return Attachment(filename=filename, media_type="text/csv", data=(BYTE_ORDER_MARK + out.getvalue()).encode())


def harmless(cell: str) -> str:
    """The cell as text that no spreadsheet runs."""
    return _OURS + cell if cell.startswith(_OURS) or _is_formula(cell) else cell


def as_written(cell: str) -> str:
    """What stood in the cell before it was made harmless."""
    return cell.removeprefix(_OURS)


def _is_formula(cell: str) -> bool:
    """Whether its first sign, or its first that shows, would start a formula (full-width forms do, too)."""
    shown = cell.lstrip(" \u00a0\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufeff")
    firsts = {cell[:1], shown[:1]} - {""}
    return any(unicodedata.normalize("NFKC", one) in _STARTS_A_FORMULA for one in firsts)

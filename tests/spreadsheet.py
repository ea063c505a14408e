"""What the reader of a spreadsheet gets back from a cell that the program has made safe."""

from __future__ import annotations

import re

from gep_tui.export.csv_table import _SIGNS

_SIGN_MADE_SAFE = re.compile(rf"(?:^|(?<=[;\n\r\t]))([ \"]*)'(?='*[{_SIGNS}])")
_BLANK_MADE_SAFE = re.compile(r"^'(?='*[\t\n\r])")


def original(cell: str) -> str:
    """Return the text of a cell without the apostrophes that `safe` has put in."""
    return _SIGN_MADE_SAFE.sub(r"\1", _BLANK_MADE_SAFE.sub("", cell))

"""A part of a sheet that is being written, under its name."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, cut, line
from gep_tui.ui.components.wrapped import rows
from gep_tui.words.sheets import field_name

#: What to write in a part, while it is empty.
_HINTS = {
    "title": lambda: _("what people will look for"),
    "situation": lambda: _("what it was like, for whom it was difficult"),
    "done": lambda: _("one line with a dash for each step"),
    "worked": lambda: _("what made the difference"),
    "watch": lambda: _("what may go wrong"),
    "readers": lambda: _("who may need it"),
    "tags": lambda: _("words with commas between"),
}


def form_rows(part: str, words: str, cells: int) -> Sequence[Line]:
    """Return the name of a part and its words; what to write there, while it is empty."""
    head = line((cut(field_name(part), cells), "title"))
    if not words.strip():
        return [head, line(("  " + cut(_HINTS[part](), max(1, cells - 2)), "dim"))]
    return [head, *(line("  ", row) for row in rows(words, max(1, cells - 2)))]

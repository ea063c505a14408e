"""What the keys of the room's screen do."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, centred, first_rows, line, wrap


def notice_line(cells: int) -> Line:
    """Return the keys that do something, in one line."""
    words = _("This screen only shows.   q: leave   ?: help   + −: size")
    return centred(line((words if len(words) <= cells else _("q: leave   ?: help   + −"), "dim")), cells)


def help_lines(cells: int, rows: int) -> list[Line]:
    """Return what this screen is for, and its keys."""
    texts = (
        _("The room’s screen is a clock for everybody. It shows no notes and no speaking times, and writes nothing."),
        _("What it shows is chosen on the facilitator’s screen: Esc . m."),
        _("+ and − change the size of the digits, q leaves, ? ends this help."),
    )
    shown = texts if rows > len(texts) else texts[::-1]
    found = [centred(line(row), cells) for text in shown for row in (*wrap(text, max(1, cells - 4), 4), "")]
    return first_rows(found[:-1], cells, rows)

"""The facilitator's message to the room, and the words shown when there is no clock to show."""

from __future__ import annotations

from rich.cells import cell_len

from gep_tui.locale import _
from gep_tui.ui.components.lines import EMPTY, Line, Style, centred, line, wrap
from gep_tui.ui.desk.view_model import ViewModel

#: How many characters of a message are read to fill the screen.
MOST = 4000


def told(text: str, style: Style, cells: int, rows: int) -> list[Line]:
    """Return a text in the middle of the screen, broken at blanks, in at most `rows` rows."""
    return [centred(line((row, style)), cells) for row in wrap(text[:MOST], max(1, cells - 4), rows)]


def without_clock(model: ViewModel) -> str:
    """Return the words shown before the session begins and after its end."""
    session = model.session
    if session.closed is not None:
        return _("The session is over. It ended at {time}.").format(time=model.clock(session.closed))
    if session.announced is not None:
        return _("The session begins at {time}.").format(time=model.clock(session.announced))
    return _("The session has not begun yet.")


def over_line(model: ViewModel, cells: int) -> Line:
    """Return that the session is over, for a row below whatever is still shown then; nothing before its end."""
    if model.session.closed is None:
        return EMPTY
    words = without_clock(model)
    return centred(line((words if cell_len(words) <= cells else _("The session is over."), "bold")), cells)


def gone_words() -> str:
    """Return the words shown when the session's files are gone."""
    return _("This session is no longer there: it was moved or deleted. As soon as it is back, it is shown again.")

"""Who is here: the open screens, who writes on each, since when, when last heard, and how much each has not read."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.live.company import OtherScreen
from gep_tui.locale import _, n_
from gep_tui.store.files.heartbeat import Alive
from gep_tui.ui.components.lines import Line, fit, line, pad, width
from gep_tui.ui.components.wrapped import rows as wrapped
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.screens import role_of_screen

#: Cells of the columns for the screen and its user.
SCREEN, WHOSE = 19, 12

#: Cells from which the details have room beside them.
BESIDE = 60


def screens_title(screens: Sequence[OtherScreen]) -> str:
    """Return how many screens are open, including this one."""
    count = len(screens) + 1
    return n_("Who is here · {count} screen", "Who is here · {count} screens", count).format(count=count)


def screen_lines(model: ViewModel, screens: Sequence[OtherScreen], cells: int) -> list[Line]:
    """Return a row for this screen and for each of the others; longer texts continue in further rows."""
    own = _row(_("this screen"), model.author, [*_tasks(model, model.writer)], cells)
    others = [_other(model, each, cells) for each in screens]
    nobody = _("Nobody else has this session open. `gep resume` in another terminal opens a second screen.")
    alone = [line((row, "dim")) for row in wrapped(nobody, max(1, cells - 1))] if not screens else []
    return [row for rows in (own, *others, alone) for row in rows]


def whose(session: Session, sign: Alive) -> str:
    """Return who writes on another screen: by its heartbeat, or by its signature; "" if unknown."""
    return sign.author or one_line(session.authors.get(sign.writer, ""))


def unread(session: Session, sign: Alive) -> int | None:
    """Return how many notes a screen has not read yet; `None` if it does not tell."""
    if not sign.seen or sign.seen >= session.last[0]:
        return 0 if sign.seen else None
    places = (note.id.rpartition("-") for note in session.kept_notes)
    return sum(writer != sign.writer and int(seq) > sign.seen for writer, _sep, seq in places if seq.isdecimal())


def _other(model: ViewModel, each: OtherScreen, cells: int) -> list[Line]:
    sign, told = each.sign, []
    if sign.opened is not None:
        told.append(_("since {time}").format(time=model.clock(sign.opened)))
    heard = _("heard now") if each.heard is None else _("last heard {time}")
    told.append(heard.format(time=model.clock(each.heard, seconds=True)))
    count = unread(model.session, sign)
    if count is not None:
        some = n_("{count} note not read yet", "{count} notes not read yet", count).format(count=count)
        told.append(some if count else _("all notes read"))
    told += _tasks(model, sign.writer)
    return _row(role_of_screen(sign.role), whose(model.session, sign), told, cells)


def _tasks(model: ViewModel, writer: str) -> list[str]:
    """Return what a screen is in charge of: the clock, the queue of hands."""
    session = model.session
    clock = [_("has the clock")] if writer == session.seat else []
    return [*clock, _("keeps the queue of hands")] if writer == session.queue else clock


def _row(screen: str, name: str, told: Sequence[str], cells: int) -> list[Line]:
    """Return a screen's details beside its name, or below it if there is too little room."""
    first = line((f" {pad(screen, SCREEN)} ", "mark"), (f"{pad(name, WHOSE)} ", "accent"))
    indent = width(first) if cells >= BESIDE else 3
    rows = wrapped(" · ".join(told), max(1, cells - indent - 1))
    below = [fit(line(" " * indent, row), cells) for row in (rows[1:] if cells >= BESIDE else rows)]
    return [fit((*first, (rows[0] if rows and cells >= BESIDE else "", "")), cells), *below]

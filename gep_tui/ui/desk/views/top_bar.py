"""The top line: the session, the time, the projected end, and whether everything is saved."""

from __future__ import annotations

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, Piece, cut, fit, line, spread, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.durations import minutes

#: Cells that are kept for the title before words are left out of the projected end.
TITLE = 12


def top_bar(model: ViewModel, cells: int) -> list[Line]:
    """Return the line; the least important parts are left out first in a narrow terminal, the projected end last."""
    saved = _saved(model)
    # this is the wall clock's own time, so the offset is not added
    time = line((model.wall.strftime("%H:%M"), "bold"))
    short, bare = end_words(model, short=True), end_words(model, short=True)[:1]
    for end, seat in (
        (end_words(model), _seat(model)), (end_words(model), _seat(model, short=True)),
        (short, _seat(model, short=True)), (bare, _seat(model, short=True)), (bare, _heard(model)), (bare, ()),
    ):  # fmt: skip
        right = _joined(time, end, seat, saved)
        if width(right) + (0 if end == bare else TITLE) <= cells:
            break
    else:
        right = _least(time, bare, saved, cells)
    title = cut(_title(model), max(0, cells - width(right) - 2))
    left: list[Piece] = [(" ", ""), (title, "title")]
    if model.session.rehearsal:
        left.insert(0, (_(" REHEARSAL "), "invert"))
    return [fit(spread(tuple(left), right, cells), cells)]


def _least(time: Line, end: Line, saved: Line, cells: int) -> Line:
    """Return the end and whether all is saved, or the end and the time; what is not saved is cut, never left out."""
    told = _joined(end, saved)
    if width(told) <= cells or (saved and saved[0][1] != "good"):
        return told
    return _joined(time, end)


def _title(model: ViewModel) -> str:
    session = model.session
    parts = [session.group, session.titled(model.language) or session.programme]
    return " · ".join(part for part in parts if part)


def end_words(model: ViewModel, short: bool = False) -> Line:
    """Return the projected end, and how far it is from the agreed one."""
    timing = model.timing
    if timing.state == "waiting":
        return line((_("not begun"), "low"))
    if timing.state == "closed":
        return line(_("closed at {time}").format(time=model.clock(model.session.closed)))
    if timing.projected_end is None:
        return ()
    end = _("end {time}").format(time=model.clock(timing.projected_end))
    if timing.agreed_end is None:
        return line(end)
    apart = whole_minutes(timing.behind)
    if apart == 0:
        return line(end) if short else line(end, (_(" (on time)"), "good"))
    if short:
        words = _("late {length}") if apart > 0 else _("early {length}")
        return line(end, (f" {words.format(length=_short(abs(apart)))}", "low" if apart > 0 else "good"))
    length = minutes(abs(timing.behind))
    if apart > 0:
        return line(end, (_(" ({length} behind)").format(length=length), "low"))
    return line(end, (_(" ({length} ahead)").format(length=length), "good"))


def _short(apart: int) -> str:
    """Return minutes as a number, with hours from sixty on."""
    hours, left = divmod(apart, 60)
    return f"{hours}h{left:02}" if hours else str(left)


def _seat(model: ViewModel, short: bool = False) -> Line:
    """Say that another screen has the seat, or how many others are open, and when they were last heard."""
    if model.session.claims and model.session.closed is None:
        return line((_("◇ two clocks") if short else _("◇ two clocks: S chooses one"), "low"))
    elsewhere = not model.seat and bool(model.session.seat) and model.session.closed is None
    if not elsewhere and not model.others:
        return ()
    others = n_("◇ {count} other screen", "◇ {count} other screens", model.others).format(count=model.others)
    words = _("◇ clock on another screen") if elsewhere else others
    if model.heard is not None:
        words += _(", last heard {time}").format(time=model.clock(model.heard, seconds=True))
    elif model.others and not short:
        words += _(", heard now")
    return line((words, "low" if elsewhere or model.heard is not None else "dim"))


def _heard(model: ViewModel) -> Line:
    """Return when the other screens were last heard, if that is not now: without more room it matters most."""
    if model.heard is None or model.session.claims:
        return ()
    return line((_("◇ last heard {time}").format(time=model.clock(model.heard, seconds=True)), "low"))


def _saved(model: ViewModel) -> Line:
    """Return whether everything is on the disk, as sign and word."""
    if model.gone and not model.pending:
        return line((_("✗ session gone"), "over"))
    if model.fault:
        return line((_("✗ NOT SAVED ({count})").format(count=model.pending), "over"))
    if model.pending:
        return line((_("◌ saving…"), "low"))
    if model.saved is None:
        return ()
    return line((_("● saved {time}").format(time=model.clock(model.saved, seconds=True)), "good"))


def _joined(*parts: Line) -> Line:
    found: list[Piece] = []
    for part in parts:
        if part:
            if found:
                found.append(("   ", ""))
            found.extend(part)
    return (*found, (" ", ""))

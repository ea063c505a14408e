"""The top line: the session, the time, the projected end, and whether everything is saved."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, Piece, cut, fit, line, spread, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.durations import minutes

#: How much is said of what is saved: to the second, to the minute, without a time, without words.
Brief = Literal["second", "minute", "word", "sign"]

BRIEFER: tuple[Brief, ...] = ("second", "minute", "word", "sign")

#: The cells that the title keeps, and what then stands at the right.
TopRight = tuple[int, Line]

#: Cells that are kept for the title before words are left out of the projected end.
TITLE = 12


def top_bar(model: ViewModel, cells: int) -> list[Line]:
    """Return the line; the least important parts are left out first in a narrow terminal, the projected end last."""
    choices = chain(_roomy(model), _late(model), _bare(model))
    right = next((found for title, found in choices if width(found) + title <= cells), None) or _least(model, cells)
    title = cut(_title(model), max(0, cells - width(right) - 2))
    left: list[Piece] = [(" ", ""), (title, "title")]
    if model.session.rehearsal:
        left.insert(0, (_(" REHEARSAL "), "invert"))
    return [fit(spread(tuple(left), right, cells), cells)]


def _roomy(model: ViewModel) -> Iterator[TopRight]:
    """Yield what stands beside a title that keeps its cells, the whole of it first."""
    time, saved, seat, short = _time(model), _saved(model), _seat(model, short=True), end_words(model, short=True)
    yield TITLE, _joined(time, end_words(model), _seat(model), saved)
    yield TITLE, _joined(time, end_words(model), seat, saved)
    yield TITLE if len(short) > 1 else 0, _joined(time, short, seat, saved)


def _late(model: ViewModel) -> Iterator[TopRight]:
    """Yield how far the end is from the agreed one, beside less and less of all else; the wall's time goes last."""
    short = end_words(model, short=True)
    if len(short) < 2:
        return
    time, others = _time(model), _heard(model) or _count(model)
    saved, minute, word, sign = (_saved(model, brief) for brief in BRIEFER)
    yield TITLE, _joined(time, short, others, saved)
    for each in (saved, minute, word):
        yield 0, _joined(time, short, others, each)
    for each in (word, sign):
        yield 0, _joined(time, short, each)
    yield 0, _joined(short, sign)


def _bare(model: ViewModel) -> Iterator[TopRight]:
    """Yield the end alone, beside whether all is saved, and others if there is room."""
    time, saved, end = _time(model), _saved(model), end_words(model, short=True)[:1]
    for others in (_seat(model, short=True), _heard(model), ()):
        yield 0, _joined(time, end, others, saved)


def _least(model: ViewModel, cells: int) -> Line:
    """Return the end and whether all is saved, or the end and the time; what is not saved is cut, never left out."""
    saved, end = _saved(model), end_words(model, short=True)[:1]
    told = _joined(end, saved)
    if width(told) <= cells or (saved and saved[0][1] != "good"):
        return told
    return _joined(_time(model), end)


def _time(model: ViewModel) -> Line:
    """Return the wall clock's own time: the offset is not added."""
    return line((model.wall.strftime("%H:%M"), "bold"))


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


def _count(model: ViewModel) -> Line:
    """Return how many other screens are open as a number; that the clock is elsewhere, in words."""
    words = _seat(model, short=True)
    return line((f"◇ {model.others}", "dim")) if words and words[0][1] == "dim" else words


def _heard(model: ViewModel) -> Line:
    """Return when the other screens were last heard, if that is not now: without more room it matters most."""
    if model.heard is None or model.session.claims:
        return ()
    return line((_("◇ last heard {time}").format(time=model.clock(model.heard, seconds=True)), "low"))


def _saved(model: ViewModel, brief: Brief = "second") -> Line:
    """Return whether everything is on the disk, as sign and word; if it is, since when, unless it is to be `brief`."""
    if model.gone and not model.pending:
        return line((_("✗ session gone"), "over"))
    if model.fault:
        return line((_("✗ NOT SAVED ({count})").format(count=model.pending), "over"))
    if model.pending:
        return line((_("◌ saving…"), "low"))
    if model.saved is None:
        return ()
    time = model.clock(model.saved, seconds=brief == "second") if brief in ("second", "minute") else ""
    words = _("● saved {time}").format(time=time).strip()
    return line((words[:1] if brief == "sign" else words, "good"))


def _joined(*parts: Line) -> Line:
    found: list[Piece] = []
    for part in parts:
        if part:
            if found:
                found.append(("   ", ""))
            found.extend(part)
    return (*found, (" ", ""))

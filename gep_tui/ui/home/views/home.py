"""The home list: sessions to resume, a way to a new one, and past sessions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from gep_tui.domain.session.state import titled
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen, n_
from gep_tui.store.library.sessions import Summary
from gep_tui.ui.components.dates import when
from gep_tui.ui.components.lines import Line, Style, cut, fit, line, pad, spread, width
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.ui.home.views.groups import GROUP, NO_GROUPS, GroupShelf, group_rows
from gep_tui.words.durations import minutes

#: The most sessions listed first for resuming.
TO_RESUME = 5

#: Keys of rows that are not sessions; no session's folder begins with a blank.
NEW, TRY, OLDER = " new", " try", " older"


@dataclass(frozen=True)
class Progress:
    """How far an open session has got: the number of its phase, of how many, and its name; 0 before the first."""

    number: int
    all: int
    phase: str


@dataclass(frozen=True)
class SessionShelf:
    """What home knows: sessions, newest first (None until the summary is read), and how many older ones there are."""

    sessions: Sequence[tuple[str, Summary | None]]
    older: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    progress: Mapping[str, Progress] = field(default_factory=dict)
    complete: bool = True


def is_open(summary: Summary | None) -> bool:
    """Tell whether a session was opened and not closed."""
    return summary is not None and summary.opened_at is not None and not summary.closed


def home_rows(shelf: SessionShelf, now: datetime, form: str = "", groups: GroupShelf = NO_GROUPS) -> list[ListRow]:
    """Return the rows of home: groups first, then sessions to resume."""
    resumed, past = _divided(shelf)
    known = dict(shelf.sessions)
    numbers = {id: number for number, id in enumerate(in_order(shelf, groups)[:9], 1)}
    rows = group_rows(groups, now.date(), numbers)

    def draw(id: str) -> ListRow:
        return ListRow(id, partial(_session, id, known[id], shelf, now, form, numbers.get(id)))

    if resumed:
        rows += [heading(_("To resume")), *(draw(id) for id in resumed), words("")]
    rows += _beginnings(shelf)
    if past:
        rows += [words(""), heading(_("Past sessions")), *(draw(id) for id in past)]
    if shelf.older:
        older = shelf.older
        text = n_("… {count} older session: Enter shows more", "… {count} older sessions: Enter shows more", older)
        rows.append(_plain(OLDER, text.format(count=older)))
    return rows


def in_order(shelf: SessionShelf, groups: GroupShelf = NO_GROUPS) -> list[str]:
    """Return the rows of groups and the ids of sessions in the order shown, which number keys follow."""
    resumed, past = _divided(shelf)
    return [*(GROUP + each.id for each in groups.shown), *resumed, *past]


def _divided(shelf: SessionShelf) -> tuple[list[str], list[str]]:
    """Return the sessions to resume, and the others."""
    resumed = [id for id, summary in shelf.sessions if is_open(summary)][:TO_RESUME]
    return resumed, [id for id, _summary in shelf.sessions if id not in resumed]


def first_row(shelf: SessionShelf, groups: GroupShelf = NO_GROUPS) -> str:
    """Return the row to start at: the newest session to resume, else the first group, else how to begin."""
    resumed, _past = _divided(shelf)
    if groups.shown and not resumed:
        return GROUP + groups.shown[0].id
    return resumed[0] if resumed else (NEW if shelf.sessions else TRY)


def label(id: str, summary: Summary | None, names: Mapping[str, str]) -> str:
    """Return a session's name: its group and programme."""
    if summary is None or summary.opened_at is None:
        return one_line(id)
    programme = titled(summary.title, summary.called, chosen()) or names.get(summary.programme, summary.programme)
    return one_line(" · ".join(part for part in (summary.group, programme) if part)) or one_line(id)


def _beginnings(shelf: SessionShelf) -> list[ListRow]:
    new = _plain(NEW, _("New session…"), "n")
    if shelf.sessions or not shelf.complete:
        return [new]
    return [
        words(_("Welcome. gep keeps the time, the floor and the notes of your group.")),
        words(""),
        _plain(TRY, _("Learn the keys: two minutes, with invented people"), "t"),
        new,
        words(""),
        words(_("Sessions stay on this computer, readable by you alone.")),
    ]


def _plain(key: str, text: str, sign: str = " ") -> ListRow:
    return ListRow(key, lambda cells: fit(line((f"{sign} ", "key"), text), cells))


def _session(
    id: str, summary: Summary | None, shelf: SessionShelf, now: datetime, form: str, number: int | None, cells: int
) -> Line:
    """Return the row of a session: number key, date, group and programme, progress or length."""
    head = line((f"{number if number else ' '} ", "key"))
    if summary is None:
        return fit((*head, (one_line(id), "dim")), cells)
    if summary.opened_at is None:
        short, unread = _("{id}: cut short as it was begun; empty"), _("{id}: cannot be read; `gep recover` may help")
        return fit((*head, ((short if summary.cut_short else unread).format(id=one_line(id)), "low")), cells)
    stamp = when(summary.started_at or summary.opened_at, now, form)
    name = label(id, summary, shelf.names)
    tail, style = _tail(summary, shelf.progress.get(id), cells)
    if cells < 46:
        return fit((*head, (name, ""), ("  " + stamp, "dim")), cells)
    right = line((cut(tail, cells // 3), style), " ")
    left = line(*head, (pad(stamp, 17) + "  ", "dim"), (name, ""))
    return spread(left, right, cells) if width(right) else fit(left, cells)


def _tail(summary: Summary, progress: Progress | None, cells: int) -> tuple[str, Style]:
    if summary.closed:
        if summary.started_at is None or summary.ended_at is None:
            return _("not begun"), "dim"
        return minutes(max(0.0, (summary.ended_at - summary.started_at).total_seconds())), "dim"
    if summary.started_at is None:
        return _("not begun"), "low"
    if progress is None or not progress.number:
        return _("not closed"), "low"
    return f"{progress.number}/{progress.all} {one_line(progress.phase)}", "low"


def home_title(cells: int) -> Line:
    """Return the first line."""
    return spread(line((" gep", "title"), "   " + _("practice-exchange groups")), line(), cells)

"""What comes next in a group: the next session, what it will ask about, planned dates, sessions held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.group.rotation import rotation
from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.protocol.note_kinds import LEAD_TAKEN_UP
from gep_tui.domain.session.people import attended
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen, n_
from gep_tui.ui.components.dates import when
from gep_tui.ui.components.lines import Line, cut, first_and_count, fit, line, spread, wrap
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.words.planned import planned_date, planned_details
from gep_tui.words.rotation import turn_words
from gep_tui.words.text import labelled

if TYPE_CHECKING:
    from gep_tui.ui.group.state import GroupDesk

#: What a row stands for: a planned date and a session by their ids, a session without a date, the question
#: to whom some sessions belong, the way to plan.
DATE, SESSION = "date", "session"
NOW, LIKE, PLAN = " now", " like", " plan"

#: Cells of a row of words, so that names are whole in a window of 80.
READABLE = 70

#: Names of members that a row of the rotation shows at most.
NAMES = 12


def next_rows(desk: GroupDesk) -> list[ListRow]:
    """Return the rows: the next session first."""
    if desk.live is None:
        return [words(_("Opening…"))]
    dates, today = list(desk.dates), desk.today
    running = [each for each in desk.sessions if each.closed is None]
    rows = [heading(_("Next session"))]
    rows += [_session(each, desk) for each in reversed(running)]
    if dates:
        rows.append(ListRow(f"{DATE}:{dates[0].id}", partial(_date, dates[0], today)))
    else:
        rows.append(_plain(NOW, _("No date is planned. Enter prepares a session now"), "n"))
    if desk.named_like:
        count = len(desk.named_like)
        asked = n_(
            "{count} session names this group in words: Enter says whose it is",
            "{count} sessions name this group in words: Enter says whose they are",
            count,
        )
        rows.append(_plain(LIKE, asked.format(count=count), "?"))
    rows += _due(desk)
    rows += [words(""), heading(_("Planned dates"))]
    rows += [ListRow(f"{DATE}:{each.id}", partial(_date, each, today)) for each in dates[1:]]
    rows.append(_plain(PLAN, _("Plan a date, or a series…"), "p"))
    held = [each for each in reversed(desk.sessions) if each.closed is not None]
    if held:
        rows += [words(""), heading(_("Sessions held")), *(_session(each, desk) for each in held)]
    return rows


def _plain(key: str, text: str, sign: str) -> ListRow:
    return ListRow(key, lambda cells: fit(line((f"{sign} ", "key"), text), cells))


def _date(planned: PlannedDate, today: object, cells: int) -> Line:
    from_now = planned_date(planned, today)  # type: ignore[arg-type]
    return spread(line("  ", (from_now, "bold")), line((planned_details(planned) + " ", "dim")), cells)


def _session(session: Session, desk: GroupDesk) -> ListRow:
    return ListRow(f"{SESSION}:{session.id}", partial(_session_line, session, desk))


def _session_line(session: Session, desk: GroupDesk, cells: int) -> Line:
    began = session.runs[0].started if session.runs else session.announced or session.opened
    stamp = when(began, desk.clock.wall(), desk.services.settings.dates)
    there = len(attended(session))
    tail = n_("{count} person", "{count} people", there).format(count=there)
    if session.closed is None:
        tail = _("not closed") if session.runs else _("not begun")
    name = one_line(session.titled(chosen()) or session.programme)
    return spread(line("  ", (f"{stamp}  ", "dim"), name), line((tail + " ", "dim")), cells)


def _due(desk: GroupDesk) -> list[ListRow]:
    """Return what the next session will ask about."""
    if not desk.is_read:
        return [words(_("Reading the sessions…"))]
    found = [*_open(desk.board), *_leads(desk.sessions), *_turns(desk.group, desk.sessions)]
    return [words(f"  {row}") for text in found for row in wrap(text, READABLE, 3)]


def _open(board: Iterable[GroupCommitment]) -> list[str]:
    open_ones = [each for each in board if each.is_open]
    if not open_ones:
        return []
    count = len(open_ones)
    text = n_("{count} commitment is open", "{count} commitments are open", count).format(count=count)
    late = sum(each.state.times > 0 for each in open_ones)
    return [text + (_(", {count} carried over").format(count=late) if late else "")]


def _leads(sessions: Sequence[Session]) -> list[str]:
    count = sum(note.kind == LEAD_TAKEN_UP for session in sessions[-1:] for note in session.kept_notes)
    text = n_("{count} lead was taken up last time", "{count} leads were taken up last time", count)
    return [text.format(count=count)] if count else []


def _turns(group: Group, sessions: Sequence[Session]) -> list[str]:
    return [
        turn_words(role, rotation(group, sessions, role), NAMES)
        for role in ("presenter", "scribe")
        if any(role in roles for session in sessions for roles in session.roles.values())
    ]


def beside(
    group: Group, sessions: Sequence[Session], session: Session | None, board: Sequence[GroupCommitment],
    cells: int, rows: int,
) -> list[Line]:  # fmt: skip
    """Return who was in a session; without one, the commitments that are open."""
    if session is not None:
        names = ", ".join(one_line(person.name) for person in attended(session))
        lines = [line((cut(one_line(session.titled(chosen()) or session.programme), cells), "title"))]
        return [*lines, *(line(row) for row in wrap(names, cells, max(0, rows - 1)))][:rows]
    open_ones = [each for each in board if each.is_open]
    texts = [("⌂ " if each.in_room else "") + _promised(each) for each in open_ones]
    lines = [line((cut(_("Open commitments"), cells), "title"))] if texts else []
    return [*lines, *first_and_count([line(cut(text, cells)) for text in texts], cells, rows - len(lines))][:rows]


def _promised(each: GroupCommitment) -> str:
    text = one_line(each.text)
    return labelled(one_line(each.person), text) if each.person else text

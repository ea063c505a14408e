"""The board of a group's commitments: the open ones, the closed ones, and all that is known of one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from gep_tui.domain.carried.follow_up import FollowUp, NoteName
from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.protocol.note_kinds import LEAD_TAKEN_UP
from gep_tui.domain.session.state import Session, titled
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen
from gep_tui.ui.components.lines import Line, Style, cut, first_and_count, fit, line, pad, spread, width, wrap
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.words.commitments import made_on, outcome_name, standing_sign, state_told
from gep_tui.words.due import BETWEEN, due_parts, due_words
from gep_tui.words.text import cells_of, labelled


def row_key(commitment: GroupCommitment) -> str:
    """Return what identifies a commitment in the list."""
    return commitment.name.across


def commitment_rows(
    board: Sequence[GroupCommitment], is_read: bool, touched: Collection[NoteName] = ()
) -> list[ListRow]:
    """Return the open ones, the earliest first, then the closed ones, the latest first.

    Those that were `touched` just now stay in their places, so that one can go down the list.
    """
    if not board:
        none = _("No commitments yet: they are made in a session, and are listed here afterwards.")
        return [words(none if is_read else _("Reading the sessions…"))]
    open_ones = [each for each in board if each.is_open or each.name in touched]
    closed = [each for each in reversed(board) if each not in open_ones]
    rows = [heading(_("Open"))] if open_ones else [words(_("Nothing is open."))]
    rows += [ListRow(row_key(each), partial(_row, each)) for each in open_ones]
    if closed:
        rows += [words(""), heading(_("No longer open"))]
        rows += [ListRow(row_key(each), partial(_row, each)) for each in closed]
    return rows


def _row(each: GroupCommitment, cells: int) -> Line:
    due = _due(each, cells // 3)
    tail, style = _tail(each)
    right = line((f"{due}  " if due else "", "accent"), (cut(tail, cells // 3), style), " ")
    who = one_line(each.person)
    name = pad(who, 12) + " " if cells >= 46 else labelled(who, "") if who else ""
    left = line((name, "bold"), ("⌂ " if each.in_room else "", "mark"), one_line(each.text))
    return spread(left, right, cells) if width(right) > 1 and cells >= 30 else fit(left, cells)


def _due(each: GroupCommitment, cells: int) -> str:
    """Return the words and the day that they mean; where there is no room for both, the day alone."""
    parts = due_parts(each.due, each.due_on, _year(each))
    both = BETWEEN.join(parts)
    return both if not parts or cells_of(both) <= cells else cut(parts[-1], cells)


def _year(each: GroupCommitment) -> int:
    return each.made.year if each.made else 0


def _tail(each: GroupCommitment) -> tuple[str, Style]:
    told = state_told(each)
    style: Style = "low" if each.state.outcome == "" else "" if each.is_open else "dim"
    return (f"{standing_sign(each)} {told[0]}" if told else ""), style


def beside(each: GroupCommitment, sessions: Sequence[Session], cells: int, rows: int) -> list[Line]:
    """Return the whole text, where it was made and why, and every report since."""
    lines = [line((row, "bold")) for row in wrap(one_line(each.text), cells, 3 if rows < 8 else 6)]
    lines += [line((row, "accent")) for row in wrap(_made(each, sessions), cells, 1 if rows < 8 else 3)]
    state = state_told(each)
    lines += [line((row, "low")) for row in wrap(" · ".join(state), cells, 2)] if state else []
    why = _why(each, sessions)
    reports = [_report(report, cells) for report in reversed(each.history)]
    room = max(0, rows - len(lines) - len(reports))
    lines += [line((row, "dim")) for row in wrap(why, cells, min(4, max(1, room)))] if why else []
    return [*lines, *first_and_count(reports, cells, rows - len(lines))][:rows]


def _made(each: GroupCommitment, sessions: Sequence[Session]) -> str:
    session = _session(each, sessions)
    title = titled(each.title, each.called, chosen())
    phase = session.planned(each.phase) if session else None
    due = due_words(each.due, each.due_on, _year(each))
    parts = (
        one_line(each.person),
        _("by {due}").format(due=due) if due else "",
        made_on(each.made),
        one_line(title),
        one_line(phase.name.into(chosen())) if phase else "",
    )
    return " · ".join(part for part in parts if part)


def _why(each: GroupCommitment, sessions: Sequence[Session]) -> str:
    """Return the last lead taken up, or lead, that was written before it in its phase's case."""
    session = _session(each, sessions)
    if session is None:
        return ""
    scope = getattr(session.planned(each.phase), "scope", "")
    why = ""
    for note in session.kept_notes:
        if note.id == each.name.note:
            break
        planned = session.planned(note.phase)
        if note.kind in ("request", LEAD_TAKEN_UP) and (planned.scope if planned else "") == scope:
            why = note.text
    return _("After: {text}").format(text=one_line(why)) if why else ""


def _report(report: FollowUp, cells: int) -> Line:
    said = one_line(report.words) or due_words(report.due, report.due_on)
    text = f"{report.at:%Y-%m-%d}  {outcome_name(report.outcome)}" + (f": {said}" if said else "")
    return fit(line((text, "dim")), cells)


def _session(each: GroupCommitment, sessions: Sequence[Session]) -> Session | None:
    return next((session for session in sessions if session.id == each.name.session), None)

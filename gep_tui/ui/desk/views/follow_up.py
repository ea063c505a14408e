"""Commitments to follow up, drawn: what was promised, by whom, for when, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, Style, fit, line, width
from gep_tui.ui.components.wrapped import rows as wrapped
from gep_tui.words.commitments import commitment_signs, made_on, state_told
from gep_tui.words.due import due_parts


def follow_up_title(due: Sequence[GroupCommitment]) -> str:
    """Return how many commitments are open."""
    count = sum(each.is_open for each in due)
    return n_("Commitments · {count} open", "Commitments · {count} open", count).format(count=count)


def follow_up_lines(due: Sequence[GroupCommitment], chosen: int, cells: int, rows: int, hidden: bool) -> list[Line]:
    """Return the commitments, from the first that leaves the chosen one whole in `rows` rows; no words if `hidden`."""
    if not due:
        nothing = _("No commitment is open from an earlier session.")
        return [line((row, "dim")) for row in wrapped(nothing, max(1, cells - 1))][:rows]
    blocks = [_rows(each, number == chosen, cells, hidden) for number, each in enumerate(due)]
    first = chosen
    room = rows - len(blocks[chosen])
    while first > 0 and room >= len(blocks[first - 1]):
        first -= 1
        room -= len(blocks[first])
    return [row for block in blocks[first:] for row in block]


def _rows(each: GroupCommitment, chosen: bool, cells: int, hidden: bool) -> list[Line]:
    """Return what was promised in as many rows as it needs, and a row of details."""
    style: Style = "" if each.is_open else "dim"
    head = line((" ▸ " if chosen else "   ", "accent"), (f"{commitment_signs(each)} ", style or "mark"))
    size = max(1, cells - width(head) - 1)
    text = "…" if hidden else one_line(each.text) or "…"
    told = wrapped(text, size)
    first = fit((*head, *line((told[0], style))), cells)
    rest = [fit(line(" " * width(head), (row, style)), cells) for row in told[1:]]
    details = [fit(line(" " * width(head), (row, "dim")), cells) for row in wrapped(_details(each, hidden), size)]
    return [first, *rest, *details]


def _details(each: GroupCommitment, hidden: bool) -> str:
    who = one_line(each.person) or _("no name")
    words, *day = due_parts(each.due, each.due_on, each.made.year if each.made else 0) or ("",)
    told = f"{words} ({day[0]})" if day else words
    due = _("due {due}").format(due=told) if told else _("no date")
    made = _("made on {day}").format(day=made_on(each.made)) if each.made else ""
    state = [] if hidden else state_told(each)
    return " · ".join(part for part in (who, due, *state, made) if part)

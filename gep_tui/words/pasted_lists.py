"""Say how a pasted list of people was read, where that may surprise."""

from __future__ import annotations

from gep_tui.domain.lists.letter import left_out
from gep_tui.domain.lists.pasted import PastedRow, is_mixed
from gep_tui.locale import _, n_
from gep_tui.words.text import excerpt

#: Cells of each line that is named as left out, and how many are.
QUOTED, NAMED = 24, 3


def mixed_words(rows: tuple[PastedRow, ...]) -> str:
    """Return how lines with both semicolons and commas were read, "" if there are none."""
    lines = [row.line for row in rows if is_mixed(row.text)]
    if not lines:
        return ""
    words = n_(
        "“;” and “,” in one line: line {line} was read as {count} person.",
        "“;” and “,” in one line: line {line} was read as {count} people.",
        lines.count(lines[0]),
    )
    return words.format(line=lines[0], count=lines.count(lines[0]))


def left_out_words(text: str) -> str:
    """Return which lines of a pasted mail are not read as people, "" if all are."""
    lines = left_out(text)
    if not lines:
        return ""
    words = n_(
        "{count} line is not read as a person: {lines}.", "{count} lines are not read as people: {lines}.", len(lines)
    )
    named = [excerpt(each.text.rstrip(" ,:!."), QUOTED) for each in lines[:NAMED]]
    quoted = ", ".join(_("“{text}”").format(text=each) for each in named)
    return words.format(count=len(lines), lines=quoted + (", …" if len(lines) > NAMED else "")).replace("….", "…")

"""The topics in reserve: those noted between two sessions, and those that sessions offered and did not choose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from gep_tui.domain.carried.follow_up import across
from gep_tui.domain.group.reserve import noted_between, topics_in_reserve
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen
from gep_tui.ui.components.lines import Line, cut, fit, line, spread, wrap
from gep_tui.ui.components.rows import ListRow, words
from gep_tui.words.cases import day_told
from gep_tui.words.choosing import marks
from gep_tui.words.moments import day

#: The row that adds a topic.
ADD = " add"


class TopicRow(NamedTuple):
    """A topic in reserve, whoever brings it, the day on which it was noted, and the session that offered it."""

    key: str
    text: str
    person: str
    day: date
    session: Session | None = None
    marks: str = ""


def reserve(group: Group, sessions: Sequence[Session]) -> list[TopicRow]:
    """Return the topics, the latest first."""
    found = [TopicRow(each.id, each.text, each.person, each.at.date()) for each in noted_between(group, sessions)]
    found += [
        TopicRow(
            across(session.id, note.id), note.text, session.name(note.person), note.at.date(), session,
            marks(note.urgency, note.stake),
        )
        for session, note in topics_in_reserve(group, sessions)
    ]  # fmt: skip
    return sorted(found, key=lambda each: (each.day, each.key), reverse=True)


def topic_rows(found: Sequence[TopicRow], is_read: bool) -> list[ListRow]:
    """Return the topics, and the row that adds one."""
    add = ListRow(ADD, lambda cells: fit(line(("+ ", "key"), _("Note a topic for a session to come…")), cells))
    if not found:
        return [words(_("No topic is in reserve.") if is_read else _("Reading the sessions…")), add]
    return [*(ListRow(each.key, partial(_row, each)) for each in found), add]


def beside(each: TopicRow, cells: int, rows: int) -> list[Line]:
    """Return a topic in full, who brings it, and where it comes from."""
    lines = [line((row, "bold")) for row in wrap(one_line(each.text), cells, max(1, rows - 2))]
    title = one_line(each.session.titled(chosen())) if each.session is not None else _("noted between two sessions")
    about = " · ".join(part for part in (one_line(each.person), day_told(each.day), each.marks) if part)
    return [*lines, line((cut(about, cells), "accent")), line((cut(title, cells), "dim"))][:rows]


def _row(each: TopicRow, cells: int) -> Line:
    left = line(one_line(each.text))
    right = line((cut(one_line(each.person), max(0, cells // 4)), "accent"), (f"  {day(each.day.isoformat())} ", "dim"))
    return spread(left, right, cells) if cells >= 46 else fit(left, cells)

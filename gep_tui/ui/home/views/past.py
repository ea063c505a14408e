"""The panel beside the list: people and phases of a session, but nothing that was said."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.people import listed
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import n_
from gep_tui.ui.components.dates import when
from gep_tui.ui.components.lines import EMPTY, Line, cut, first_and_count, line, spread, wrap
from gep_tui.words.durations import minutes


def past_lines(session: Session, language: str, now: datetime, form: str, cells: int, rows: int) -> list[Line]:
    """Return group, day, people and held phases, in this many cells and rows."""
    if session.opened is None:
        return []
    parts = (session.group, session.titled(language) or session.programme)
    title = one_line(" · ".join(part for part in parts if part))
    lines = [line((row, "title")) for row in wrap(title, cells, 2)]
    began = session.runs[0].started if session.runs else session.opened
    lines += [line((cut(when(began, now, form), cells), "accent")), EMPTY]
    names = ", ".join(person.name for person in listed(session))
    count = len(listed(session))
    people = n_("{count} person: {names}", "{count} people: {names}", count).format(count=count, names=one_line(names))
    lines += [line(row) for row in wrap(people, cells, 4)] if count else []
    kept = len(session.kept_notes)
    lines += [line((n_("{count} note", "{count} notes", kept).format(count=kept), "dim")), EMPTY]
    held = {run.phase for run in session.runs}
    for phase in session.plan:
        if phase.id in held:
            real = phase_seconds(session, phase.id, session.last_at)
            name = one_line(phase.name.into(language))
            here = session.phase is not None and session.phase.id == phase.id
            lines.append(spread(line("▶ " if here else "✓ ", name), line((minutes(real), "dim")), cells))
    return first_and_count(lines, cells, rows)

"""List what can be erased in a session: notes by number, cases, people."""

from __future__ import annotations

from pathlib import Path

from gep_tui.cli.common.output import put, put_table
from gep_tui.cli.purge.planned import record_of
from gep_tui.domain.session.purging.wish import notes_by_case
from gep_tui.domain.session.state import Note, Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export.about import about
from gep_tui.locale import _, n_
from gep_tui.words.kinds import kind_label
from gep_tui.words.text import excerpt

#: Longest excerpt of a note, in cells.
EXCERPT = 60


def put_what_there_is(folder: Path) -> None:
    """Print it, and how each is named. Raises CommandFailure, NewerRecord."""
    session = record_of(folder).session
    if session.notes:
        put_table([row(session, number, note) for number, note in enumerate(session.notes, 1)])
    said = about(session)
    for case, notes in notes_by_case(session).items():
        count = n_("{count} note", "{count} notes", len(notes)).format(count=len(notes))
        put(f"{case}: {one_line(said.scope(case))}, {count}\n")
    people = ", ".join(one_line(person.name) for person in session.people)
    put(_("People: {names}").format(names=people) + "\n")
    text = _("`gep purge {id} --note 1`, `--case CASE` or `--person NAME` shows what would go, and asks.")
    put(text.format(id=folder.name) + "\n")


def row(session: Session, number: int, note: Note) -> tuple[str, ...]:
    """Return a note as a row: number, time, kind, speaker, beginning of its text."""
    phase = session.planned(note.phase)
    kind = kind_label(session, note.kind, phase.scope if phase else "")
    sign = "✗ " if note.withdrawn else ""
    words = sign + excerpt(note.text, EXCERPT)
    return f"{number:3}", f"{note.at:%H:%M}", one_line(kind), one_line(session.name(note.person)), words

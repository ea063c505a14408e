"""Change notes. None is ever dropped: a withdrawn note stays in the record."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.events import NoteAdded, NoteChanged, NoteRestored, NoteWithdrawn
from gep_tui.domain.session.state import Note


@applies(NoteAdded)
def add(build: Builder, event: NoteAdded) -> str:
    """Keep a note under the run in which it was begun."""
    run = build.run_named(event.run)
    build.add_note(
        Note(
            id=event.key,
            at=event.at,
            run=run.id if run else "",
            phase=run.phase if run else "",
            kind=event.kind,
            person=build.who(event.person),
            author=build.who(event.author),
            text=event.text,
            due=event.due,
        )
    )
    return ""


@applies(NoteChanged)
def change(build: Builder, event: NoteChanged) -> str:
    """Replace the given fields."""
    note = build.notes.get(event.note)
    if note is None:
        return "unknown-note"
    run = build.run_named(event.run) if event.run is not None else None
    build.notes[note.id] = replace(
        note,
        text=note.text if event.text is None else event.text,
        kind=note.kind if event.kind is None else event.kind,
        person=note.person if event.person is None else build.who(event.person),
        due=note.due if event.due is None else event.due,
        run=run.id if run else note.run,
        phase=run.phase if run else note.phase,
        changed=True,
    )
    build.notes_changed = True
    return ""


@applies(NoteWithdrawn)
def withdraw(build: Builder, event: NoteWithdrawn) -> str:
    """Remove a note from every page."""
    return _set_withdrawn(build, event.note, True)


@applies(NoteRestored)
def restore(build: Builder, event: NoteRestored) -> str:
    """Bring a note back."""
    return _set_withdrawn(build, event.note, False)


def _set_withdrawn(build: Builder, id: str, withdrawn: bool) -> str:
    note = build.notes.get(id)
    if note is None:
        return "unknown-note"
    if note.withdrawn == withdrawn:
        return "already"
    build.notes[id] = replace(note, withdrawn=withdrawn)
    build.notes_changed = True
    return ""

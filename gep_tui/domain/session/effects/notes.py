"""Change notes. None is ever dropped: a withdrawn note stays in the record."""

from __future__ import annotations

from gep_tui.domain.dates.iso_day import iso_day
from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.choosing import HIGHEST
from gep_tui.domain.session.effects.marks import mark_named
from gep_tui.domain.session.effects.note_pieces import rewrite_part
from gep_tui.domain.session.effects.other_edit import given, other_edit, remember
from gep_tui.domain.session.effects.purging import no_such_note
from gep_tui.domain.session.events import NoteAdded, NoteChanged, NoteRestored, NoteWithdrawn
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.position import place


@applies(NoteAdded)
def add(build: Builder, event: NoteAdded) -> str:
    """Keep a note under the run in which it was begun."""
    run, mark = build.run_named(event.run), mark_named(build, event.run, event.writer)
    build.add_note(
        Note(
            id=event.key,
            at=event.at,
            origin=place(event),
            mark=mark.key if mark else "",
            chosen=event.chosen,
            run=run.id if run else "",
            phase=run.phase if run else "",
            kind=event.kind,
            person=build.who(event.person),
            author=build.who(event.author),
            text=event.text,
            due=event.due,
            due_on=iso_day(event.due_on),
            urgency=_mark(event.urgency),
            stake=_mark(event.stake),
        )
    )
    return ""


@applies(NoteChanged)
def change(build: Builder, event: NoteChanged) -> str:
    """Replace the given fields; if the note is part of another, replace its words there.

    Saying which day the words of a date mean is no edit of the note.
    """
    note = build.notes.get(event.note)
    if note is None:
        return rewrite_part(build, event.note, event.text)
    run = build.run_named(event.run) if event.run is not None else None
    mark = mark_named(build, event.run, event.writer) if event.run is not None else None
    after = replace(
        note,
        text=note.text if event.text is None else event.text,
        kind=note.kind if event.kind is None else event.kind,
        person=note.person if event.person is None else build.who(event.person),
        due=note.due if event.due is None else event.due,
        due_on=note.due_on if event.due is None and event.due_on is None else iso_day(event.due_on or ""),
        urgency=note.urgency if event.urgency is None else _mark(event.urgency),
        stake=note.stake if event.stake is None else _mark(event.stake),
        run=run.id if run else note.run,
        phase=run.phase if run else note.phase,
        mark=note.mark if event.run is None else mark.key if mark else "",
        chosen=note.chosen or event.run is not None,
        changed=note.changed or given(event) not in ([], ["due_on"]),
        last=event.key,
    )
    if not note.last:
        remember(build, note)
    remember(build, after)
    if "request" == note.kind == after.kind and after.text != note.text:
        earlier = build.choosing.wordings.get(note.id, ())
        build.choosing.change().wordings[note.id] = (*earlier, note.text)
    build.notes[note.id] = replace(after, other=other_edit(build, note, after, event))
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


def _mark(value: int) -> int:
    """Return a mark within its bounds."""
    return max(0, min(HIGHEST, value))


def _set_withdrawn(build: Builder, id: str, withdrawn: bool) -> str:
    note = build.notes.get(id)
    if note is None:
        return "joined" if id in build.joined else no_such_note(build, id)
    if note.withdrawn == withdrawn:
        return "already"
    build.notes[id] = replace(note, withdrawn=withdrawn)
    build.notes_changed = True
    return ""

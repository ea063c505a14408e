"""Split a note, join two. No word is lost, whatever others wrote in the pieces at the same time."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.choosing import Vote
from gep_tui.domain.session.effects.purging import no_such_note
from gep_tui.domain.session.events import NotesJoined, NoteSplit
from gep_tui.domain.session.state import Note


@applies(NoteSplit)
def split(build: Builder, event: NoteSplit) -> str:
    """Keep the first words in the note; the rest becomes a new note after it, with the same time."""
    if not event.text.strip() or not event.rest.strip():
        return "empty-note"
    if event.note in build.notes:
        build.notes[event.note] = replace(build.notes[event.note], text=event.text, changed=True)
    elif why := rewrite_part(build, event.note, event.text):
        return why
    note = build.note_named(event.note)
    if note is None:
        return no_such_note(build, event.note)
    rest = replace(note, id=event.key, text=event.rest, due="", due_on="", changed=True, last="", other=None)
    place(build, rest, after=note.id)
    return ""


@applies(NotesJoined)
def join(build: Builder, event: NotesJoined) -> str:
    """Give the note the words of both. Words that changed meanwhile and are not in the event get lines of their own.

    Votes for either are votes for both. The whole is withdrawn only if both were.
    """
    note, other = build.note_named(event.note), build.note_named(event.other)
    if note is None or other is None:
        return no_such_note(build, event.other if note is not None else event.note)
    if note.id == other.id:
        return "already"
    if event.note == note.id:
        text = _with_words(event.text, note.text)
    else:
        text = with_part(note.text, build.joined[event.note][1], event.text)
    text = _with_words(text, other.text)
    withdrawn = note.withdrawn and other.withdrawn
    timed = note if note.due else other
    joined = replace(
        note,
        text=text,
        due=timed.due,
        due_on=timed.due_on,
        changed=True,
        withdrawn=withdrawn,
        for_sheet=note.for_sheet or other.for_sheet,
        in_room=note.in_room or other.in_room,
    )
    build.notes[note.id] = joined
    del build.notes[other.id]
    build.joined[other.id] = (note.id, other.text)
    _move_votes(build, other.id, note.id)
    build.choosing.change()
    build.notes_changed = True
    return ""


def rewrite_part(build: Builder, id: str, text: str | None) -> str:
    """Change the words of a note that is part of another, inside the whole."""
    whole = build.note_named(id)
    if whole is None or id not in build.joined:
        return no_such_note(build, id)
    if text is None:
        return "joined"
    into, before = build.joined[id]
    build.joined[id] = (into, text)
    build.notes[whole.id] = replace(whole, text=with_part(whole.text, before, text), changed=True)
    build.notes_changed = True
    return ""


def place(build: Builder, note: Note, after: str) -> bool:
    """Put a note after the one called `after`, "" for the first of its phase; tell whether the order changed."""
    before = list(build.notes)
    others = [each for each in build.notes.values() if each.id != note.id]
    if after:
        at = next(index for index, each in enumerate(others) if each.id == after) + 1
    else:
        phase = build.in_place(note).phase
        at = next((index for index, each in enumerate(others) if build.in_place(each).phase == phase), len(others))
    others.insert(at, replace(note, follows=True))
    build.notes = {each.id: each for each in others}
    build.notes_changed = True
    # If a clock was corrected, notes are shown by time, until somebody moves a note behind another.
    return list(build.notes) != before or bool(build.offsets and not note.follows)


def with_part(whole: str, before: str, after: str) -> str:
    """Return `whole` with `before` replaced by `after`; if `before` is no longer in it, add `after` at the end."""
    return whole.replace(before, after, 1) if before and before in whole else _with_words(whole, after)


def _with_words(whole: str, part: str) -> str:
    """Return `whole`, with `part` on a new line unless it contains those words already."""
    return whole if " ".join(part.split()) in " ".join(whole.split()) else f"{whole}\n{part}"


def _move_votes(build: Builder, source: str, goal: str) -> None:
    """Count the votes for one note as votes for another."""
    for key, vote in list(build.votes.items()):
        if vote.option == source:
            del build.votes[key]
            there = build.votes.get((vote.phase, goal, vote.person))
            votes = vote.votes + (there.votes if there is not None else 0)
            build.votes[vote.phase, goal, vote.person] = Vote(
                phase=vote.phase, option=goal, person=vote.person, votes=votes
            )

"""Split a note, join two. No word is lost, whatever others wrote in the pieces at the same time."""

from __future__ import annotations

from gep_tui.domain.session.before_join import BeforeJoin
from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.choosing import Vote
from gep_tui.domain.session.effects.purging import no_such_note
from gep_tui.domain.session.events import NotesJoined, NoteSplit
from gep_tui.domain.session.state import Note

#: What the whole takes from either note, beside its words.
OF_BOTH = ("due", "due_on", "changed", "withdrawn", "for_sheet", "in_room")


@applies(NoteSplit)
def split(build: Builder, event: NoteSplit) -> str:
    """Keep the first words in the note; the rest becomes a new note after it, with the same time."""
    if not event.text.strip() or not event.rest.strip():
        return "empty-note"
    if event.again in build.notes:
        return "already"
    if event.again in build.before_join and event.note in build.notes:
        return apart(build, event)
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
    ids = list(build.notes)
    above = ids[ids.index(other.id) - 1] if ids.index(other.id) else ""
    votes = tuple(vote for vote in build.votes.values() if vote.option == other.id)
    build.before_join[other.id] = BeforeJoin(note, other, joined, above, votes)
    build.notes[note.id] = joined
    del build.notes[other.id]
    build.joined[other.id] = (note.id, other.text)
    _move_votes(build, other.id, note.id)
    build.choosing.change()
    build.notes_changed = True
    return ""


def apart(build: Builder, event: NoteSplit) -> str:
    """Take a join back: both notes are what they were, but for what was changed in the whole meanwhile."""
    note = build.notes[event.note]
    before = build.before_join.get(event.again)
    if before is None or build.note_named(event.again) is not note or before.note.id != note.id:
        return no_such_note(build, event.again)
    kept = {field: getattr(before.note, field) for field in OF_BOTH if _is_of_join(note, before, field)}
    build.notes[note.id] = replace(note, text=event.text, **kept)
    in_room = before.other.in_room or not _is_of_join(note, before, "in_room")
    other = replace(before.other, text=event.rest, in_room=in_room)
    del build.joined[event.again], build.before_join[event.again]
    put(build, other, after=before.above)
    _give_votes_back(build, before.votes, note.id)
    build.choosing.change()
    build.notes_changed = True
    return ""


def _is_of_join(note: Note, before: BeforeJoin, field: str) -> bool:
    """Tell whether a field of the whole is still as the join left it."""
    return bool(getattr(note, field) == getattr(before.joined, field))


def _give_votes_back(build: Builder, votes: tuple[Vote, ...], source: str) -> None:
    """Take from the whole the votes that the other note had brought."""
    for vote in votes:
        there = build.votes.get((vote.phase, source, vote.person))
        left = (there.votes if there is not None else 0) - vote.votes
        build.votes.pop((vote.phase, source, vote.person), None)
        if left > 0:
            build.votes[vote.phase, source, vote.person] = replace(vote, option=source, votes=left)
        build.votes[vote.phase, vote.option, vote.person] = vote


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
    """Let a note follow the one called `after`, "" for the first of its phase; tell whether the order changed."""
    before = list(build.notes)
    put(build, replace(note, follows=True), after)
    # If a clock was corrected, notes are shown by time, until somebody moves a note behind another.
    return list(build.notes) != before or bool(build.offsets and not note.follows)


def put(build: Builder, note: Note, after: str) -> None:
    """Put a note behind the one called `after`, or the one that this became part of; "" for the first of its phase."""
    others = [each for each in build.notes.values() if each.id != note.id]
    others.insert(_place_behind(build, others, note, after), note)
    build.notes = {each.id: each for each in others}
    build.notes_changed = True


def _place_behind(build: Builder, others: list[Note], note: Note, after: str) -> int:
    """Return the index in `others` behind `after`; without it, that of the first of the phase, or of what is later."""
    there, phase = build.note_named(after) if after else None, build.in_place(note).phase
    if there is not None and there.id != note.id:
        return others.index(there) + 1
    first = (at for at, each in enumerate(others) if build.in_place(each).phase == phase)
    later = (at for at, each in enumerate(others) if each.origin > note.origin)
    return next(first, next(later, len(others)))


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

"""Describe a command in detail: who, which phase, from when to when, how much."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session import events as ev
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.session.neutral_names import spoken_entry
from gep_tui.domain.session.undo_entry import BeforeImage, UndoEntry
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.words.choosing_commands import marks_told, told_of_choice
from gep_tui.words.commitments import followed
from gep_tui.words.due import new_due
from gep_tui.words.durations import clock
from gep_tui.words.kinds import kind_name
from gep_tui.words.labels import phase_label, role_word
from gep_tui.words.names import Names
from gep_tui.words.note_marks import told_of_mark
from gep_tui.words.ratings import told_of_rating
from gep_tui.words.room import shown_in_room, told_to_room
from gep_tui.words.screens import screen_name
from gep_tui.words.text import excerpt

#: Longest excerpt of a note or topic, in cells.
EXCERPT = 30

#: Shown for a turn or phase that was taken back and is no longer in the record.
GONE = "…"


#: What says more of events in files of their own.
_OTHERS = (told_of_mark, told_of_choice, told_of_rating)


def told(done: UndoEntry, names: Names) -> str:
    """Return the details of a command, or "" if the name of its kind says it all."""
    event, was = (done := spoken_entry(done, names.language)).event, done.was or BeforeImage()
    match event:
        case ev.TurnEnded() | ev.TurnCorrected() | ev.TurnSplit() | ev.TurnsMerged() | ev.TurnMoved():
            return _of_turn(event, was, names)
        case ev.PhaseMarked() | ev.ClockOffset():
            return _of_laptop(event, names)
        case ev.NoteChanged() | ev.NoteWithdrawn() | ev.NoteRestored() | ev.VoteCast():
            return _of_note(event, names)
        case ev.NoteSplit() | ev.NotesJoined() | ev.NoteMoved():
            return _of_pieces(event, names)
        case ev.PersonAdded() | ev.PersonChanged() | ev.PeopleMerged() | ev.RoleGiven():
            return _of_people(event, was, names)
        case ev.PhaseEntered(to=to, added=added):
            name = next((phase.name.into(names.language) for phase in added if phase.id == to), "")
            return _("phase “{about}”").format(about=one_line(name) or _phase(names, to))
        case ev.PhaseMoved(started=started):
            words = _("beginning of “{phase}”: {before} → {after}")
            return words.format(phase=_phase(names, was.phase), **_from_to(names, was.started, started))
        case ev.PhaseReassigned(phase=phase):
            words = _("“{phase}” in place of “{before}” since {time}")
            time = names.clock(was.started, seconds=True)
            return words.format(phase=_phase(names, phase), before=_phase(names, was.phase), time=time)
        case ev.PlanChanged():
            return _of_plan(event, was, names)
        case ev.GapSettled():
            return _of_gap(event, names)
        case ev.SessionClosed(ended=ended) if ended is not None:
            return _("end of the session at {time}").format(time=names.clock(ended))
        case ev.SpokenSince(person=person, since=since):
            time = names.clock(since, seconds=True)
            return _("floor to {name} since {time}").format(name=_name(names, person), time=time)
        case ev.TurnStarted(person=person, interrupts=True):
            return _("question from {name}").format(name=_name(names, person))
        case ev.HandsKept(people=people):
            return _("hands kept up: {names}").format(names=", ".join(_name(names, person) for person in people))
        case ev.RoomShown() | ev.TitleSet() | ev.CommitmentFollowed():
            return _of_screens(event)
    return next((words for each in _OTHERS if (words := each(event, names))), "")


def _of_gap(event: ev.GapSettled, names: Names) -> str:
    kept, out = _("{length} unattended, counted ({before}–{after})"), _("{length} left out ({before}–{after})")
    gone = clock(max(0.0, (event.until - event.since).total_seconds()))
    return (kept if event.counts else out).format(length=gone, **_from_to(names, event.since, event.until))


def offset_words(seconds: float) -> str:
    """Return how far off a clock was that was `seconds` ahead."""
    if not seconds:
        return _("right")
    ahead, behind = _("ahead by {length}"), _("behind by {length}")
    return (ahead if seconds > 0 else behind).format(length=clock(abs(seconds)))


def _of_laptop(event: ev.PhaseMarked | ev.ClockOffset, names: Names) -> str:
    """Return where the notes of another laptop belong: in a marked phase, or shifted by its clock's offset."""
    if isinstance(event, ev.PhaseMarked):
        return _("mark: the room is in “{phase}”").format(phase=_phase(names, event.phase))
    return _("clock of {writer}: {offset} (entries {first}–{last})").format(
        writer=screen_name(names.session, event.of),
        offset=offset_words(event.seconds),
        first=event.from_seq,
        last=event.to_seq,
    )


def _of_screens(event: ev.RoomShown | ev.TitleSet | ev.CommitmentFollowed) -> str:
    """Return what changed on all screens: the title, the view in the room, how a commitment stands."""
    if isinstance(event, ev.CommitmentFollowed):
        return followed(event)
    if isinstance(event, ev.RoomShown):
        return told_to_room(excerpt(event.text, EXCERPT)) if event.what == "message" else shown_in_room(event.what)
    return _("title: {title}").format(title=", ".join(filter(None, map(one_line, (event.title, event.group)))))


def _of_turn(
    event: ev.TurnEnded | ev.TurnCorrected | ev.TurnSplit | ev.TurnsMerged | ev.TurnMoved,
    was: BeforeImage,
    names: Names,
) -> str:
    name = one_line(was.names[0]) if was.names else GONE
    match event:
        case ev.TurnEnded():
            return _("end of the turn of {name}").format(name=name)
        case ev.TurnSplit(person=person, since=since):
            words = _("turn of {name}: from {time} on {other}")
            return words.format(name=name, time=names.clock(since, seconds=True), other=_name(names, person))
        case ev.TurnsMerged():
            other = one_line(was.names[-1]) if was.names else name
            return _("turns of {name} and {other} made one").format(name=name, other=other)
        case ev.TurnMoved(started=started):
            words = _("turn of {name}: beginning {before} → {after}")
            return words.format(name=name, **_from_to(names, was.started, started))
        case ev.TurnCorrected():
            return _("turn of {name}: {changes}").format(name=name, changes=_changes(event, was, names))


def _changes(event: ev.TurnCorrected, was: BeforeImage, names: Names) -> str:
    """Return which fields of a turn changed, and their new values."""
    found = []
    if event.person is not None:
        found.append(_("it was {name}").format(name=_name(names, event.person)))
    if event.run is not None:
        found.append(_("in “{phase}”").format(phase=_phase_of_run(names, event.run)))
    if event.started is not None:
        found.append(_("beginning {before} → {after}").format(**_from_to(names, was.started, event.started)))
    if event.ended is not None:
        found.append(_("end {before} → {after}").format(**_from_to(names, was.ended, event.ended)))
    return ", ".join(found)


def _of_note(event: ev.NoteChanged | ev.NoteWithdrawn | ev.NoteRestored | ev.VoteCast, names: Names) -> str:
    """Return what happened to a note; its text stays hidden where the screen hides notes."""
    id = event.option if isinstance(event, ev.VoteCast) else event.note
    note = None if names.hidden else find(names.session, id)
    text = excerpt(note.text, EXCERPT) if note is not None else GONE
    match event:
        case ev.NoteWithdrawn():
            return _("note withdrawn: “{text}”").format(text=text)
        case ev.NoteRestored():
            return _("note brought back: “{text}”").format(text=text)
        case ev.VoteCast(votes=votes):
            return n_("{count} vote for “{text}”", "{count} votes for “{text}”", votes).format(count=votes, text=text)
    changed = []
    if event.kind is not None:
        changed.append(one_line(kind_name(event.kind)))
    if event.person is not None:
        changed.append(_name(names, event.person) or _("no name"))
    if event.run is not None:
        changed.append(_phase_of_run(names, event.run))
    if (due := new_due(event.due, event.due_on, event.at.year)) is not None:
        changed.append(due)
    if marked := marks_told(event, names):
        changed.append(marked)
    words = _("note “{text}” changed: {changes}") if changed else _("note changed: “{text}”")
    return words.format(text=text, changes=", ".join(changed))


def _of_pieces(event: ev.NoteSplit | ev.NotesJoined | ev.NoteMoved, names: Names) -> str:
    """Describe a note that was split, joined or moved."""
    match event:
        case ev.NoteSplit(text=text, rest=rest):
            first, second = _excerpt(text, names), _excerpt(rest, names)
            return _("note split: “{text}” and “{rest}”").format(text=first, rest=second)
        case ev.NotesJoined(text=text):
            return _("two notes joined: “{text}”").format(text=_excerpt(text, names))
    note = find(names.session, event.note)
    text = _excerpt(note.text if note is not None else GONE, names)
    return _("note in another place: “{text}”").format(text=text)


def _excerpt(text: str, names: Names) -> str:
    return GONE if names.hidden else excerpt(text, EXCERPT)


def _of_people(
    event: ev.PersonAdded | ev.PersonChanged | ev.PeopleMerged | ev.RoleGiven, was: BeforeImage, names: Names
) -> str:
    match event:
        case ev.PersonAdded(name=name, replaces=other) if other:
            return _("{name} comes in place of {other}").format(name=one_line(name), other=_name(names, other))
        case ev.PersonAdded(name=name):
            return _("{name} added to the list").format(name=one_line(name))
        case ev.RoleGiven(role=role, people=people, scope=scope):
            listed = ", ".join(_name(names, person) for person in people) or _("no name")
            return _("{name}: {role}").format(name=listed, role=role_word(names.session, role, scope, names.language))
        case ev.PersonChanged(name=name):
            before = one_line(was.names[0]) if was.names else ""
            if before != one_line(name):
                return _("name: {before} → {after}").format(before=before, after=one_line(name))
            return _("person corrected: {name}").format(name=before)
    both = ", ".join(map(one_line, was.names)) or _name(names, event.person)
    return _("two entries made one: {name}").format(name=both)


def _of_plan(event: ev.PlanChanged, was: BeforeImage, names: Names) -> str:
    """Return the change of plan if it is a single one, else ""."""
    if len(event.lengths) == 1:
        [(phase, after)] = event.lengths.items()
        words = _("length of “{phase}”: {before} → {after}")
        return words.format(phase=_phase(names, phase), before=_length(was.lengths.get(phase)), after=_length(after))
    if len(event.skipped) == 1 and not event.lengths:
        return _("“{phase}” left out").format(phase=_phase(names, event.skipped[0]))
    if len(event.restored) == 1 and not event.lengths:
        return _("“{phase}” put back").format(phase=_phase(names, event.restored[0]))
    return ""


def _length(seconds: int | None) -> str:
    return _("no limit") if seconds is None else clock(max(0, seconds))


def _from_to(names: Names, before: datetime | None, after: datetime) -> dict[str, str]:
    return {"before": names.clock(before, seconds=True), "after": names.clock(after, seconds=True)}


def _name(names: Names, person: str) -> str:
    return one_line(names.session.name(person))


def _phase(names: Names, phase: str) -> str:
    found: PlannedPhase | None = names.session.planned(phase)
    return phase_label(names.session, phase, names.language) if found else one_line(phase) or GONE


def _phase_of_run(names: Names, run: str) -> str:
    found = names.session.run_with(run)
    return _phase(names, found.phase if found else "")

"""The history of one note: who wrote it, and when it was changed, undone, redone, withdrawn, split or joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gep_tui.domain.session.events import (
    Event,
    NoteAdded,
    NoteChanged,
    NoteKeptInRoom,
    NoteMarkedForSheet,
    NoteMayLeaveRoom,
    NoteRestored,
    NotesJoined,
    NoteSplit,
    NoteUnmarkedForSheet,
    NoteWithdrawn,
    Redone,
    Undone,
)
from gep_tui.domain.session.neutral_names import spoken_event
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.components.wrapped import chunks
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.due import due_words, new_due
from gep_tui.words.kinds import kind_label
from gep_tui.words.labels import phase_label

#: Events that change a note, or what is to become of it.
CHANGES = (
    NoteChanged,
    NoteWithdrawn,
    NoteRestored,
    NoteMarkedForSheet,
    NoteUnmarkedForSheet,
    NoteKeptInRoom,
    NoteMayLeaveRoom,
)

#: What events say that only mark a note.
_SAID: dict[type[Event], str] = {
    NoteWithdrawn: N_("Withdrawn."),
    NoteRestored: N_("Brought back."),
    NoteMarkedForSheet: N_("Marked for a practice sheet."),
    NoteUnmarkedForSheet: N_("No longer marked for a practice sheet."),
    NoteKeptInRoom: N_("Stays in the room."),
    NoteMayLeaveRoom: N_("May leave the room again."),
}


def history_entries(model: ViewModel, events: Iterable[Event], note: str) -> list[ListEntry]:
    """Return one sentence for each event of the note, in the order of the record."""
    entries = [ListEntry("head history", Sentence(_("History of this note (Esc: back)"), "title"), True)]
    for event, sentence in _told(model, tuple(spoken_event(each, model.language) for each in events), note):
        text = f"{model.clock(event.at, seconds=True)}  {sentence}"
        entries += [ListEntry(f"{event.key} {since}", Sentence(text[since:until], "")) for since, until in chunks(text)]
    return entries


def _told(model: ViewModel, events: tuple[Event, ...], note: str) -> Iterable[tuple[Event, str]]:
    refused = {(each.writer, each.seq) for each in model.session.refused}
    own: dict[str, Event] = {}
    for event in events:
        if (event.writer, event.seq) in refused:
            continue
        if isinstance(event, NoteAdded) and event.key == note:
            yield event, _written(model, event)
        elif isinstance(event, CHANGES) and event.note == note:
            own[event.key] = event
            yield event, _changed(model, event)
        elif isinstance(event, NoteSplit) and note in (event.note, event.again or event.key):
            yield event, _split(event, note)
        elif isinstance(event, NotesJoined) and note in (event.note, event.other):
            yield event, _("Joined with another note: {text}").format(text=event.text)
        elif isinstance(event, Undone) and event.target in own:
            yield event, _("Undone: {what}").format(what=_changed(model, own[event.target]))
        elif isinstance(event, Redone) and event.target in own:
            yield event, _("Redone: {what}").format(what=_changed(model, own[event.target]))


def _written(model: ViewModel, event: NoteAdded) -> str:
    session = model.session
    due = due_words(event.due, event.due_on, event.at.year)
    words = _("Written by {author}, {kind}, {name}: {text}") if event.author else _("Written, {kind}, {name}: {text}")
    return words.format(
        author=one_line(session.name(event.author)),
        kind=_kind(model, event.run, event.kind),
        name=one_line(session.name(event.person)) or _("no name"),
        text=event.text + (f" → {due}" if due else ""),
    )


def _split(event: NoteSplit, note: str) -> str:
    """Describe a split, as seen from the note that was cut, or from the new one."""
    if note == (event.again or event.key):
        return _("Split off another note: {text}").format(text=event.rest)
    return _("Split: “{text}” stays, “{rest}” is a note of its own.").format(text=event.text, rest=event.rest)


def _changed(model: ViewModel, event: Event) -> str:
    """Return what an event did to the note."""
    if not isinstance(event, NoteChanged):
        return _(_SAID[type(event)])
    session = model.session
    parts: list[str] = []
    if event.kind is not None:
        parts.append(_("Kind: {kind}.").format(kind=_kind(model, "", event.kind, event.note)))
    if event.person is not None:
        name = one_line(session.name(event.person)) or _("no name")
        parts.append(_("Speaker: {name}.").format(name=name))
    if event.run is not None:
        phase = _phases(session).get(event.run, "")
        parts.append(_("Phase: {phase}.").format(phase=phase_label(session, phase, model.language)))
    if (due := new_due(event.due, event.due_on, event.at.year)) is not None:
        parts.append(_("Due: {due}.").format(due=due))
    if event.text is not None:
        parts.append(_("New text: {text}").format(text=event.text))
    return " ".join(parts)


def _kind(model: ViewModel, run: str, kind: str, note: str = "") -> str:
    """Return the word for a kind in the phase of a run or a note."""
    session = model.session
    phase = _phases(session).get(run, "") or next((each.phase for each in session.notes if each.id == note), "")
    planned = session.planned(phase)
    return one_line(kind_label(session, kind, planned.scope if planned else "", model.language))


def _phases(session: Session) -> Mapping[str, str]:
    return {run.id: run.phase for run in session.runs}

"""What of a session can be found again: each note with what is told of it, under the names it has now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from gep_tui.domain.protocol.note_kinds import PRIVATE
from gep_tui.domain.protocol.plan import PlannedPhase, scopes
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.people import given
from gep_tui.domain.session.state import Note, Session


class FindablePhase(msgspec.Struct, frozen=True, omit_defaults=True):
    """A phase as it is told: its name, its case or round, who presents there, and the protocol's words for kinds."""

    name: Text
    case: Text = Text()
    presenter: str = ""
    kinds: dict[str, Text] = {}


class FindableSession(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A session as it is told beside what is found in it; `id` is its folder's name, `phases` are by id.

    With `between` it is no session, but all that was noted in a group between its sessions; `id` is the group's folder.
    """

    id: str
    began: datetime
    group: str = ""
    group_id: str = ""
    title: str = ""
    called: Text = Text()
    phases: dict[str, FindablePhase] = {}
    between: bool = False


class Findable(msgspec.Struct, frozen=True, kw_only=True):
    """A note; person and author are names, phase and kind are ids. `note` is "" for words that are no note here.

    `nameless` means that the name of the person was erased, and another word stands for it.

    Of a group it is a sheet or a topic, by its id; only sheets have tags.
    """

    note: str
    at: datetime
    phase: str = ""
    kind: str
    person: str = ""
    author: str = ""
    text: str
    due: str = ""
    withdrawn: bool = False
    nameless: bool = False
    tags: tuple[str, ...] = ()

    @property
    def own(self) -> bool:
        """Whether only its author may read it."""
        return self.kind == PRIVATE


def findable_session(id: str, session: Session) -> FindableSession | None:
    """Return how the session in the folder `id` is told; None if its beginning cannot be read."""
    if session.opened is None:
        return None
    began = session.runs[0].started if session.runs else session.opened
    return FindableSession(
        id=id,
        began=began,
        group=session.group,
        group_id=session.group_id,
        title=session.title,
        called=session.called,
        phases={phase.id: _told(session, phase) for phase in session.plan},
    )


def findables(session: Session) -> Iterator[Findable]:
    """Yield the notes of a session in their order, withdrawn ones too."""
    names = {person.id: session.name(person.id) for person in session.people}
    for note in session.notes:
        yield _findable(session, note, names)
    yield from _follow_ups(session)


def _follow_ups(session: Session) -> Iterator[Findable]:
    """Yield what was said of commitments of earlier sessions; their notes stand there."""
    people = {each.name: each for each in session.carried.notes}
    for each in session.carried.followed:
        if each.words:
            made = people.get(each.commitment)
            run = next((run for run in reversed(session.runs) if run.started <= each.at), None)
            yield Findable(
                note="", at=each.at, phase=run.phase if run else "", kind="follow-up",
                person=made.person if made else "", nameless=bool(made and made.nameless),
                author=session.authors.get(each.writer, ""), text=each.words, due="", withdrawn=False,
            )  # fmt: skip


def _findable(session: Session, note: Note, names: dict[str, str]) -> Findable:
    person = session.person(note.person)
    return Findable(
        note=note.id,
        at=note.at,
        phase=note.phase,
        kind=note.kind,
        person=names.get(note.person) or session.name(note.person),
        author=names.get(note.author) or session.name(note.author),
        text=note.text,
        due=note.due,
        withdrawn=note.withdrawn,
        nameless=person is not None and person.purged,
    )


def _told(session: Session, phase: PlannedPhase) -> FindablePhase:
    block = session.block(phase.scope) if phase.scope else None
    kinds: dict[str, Text] = {}
    for scope in reversed(scopes(phase.scope)):
        found = session.block(scope)
        kinds |= found.kinds if found else {}
    presenters = given(session, "presenter", phase.scope)
    presenter = session.name(presenters[0]) if presenters else ""
    return FindablePhase(phase.name, block.name if block else Text(), presenter, kinds)

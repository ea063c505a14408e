"""Read a group with its sessions: all that is asked about what passes from one session to the next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

import msgspec

from gep_tui.domain.carried.carried_note import CarriedOver
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.its_sessions import in_order
from gep_tui.domain.group.neutral_members import spoken_group
from gep_tui.domain.group.state import Group
from gep_tui.domain.protocol.note_kinds import COMMITMENT
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.joined import whole
from gep_tui.domain.session.neutral_names import spoken
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import EPOCH
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.commitment_reading import read_commitments
from gep_tui.store.library.groups import all_groups, read_group, sessions_of
from gep_tui.store.library.ids import is_id
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.openings import openings
from gep_tui.store.library.sessions import ids
from gep_tui.store.library.summary import Summary


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """A group and its sessions, in the order in which they were opened; both empty where there is no group."""

    group: Group = Group()
    sessions: tuple[Session, ...] = ()


def spoken_series(series: Series, language: str) -> Series:
    """Return a series in which those whose names were erased are called so in `language`."""
    sessions = tuple(spoken(session, language) for session in series.sessions)
    return Series(group=spoken_group(series.group, language), sessions=sessions)


def read_series(home: DataFolder, id: str) -> Series:
    """Return the group with this id and its sessions; what cannot be read is left out."""
    if not is_id(id):
        return Series()
    group = read_group(home.group_folder(id)).group
    return Series(group=group, sessions=tuple(each for each in read_sessions(group, home.sessions) if each.opened))


def read_sessions(group: Group, sessions: Path) -> list[Session]:
    """Return the sessions of a group in the folder `sessions`, those without a beginning first."""
    return in_order(read_session(sessions / each.id) for each in sessions_of(group, openings(sessions)))


def all_series(home: DataFolder) -> Iterator[Series]:
    """Yield every group with its sessions, by name, and last the sessions that belong to none; each is read once."""
    found = [session for id in ids(home.sessions) if (session := read_session(home.session_folder(id))).opened]
    rest = {session.id: session for session in in_order(found)}
    for each in all_groups(home.groups):
        group = each.group
        own = [session for session in rest.values() if group.has(session.id, session.group_id)]
        for session in own:
            del rest[session.id]
        yield Series(group=group, sessions=tuple(own))
    if rest:
        yield Series(sessions=tuple(rest.values()))


def latest(
    group: Group, opened: Iterable[Summary], folder: Path, read: Callable[[Path], Session] = read_commitments
) -> list[Session]:
    """Return the sessions of a group that tell what is due: back to the latest one that took along what was open.

    Those in which that was noted come too, with these notes alone: one may have been withdrawn since. Each is without
    most of its notes; `read` may remember it.
    """
    found: list[Session] = []
    dated = [each for each in sessions_of(group, opened) if each.opened_at is not None]
    ordered = sorted(dated, key=lambda summary: (summary.opened_at or EPOCH, summary.id), reverse=True)
    for each in ordered:
        session = read(folder / each.id)
        found.append(session)
        if any(note.kind == COMMITMENT for note in session.carried.notes):
            break
    wanted = {note.name for session in found for note in session.carried.notes if note.kind == COMMITMENT}
    made_in = {name.session for name in wanted}
    return [*found, *(_only(read(folder / each.id), wanted) for each in ordered[len(found) :] if each.id in made_in)]


def _only(session: Session, wanted: Collection[NoteName]) -> Session:
    """Return a session with no notes but those `wanted`: others may be closed in sessions left out."""
    ids = {whole(session, name.note) for name in wanted if name.session == session.id}
    notes = tuple(note for note in session.notes if note.id in ids)
    return msgspec.structs.replace(session, notes=notes, carried=CarriedOver())


def read_session(folder: Path) -> Session:
    """Return the session in `folder`; an empty one if nothing can be read."""
    return fold(read_folder(folder, SESSION).events)

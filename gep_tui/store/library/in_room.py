"""Read which notes stay in the room, of the sessions from which another one took something along."""

from __future__ import annotations

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.in_room import names_in_room
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.store.library.ids import is_id
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series, read_session


def kept_in_room(home: DataFolder, session: Session, group: Group | None) -> frozenset[NoteName]:
    """Return the notes that stay in the room, of all that `session` took along from earlier ones.

    They may have been marked since. Where an earlier session is not here any more, the others of the group tell.
    """
    wanted = _taken_from(session) - {session.id}
    here = {id for id in wanted if is_id(id) and home.session_folder(id).is_dir()}
    earlier = [read_session(home.session_folder(id)) for id in sorted(here)]
    if group is not None and wanted - here - {group.id}:
        earlier += read_series(home, group.id).sessions
    return names_in_room(earlier)


def _taken_from(session: Session) -> set[str]:
    """Return the ids of the sessions, or groups, whose words the session holds."""
    carried = session.carried
    notes = {each.name.session for each in carried.notes}
    return notes | {id for case in carried.cases for id in (case.name.session, *(name.session for name in case.notes))}

"""Read what stays in the room, of the sessions from which another one, or a practice sheet, took something."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from gep_tui.domain.group.in_room import KeptInRoom, kept_in
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.store.library.ids import is_id
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series, read_session, read_sessions


def kept_in_room(home: DataFolder, session: Session, group: Group | None) -> KeptInRoom:
    """Return what stays in the room of all that `session` took along from earlier ones.

    It may have been marked since. Where an earlier session is not here any more, the others of the group tell.
    """
    wanted = _taken_from(session) - {session.id}
    earlier = _read(home, wanted)
    if group is not None and wanted - {each.id for each in earlier} - {group.id}:
        earlier += read_series(home, group.id).sessions
    return kept_in(earlier)


def sheets_in_room(
    home: DataFolder, sheets: Collection[PracticeSheet], group: Group | None
) -> tuple[PracticeSheet, ...]:
    """Return the practice sheets of `group` that were made of a note which stays in the room, or say its words.

    The mark may be in another session of the group, which took the note along.
    """
    if not sheets:
        return ()
    sessions = read_sessions(group, home.sessions) if group is not None else []
    wanted = {source.session for sheet in sheets for source in sheet.sources}
    kept = kept_in((*sessions, *_read(home, wanted - {each.id for each in sessions})))
    return tuple(sheet for sheet in sheets if kept.stands_on(sheet))


def _read(home: DataFolder, ids: Iterable[str]) -> list[Session]:
    """Read the sessions that are here."""
    here = (id for id in sorted(ids) if is_id(id) and home.session_folder(id).is_dir())
    return [read_session(home.session_folder(id)) for id in here]


def _taken_from(session: Session) -> set[str]:
    """Return the ids of the sessions, or groups, whose words the session holds."""
    carried = session.carried
    notes = {each.name.session for each in carried.notes}
    return notes | {id for case in carried.cases for id in (case.name.session, *(name.session for name in case.notes))}

"""The sessions of a group as they are on the disk: each read once, and again only where its files have changed."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.domain.group.its_sessions import in_order
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.store.files.looks import FilesSeen, Remembering, look
from gep_tui.store.library.beginnings import Beginning
from gep_tui.store.library.groups import sessions_of
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.openings import openings
from gep_tui.store.library.series import read_session
from gep_tui.store.library.sessions import ids

#: How the files of sessions look, by the names of their folders.
_SessionsSeen = dict[str, FilesSeen]


class ItsSessions:
    """Reads them, and tells whether another process has changed one of them since. Any thread may ask."""

    def __init__(self, home: DataFolder, beginnings: Remembering[Beginning]) -> None:
        self._folder = home.sessions
        self._beginnings = beginnings
        self._sessions = Remembering(read_session)
        self._own: frozenset[str] = frozenset()
        self._seen: _SessionsSeen | None = None

    def read(self, group: Group) -> list[Session]:
        """Return them, the earliest first."""
        seen = self._look(ids(self._folder))
        opened = openings(self._folder, self._beginnings.of)
        own = [each.id for each in sessions_of(group, opened)]
        self._own = frozenset(own)
        self._seen = {id: files for id, files in seen.items() if self._may_be_its(id)}
        return in_order(self._sessions.of(self._folder / id) for id in own)

    def changed(self) -> bool:
        """Tell whether there is anything to be read again; nothing is before the first reading."""
        return self._seen is not None and self._look(filter(self._may_be_its, ids(self._folder))) != self._seen

    def _look(self, sessions: Iterable[str]) -> _SessionsSeen:
        return {id: look(str(self._folder / id)) for id in sessions}

    def _may_be_its(self, id: str) -> bool:
        """Tell whether a session is the group's, or not known yet: one of another group may change as it likes."""
        known = self._beginnings.known(self._folder / id)
        return id in self._own or known is None or known.opening is None

"""The index of a single session in memory: one that runs, whose newest notes may not be on the disk yet."""

from __future__ import annotations

from gep_tui.domain.session.findable import findable_session, findables
from gep_tui.domain.session.state import Session
from gep_tui.store.index.database import in_memory
from gep_tui.store.index.file_state import FilesRead
from gep_tui.store.index.rows import put_in
from gep_tui.store.index.search import hits, known_names
from gep_tui.store.index.wanted import Hit, SearchNames, Wanted


class OneSession:
    """Puts the session in again whenever it has changed. Call it from one thread at a time."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._database = in_memory()
        self._held: Session | None = None

    def hold(self, session: Session) -> None:
        """Put `session` in place of what is there, unless that is the same."""
        if session is not self._held:
            self._held = session
            told, notes = findable_session(session.id, session), tuple(findables(session))
            put_in(self._database, session.id, FilesRead({}), told, notes)

    def search(self, wanted: Wanted, most: int) -> list[Hit]:
        """Return at most `most` notes, the last ones first. Raises sqlite3.Error."""
        return list(hits(self._database, wanted, newest_first=True, most=most))

    def names(self) -> SearchNames:
        """Return what notes can be filtered by. Raises sqlite3.Error."""
        return known_names(self._database)

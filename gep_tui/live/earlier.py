"""The earlier sessions of a running session's group: read on a thread of their own, since the clock must not wait."""

from __future__ import annotations

import threading
from datetime import date

from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.group.due import due
from gep_tui.domain.group.not_here import not_here
from gep_tui.domain.group.state import Member
from gep_tui.domain.session.state import Session
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import Series, read_series


class Earlier:
    """What is known of the group beside the session's own record; nothing until it has been read."""

    def __init__(self, live: LiveSession, home: DataFolder | None = None) -> None:
        """Read from the data folder `home`; without one, only what the session took along is known."""
        self._live, self._home = live, home
        self._begun = False
        self.series = Series()
        self._due: tuple[Session, Series, tuple[GroupCommitment, ...]] | None = None
        self._joining: tuple[Session, Series, tuple[Member, ...]] | None = None

    def begin(self) -> None:
        """Read the group once, if the session has one."""
        if self._begun or self._home is None or not self._live.session.group_id:
            return
        self._begun = True
        threading.Thread(target=self._read, name="gep-earlier", daemon=True).start()

    def due(self) -> tuple[GroupCommitment, ...]:
        """Return the commitments to ask about, by all that is known now."""
        # A panel asks at each second and each key: all notes of all sessions are gone through only where one is new.
        session, series = self._live.session, self.series
        if self._due is None or self._due[0] is not session or self._due[1] is not series:
            self._due = session, series, due(session, series.group, series.sessions)
        return self._due[2]

    def joining(self) -> tuple[Member, ...]:
        """Return the members of the group who are not in the session, as far as the group has been read."""
        session, series = self._live.session, self.series
        if self._joining is None or self._joining[0] is not session or self._joining[1] is not series:
            self._joining = session, series, not_here(series.group, session)
        return self._joining[2]

    def next_day(self, after: date) -> date | None:
        """Return the day after this one on which the group plans its next session, as far as it has been read."""
        return self.series.group.next_day(after)

    def _read(self) -> None:
        home = self._home
        if home is not None:
            self.series = read_series(home, self._live.session.group_id)
            self._live.listeners.tell()

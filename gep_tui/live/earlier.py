"""The earlier sessions of a running session's group: read on a thread of their own, since the clock must not wait."""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING

from gep_tui.domain.session.state import Session
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder

if TYPE_CHECKING:
    from gep_tui.domain.group.board import GroupCommitment
    from gep_tui.domain.group.state import Member
    from gep_tui.store.library.series import Series


class Earlier:
    """What is known of the group beside the session's own record; nothing until it has been read.

    What a group is, is loaded when it is first asked for: many sessions have none, and most ask only at the end.
    """

    def __init__(self, live: LiveSession, home: DataFolder | None = None) -> None:
        """Read from the data folder `home`; without one, only what the session took along is known."""
        self._live, self._home = live, home
        self._begun = False
        self._series: Series | None = None
        self._due: tuple[Session, Series, tuple[GroupCommitment, ...]] | None = None
        self._joining: tuple[Session, Series, tuple[Member, ...]] | None = None

    def begin(self) -> None:
        """Read the group once, if the session has one."""
        if self._begun or self._home is None or not self._live.session.group_id:
            return
        self._begun = True
        threading.Thread(target=self._read, name="gep-earlier", daemon=True).start()

    @property
    def series(self) -> Series:
        """The group and its sessions, as far as they have been read."""
        from gep_tui.store.library.series import Series

        if self._series is None:
            self._series = Series()
        return self._series

    @series.setter
    def series(self, read: Series) -> None:
        self._series = read

    def due(self) -> tuple[GroupCommitment, ...]:
        """Return the commitments to ask about, by all that is known now."""
        from gep_tui.domain.group.due import due

        # A panel asks at each second and each key: all notes of all sessions are gone through only where one is new.
        session, series = self._live.session, self.series
        if self._due is None or self._due[0] is not session or self._due[1] is not series:
            self._due = session, series, due(session, series.group, series.sessions)
        return self._due[2]

    def not_looked_at(self) -> tuple[GroupCommitment, ...]:
        """Return those of them that nobody has looked at in this session."""
        from gep_tui.domain.group.due import not_looked_at

        return not_looked_at(self._live.session, self.due())

    def joining(self) -> tuple[Member, ...]:
        """Return the members of the group who are not in the session, as far as the group has been read."""
        from gep_tui.domain.group.not_here import not_here

        session, series = self._live.session, self.series
        if self._joining is None or self._joining[0] is not session or self._joining[1] is not series:
            self._joining = session, series, not_here(series.group, session)
        return self._joining[2]

    def next_day(self, after: date) -> date | None:
        """Return the day after this one on which the group plans its next session, as far as it has been read."""
        return self.series.group.next_day(after)

    def _read(self) -> None:
        from gep_tui.store.library.series import read_series

        home = self._home
        if home is not None:
            self.series = read_series(home, self._live.session.group_id)
            self._live.listeners.tell()

"""The record of a session that a review shows over another screen: opened, followed, and closed again."""

from __future__ import annotations

from gep_tui.live.files import session_files
from gep_tui.live.follower import Follower
from gep_tui.live.session import LiveSession
from gep_tui.ui.components.services import Services


class HeldRecord:
    """At most one record is open at a time."""

    def __init__(self, services: Services) -> None:
        self._services = services
        #: The session that is open, if one is.
        self.live: LiveSession | None = None
        self._follower: Follower | None = None

    def read(self, id: str) -> LiveSession:
        """Open the record of a session; it may wait for the disk. Raises OSError."""
        services, folder = self._services, self._services.home.session_folder(id)
        return LiveSession.resume(session_files(folder, services.writer()), services.clock(), seat=False)

    def hold(self, live: LiveSession | None) -> None:
        """Close what was open; keep `live`, which the next review shows, and follow what others add to it."""
        if self._follower is not None:
            self._follower.end()
        if self.live is not None:
            self.live.close()
        self.live, self._follower = live, Follower(live) if live is not None else None
        if self._follower is not None:
            self._follower.begin()

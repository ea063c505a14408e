"""Who else has the session open, and when they were last heard."""

from __future__ import annotations

from datetime import datetime

from gep_tui.live.holder import is_gone
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive

#: A heartbeat received less than this many real seconds ago counts as just now.
JUST_NOW = 5.0


class Company:
    """Reads the others' heartbeats about once a second, timed by our own clock, since theirs may be wrong.

    The seat holder's first heartbeat is the exception: its own time tells when the holder was last heard.
    """

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._signs: dict[str, Alive] = {}
        self._heard: dict[str, tuple[datetime, float]] = {}

    @property
    def count(self) -> int:
        """How many others are here: heard since this screen opened, and not gone."""
        return len(self._heard)

    @property
    def is_near(self) -> bool:
        """Whether somebody was heard just now and may write at any moment."""
        real = self._live.clock.real()
        return any(0 <= real - when <= JUST_NOW for _, when in self._heard.values())

    @property
    def heard(self) -> datetime | None:
        """When the last of them was heard, in the record's time; `None` for just now, or if there is nobody."""
        if not self._heard or self.is_near:
            return None
        return max(at for at, _ in self._heard.values())

    def look(self) -> None:
        """Read the heartbeats that changed, and forget writers who are gone."""
        others = {sign.writer: sign for sign in self._live.heartbeats.read(but=self._live.writer)}
        heard = dict(self._heard)
        for writer, sign in others.items():
            before = self._signs.get(writer)
            if is_gone(sign):
                heard.pop(writer, None)
            elif before is not None and before != sign:
                heard[writer] = (self._live.now(), self._live.clock.real())
            elif before is None and writer == self._live.session.seat:
                heard[writer] = (sign.at, -1e9)
        self._heard = {writer: when for writer, when in heard.items() if writer in others}
        self._signs = others

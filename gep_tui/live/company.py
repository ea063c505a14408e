"""Who else has the session open, and when they were last heard."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from gep_tui.live.holder import is_gone
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive

#: A heartbeat received less than this many real seconds ago counts as just now.
JUST_NOW = 5.0

#: Real seconds of silence after which a screen says that the seat's holder is not heard.
SILENT = 60.0


class OtherScreen(NamedTuple):
    """The last heartbeat of another screen; `heard` is when it came, in the record's time, `None` for just now."""

    sign: Alive
    heard: datetime | None


class _Heard(NamedTuple):
    """A heartbeat, and when it came: in the record's time, and on the monotonic clock."""

    sign: Alive
    at: datetime
    real: float


class Company:
    """Reads the others' heartbeats about once a second, timed by our own clock, since theirs may be wrong.

    The seat holder's first heartbeat is the exception: its own time tells when the holder was last heard.
    """

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._signs: dict[str, Alive] = {}
        # replaced as a whole: screens are drawn on another thread
        self._heard: tuple[_Heard, ...] = ()
        #: The writers whose screens were left, or died.
        self.gone: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """How many others are here: heard since this screen opened, and not gone."""
        return len(self._heard)

    @property
    def screens(self) -> tuple[OtherScreen, ...]:
        """The others who are here, in the order in which they opened the session."""
        found = (OtherScreen(each.sign, None if self._is_near(each) else each.at) for each in self._heard)
        return tuple(sorted(found, key=lambda each: (each.sign.opened or each.sign.at, each.sign.writer)))

    @property
    def is_near(self) -> bool:
        """Whether somebody was heard just now and may write at any moment."""
        return any(map(self._is_near, self._heard))

    @property
    def holder(self) -> OtherScreen | None:
        """The screen that has the seat, if it is another one and open."""
        seat = self._live.session.seat
        return next((each for each in self.screens if each.sign.writer == seat), None)

    @property
    def silent_since(self) -> datetime | None:
        """When the holder of a running clock was last heard, if that is a while ago; `None` if all is well."""
        holder, live = self.holder, self._live
        if holder is None or holder.heard is None or not live.session.live:
            return None
        silent = (live.now() - holder.heard).total_seconds() / live.clock.speed
        return holder.heard if silent > SILENT else None

    @property
    def is_left(self) -> bool:
        """Whether a clock is running although the screen of its holder is closed."""
        session = self._live.session
        return session.live and session.seat in self.gone

    @property
    def heard(self) -> datetime | None:
        """When the seat's holder was last heard, or else the last of the others, in the record's time.

        `None` for just now, or if there is nobody.
        """
        if (holder := self.holder) is not None:
            return holder.heard
        heard = self._heard
        return None if not heard or any(map(self._is_near, heard)) else max(each.at for each in heard)

    def look(self) -> None:
        """Read the heartbeats that changed, and forget writers who are gone."""
        others = {sign.writer: sign for sign in self._live.heartbeats.read(but=self._live.writer)}
        heard = {each.sign.writer: each for each in self._heard}
        for writer, sign in others.items():
            before = self._signs.get(writer)
            if is_gone(sign):
                heard.pop(writer, None)
            elif before is not None and before != sign:
                heard[writer] = _Heard(sign, self._live.now(), self._live.clock.real())
            elif before is None and writer == self._live.session.seat:
                heard[writer] = _Heard(sign, sign.at, -1e9)
        self._heard = tuple(each for writer, each in heard.items() if writer in others)
        self._signs = others
        self.gone = frozenset(writer for writer, sign in others.items() if is_gone(sign))

    def _is_near(self, each: _Heard) -> bool:
        return 0 <= self._live.clock.real() - each.real <= JUST_NOW

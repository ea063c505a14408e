"""What the live screen shows at one moment: one frozen value, passed down to every panel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from gep_tui.domain.session.decisions.notes import key_question
from gep_tui.domain.session.state import Note
from gep_tui.domain.session.timetable import Slot
from gep_tui.domain.session.timing import Timing
from gep_tui.words.names import Names


class ViewModel(Names, frozen=True, kw_only=True):
    """The session, its times in whole seconds, and what this screen shows of them.

    `others` counts the other screens, the last of which was `heard` then, `None` for just now. `unsettled` is since
    when it is open whether time counts. `saved` is when the last event became durable, `pending` counts those that
    wait, `unsaved` are the ids of notes with a waiting change, `fault` is a failure in words. `slots` tell when each
    phase begins and ends, to the minute.
    """

    timing: Timing
    wall: datetime
    seat: bool = True
    others: int = 0
    heard: datetime | None = None
    least_heard_first: bool = False
    muted: bool = False
    saved: datetime | None = None
    saved_seq: int = 0
    writer: str = ""
    pending: int = 0
    unsaved: frozenset[str] = frozenset()
    fault: str = ""
    author: str = ""
    unsettled: datetime | None = None
    slots: Mapping[str, Slot] = {}

    def waits(self, note: Note) -> bool:
        """Tell whether a note, or a change made to it here, may not be on the disk yet."""
        writer, _sep, seq = note.id.rpartition("-")
        written = writer == self.writer and seq.isdecimal() and int(seq) > self.saved_seq
        return written or note.id in self.unsaved

    @property
    def request(self) -> str:
        """The current key question."""
        note = key_question(self.session)
        return note.text if note else ""

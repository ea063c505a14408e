"""What the live screen shows at one moment: one frozen value, passed down to every panel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from gep_tui.domain.session.cases import topic_of
from gep_tui.domain.session.decisions.notes import key_question
from gep_tui.domain.session.state import Note
from gep_tui.domain.session.timetable import Slot
from gep_tui.domain.session.timing import Timing
from gep_tui.domain.session.topic_words import question_in
from gep_tui.words.names import Names


class ViewModel(Names, frozen=True, kw_only=True):
    """The session, its times in whole seconds, and what this screen shows of them.

    `others` counts the other screens; `heard` is when the last one was heard, `None` for just now. `unsettled` is the
    beginning of an unexplained gap. `saved` is when the last event became durable, `pending` how many are not yet,
    `unsaved` are the ids of notes with a change not saved yet, `fault` is a failure in words, `gone` tells that the
    session's own folder is not there. `slots` tell when each
    phase begins and ends, to the minute. `looked` are the overwritten edits that were seen here.
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
    gone: bool = False
    author: str = ""
    unsettled: datetime | None = None
    slots: Mapping[str, Slot] = {}
    looked: frozenset[str] = frozenset()

    def waits(self, note: Note) -> bool:
        """Tell whether a note, or a change made to it here, may not be on the disk yet."""
        writer, _sep, seq = note.id.rpartition("-")
        written = writer == self.writer and seq.isdecimal() and int(seq) > self.saved_seq
        return written or note.id in self.unsaved

    def has_two_edits(self, note: Note) -> bool:
        """Tell whether a note was edited on two screens at the same time, and nobody has seen the other edit here."""
        return note.other is not None and note.other.key not in self.looked

    @property
    def request(self) -> str:
        """The current key question; until somebody writes it, the question of the topic that was chosen."""
        note = key_question(self.session)
        return note.text if note else question_in(self.topic)

    @property
    def topic(self) -> str:
        """The words of the topic that was chosen for the current case."""
        phase = self.session.phase
        return topic_of(self.session, phase.scope) if phase is not None else ""

"""The codec of a session: how its events are written to disk."""

from __future__ import annotations

from gep_tui.domain.session.events import (
    SCHEMA,
    HandLowered,
    HandRaised,
    KnownEvent,
    NoteAdded,
    SessionOpened,
    TurnEnded,
)
from gep_tui.domain.stream.codec import Codec

#: The codec of sessions.
SESSION = Codec(
    KnownEvent,
    opening=SessionOpened,
    schema=SCHEMA,
    plain=(NoteAdded, TurnEnded, HandRaised, HandLowered),
)

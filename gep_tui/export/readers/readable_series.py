"""The sessions of a group as one reader may know them together: what one marked, the others keep too."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.domain.group.in_room import marked_in_room
from gep_tui.domain.session.state import Session
from gep_tui.export.readers.readable_session import readable_session
from gep_tui.export.readers.reader import Reader


def readable_series(sessions: Iterable[Session], reader: Reader) -> tuple[Session, ...]:
    """Return the sessions without what is not for `reader`.

    What a session took along before its note was marked to stay in the room counts as marked.
    """
    return tuple(readable_session(each, reader) for each in marked_in_room(sessions))

"""Tell whether a group is as it was made: only its name and organisation were ever said."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from gep_tui.domain.group.events import GroupChanged, GroupOpened
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.undoing import Redone, Undone

#: What may have been corrected in a group to which nothing else happened.
_CALLED = frozenset(("name", "organisation"))


def is_untouched(events: Iterable[Event]) -> bool:
    """Tell whether `events`, all that was ever written in a group, are its beginning and other names for it."""
    return all(isinstance(event, GroupOpened | Undone | Redone) or _only_called(event) for event in events)


def _only_called(event: Event) -> bool:
    if not isinstance(event, GroupChanged):
        return False
    own = set(GroupChanged.__struct_fields__) - set(Event.__struct_fields__)
    said = {field for field, value in msgspec.structs.asdict(event).items() if field in own and value is not None}
    return said <= _CALLED

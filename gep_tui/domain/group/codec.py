"""The codec of a group: how its events are written to disk."""

from __future__ import annotations

from gep_tui.domain.group.events import SCHEMA, GroupEvent, GroupOpened
from gep_tui.domain.stream.codec import Codec

#: The codec of groups.
GROUP = Codec(GroupEvent, opening=GroupOpened, schema=SCHEMA)

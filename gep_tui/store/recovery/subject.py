"""What recovery needs to know about one kind of stream."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.event import Event


class Subject(NamedTuple):
    """A kind of stream, as recovery sees it.

    Events in `notes` record something said, in a field `text`; those in `edits` may change the text of one (`text`,
    `rest`). `pieces` finds the fields of an opening in the text of its damaged line; `neutral` holds, by type, what
    replaces an unreadable value. Files whose names begin with one of `derived` are made from the record.
    """

    codec: Codec
    notes: tuple[type[Event], ...] = ()
    edits: tuple[type[Event], ...] = ()
    pieces: Callable[[str], dict[str, Any]] | None = None
    neutral: Mapping[Any, Any] = MappingProxyType({})
    derived: tuple[str, ...] = ()

"""Events about events: taken back, given back, erased; and what cannot be understood."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class Undone(Event, frozen=True, kw_only=True):
    """The event `target` has no effect, until it is redone.

    `kept` are later commands, taken back already, that stand again all the same.
    """

    target: str
    kept: tuple[str, ...] = ()


class Redone(Event, frozen=True, kw_only=True):
    """The event `target` has its effect again."""

    target: str


class Purged(Event, frozen=True, kw_only=True):
    """Stands where an event was erased for good."""


class Unknown(Event, frozen=True, kw_only=True):
    """An event of another version, or one that makes no sense: kept on the disk, without effect."""

    kind: str = ""
    why: str = "unknown-type"

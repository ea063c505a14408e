"""Events of notes: written, changed, withdrawn, brought back."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class NoteAdded(Event, frozen=True, kw_only=True):
    """Something said is written down. `run` and `kind` are those shown when its first letter was typed."""

    text: str
    kind: str
    run: str = ""
    person: str = ""
    author: str = ""
    due: str = ""


class NoteChanged(Event, frozen=True, kw_only=True):
    """What is given here of `note` replaces what stood."""

    note: str
    text: str | None = None
    kind: str | None = None
    person: str | None = None
    run: str | None = None
    due: str | None = None


class NoteWithdrawn(Event, frozen=True, kw_only=True):
    """`note` leaves every page and export; it can be brought back."""

    note: str


class NoteRestored(Event, frozen=True, kw_only=True):
    """`note` is back."""

    note: str

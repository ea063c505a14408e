"""Events of notes: written, changed, withdrawn, brought back."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class NoteAdded(Event, frozen=True, kw_only=True):
    """A note is written down. `run` and `kind` are those shown when its first letter was typed.

    `run` may name a mark, the key of a `phase_marked`. `chosen` means that the writer picked the phase by hand instead
    of the current one, so no clock offset moves the note. `due_on` is the day that the words `due` mean, as 2026-12-24.
    `urgency` and `stake` are the marks of an offered topic.
    """

    text: str
    kind: str
    run: str = ""
    person: str = ""
    author: str = ""
    due: str = ""
    chosen: bool = False
    due_on: str = ""
    urgency: int = 0
    stake: int = 0


class NoteChanged(Event, frozen=True, kw_only=True):
    """The given fields replace those of `note`.

    `prior` is the key of the last change that the writer had read, or the note's own; `None` in older records. New
    words `due` without a day `due_on` have none: the day of the words before them goes.
    """

    note: str
    text: str | None = None
    kind: str | None = None
    person: str | None = None
    run: str | None = None
    due: str | None = None
    prior: str | None = None
    due_on: str | None = None
    urgency: int | None = None
    stake: int | None = None


class NoteWithdrawn(Event, frozen=True, kw_only=True):
    """`note` leaves every page and export; it can be brought back."""

    note: str


class NoteRestored(Event, frozen=True, kw_only=True):
    """`note` is back."""

    note: str

"""Events of practice sheets, and of the names that are replaced in them."""

from __future__ import annotations

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.stream.event import Event


class SheetWritten(Event, frozen=True, kw_only=True):
    """A practice sheet is written; the event's key is its id.

    What was done, what made it work, what to watch, for whom it is. `sources` are the notes that it was made of. The
    texts are those after names were replaced.
    """

    title: str
    situation: str = ""
    done: str = ""
    worked: str = ""
    watch: str = ""
    readers: str = ""
    tags: tuple[str, ...] = ()
    sources: tuple[NoteName, ...] = ()


class SheetChanged(Event, frozen=True, kw_only=True):
    """The given fields replace those of `sheet`; `prior` is the key of the last change that its writer had read."""

    sheet: str
    prior: str
    title: str | None = None
    situation: str | None = None
    done: str | None = None
    worked: str | None = None
    watch: str | None = None
    readers: str | None = None
    tags: tuple[str, ...] | None = None
    sources: tuple[NoteName, ...] | None = None


class SheetWithdrawn(Event, frozen=True, kw_only=True):
    """`sheet` leaves the list and every export; it can be brought back."""

    sheet: str


class SheetRestored(Event, frozen=True, kw_only=True):
    """`sheet` is back."""

    sheet: str


class NameSettled(Event, frozen=True, kw_only=True):
    """Somebody has decided about a name in a text: `by` replaces it, or with "" it may stand as it is.

    `label` is what `by` means, if these are words of the program.
    """

    text: str
    kind: str
    by: str = ""
    label: str = ""

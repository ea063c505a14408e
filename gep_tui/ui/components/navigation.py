"""Where a screen can lead: screens know this protocol, and no other screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.domain.carried.taken_along import TakenAlong
    from gep_tui.domain.group.state import PlannedDate
    from gep_tui.domain.session.events import SessionOpened
    from gep_tui.domain.session.state import Session
    from gep_tui.live.session import LiveSession
    from gep_tui.store.library.series import Series

#: The screen from which the help is opened: its keys come first.
ShownIn = Literal["live", "notes", "review", "sheets", "home", "group"]


class ToPrepare(NamedTuple):
    """A session of a group that is to be prepared: the group with its sessions so far, and the planned date."""

    series: Series
    date: PlannedDate | None = None


class SheetWish(NamedTuple):
    """What is done first on the screen of practice sheets: a sheet, by its id, is shown; `action` is carried out.

    An `action` is "new", "export", "booklet", "begun" (go on with the sheet that was begun), or "" for none.
    """

    sheet: str = ""
    action: str = ""


class ToSearch(Protocol):
    """Leads to the search."""

    def search(self) -> None:
        """Show the search over all sessions."""


class Navigator(Protocol):
    """Leads from one screen to another."""

    @property
    def found(self) -> ToSearch:
        """The way to the search over all sessions."""

    def start(self, opened: SessionOpened, carried: Iterable[TakenAlong] = ()) -> None:
        """Open a new session with what it takes along, begin its first phase and show it. Raises OSError."""

    def group(self, id: str) -> None:
        """Show the home of a group."""

    def resume(self, id: str) -> None:
        """Show a session that is not over. Raises OSError."""

    def practise(self) -> None:
        """Show the live screen with an invented group; nothing is kept. Raises OSError."""

    def prepare(
        self,
        catalogue: Catalogue,
        record: Session | None,
        then: Callable[[str | None], None],
        coming: ToPrepare | None = None,
    ) -> None:
        """Show set-up, for the people of a `record` or for the session `coming`, if there is one.

        `then` gets the id of a session that is kept for later.
        """

    def review(self, live: LiveSession) -> None:
        """Show the record of a session, which stays open until the screen below is shown again."""

    def sheets(self, group: str, wish: SheetWish) -> None:
        """Show the practice sheets of a group."""

    def help(self, desk: None = None, shown_in: ShownIn = "live") -> None:
        """Show the help over the current screen, that of the screen `shown_in` first."""

    def leave(self) -> None:
        """End the program."""

"""Where a screen can lead: it knows this protocol, and no other screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.domain.session.events import SessionOpened
    from gep_tui.domain.session.state import Session
    from gep_tui.live.session import LiveSession


class Navigator(Protocol):
    """Leads from one screen to another."""

    def start(self, opened: SessionOpened) -> None:
        """Open a new session, begin its first phase and show it. Raises OSError."""

    def resume(self, id: str) -> None:
        """Show a session that is not over. Raises OSError."""

    def practise(self) -> None:
        """Show the live screen with an invented group; nothing of it is kept. Raises OSError."""

    def prepare(self, catalogue: Catalogue, record: Session | None, then: Callable[[str | None], None]) -> None:
        """Show set-up, for the group of a `record` if there is one; `then` gets the id of a session kept for later."""

    def review(self, live: LiveSession) -> None:
        """Show the record of a session, which stays open until the screen below is shown again."""

    def help(self) -> None:
        """Show the help over the screen that stands."""

    def leave(self) -> None:
        """End the program."""

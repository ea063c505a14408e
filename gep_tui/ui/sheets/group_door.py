"""The way to the practice sheets of a session: its group is found, or asked for, and opened on a thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from gep_tui.domain.session.state import Session
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _
from gep_tui.ui.components.reading_screen import ReadingScreen
from gep_tui.ui.sheets import opening
from gep_tui.ui.sheets.draft_keeper import SheetDraftKeeper
from gep_tui.ui.sheets.erased_notes import ErasedNotes
from gep_tui.ui.sheets.group_question import ask_for_group
from gep_tui.words.system_reasons import reason

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services


class GroupDoor:
    """Leads a screen to a group, by its id, or to that of a session; `show` gets it open, and keeps or closes it."""

    def __init__(
        self,
        screen: ReadingScreen,
        services: Services,
        whose: Session | str,
        show: Callable[[LiveGroup, SheetDraftKeeper], None],
        erased: Callable[[], None],
    ) -> None:
        self._screen, self._services, self._whose, self._show = screen, services, whose, show
        self._erased = partial(screen.tell, erased)

    def go(self) -> None:
        """Find the group; of a rehearsal there are no sheets."""
        whose = self._whose
        if isinstance(whose, str):
            self._open(opening.opened, whose)
        elif whose.rehearsal:
            self._screen.say(_("A rehearsal makes no practice sheets: nobody really said any of this."))
        else:
            self._screen.say(_("Opening…"))
            found = partial(self._found, whose)
            self._screen.fetch(lambda: opening.group_of(self._services.home, whose), found)

    def _found(self, session: Session, found: object) -> None:
        """Open the group that was found, or ask which it is."""
        group = cast("opening.FoundGroup", found)
        self._screen.say("")
        if group.id:
            self._open(opening.opened, group.id)
        else:
            join, make = partial(self._join, session), partial(self._make, session)
            ask_for_group(self._screen.ask, group, session.group, join, make)

    def _join(self, session: Session, id: str) -> None:
        self._open(partial(opening.joined, session=session.id), id)

    def _make(self, session: Session, name: str) -> None:
        if name.strip():
            self._open(partial(opening.named, session=session.id), name)
        else:
            self._screen.say(_("A group needs a name. Esc goes back; p asks again."))

    def _open(self, way: Callable[..., LiveGroup], what: str) -> None:
        services = self._services

        def work() -> tuple[LiveGroup, SheetDraftKeeper]:
            live = way(services.home, what, services.writer(), services.clock())
            gone = ErasedNotes(services.home).any_of
            return live, SheetDraftKeeper(live.folder, self._not_kept, gone, self._erased)

        self._screen.fetch(work, lambda found: self._show(*cast("tuple[LiveGroup, SheetDraftKeeper]", found)))

    def _not_kept(self, error: OSError) -> None:
        words = _("What you wrote could not be kept on the disk ({why}). Save the sheet with s.")
        self._screen.tell(partial(self._screen.say, words.format(why=reason(error))))

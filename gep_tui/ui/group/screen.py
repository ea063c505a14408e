"""A group's home: pages of what is next, what is due, who belongs to the group, and what it has agreed on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.hit_rows import HitPlace
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.adding import WhoJoinsGroup, is_list
from gep_tui.ui.group.found import row_found
from gep_tui.ui.group.keys import act, offered, take_search_key
from gep_tui.ui.group.paged import PagedGroup
from gep_tui.ui.group.pages import page_actions
from gep_tui.ui.group.reader import SAVING, GroupReader

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.ui.components.navigation import Navigator
    from gep_tui.ui.components.services import Services

#: Seconds after leaving a session in which Enter still belongs to the y that left it.
TAIL = 1.0

#: Seconds between two looks at what others have written.
LOOK = 1.0


class GroupScreen(PagedGroup):
    """The pages with their keys; every change is an event of the group, and one key undoes it."""

    CSS_PATH = "group.tcss"

    def __init__(self, services: Services, navigator: Navigator, id: str, found: HitPlace | None = None) -> None:
        super().__init__(services, navigator, id)
        self.reader: GroupReader = GroupReader(self, self.desk)
        #: What was found in the group, to be shown once the sessions are read.
        self._found = found
        self._tail_until = 0.0
        self.commands = lambda: () if self.page.searches else offered(self)

    def on_mount(self) -> None:
        """Open the group; read its sessions and the programmes."""
        self.query_one(Picker).focus()
        self.draw()
        self.read(self.reader.open)
        self.read(lambda: self.tell(partial(self._take_catalogue, self.services.catalogue())))
        self.set_interval(LOOK, self.reader.look)

    def on_screen_resume(self) -> None:
        """Close the record that a review had open, and read the sessions again: one may have been held meanwhile."""
        self.record.hold(None)
        if self.desk.live is not None:
            self.read(self.reader.read_sessions)

    def on_unmount(self) -> None:
        """Leave nothing unsaved, and no record open."""
        self.record.hold(None)
        self.reader.close()

    def keep(self) -> None:
        """Save what is not on the disk yet, because the program ends."""
        self.reader.close(SAVING)

    def _take_catalogue(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.take_up_wish()

    def show_found(self) -> None:
        """Show what was found, on its page."""
        found, self._found = self._found, None
        if found is not None:
            page, row = row_found(self.desk.group, found)
            self.go_to(page)
            self.stand_at(row)

    def take_up_wish(self) -> None:
        """Do what was asked for before everything was read, unless the page has been left since."""
        if self.wish and self.catalogue is not None and self.desk.is_read:
            wish, self.wish, self.message = self.wish, "", ""
            if wish in page_actions(self.page):
                self.perform(wish)

    def session_left(self) -> None:
        """Ignore Enter for a moment: out of habit it follows the y that left a session."""
        self._tail_until = self.desk.clock.real() + TAIL

    def actions(self) -> Sequence[Action]:
        """Return the actions of the page, and those of every page."""
        own = self.page.actions(self.desk, self.current) if self.is_mounted else ()
        group = self.desk.group
        return [*own, *action_keys.shown(bool(group.done), bool(group.undone), self.page.searches)]

    def pressed(self, key: str, character: str | None) -> bool:
        """Search for what is typed where letters search; else run an action."""
        if self.page.searches and take_search_key(self, key, character):
            return True
        return act(self, key)

    def perform(self, id: str) -> None:
        """Run an action of the page, or of every page."""
        page_actions(self.page)[id](self)

    def pasted(self, text: str) -> None:
        """Give a paste to the question; without one, or if it is a list of people that answers nothing, to the page."""
        listed = isinstance(self.asking, WhoJoinsGroup) or bool(self.desk.pasted)
        if self.asking is not None and listed and is_list(text):
            self.answers.leave(self.asking)
            self.asking = None
            self.page.paste(self, text)
        elif self.asking is not None:
            super().pasted(text)
        else:
            self.page.paste(self, text)

    def on_picker_chosen(self, message: Picker.Chosen) -> None:
        """Open, or change, what was chosen."""
        is_tail = self.desk.clock.real() < self._tail_until
        self._tail_until, self.message = 0.0, ""
        if not is_tail:
            self.page.choose(self, message.key)
            self.draw_foot()

"""The pages of a group's home on the screen: which one is shown, its list, and what is known of the current row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.group.finding import LONGEST
from gep_tui.ui.components.asking_screen import foot
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.sizes import set_height
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.pages import PAGES
from gep_tui.ui.group.searching import rows_of
from gep_tui.ui.group.views.tabs import tabs

if TYPE_CHECKING:
    from gep_tui.ui.components.navigation import Navigator
    from gep_tui.ui.components.services import Services


class PagedGroup(GroupHome):
    """Shows one page at a time."""

    def __init__(self, services: Services, navigator: Navigator, id: str) -> None:
        super().__init__(services, navigator, id)
        self.page = PAGES[0]
        self._places: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Lay out the list, and beside it or below it what is known of the current row."""
        yield Panel(id="top")
        with Container(id="middle"):
            yield Picker(self, id="list")
            yield Panel(id="beside")
        yield from foot()

    @property
    def current(self) -> str:
        """What the current row stands for, "" if there is none."""
        return self.query_one(Picker).current

    def go_to(self, page: Page) -> None:
        """Show a page, where it was left."""
        self._places[self.page.id] = self.current
        self.page, self.desk.words, self.desk.opened = page, "", CaseName()
        self.desk.touched.clear()
        self.query_one(Picker).load(rows_of(page, self.desk), self._places.get(page.id, ""))
        self.draw()

    def turn(self, step: int) -> None:
        """Show the page so many further on; behind the last comes the first."""
        self.go_to(PAGES[(PAGES.index(self.page) + step) % len(PAGES)])

    def search(self, words: str) -> None:
        """Show the rows that `words` may mean."""
        self.desk.words = words[:LONGEST]
        self.query_one(Picker).load(rows_of(self.page, self.desk), "")
        self.draw()

    def stand_at(self, row: str) -> None:
        """Make a row the current one."""
        self.query_one(Picker).load(rows_of(self.page, self.desk), row)
        self._draw_beside()

    def on_picker_moved(self) -> None:
        """Show what is known of the current row."""
        self._draw_beside()
        self.draw_foot()

    def draw(self) -> None:
        """Show the page as the group stands."""
        if not self.is_mounted:
            return
        head, top = tabs(self.desk, PAGES, self.page, *self.size), self.query_one("#top", Panel)
        set_height(top, len(head))
        top.show(head)
        self.query_one(Picker).load(rows_of(self.page, self.desk))
        self._draw_beside()
        self.draw_foot()

    def draw_foot(self) -> None:
        """Show question and keys; a pasted list is forgotten once nothing is asked about it."""
        if self.desk.pasted and self.asking is None and self.is_mounted:
            self.desk.pasted = ()
            self.query_one(Picker).load(rows_of(self.page, self.desk))
        super().draw_foot()

    def _draw_beside(self) -> None:
        panel = self.query_one("#beside", Panel)
        size = panel.content_size
        panel.show(self.page.beside(self.desk, self.current, size.width, size.height) if size else [])

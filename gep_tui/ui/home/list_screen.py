"""The list at home: read on other threads, and drawn as the results come in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain
from time import sleep
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.worker import get_current_worker

from gep_tui.ui.components.asking_screen import foot
from gep_tui.ui.components.caption import Caption
from gep_tui.ui.components.held_record import HeldRecord
from gep_tui.ui.components.lines import line
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.rows import ListRow
from gep_tui.ui.components.telling_screen import TellingScreen
from gep_tui.ui.home.group_library import GroupLibrary
from gep_tui.ui.home.session_library import SessionLibrary, Take
from gep_tui.ui.home.views import home as view
from gep_tui.ui.home.views.past import past_lines

if TYPE_CHECKING:
    from gep_tui.ui.components.navigation import Navigator
    from gep_tui.ui.components.services import Services

#: Seconds for which a row must stay current before its record is read.
PATIENCE = 0.12

#: Seconds between two parts that are read, in which the screen gets its turn.
BREATH = 0.003


class HomeList(TellingScreen):
    """Shows the sessions without ever waiting for the disk; what the actions of home work on."""

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__()
        self.services = services
        self.navigator = navigator
        self.record = HeldRecord(services)
        self.clock = services.clock()
        self.answers.kept = services.kept
        self.library = SessionLibrary(services.home, services.language, services.beginnings)
        self.groups = GroupLibrary(services)
        #: The row at which the list began, where nobody has left it yet; None before it has begun.
        self.put: str | None = None
        self.wish = ""
        #: The row of a session or a group just made, "" once it is the chosen one.
        self.made = ""

    def compose(self) -> ComposeResult:
        """Lay out the list, and beside it the content of a session if there is room."""
        yield Panel(id="top")
        yield Caption(id="banner")
        with Horizontal(id="middle"):
            yield Picker(self, id="list")
            yield Panel(id="beside")
        yield from foot()

    def on_mount(self) -> None:
        """Start reading, with the focus on the list."""
        self.query_one(Picker).focus()
        self.read(lambda: self.tell(self.library.read_catalogue(self.services.catalogue)))

    def on_screen_resume(self) -> None:
        """Close the record that a review had open; read the list again, since an open session may have ended."""
        self.record.hold(None)
        self.library.forget()
        self.read_sessions()
        self.draw()

    def on_unmount(self) -> None:
        """Leave no record open."""
        self.record.hold(None)

    # Reading, on other threads.

    @property
    def current(self) -> str:
        """What the current row is for, "" if there is none."""
        return self.query_one(Picker).current

    def read_sessions(self) -> None:
        """Read groups, sessions and what is due, and show each part as soon as it is read."""

        def read() -> None:
            worker = get_current_worker()
            for take in chain(self.groups.read_names(), self.library.read_sessions(), self.groups.read_due()):
                if worker.is_cancelled:
                    break
                if take is not None:
                    self.tell(take)
                sleep(BREATH)

        self.read(read)

    def take_told(self, take: Take) -> None:
        """Store what was read; choose the first row once there is one, and later a new session."""
        before = set(self.library.ids)
        take()
        if self.put is not None:
            self.made = next((id for id in self.library.ids if id not in before), self.made)
        if _is_to_begin(self):
            self.stand_at(view.first_row(self.library.shelf(), self.groups.shelf()))
            self.put = self.current
        elif self.made and any(row.key == self.made for row in self._rows()):
            self.stand_at(self.made)
            self.made = ""
        self.draw()
        if self.wish and self.library.catalogue is not None:
            wish, self.wish, self.message = self.wish, "", ""
            self.perform(wish)

    def stand_at(self, id: str) -> None:
        """Make a row the current one."""
        self.query_one(Picker).load(self._rows(), id)

    def on_picker_moved(self) -> None:
        """Read the record of the current row if it stays current for a moment."""
        self._draw_beside()
        self.set_timer(PATIENCE, partial(self._show_record, self.current))
        self.draw_foot()

    def _show_record(self, id: str) -> None:
        """Read the record of a row if there is room to show it."""
        wanted = self.has_class("-wide") and id == self.current
        if wanted and id in self.library.known and id not in self.library.records:
            self.read(lambda: self.tell(self.library.read_record(id)))

    # Drawing.

    def _rows(self) -> Sequence[ListRow]:
        now, form = self.clock.wall(), self.services.settings.dates
        return view.home_rows(self.library.shelf(), now, form, self.groups.shelf())

    def draw(self) -> None:
        """Show the list as far as it is known."""
        self.query_one("#top", Panel).show([view.home_title(self.size.width)])
        banner, fault = self.query_one("#banner", Panel), self.library.fault()
        banner.display = bool(fault)
        banner.show([line((f" ▲ {fault}", "low"))])
        picker = self.query_one(Picker)
        picker.load(self._rows())
        self._show_record(picker.current)
        self._draw_beside()
        self.draw_foot()

    def _draw_beside(self) -> None:
        panel, services = self.query_one("#beside", Panel), self.services
        size, record = panel.content_size, self.library.records.get(self.current)
        form, now = services.settings.dates, self.clock.wall()
        panel.show(past_lines(record, services.language, now, form, size.width, size.height) if record else [])


def _is_to_begin(home: HomeList) -> bool:
    """Tell whether to go to the first row: at first, and where a session to resume is found afterwards.

    A row that somebody has moved to stays the current one, and so does a session, wherever its place turns out.
    """
    if home.put is None:
        return home.library.begun
    untouched = not home.library.complete and home.current == home.put
    return untouched and home.current not in home.library.known

"""Search all sessions: what is typed narrows the list at once, arrows choose, Enter shows the note in its session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from gep_tui.domain.stream.text import is_text
from gep_tui.ui.components import rows
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.asking_screen import AskingScreen, foot
from gep_tui.ui.components.caption import Caption
from gep_tui.ui.components.field import Field
from gep_tui.ui.components.hit_rows import HitPlace, place_of
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.registry import gathered
from gep_tui.ui.components.start_action_keys import FINDING
from gep_tui.ui.components.ticker import Ticker
from gep_tui.ui.messages import Stirred
from gep_tui.ui.search.painter import SearchPainter

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services
    from gep_tui.ui.desk.desk import Desk

#: Shows what was found, given its place, and who says what fails.
Opens = Callable[[HitPlace, Callable[[str], object]], None]

#: The longest search, in characters.
LONGEST = 200


class SearchScreen(AskingScreen[str]):
    """Ends with the note that was chosen, if it is one of the session `below`, else with None."""

    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "#words"

    def __init__(self, services: Services, opens: Opens, words: str = "", below: Desk | None = None) -> None:
        """Search for `words` at first; `below` is the desk whose session is shown under this screen, if any."""
        super().__init__()
        self._opens = opens
        self._words = words
        self._below = below
        self._search = services.searching(lambda: self.post_message(Stirred()))
        self._painter = SearchPainter(self, services, self._search)
        work = partial(self._painter.draw_clock, below) if below is not None else None
        self._ticker = Ticker(self, below.live, work) if below is not None and work is not None else None
        #: What stood in the field when Enter came before the answer to it.
        self._hurried: str | None = None

    def compose(self) -> ComposeResult:
        """Lay out the field, the list, and what is to be said of the search."""
        yield Panel(id="top")
        yield Caption(id="clock")
        with Horizontal(id="field"):
            yield Caption(id="before")
            yield Field(self, self._words, id="words")
        yield Picker(self, id="list")
        yield Panel(id="told")
        yield from foot()

    def on_mount(self) -> None:
        """Begin to search; the list never has the focus, so that every letter goes to the field."""
        self.query_one(Picker).can_focus = False
        self._painter.label()
        self._search.begin()
        if self._ticker is not None:
            self._ticker.tick()

    def on_unmount(self) -> None:
        """Stop the search."""
        self._search.end()

    def on_screen_resume(self) -> None:
        """Search again, since a session may have been changed meanwhile."""
        self._ask()
        self.draw()

    @on(Input.Changed)
    def _ask(self) -> None:
        """Search for what is typed."""
        running = self._below.live.session if self._below is not None else None
        self._search.ask(self._typed[:LONGEST], running, again=True)

    def on_stirred(self) -> None:
        """Show what was found; if Enter came first, open the first note now."""
        self.draw()
        if self._hurried == self._typed and self._is_answered:
            self.show()

    def actions(self) -> Sequence[Action]:
        """Return the actions of the key bar."""
        return FINDING

    def pressed(self, key: str, character: str | None) -> bool:
        """Move in the list, open a note, go back."""
        picker = self.query_one(Picker)
        steps = {"up": -1, "down": 1, "pageup": -picker.page, "pagedown": picker.page, "tab": 1, "shift+tab": -1}
        if key in steps:
            picker.go(rows.moved(picker.rows, picker.here, steps[key]))
        elif key in ENTER:
            self.perform("show")
        elif key == "escape":
            self.perform("back")
        elif character is not None and is_text(character):
            # typed before the field had the focus
            self.query_one(Field).insert_text_at_cursor(character)
        else:
            return False
        return True

    def perform(self, id: str) -> None:
        """Run an action."""
        SEARCH_ACTIONS[id](self)

    def show(self) -> None:
        """Open the current note, as soon as the list belongs to what is typed."""
        self._hurried = None if self._is_answered else self._typed
        if self._hurried is None:
            self.query_one(Picker).choose()

    def on_picker_chosen(self, message: Picker.Chosen) -> None:
        """Open what was found: in the review below if it is of that session, else where it stands."""
        place = place_of(message.key)
        if self._below is not None and not place.in_group and place.folder == self._below.live.session.id:
            self.dismiss(message.key)
        else:
            self._opens(place, self.say)

    def draw(self) -> None:
        """Draw everything."""
        self._painter.draw()
        self.draw_foot()

    @property
    def _typed(self) -> str:
        return self.query_one(Field).value

    @property
    def _is_answered(self) -> bool:
        return self._search.found.typed == self._typed[:LONGEST]


def back(screen: SearchScreen) -> None:
    """Go back to the screen below."""
    screen.dismiss(None)


ACTIONS: dict[str, Callable[[SearchScreen], None]] = {"show": SearchScreen.show, "back": back}

SEARCH_ACTIONS = gathered((each.id for each in FINDING), ACTIONS)

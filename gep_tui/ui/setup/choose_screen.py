"""Choose a programme from a searchable list that shows what each one contains."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from gep_tui.domain.protocol.protocol import Protocol
from gep_tui.domain.stream.text import is_text, one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components import start_action_keys
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.asking_screen import AskingScreen, foot
from gep_tui.ui.components.graphemes import before
from gep_tui.ui.components.lines import line, spread
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.offers import Offer, search
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.registry import gathered
from gep_tui.ui.setup.views.chooser import offer_lines, offer_rows

#: The longest search, in characters.
LONGEST = 60


class ChooseScreen(AskingScreen[Offer]):
    """Ends with the chosen offer, or None."""

    CSS_PATH = "choose.tcss"

    def __init__(self, offers: Sequence[Offer], protocols: Mapping[str, Protocol], current: str = "") -> None:
        super().__init__()
        self.offers = offers
        self.protocols = protocols
        self.found: Sequence[Offer] = offers
        self.words = ""
        self.searching = False
        self._first = current

    def compose(self) -> ComposeResult:
        """Lay out the list, and beside it the content of the current offer."""
        yield Panel(id="top")
        with Horizontal(id="middle"):
            yield Picker(self, id="list")
            yield Panel(id="beside")
        yield from foot()

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(Picker).focus()
        self._search()

    def actions(self) -> Sequence[Action]:
        """Return the actions of the key bar."""
        return start_action_keys.CHOOSE

    def draw(self) -> None:
        """Show the search, the list and the current offer."""
        cells = self.size.width
        typed = line((" " + _("Search:") + " ", "title"), (self.words, "bold"), ("▏", "accent"))
        idle = line((" " + _("What will you run?") + "  ", "title"), _("type to search, or a number"))
        count = n_("{count} found", "{count} found", len(self.found)).format(count=len(self.found)) + " "
        right = line((count, "dim")) if self.searching else ()
        self.query_one("#top", Panel).show([spread(typed if self.searching else idle, right, cells)])
        self.query_one(Picker).paint()
        self._draw_beside()
        self.draw_foot()

    def on_picker_chosen(self, message: Picker.Chosen) -> None:
        """End with the chosen offer."""
        self.dismiss(next(offer for offer in self.offers if offer.key == message.key))

    def pressed(self, key: str, character: str | None) -> bool:
        """Search for what is typed; a digit in an empty search chooses."""
        if key == "escape":
            self.perform("back")
        elif not self.searching and key in NUMBER_KEYS:
            self._choose_number(NUMBER_KEYS[key])
        elif not self.searching and key == "slash":
            self.perform("search")
        elif key in ("backspace", "ctrl+h"):
            self._search(self.words[: before(self.words, len(self.words))])
        elif key in ("ctrl+u", "ctrl+w"):
            self._search("")
        elif character is not None and is_text(character):
            self._search(self.words + character)
        else:
            return False
        return True

    def pasted(self, text: str) -> None:
        """Search for the pasted text."""
        self._search(self.words + one_line(text[:LONGEST]))

    def perform(self, id: str) -> None:
        """Run an action."""
        CHOOSE_ACTIONS[id](self)

    def take(self) -> None:
        """End with the current offer."""
        self.query_one(Picker).choose()

    def begin_search(self) -> None:
        """Begin a search, in which digits are text too."""
        self.searching = True
        self.draw()

    def back(self) -> None:
        """Show all offers again; if nothing is searched for, end with None."""
        if self.searching:
            self.searching = False
            self._search("")
        else:
            self.dismiss(None)

    def _search(self, words: str = "") -> None:
        words = words[:LONGEST]
        self.searching = bool(words) or (self.searching and bool(self.words))
        changed, self.words = words != self.words, words
        self.found = search(self.offers, words)
        rows = offer_rows(self.found, self.protocols, numbered=not self.searching)
        self.query_one(Picker).load(rows, "" if changed else self._first)
        if not self.found:
            self.say(_("Nothing has these words. Backspace removes letters, Esc shows everything."))
        self.draw()

    def _choose_number(self, number: int) -> None:
        if 1 <= number <= len(self.found):
            self.dismiss(self.found[number - 1])

    @on(Picker.Moved)
    def _draw_beside(self) -> None:
        """Show the content of the current offer."""
        panel = self.query_one("#beside", Panel)
        size, key = panel.content_size, self.query_one(Picker).current
        offer = next((each for each in self.found if each.key == key), None)
        if size:
            panel.show(offer_lines(offer, self.protocols, size.width, size.height) if offer else [])


ACTIONS: dict[str, Callable[[ChooseScreen], None]] = {
    "take": ChooseScreen.take,
    "search": ChooseScreen.begin_search,
    "back": ChooseScreen.back,
}

CHOOSE_ACTIONS = gathered((each.id for each in start_action_keys.CHOOSE), ACTIONS)

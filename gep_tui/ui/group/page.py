"""A page of a group's home: its rows, what is beside them, its keys, and what these may ask of the screen."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.held_record import HeldRecord
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.prose_guard import pasted_nowhere
from gep_tui.ui.components.rows import ListRow
from gep_tui.ui.components.telling_screen import TellingScreen
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.state import GroupDesk

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.ui.components.navigation import Navigator
    from gep_tui.ui.components.services import Services

#: Does something for the current row, or for the page.
PageAction = Callable[["GroupHome"], None]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page. All are there from the start, so that its number never moves.

    `count` is shown behind its name, if it is not 0. `choose` is what Enter does. A page that `searches` takes letters
    as a search; `paste` gets a text that is pasted while nothing is asked. `leave` goes back one step inside the page,
    and tells whether there was one.
    """

    id: str
    label: str
    rows: Callable[[GroupDesk], Sequence[ListRow]]
    beside: Callable[[GroupDesk, str, int, int], list[Line]]
    choose: Callable[[GroupHome, str], None]
    actions: Callable[[GroupDesk, str], Sequence[Action]] = lambda desk, row: ()
    functions: Mapping[str, PageAction] = field(default_factory=dict)
    count: Callable[[GroupDesk], int] = lambda desk: 0
    searches: bool = False
    leave: Callable[[GroupHome], bool] = lambda screen: False
    paste: Callable[[GroupHome, str], None] = lambda screen, text: screen.say(pasted_nowhere())


class OpensGroup(Protocol):
    """Keeps the group open; what it does may wait for the disk."""

    def open(self) -> None:
        """Open the group."""

    def read_sessions(self) -> None:
        """Read the group's sessions."""

    def close(self) -> None:
        """Save what is not on the disk yet."""


class GroupHome(TellingScreen):
    """A group's home as its pages, their keys and its reader know it.

    A screen that derives from it shows the pages, and sets `page` and `reader`.
    """

    page: Page
    reader: OpensGroup

    def __init__(self, services: Services, navigator: Navigator, id: str) -> None:
        super().__init__()
        self.services = services
        self.navigator = navigator
        self.answers.kept = services.kept.of(id)
        self.desk = GroupDesk(services, id)
        self.record = HeldRecord(services)
        self.catalogue: Catalogue | None = None
        #: The keys of the events that one command has written together.
        self.together: tuple[str, ...] = ()
        #: The action to carry out once sessions and programmes are read.
        self.wish = ""

    @property
    @abstractmethod
    def current(self) -> str:
        """What the current row stands for, "" if there is none."""

    @abstractmethod
    def stand_at(self, row: str) -> None:
        """Make a row the current one."""

    @abstractmethod
    def turn(self, step: int) -> None:
        """Show the page so many further on; behind the last comes the first."""

    @abstractmethod
    def search(self, words: str) -> None:
        """Show the rows that `words` may mean."""

    @abstractmethod
    def show_found(self) -> None:
        """Show what was found, on its page."""

    @abstractmethod
    def take_up_wish(self) -> None:
        """Do what was asked for before everything was read, unless the page has been left since."""

    def changed(self, said: str) -> None:
        """Show the group after a change, say what was done, and which key undoes it on this page."""
        self.draw()
        key = action_keys.undo_sign(self.page.searches)
        self.say(_("{what}. {key} undoes it.").format(what=said, key=key))

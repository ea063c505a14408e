"""A page of a group's home, as it is registered: its rows, what stands beside them, and what its keys do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.rows import ListRow
from gep_tui.ui.group.state import GroupDesk

if TYPE_CHECKING:
    from gep_tui.ui.group.screen import GroupScreen

#: Does something for the current row, or for the page.
PageAction = Callable[["GroupScreen"], None]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page. All stand there from the start, so that its number never moves.

    `count` is shown behind its name, if it is not 0. `choose` is what Enter does. A page that `searches` takes letters
    as a search; `paste` gets a text that is pasted while nothing is asked. `leave` goes back one step inside the page,
    and tells whether there was one.
    """

    id: str
    label: str
    rows: Callable[[GroupDesk], Sequence[ListRow]]
    beside: Callable[[GroupDesk, str, int, int], list[Line]]
    choose: Callable[[GroupScreen, str], None]
    actions: Callable[[GroupDesk, str], Sequence[Action]] = lambda desk, row: ()
    functions: Mapping[str, PageAction] = field(default_factory=dict)
    count: Callable[[GroupDesk], int] = lambda desk: 0
    searches: bool = False
    leave: Callable[[GroupScreen], bool] = lambda screen: False
    paste: Callable[[GroupScreen, str], None] = lambda screen, text: None

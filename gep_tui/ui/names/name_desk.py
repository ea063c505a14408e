"""The names that are decided before something leaves, and the group that remembers them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gep_tui.domain.session.state import Session
from gep_tui.export.names.remembering import to_remember
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _, n_
from gep_tui.store.library.groups import group_of
from gep_tui.ui.components.names import name_answers
from gep_tui.ui.components.names.name_answers import NamesAsked
from gep_tui.ui.components.names.name_list import NameList
from gep_tui.ui.components.names.request import NamesRequest
from gep_tui.ui.components.services import Services


@dataclass
class DecidedNames(NameList):
    """The list as a page of its own."""

    def title(self) -> str:
        """Return how many are still open."""
        count = len(self.open_names())
        if not count:
            return _("All names are decided: s goes on")
        return n_("{count} name to decide", "{count} names to decide", count).format(count=count)


@dataclass
class NameDesk:
    """The names in a list; `group` is open, None for a session that has none."""

    page: DecidedNames
    group: LiveGroup | None

    def act(self, id: str, say: Callable[[str], None], ask: Callable[..., None]) -> bool:
        """Run an action on the names; tell whether that was the last, and all of them are decided."""
        at, name = NamesAsked(self.page, say, ask), self.page.name()
        if id == "done":
            return not name_answers.are_open(at)
        if id == "accept_all":
            name_answers.accept_all(at, _("All names are decided: s goes on"))
        elif name is not None:
            name_answers.ON_NAME[id](at, name)
        return False

    def close(self) -> None:
        """Let the group remember what was decided, and close it."""
        if self.group is None:
            return
        if not self.group.read_only:
            self.group.do_all(to_remember(self.page.names, self.group.group))
        self.group.close()


def opened(services: Services, session: Session, request: NamesRequest) -> NameDesk:
    """Open the group of the session, and find the names. Reads from the disk."""
    group = group_of(services.home.groups, session.id, session.group_id)
    live = None
    if group is not None:
        live = LiveGroup(services.home.group_folder(group.id), services.writer(), services.clock())
    names = list(request.find(services.home, live.group if live is not None else None))
    return NameDesk(DecidedNames(names=names), live)

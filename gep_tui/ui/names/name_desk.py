"""The names that are decided before something leaves, and the group that remembers them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from gep_tui.domain.group.decisions import sheets
from gep_tui.domain.group.events import NameSettled
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export.names.remembering import to_remember
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _, n_
from gep_tui.store.library.groups import group_of
from gep_tui.ui.components.names import name_answers
from gep_tui.ui.components.names.name_answers import NamesAsked
from gep_tui.ui.components.names.name_list import NameList
from gep_tui.ui.components.names.request import NamesRequest
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.components.services import Services
from gep_tui.words.disk import not_saved


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
    #: The names about which the group was told something here.
    _settled: set[str] = field(default_factory=set, init=False, repr=False)

    def act(self, id: str, say: Callable[[str], None], ask: Callable[..., None]) -> bool:
        """Run an action on the names; tell whether that was the last, and all of them are decided."""
        at, name = NamesAsked(self.page, say, partial(self._asked, ask)), self.page.name()
        if id == "done":
            return not name_answers.are_open(at)
        if id == "accept_all":
            name_answers.accept_all(at, _("All names are decided: s goes on"))
        elif id == "take_back":
            name_answers.take_back(at)
        elif name is not None:
            name_answers.ON_NAME[id](at, name)
        self._remember()
        return False

    def _asked(self, ask: Callable[..., None], question: Ask, then: Callable[[str], None]) -> None:
        """Ask, and remember what the answer decides."""

        def answered(answer: str) -> None:
            then(answer)
            self._remember()

        ask(question, answered)

    def _remember(self) -> None:
        """Let the group remember each decision as it is made, and forget what is taken back, at once."""
        if self.group is None or self.group.read_only:
            return
        for name in self._settled & {one_line(each.found) for each in self.page.open_names()}:
            self.group.do(partial(sheets.take_name_back, text=name))
            self._settled.discard(name)
        told = self.group.do_all(to_remember(self.page.names, self.group.group))
        self._settled |= {each.text for each in told if isinstance(each, NameSettled)}

    def trouble(self) -> str:
        """Return what the disk refuses of it, "" if all is kept."""
        failed = self.group.saving.failed if self.group is not None else None
        return not_saved(failed, self.group.saving.pending) if failed is not None and self.group is not None else ""

    def close(self) -> None:
        """Close the group."""
        if self.group is not None:
            self._remember()
            self.group.close()


def opened(services: Services, session: Session, request: NamesRequest) -> NameDesk:
    """Open the group of the session, and find the names. Reads from the disk."""
    group = group_of(services.home.groups, session)
    live = None
    if group is not None:
        live = LiveGroup(services.home.group_folder(group.id), services.writer(), services.clock())
    names = list(request.find(services.home, live.group if live is not None else None))
    return NameDesk(DecidedNames(names=names), live)

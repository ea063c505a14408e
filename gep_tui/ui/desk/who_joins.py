"""Ask for a person who need not be in the session yet: a few letters find any member of its group."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from gep_tui.domain.group.finding import found
from gep_tui.domain.session.decisions import people
from gep_tui.domain.session.events import PersonAdded
from gep_tui.domain.session.naming import may_be_prose
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import ASKING, Ask, Confirm
from gep_tui.ui.components.questions.option_numbers import REACHED, marked, number_of
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.who import NOBODY, Who, holding

if TYPE_CHECKING:
    from gep_tui.domain.group.state import Member

#: Stands before the id of a member who is not in the session.
JOINING = "+"

#: Members that are shown at most.
SHOWN = 9


@dataclass
class WhoJoins(Who):
    """Which person: of the session, of its group, or a new name; `members` returns those who are not in the session."""

    members: Callable[[], Sequence[Member]] = field(default=tuple, kw_only=True)
    _found: tuple[str, Sequence[Member], list[tuple[str, str]]] = field(default=("", (), []), init=False)

    def hint(self) -> str:
        """Return who matches; first what Enter does, where that is to add somebody."""
        others = self._others()
        if not others:
            return super().hint()
        meant = self._meant()
        lead = [_("Enter: {name}").format(name=self._named(meant))] if meant else []
        return "   ".join((*lead, *self._shown(), _("a blank first: a new name")))

    def fitting(self) -> list[tuple[str, str]]:
        """Return the people who match, and the members of the group who do."""
        others = self._others()
        return [*self._here(), *others] if others else super().fitting()

    def enter(self) -> str:
        """Answer with the one who is meant; if several of the session match, go on asking."""
        if not self._others():
            return super().enter()
        meant = self._meant()
        if meant:
            return self._answer(meant)
        self.notice = _("Several fit: the arrows choose, or more of the name.")
        return ASKING

    def _meant(self) -> str:
        """Return whom Enter would take; "" while that may be several. The nearest member is, where nobody here fits."""
        if self.reached not in (None, NOBODY):
            return self.reached or ""
        here, others = self._here(), self._others()
        exact = [id for id, name in (*here, *others) if bare(name) == bare(self.typed)]
        if exact or not here:
            return (exact or [others[0][0]])[0]
        return ""

    def _here(self) -> list[tuple[str, str]]:
        return holding(self.typed, self.options)

    def _others(self) -> list[tuple[str, str]]:
        typed = self.typed
        if not typed.strip() or typed.startswith(" ") or typed.isdecimal():
            return []
        members = self.members()
        if self._found[:2] != (typed, members):
            nearest = found(typed, members)[:SHOWN]
            self._found = typed, members, [(f"{JOINING}{each.id}", each.name) for each in nearest]
        return self._found[2]

    def _shown(self) -> list[str]:
        """Return those who match, without the one named first already."""
        here = [f"{marked(number_of(id, self.options), id == self.reached)} {name}" for id, name in self._here()]
        first = self._meant() if self.reached is None else ""
        others = [(id, name) for id, name in self._others() if id != first]
        return [*here, *(f"{REACHED if id == self.reached else ''}+ {one_line(name)}" for id, name in others)]

    def _named(self, id: str) -> str:
        return next((one_line(name) for key, name in (*self._here(), *self._others()) if key == id), "")


def members_to_join(desk: Desk) -> Callable[[], Sequence[Member]]:
    """Have the group read, and return what returns its members who are not in the session."""
    if desk.earlier is None:
        return tuple
    desk.earlier.begin()
    return desk.earlier.joining


def surely_named(answer: str) -> Generator[Ask, str, bool]:
    """Ask whether a new name that looks like words of a sentence is one; tell whether somebody joins by it."""
    if not may_be_prose(answer):
        return True
    question = _("Add “{name}” to the people?").format(name=one_line(answer))
    return (yield Confirm(question, grave=True, of_words=True)) == "yes"


def join(desk: Desk, answer: str, replaces: str = "") -> bool:
    """Put on the list whoever `answer` means: a member of the group, or a new name; tell whether that was done."""
    found = desk.earlier.series.group.member(answer[len(JOINING) :]) if desk.earlier and answer[:1] == JOINING else None
    if found is None:
        return isinstance(desk.do(partial(people.add_person, name=answer, replaces=replaces)), PersonAdded)
    add = partial(people.add_person, service=found.service, function=found.function, member=found.id)
    return isinstance(desk.do(partial(add, name=found.name, replaces=replaces)), PersonAdded)

"""Actions that put the list of people right: a name, two entries of one person, somebody who never came."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import people
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Confirm
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.who import Who, everybody


def rename(desk: Desk) -> Flow:
    """Correct a name."""
    person = yield Who(_("Whose name is wrong?"), options=everybody(desk), lasting=True)
    before = _name(desk, person)
    name = yield Ask(_("What is the name?"), typed=before, lasting=True)
    if desk.do(partial(people.change_person, person=person, name=name)):
        words = _("{before} is called {name} now. u undoes it.")
        desk.say(words.format(before=before, name=_name(desk, person)))


def same_person(desk: Desk) -> Flow:
    """Merge two entries of one person."""
    person = yield Who(_("Who is on the list twice? The name that stays:"), options=everybody(desk), lasting=True)
    question = _("Which other entry is {name}?").format(name=_name(desk, person))
    other = yield Who(question, options=everybody(desk), lasting=True)
    gone = _name(desk, other)
    sure = _("{other} and {name}: one person from now on, called {name}?")
    if (yield Confirm(sure.format(name=_name(desk, person), other=gone), grave=True, lasting=True)) != "yes":
        return
    if desk.do(partial(people.merge, person=person, other=other)):
        words = _("{name} and {other} are one person now: {name}. u parts them again.")
        desk.say(words.format(name=_name(desk, person), other=gone))


def never_came(desk: Desk) -> Flow:
    """Record that somebody never came; what is attributed to them stays."""
    person = yield Who(_("Who never came?"), options=everybody(desk), lasting=True)
    sure = _("{name} was never there?").format(name=_name(desk, person))
    if (yield Confirm(sure, grave=True, lasting=True)) != "yes":
        return
    if desk.do(partial(people.never_came, person=person)):
        words = _("{name} was not there. u undoes it, a notes an arrival.")
        desk.say(words.format(name=_name(desk, person)))


def _name(desk: Desk, person: str) -> str:
    return one_line(desk.live.session.name(person))


ACTIONS: dict[str, DeskAction] = {
    "rename": rename,
    "same_person": same_person,
    "never_came": never_came,
}

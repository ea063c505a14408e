"""Who is here, in the dock: one key each for here, not here, left, and a substitute; the next person is chosen then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import ClassVar

from gep_tui.domain.session.decisions import Decision, people
from gep_tui.domain.session.people import listed
from gep_tui.domain.session.state import Person
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import ATTENDANCE, PanelName, shown
from gep_tui.ui.desk.presence_actions import presence
from gep_tui.ui.desk.substitute import Substitute
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.attendance import attendance_lines, attendance_title
from gep_tui.ui.desk.who import everybody
from gep_tui.ui.desk.who_joins import join, members_to_join

#: How many people each key moves.
STEPS = {"up": -1, "down": 1, "pageup": -5, "pagedown": 5}

#: The keys that say where somebody is, and what is said when one was pressed.
STATES = {"h": N_("{name} is here."), "n": N_("{name} is not here."), "l": N_("{name} has left.")}


class AttendanceDock:
    """The list of people with where each is. The chosen one stays chosen by the id, whatever comes in."""

    panel: ClassVar[PanelName] = "attendance"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._chosen = ""
        members_to_join(desk)

    def title(self, model: ViewModel) -> str:
        """Return how many are here."""
        return attendance_title(model.session)

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return the people around the chosen one."""
        return attendance_lines(model, self._here(), cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here."""
        return shown(ATTENDANCE)

    def press(self, desk: Desk, key: str) -> bool:
        """Move, say where somebody is, leave."""
        everyone = [person.id for person in listed(desk.live.session)]
        if key == "escape":
            desk.undock()
        elif key == "a":
            desk.start(presence(desk))
        elif key in STEPS:
            self._move(STEPS[key])
        elif key in NUMBER_KEYS and 0 < NUMBER_KEYS[key] <= len(everyone):
            self._chosen = everyone[NUMBER_KEYS[key] - 1]
        elif key in STATES and everyone:
            self._say_where(key)
        elif key == "s" and everyone:
            desk.start(_substitute(desk, self._here()))
        else:
            return False
        return True

    def _say_where(self, key: str) -> None:
        """Record it, unless it is so already, go to the next person, and name both: a second key is about that one."""
        session = self._desk.live.session
        person = session.person(self._here())
        decision = _decision(person, key) if person is not None else None
        if person is None or (decision is not None and self._desk.do(decision) is None):
            return
        self._move(1)
        told = [_(STATES[key]).format(name=one_line(person.name))]
        if self._here() != person.id:
            told.append(_("Next: {name}.").format(name=one_line(session.name(self._here()))))
        self._desk.say(" ".join(told))

    def _move(self, step: int) -> None:
        everyone = [person.id for person in listed(self._desk.live.session)]
        if everyone:
            place = everyone.index(self._here()) + step
            self._chosen = everyone[max(0, min(len(everyone) - 1, place))]

    def _here(self) -> str:
        """Return the chosen person; the first one if that is gone."""
        everyone = [person.id for person in listed(self._desk.live.session)]
        return self._chosen if self._chosen in everyone else next(iter(everyone), "")


def _decision(person: Person, key: str) -> Decision | None:
    """Return what records that somebody is here, was never here, or has left; None where that is known."""
    if key == "h":
        return None if person.present else partial(people.arrive, person=person.id)
    if key == "n":
        return partial(people.never_came, person=person.id) if person.present or person.arrived else None
    return partial(people.leave, person=person.id) if person.present or person.arrived is None else None


def _substitute(desk: Desk, person: str) -> Flow:
    """Ask who is here in somebody’s place; that one is not here then."""
    name = one_line(desk.live.session.name(person))
    question = _("Who is here in place of {name}?").format(name=name)
    answer = yield Substitute(
        question, options=everybody(desk), free=True, members=members_to_join(desk), lasting=True, replaced=person
    )
    found = desk.live.session.person(answer)
    if found is None:
        done = join(desk, answer, replaces=person)
    else:
        done = desk.do(partial(people.change_person, person=answer, replaces=person)) is not None
        if done and not found.present:
            desk.do(partial(people.arrive, person=answer))
    absent = desk.live.session.person(person)
    if done and absent is not None and absent.present:
        desk.do(partial(people.never_came, person=person))
    if done:
        known = one_line(found.name) if found is not None else one_line(desk.live.session.people[-1].name)
        desk.say(_("{name} is here in place of {other}.").format(name=known, other=name))

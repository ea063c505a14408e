"""Say what a case is called, from which earlier one it goes on, and what happened to its topic."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.session.cases import carried_case
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.words.moments import day_in_words

if TYPE_CHECKING:
    from gep_tui.domain.group.cases import CaseGone, GroupCase

_GONE: dict[CaseGone, str] = {
    "withdrawn": N_("its topic was withdrawn"),
    "purged": N_("the words of its topic were erased for good"),
    "absent": N_("its first session is not here"),
}


def case_called(case: GroupCase) -> str:
    """Return the title of a case; without one its key question, else whose it is."""
    return called(case.title, case.questions[-1:], case.presenter)


def case_marked(case: GroupCase) -> str:
    """Return what a case is called, ⌂ before it if these words stay in the room."""
    words = case.title or next(iter(case.questions[-1:]), "")
    return f"{room_sign(words, case.in_room)}{case_called(case)}"


def room_sign(text: str, in_room: Collection[str]) -> str:
    """Return ⌂ and a blank for words that stay in the room, "" for others."""
    return "⌂ " if text in in_room else ""


def called(title: str, questions: Iterable[str], presenter: Iterable[str]) -> str:
    """Return what a case is called, on one line."""
    words = one_line(title) or one_line(next(iter(questions), ""))
    names = ", ".join(map(one_line, presenter))
    return words or (_("Case of {name}").format(name=names) if names else _("Case without a title"))


def case_gone(gone: CaseGone) -> str:
    """Return what happened to the topic of a case, "" if nothing did."""
    return _(_GONE[gone]) if gone else ""


def earlier_called(case: CarriedCase) -> str:
    """Return a case of an earlier session for a list: title, presenter, day."""
    words = called(case.title, (case.question,) if case.question else (), (case.person,) if case.person else ())
    about = (one_line(case.person) if case.words else "", day_told(case.made))
    return " · ".join(part for part in (words, *about) if part)


def goes_on(session: Session, earlier: CaseName) -> str:
    """Return from which case one goes on, as far as this session knows."""
    found = carried_case(session, earlier)
    return goes_on_from(found.made if found is not None else None)


def goes_on_from(made: date | None) -> str:
    """Say that a case continues one that was first chosen on that day."""
    if made is None:
        return _("goes on from a case of an earlier session")
    return _("goes on from the case of {day}").format(day=day_told(made))


def day_told(made: date | None) -> str:
    """Return a day in words, "" if it is not known."""
    return day_in_words(made.isoformat()) if made else ""

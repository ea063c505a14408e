"""Take up a case of an earlier session again: choose it in the dock, or say that a case goes on from it."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.session.cases import case_of_phase, goes_on_from, may_go_on
from gep_tui.domain.session.decisions.cases import go_on_from
from gep_tui.domain.session.state import Session
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.words.cases import earlier_called, goes_on
from gep_tui.words.labels import scope_label

#: The answer that a case goes on from none.
ITS_OWN = " own"


def goes_on_from_earlier(desk: Desk, scope: str = "") -> Flow:
    """Ask which earlier case the current one continues, or the case of the block `scope`."""
    session = desk.live.session
    if not _latest(session):
        desk.say(_("No case of an earlier session came along to this one."))
        return
    scope = yield from _which(desk, scope)
    own = [(ITS_OWN, _("a case of its own"))] if goes_on_from(session, scope) is not None else []
    answer = yield from which_earlier(desk, _("From which case does it go on?"), own)
    earlier = CaseName() if answer == ITS_OWN else _named(session, answer)
    if desk.do(partial(go_on_from, scope=scope, earlier=earlier)):
        told = goes_on(session, earlier) if earlier.session else _("a case of its own")
        desk.say(_("{lead}: {text}. u undoes it.").format(lead=scope_label(session, scope, desk.language), text=told))


def which_earlier(desk: Desk, question: str, also: Sequence[tuple[str, str]] = ()) -> Generator[Ask, str, str]:
    """Ask for a case of an earlier session; returns its name in one word, or the id of one of the answers `also`."""
    named = [(each.name.across, "…" if desk.hidden else earlier_called(each)) for each in _latest(desk.live.session)]
    return (yield Choose(question, options=[*named, *also], lasting=True))


def _which(desk: Desk, scope: str) -> Generator[Ask, str, str]:
    """Return the case in question: the one named, the current one, the only one, else the one that is chosen."""
    session = desk.live.session
    offered = may_go_on(session)
    here = case_of_phase(session, session.phase.id) if session.phase is not None else ""
    for each in (scope, here):
        if each in offered:
            return each
    if len(offered) == 1:
        return offered[0]
    return (yield Choose(_("Which case?"), options=[(id, scope_label(session, id, desk.language)) for id in offered]))


def _latest(session: Session) -> list[CarriedCase]:
    """Return the cases of earlier sessions, the latest first."""
    return sorted(session.carried.cases, key=lambda each: (each.made is not None, each.made, each.name), reverse=True)


def _named(session: Session, name: str) -> CaseName:
    return next((each.name for each in session.carried.cases if each.name.across == name), CaseName())


ACTIONS: dict[str, DeskAction] = {"goes_on": goes_on_from_earlier}

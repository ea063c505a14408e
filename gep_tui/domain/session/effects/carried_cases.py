"""Keep the cases of earlier sessions that were taken along, and from which of them this session's cases go on."""

from __future__ import annotations

from types import MappingProxyType

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.carried.case_events import CaseCarried, CaseContinued
from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.session.builder import Builder, applies, replace


@applies(CaseCarried)
def carry_case(build: Builder, event: CaseCarried) -> str:
    """Keep a case of an earlier session; if it is carried twice, the later event says how it stood."""
    case = CarriedCase(
        name=CaseName(event.session, event.scope),
        title=event.title,
        question=event.words,
        person=event.person,
        member=event.member,
        made=event.made,
        notes=event.notes,
        in_room=event.in_room,
    )
    others = (each for each in build.carried.cases if each.name != case.name)
    build.carried = replace(build.carried, cases=(*others, case))
    return ""


@applies(CaseContinued)
def continue_case(build: Builder, event: CaseContinued) -> str:
    """Say from which case one of this session goes on, or that it goes on from none; the last word counts."""
    name, earlier = CaseName(event.session, event.scope), CaseName(event.from_session, event.from_scope)
    if event.session != build.id or (event.from_session == build.id and event.scope == event.from_scope):
        return "unknown-case"
    if event.scope and event.scope not in {each for phase in build.plan.values() for each in scopes(phase.scope)}:
        return "unknown-case"
    if build.carried.continued.get(name) == earlier:
        return "already"
    continued = {**build.carried.continued, name: earlier}
    build.carried = replace(build.carried, continued=MappingProxyType(continued))
    return ""

"""Decide from which case of an earlier session one of this session goes on."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.carried.case_events import CaseContinued
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.cases import goes_on_from, may_go_on
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session


def go_on_from(session: Session, now: datetime, scope: str, earlier: CaseName) -> CaseContinued | Refusal:
    """Say that the case of the block `scope` goes on from `earlier`; an empty name: from none."""
    known = {case.name for case in session.carried.cases}
    if scope not in may_go_on(session) or (earlier.session and earlier not in known):
        return no.UnknownCase()
    if goes_on_from(session, scope) == (earlier if earlier.session else None):
        return no.NothingChanges()
    return CaseContinued(session=session.id, scope=scope, from_session=earlier.session, from_scope=earlier.scope)

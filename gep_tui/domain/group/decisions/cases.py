"""Decide from which case another one goes on, looking at the sessions of a group afterwards."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.carried.case_events import CaseContinued
from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal


def go_on_from(
    group: Group, now: datetime, case: CaseName, earlier: CaseName, before: CaseName
) -> CaseContinued | Refusal:
    """Say that `case`, as first chosen in its session, goes on from `earlier`; an empty name: from none.

    `before` is from which one it goes on as shown.
    """
    if case == earlier:
        return no.CaseOfItself()
    if earlier == before:
        return no.SameInGroup()
    return CaseContinued(session=case.session, scope=case.scope, from_session=earlier.session, from_scope=earlier.scope)

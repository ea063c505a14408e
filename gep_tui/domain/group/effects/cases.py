"""Keep from which case another one goes on, as the group says it of its sessions."""

from __future__ import annotations

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.carried.case_events import CaseContinued
from gep_tui.domain.group.builder import GroupBuilder, changes


@changes(CaseContinued)
def continue_case(build: GroupBuilder, event: CaseContinued) -> str:
    """Say from which case one goes on, or that it goes on from none; the last word counts."""
    name, earlier = CaseName(event.session, event.scope), CaseName(event.from_session, event.from_scope)
    if name == earlier or not event.session:
        return "unknown-case"
    if build.continued.get(name) == earlier:
        return "already"
    build.continued[name] = earlier
    return ""

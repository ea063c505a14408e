"""From a form to the first event of a session."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.carried.case_events import CaseCarried, CaseContinued
from gep_tui.domain.carried.taken_along import TakenAlong
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.session.events import SessionOpened
from gep_tui.domain.session.naming import One, meant
from gep_tui.domain.session.opening import opening, presenters, with_roles
from gep_tui.ui.setup.form import SetupForm
from gep_tui.ui.setup.presenting import presenting


def opening_of(form: SetupForm, id: str, now: datetime) -> SessionOpened:
    """Return the first event of the session. The form must have been checked, and have no complaint."""
    plan = form.fitted(now).plan
    circle = form.circle()
    event = opening(
        id=id, source=form.offer.source, variant=form.offer.variant, plan=plan, people=circle, at=now,
        group=form.group, language=form.language, announced=form.starts(now),
        protocols=form.protocols,
    )  # fmt: skip
    roles = presenters(plan, circle, presenting(form, plan)[0])
    leader = meant(form.facilitator, {guest.id: guest.name for guest in circle})
    if isinstance(leader, One):
        roles[""] = {**roles.get("", {}), "facilitator": (leader.person,)}
    return with_roles(msgspec.structs.replace(event, group_id=form.circle_of.id), roles)


def carried_by(form: SetupForm, opened: SessionOpened) -> tuple[TakenAlong, ...]:
    """Return what the session takes along from the group's sessions so far, and which earlier cases it continues."""
    series = form.circle_of.series
    along = taking_along(series.group, series.sessions) if series.group.id else ()
    known = {(each.session, each.scope) for each in along if isinstance(each, CaseCarried)}
    places = {each for phase in opened.plan for each in scopes(phase.scope)}
    goes_on = (
        CaseContinued(session=opened.id, scope=scope, from_session=case.name.session, from_scope=case.name.scope)
        for scope, case in form.goes_on.items()
        if scope in places and (case.name.session, case.name.scope) in known
    )
    return (*along, *goes_on)

"""From a sheet to the first event of a session."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.events import SessionOpened
from gep_tui.domain.session.naming import One, meant
from gep_tui.domain.session.opening import opening, presenters, with_roles
from gep_tui.ui.setup.presenting import presenting
from gep_tui.ui.setup.sheet import Sheet


def opening_of(sheet: Sheet, id: str, now: datetime) -> SessionOpened:
    """Return the first event of the session. The sheet has been checked: there is no complaint."""
    plan = sheet.fitted(now).plan
    circle = sheet.circle()
    event = opening(
        id=id, source=sheet.offer.source, variant=sheet.offer.variant, plan=plan, people=circle, at=now,
        group=sheet.group, language=sheet.language, announced=sheet.starts(now),
        protocols=sheet.protocols,
    )  # fmt: skip
    roles = presenters(plan, circle, presenting(sheet, plan)[0])
    leader = meant(sheet.facilitator, {guest.id: guest.name for guest in circle})
    if isinstance(leader, One):
        roles[""] = {**roles.get("", {}), "facilitator": (leader.person,)}
    return with_roles(event, roles)

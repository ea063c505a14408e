"""Put a group on the form of set-up: its members, its planned date, the lengths that it has learnt."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.carried.carried_case import CarriedCase
from gep_tui.domain.group.learnt import LearntLength, learnt
from gep_tui.domain.group.rotation import rotation
from gep_tui.domain.group.state import Group, Member, PlannedDate
from gep_tui.domain.lists.pasted import line_of
from gep_tui.domain.session.preparation import Fitted
from gep_tui.domain.stream.text import one_line, same_name
from gep_tui.locale import _
from gep_tui.store.library.series import Series
from gep_tui.ui.setup.form import SetupForm, typed
from gep_tui.ui.setup.group_circle import GroupCircle
from gep_tui.words.cases import called
from gep_tui.words.planned import as_typed
from gep_tui.words.rotation import turn_words
from gep_tui.words.text import excerpt

#: Names that a line about the rotation shows at most.
NAMES = 8

#: Cells of a case that a line quotes.
QUOTED = 40


def join(form: SetupForm, series: Series, date: PlannedDate | None = None) -> None:
    """Put a group on the form; of those who were typed, only guests stay.

    Guests of last time whom nobody typed this time are offered beside the members, and not counted as coming.
    """
    group = series.group
    form.group, form.circle_of = one_line(group.name), GroupCircle(series)
    names = {same_name(member.name) for member in group.members}
    offered = {same_name(each.name) for each in form.circle_of.guests}
    guests = [
        row
        for row in typed(form)
        if same_name(row.name) not in names and not (row.text in form.taken_over and same_name(row.name) in offered)
    ]
    if len(guests) < len(typed(form)):
        form.people = "\n".join(row.text for row in guests)
    if not form.facilitator.strip() or same_name(form.facilitator) not in names:
        form.facilitator = _facilitator(group) or form.facilitator
    if date is not None:
        form.begin = as_typed(date) if date.starts else form.begin
        form.until = f"{date.minutes} min" if date.minutes else form.until


def turn_guest(form: SetupForm, guest: Member) -> None:
    """Put a guest of last time on the list of those who come, or take them off."""
    others = [row for row in typed(form) if same_name(row.name) != same_name(guest.name)]
    if len(others) < len(typed(form)):
        form.people = "\n".join(line_of(*row.cells(), row.address) for row in others)
    else:
        line = line_of(guest.name, guest.service, guest.function, guest.contact)
        form.people = "\n".join(filter(None, (form.people.rstrip("\n"), line)))


def _facilitator(group: Group) -> str:
    return next((one_line(member.name) for member in group.present_members if member.facilitates), "")


def proposals(form: SetupForm, now: datetime) -> dict[str, LearntLength]:
    """Return the lengths that the group's sessions propose for phases of the plan, by the phase's id.

    What has been set to such a length by hand is not proposed again.
    """
    if not form.circle_of.id:
        return {}
    return learnt(form.circle_of.series.sessions, form.fitted(now).plan, form.offer.key)


def take(form: SetupForm, phase: str, now: datetime) -> bool:
    """Give a phase the proposed length; tell whether there was one."""
    proposed = proposals(form, now).get(phase)
    if proposed is not None:
        form.set_length(phase, proposed.seconds, now)
    return proposed is not None


def take_all(form: SetupForm, now: datetime) -> int:
    """Give every phase its proposed length; return how many there were."""
    found = proposals(form, now)
    for phase, proposed in found.items():
        form.set_length(phase, proposed.seconds, now)
    return len(found)


def whose_turn(form: SetupForm, fitted: Fitted) -> str:
    """Return who has not yet presented, or been scribe, where the plan has such roles; "" without a group."""
    circle = form.circle_of
    if not circle.id:
        return ""
    roles = {role for block in fitted.plan.blocks for role in block.roles}
    wanted = [role for role in ("presenter", "scribe") if role in roles]
    turns = (_turns(circle, role) for role in wanted)
    return " · ".join(words for words in turns if words)


def _turns(circle: GroupCircle, role: str) -> str:
    """Return whose turn a role is among those who come."""
    turns = rotation(circle.series.group, circle.series.sessions, role)
    return turn_words(role, [each for each in turns if each.member.id not in circle.away], NAMES)


def goes_on_words(form: SetupForm, fitted: Fitted) -> str:
    """Return which cases go on from which earlier ones, "" if none does."""
    told = (
        _("{case} goes on: “{text}”").format(case=name, text=_called(form.goes_on[scope]))
        for scope, name in form.cases(fitted.plan)
        if scope in form.goes_on
    )
    return " · ".join(told)


def _called(case: CarriedCase) -> str:
    words = called(case.title, (case.question,) if case.question else (), (case.person,) if case.person else ())
    return excerpt(words, QUOTED)

"""Find the first mistake on the form that keeps the session from being opened, and put it in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gep_tui.domain.session.naming import Several, is_name
from gep_tui.locale import _
from gep_tui.ui.components import times
from gep_tui.ui.components.said_days import EitherDayMeant, NotATime
from gep_tui.ui.setup.form import SetupForm
from gep_tui.ui.setup.people import people_complaint
from gep_tui.ui.setup.presenting import presenting, several


@dataclass(frozen=True)
class Complaint:
    """What is wrong with the form, and in which field."""

    field: str
    words: str


def complaint_of(form: SetupForm, now: datetime) -> Complaint | None:
    """Return the first thing that is wrong, or None."""
    wrong = people_complaint(form.everybody)
    if wrong:
        return Complaint("people", wrong)
    return _of_times(form, now) or _of_facilitator(form) or _of_presenters(form, now)


def _of_times(form: SetupForm, now: datetime) -> Complaint | None:
    for name, read in (("begin", times.begin), ("until", times.at_hand)):
        try:
            read(getattr(form, name), now)
        except EitherDayMeant as error:
            return Complaint(name, error.sentence())
        except NotATime as error:
            words = _("“{text}” is not a time. {example}").format(text=error.text[:40], example=_example(name))
            return Complaint(name, words)
    return None


def _of_facilitator(form: SetupForm) -> Complaint | None:
    leader = form.leader()
    if isinstance(leader, Several):
        names = tuple(form.everybody[int(place)].name for place in leader.people)
        return Complaint("facilitator", several(form.facilitator, names))
    if form.facilitator.strip() and not is_name(form.facilitator):
        return Complaint("facilitator", _("This name is invisible."))
    return None


def _of_presenters(form: SetupForm, now: datetime) -> Complaint | None:
    wrong = presenting(form, form.fitted(now).plan)[1]
    return Complaint("presenters", wrong) if wrong else None


def _example(name: str) -> str:
    """Return an example of how to type a time in a field."""
    if name == "begin":
        return _("For example 9:00, or Friday 9:00.")
    return _("For example 12:30, or 3h30, or 210 (minutes).")

"""Say in set-up that a case of the session goes on from one of an earlier session; its presenter comes along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.carried.case_events import CaseCarried
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.lists.cells import split
from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.stream.text import one_line, same_name
from gep_tui.locale import _
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.setup.form import SetupForm
from gep_tui.ui.setup.form_fields import FormFields
from gep_tui.ui.setup.form_screen import SetupFormScreen
from gep_tui.words.cases import earlier_called

#: The answer that a case goes on from none.
ITS_OWN = " own"


def earlier_cases(form: SetupForm) -> list[CarriedCase]:
    """Return the cases that the session will take along from earlier ones, the latest first."""
    series = form.circle_of.series
    along = taking_along(series.group, series.sessions) if series.group.id else ()
    return [_carried(each) for each in reversed(along) if isinstance(each, CaseCarried)]


def may_go_on(form: SetupForm) -> bool:
    """Tell whether the group has sessions from which a case may go on."""
    return any(session.blocks for session in form.circle_of.series.sessions)


def ask_earlier(setup: SetupFormScreen) -> None:
    """Ask from which earlier case that of the current phase goes on; first which case is meant, if that is open."""
    form, known = setup.form, earlier_cases(setup.form)
    offered = form.cases(form.fitted(setup.clock.wall()).plan)
    if not known or not offered:
        setup.say(_("There is no case that could go on from an earlier one."))
        return
    here = _scope_here(setup, [scope for scope, _name in offered])
    if here or len(offered) == 1:
        _ask_which(setup, here or offered[0][0], known)
    else:
        setup.ask(Choose(_("Which case?"), options=offered), lambda scope: _ask_which(setup, scope, known))


def _ask_which(setup: SetupFormScreen, scope: str, known: Sequence[CarriedCase]) -> None:
    options = [(each.name.across, earlier_called(each)) for each in known]
    options += [(ITS_OWN, _("a case of its own"))] if scope in setup.form.goes_on else []
    question = Choose(_("From which case does it go on?"), options=options)
    setup.ask(question, partial(_take, setup, scope, {each.name.across: each for each in known}))


def _take(setup: SetupFormScreen, scope: str, known: dict[str, CarriedCase], answer: str) -> None:
    form, earlier = setup.form, known.get(answer)
    if earlier is None:
        form.goes_on.pop(scope, None)
    else:
        form.goes_on[scope] = earlier
        _present(setup, scope, earlier.person)
    setup.draw()


def _present(setup: SetupFormScreen, scope: str, name: str) -> None:
    """Put the presenter of the earlier case on the form, if they come and nobody else presents."""
    form = setup.form
    places = [each for each, _name in form.cases(form.fitted(setup.clock.wall()).plan)]
    names = [one_line(each) for each in split(form.presenters)] if form.presenters.strip() else []
    names += [""] * (len(places) - len(names))
    comes = any(same_name(row.name) == same_name(name) for row in form.rows)
    if name and comes and not names[places.index(scope)]:
        names[places.index(scope)] = name
        form.presenters = ", ".join(names).rstrip(", ")
        setup.query_one(FormFields).show("presenters")


def _scope_here(setup: SetupFormScreen, offered: Sequence[str]) -> str:
    phase = setup.query_one("#phases", Picker).current
    planned = next((each for each in setup.form.fitted(setup.clock.wall()).plan.phases if each.id == phase), None)
    return next((each for each in scopes(planned.scope) if each in offered), "") if planned is not None else ""


def _carried(event: CaseCarried) -> CarriedCase:
    name = CaseName(event.session, event.scope)
    return CarriedCase(name=name, title=event.title, question=event.words, person=event.person, made=event.made)

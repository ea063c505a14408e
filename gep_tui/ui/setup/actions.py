"""What the actions of set-up do: with the fields, the programme, a phase, and the way out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gep_tui.locale import _, n_
from gep_tui.ui.components.offers import Offer
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.components.registry import gathered
from gep_tui.ui.components.start_action_keys import MEMBERS, PLAN, SETUP
from gep_tui.ui.setup import changes, of_group
from gep_tui.ui.setup.choose_screen import ChooseScreen
from gep_tui.ui.setup.coming import turn_all_members, turn_member
from gep_tui.ui.setup.complaints import complaint_of
from gep_tui.ui.setup.earlier_case import ask_earlier
from gep_tui.ui.setup.finishing import finish
from gep_tui.ui.setup.form_fields import FormFields
from gep_tui.ui.setup.form_screen import SetupFormScreen
from gep_tui.ui.setup.views import form as view


def leave_field(setup: SetupFormScreen, step: int) -> None:
    """Move to another field; report at once a time that is invalid or too short for the plan."""
    setup.take_over()
    name = setup.focused.id if setup.focused else ""
    (setup.focus_next if step > 0 else setup.focus_previous)()
    wrong = complaint_of(setup.form, setup.clock.wall())
    if wrong is not None and wrong.field == name:
        setup.say(wrong.words)
    elif name == "group":
        setup.groups.named()
    elif name in ("begin", "until") and setup.form.until != setup.refused_until:
        ask_protected(setup)


def ask_protected(setup: SetupFormScreen) -> None:
    """Ask whether to shorten protected phases, if that would help."""
    fitted = setup.form.fitted(setup.clock.wall())
    if not fitted.yielding:
        return
    setup.refused_until = setup.form.until

    def give(answer: str) -> None:
        setup.form.protected_too = True
        setup.draw()

    setup.ask(Confirm(view.protected_question(setup.form, fitted)), give)


def choose(setup: SetupFormScreen) -> None:
    """Show the choice of a programme."""
    current = setup.form.offer.key if setup.chosen else ""
    setup.app.push_screen(ChooseScreen(setup.offers, setup.form.protocols, current), partial(_take_offer, setup))


def _take_offer(setup: SetupFormScreen, offer: Offer | None) -> None:
    """Use the chosen programme; without one, go home."""
    if offer is not None:
        setup.form.choose(offer)
        setup.chosen = True
        setup.query_one(FormFields).show("begin")
        setup.query_one("#phases", Picker).load((), "")
    elif not setup.chosen:
        setup.dismiss(None)
        return
    setup.draw()


def change_phase(setup: SetupFormScreen, id: str) -> None:
    """Give the current phase another length, or skip it; ask first if it is protected."""
    phase = setup.query_one("#phases", Picker).current
    question = changes.question(setup.form, id, phase, setup.clock.wall())
    if question:
        setup.ask(Confirm(question), lambda answer: _change_surely(setup, id, phase))
    else:
        _change_surely(setup, id, phase)


def _change_surely(setup: SetupFormScreen, id: str, phase: str) -> None:
    refused = changes.change(setup.form, id, phase, setup.clock.wall())
    if refused:
        setup.say(refused)
    setup.draw()


def take_learnt(setup: SetupFormScreen) -> None:
    """Give the current phase the length that the group has learnt."""
    phase = setup.query_one("#phases", Picker).current
    if not of_group.take(setup.form, phase, setup.clock.wall()):
        setup.say(_("For this phase the group has learnt no other length."))
    setup.draw()


def take_all_learnt(setup: SetupFormScreen) -> None:
    """Give every phase the length that the group has learnt."""
    count = of_group.take_all(setup.form, setup.clock.wall())
    said = n_("{count} length taken; 0 gives one back.", "{count} lengths taken; 0 gives one back.", count)
    setup.draw()
    setup.say(said.format(count=count))


def leave(setup: SetupFormScreen) -> None:
    """Go home; ask first if something was typed."""
    if not setup.is_touched:
        setup.dismiss(None)
        return

    def left(answer: str) -> None:
        setup.dismiss(None)

    setup.ask(Confirm(_("What was typed here is not kept. Leave all the same?"), grave=True), left)


ACTIONS: dict[str, Callable[[SetupFormScreen], None]] = {
    "begin": partial(finish, begun=True),
    "keep": partial(finish, begun=False),
    "next": partial(leave_field, step=1),
    "fit": ask_protected,
    "other": choose,
    "leave": leave,
    "comes": turn_member,
    "all_come": turn_all_members,
    "goes_on": ask_earlier,
    "learnt": take_learnt,
    "learnt_all": take_all_learnt,
    **{id: partial(change_phase, id=id) for id in ("more", "less", "skip", "free")},
}

SETUP_ACTIONS = gathered((each.id for each in (*SETUP, *PLAN, *MEMBERS)), ACTIONS)

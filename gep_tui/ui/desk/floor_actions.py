"""Actions of the floor: who gets it, who is next, hands, and whose turn it really was."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import Decision, corrections, floor, speech
from gep_tui.domain.session.events import HandsKept
from gep_tui.domain.session.refusals import NobodyIsDue
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.who import NOBODY, Who, everybody
from gep_tui.ui.desk.whose_command import is_refused


def give_number(desk: Desk, number: int) -> Flow:
    """Give the floor to the person with this number; 0 ends the turn. With ten people or more, a digit may follow."""
    if is_refused(desk, "give_to"):
        return
    names = everybody(desk)
    if number == 0:
        desk.do(floor.end_turn)
        return
    if number > len(names):
        desk.say(_("There is no number {number}: the list goes to {last}.").format(number=number, last=len(names)))
        return
    if number * 10 > len(names):
        person = names[number - 1][0]
    else:
        person = yield _floor_to(desk, typed=str(number))
    yield from _give_or_end(desk, person)


def number_words(desk: Desk, number: int) -> str:
    """Return in a word what a number key did to the floor."""
    return _("floor") if number else _("end of turn")


def give_by_name(desk: Desk) -> Flow:
    """Give the floor to somebody by name."""
    yield from _give_or_end(desk, (yield _floor_to(desk)))


def _floor_to(desk: Desk, typed: str = "") -> Who:
    return Who(_("Floor to whom?"), typed=typed, options=everybody(desk), nobody_means=_("nobody: the turn ends"))


def _give_or_end(desk: Desk, person: str) -> Flow:
    if person == NOBODY:
        desk.do(floor.end_turn)
        return
    yield from give_to(desk, person)


def give_to(desk: Desk, person: str) -> Flow:
    """Give the floor; ask first if the person's role is silent."""
    yield from desk.attempt(partial(floor.give_floor, person=person))


def give_next(desk: Desk) -> None:
    """Give the floor to the person who is next."""
    if desk.dock is None or not isinstance(_next(desk)(desk.live.session, desk.live.now()), NobodyIsDue):
        desk.do(_next(desk))
    else:
        desk.say(_("No one is next here; once this panel is closed a number gives the floor."))


def _next(desk: Desk) -> Decision:
    return partial(floor.give_next, least_heard_first=desk.least_heard_first)


def stop(desk: Desk) -> None:
    """End the turn."""
    desk.do(floor.end_turn)


def hand(desk: Desk) -> Flow:
    """Raise or lower a hand."""
    person = yield Who(_("Whose hand?"), options=everybody(desk))
    desk.do(partial(floor.toggle_hand, person=person))


def order(desk: Desk) -> None:
    """Switch the order in which hands are called."""
    desk.least_heard_first = not desk.least_heard_first
    desk.say(_("Hands: least heard first.") if desk.least_heard_first else _("Hands: in the order they were raised."))


def question(desk: Desk) -> Flow:
    """Let somebody ask while the speaker waits."""
    person = yield Who(_("Question from whom?"), options=everybody(desk))
    yield from desk.attempt(partial(floor.give_floor, person=person, interrupts=True))


def keep_hands(desk: Desk) -> None:
    """Raise the hands again that went down with the last phase."""
    kept = desk.do(floor.keep_hands)
    if isinstance(kept, HandsKept):
        names = ", ".join(one_line(desk.live.session.name(person)) for person in kept.people)
        desk.say(_("Hands up again: {names}.").format(names=names))


def wrong(desk: Desk) -> Flow:
    """Correct who has the running turn, or had the last one."""
    turn = speech.last(desk.live.session)
    if turn is None:
        desk.do(floor.end_turn)
        return
    person = yield Who(_("Whose turn was it?"), options=everybody(desk))
    desk.do(partial(corrections.correct_turn, turn=turn.id, person=person))


ACTIONS: dict[str, DeskAction] = {
    "give_to": give_by_name,
    "give": give_next,
    "stop": stop,
    "hand": hand,
    "order": order,
    "question": question,
    "keep_hands": keep_hands,
    "wrong": wrong,
}

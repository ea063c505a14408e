"""Actions on the offered topics in the dock: votes, marks, reservations, a draw, the choice."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from gep_tui.domain.protocol.protocol import WAYS, ChoosingWay
from gep_tui.domain.session.ballot import COUNTED, ballot, options, votes_of
from gep_tui.domain.session.cases import scopes_from_here
from gep_tui.domain.session.decisions import choosing, floor
from gep_tui.domain.session.events import OfferDrawn
from gep_tui.domain.session.offers import TOPIC, offer_of, voted_on
from gep_tui.domain.session.ranking import drawn_from
from gep_tui.domain.session.topic_words import question_in, title_in
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Amount, Ask, Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.earlier_case_actions import which_earlier
from gep_tui.ui.desk.prose import nothing_written
from gep_tui.ui.desk.topic_marks import mark
from gep_tui.ui.desk.views.choosing import ChoosingView
from gep_tui.ui.desk.who import NOBODY, Who, everybody
from gep_tui.words.choosing import way_name
from gep_tui.words.labels import scope_label
from gep_tui.words.text import excerpt

#: Cells of a topic in a question or message.
TOLD = 40


class Topics(Protocol):
    """The part of the dock that its actions change."""

    voter: str

    def go_to(self, id: str) -> None:
        """Put the cursor on a topic; "" for the first one."""


def number(desk: Desk, topics: Topics, view: ChoosingView, number: int) -> Flow:
    """Give the topic with this number a vote, or go to it; with ten topics or more, another digit may follow."""
    session, found = desk.live.session, options(desk.live.session, view.phase)
    if not 0 < number <= len(found):
        desk.say(_("There is no number {number}: the list goes to {last}.").format(number=number, last=len(found)))
        return
    topic = found[number - 1]
    if number * 10 <= len(found):
        named = [(offer.id, _told(desk, offer.id)) for offer in voted_on(session, found)]
        topic = yield Choose(_("Which topic?"), typed=str(number), options=named)
    if ballot(session, view.phase).way in COUNTED:
        topics.go_to("")
        add_vote(desk, view, topic, 1)
    else:
        topics.go_to(topic)


def add_vote(desk: Desk, view: ChoosingView, topic: str, more: int) -> None:
    """Add a vote to a topic, or take one away: of the person whose votes are entered, else of the count by hand."""
    there = votes_of(desk.live.session, view.phase.id, view.voter, topic)
    if there + more >= 0:
        desk.do(partial(floor.cast_vote, option=topic, votes=there + more, person=view.voter))


def toggle_dropped(desk: Desk, view: ChoosingView) -> None:
    """Take the topic at the cursor off the list, or offer it again."""
    desk.do(partial(choosing.toggle_dropped, note=view.chosen))


def _how_many(desk: Desk, topics: Topics, view: ChoosingView) -> Flow:
    """Set the votes or points of the topic at the cursor."""
    session = desk.live.session
    if offer_of(session, view.chosen) is None or ballot(session, view.phase).way not in COUNTED:
        desk.say(_("Nothing is counted in this way of choosing: w changes it."))
        return
    there = votes_of(session, view.phase.id, view.voter, view.chosen)
    question = _("How many for “{text}”?").format(text=_told(desk, view.chosen))
    votes = yield Amount(question, default=there + 1)
    desk.do(partial(floor.cast_vote, option=view.chosen, votes=int(votes), person=view.voter))


def _whose(desk: Desk, topics: Topics, view: ChoosingView) -> Flow:
    """Say whose votes are entered next: a person's, or those counted by hand."""
    person = yield Who(_("Whose votes?"), options=everybody(desk), nobody_means=_("counted by hand"))
    topics.voter = "" if person == NOBODY else person


def choose_way(desk: Desk, topics: Topics, view: ChoosingView) -> Flow:
    """Ask how the case is chosen, and how many votes or points everybody has."""
    ways: dict[str, ChoosingWay] = {way: way for way in WAYS}
    way = yield Choose(_("How is the case chosen?"), options=[(way, way_name(way)) for way in ways])
    each, held = "0", ballot(desk.live.session, view.phase)
    if way in COUNTED:
        question = _("How many votes has everybody?") if way == "dots" else _("How many points has everybody?")
        each = yield Amount(question, default=held.each if held.way == way else COUNTED[way])
    topics.go_to("")
    desk.do(partial(choosing.choose_way, way=ways[way], each=int(each)))


def _draw(desk: Desk, topics: Topics, view: ChoosingView) -> None:
    """Draw a topic by lot: among those that share the most votes, else among all that are open."""
    among = drawn_from(desk.live.session, view.phase)
    event = desk.do(partial(choosing.draw_topic, drawn=random.choice(among) if among else ""))
    if isinstance(event, OfferDrawn):
        topics.go_to(event.note)
        words = _("Drawn among {count}: “{text}”. c makes it the case, o draws again.")
        if not desk.commanding:
            words = _("Drawn among {count}: “{text}”. Esc c makes it the case, Esc o draws again.")
        desk.say(words.format(count=len(event.drawn_from), text=_told(desk, event.note)))


def _reserve(desk: Desk, topics: Topics, view: ChoosingView) -> Flow:
    """Record who has a reservation about the topic at the cursor, or no longer has it."""
    if offer_of(desk.live.session, view.chosen) is None:
        desk.do(partial(choosing.toggle_reservation, note=view.chosen, person=""))
        return
    question = _("Whose reservation about “{text}”?").format(text=_told(desk, view.chosen))
    person = yield Who(question, options=everybody(desk))
    desk.do(partial(choosing.toggle_reservation, note=view.chosen, person=person))


def _add(desk: Desk, topics: Topics, view: ChoosingView) -> Flow:
    """Write down a topic: who offers what."""
    person = yield Who(_("Who offers a topic?"), options=everybody(desk), free=True, nobody_means=_("no name"))
    name = one_line(desk.live.session.name(person))
    question = _("{name} offers:").format(name=name) if name else _("Which topic?")
    text = yield Ask(question)
    if text:
        desk.do(partial(desk.draft.adding(desk.settings.author), text=text, kind=TOPIC, person=one_line(person)))
    else:
        nothing_written(desk)


def _choose_earlier(desk: Desk, topics: Topics, view: ChoosingView) -> Flow:
    """Take a case of an earlier session up again: it is the case, whether or not a topic says so."""
    if not desk.live.session.carried.cases:
        desk.say(_("No case of an earlier session came along to this one."))
        return
    chosen = yield from which_earlier(desk, _("Which case is taken up again?"))
    yield from _choose(desk, topics, replace(view, chosen=chosen))


def _choose(desk: Desk, topics: Topics, view: ChoosingView) -> Flow:
    """Make the topic at the cursor the case; ask first if there is a reason to.

    The keys go back to the note line, so that Esc n is the next phase as ever; the panel stays while a case is missing.
    """
    before = desk.live.session.choosing
    yield from desk.attempt(partial(choosing.choose_case, note=view.chosen, scope=view.scope))
    session = desk.live.session
    if session.choosing is before:
        return
    topics.go_to("")
    taken = {choice.scope for choice in session.choosing.choices}
    desk.undock(shown=any(scope not in taken for scope in scopes_from_here(session)))
    desk.say(_chosen_words(desk, view))


def _chosen_words(desk: Desk, view: ChoosingView) -> str:
    """Return which topic is the case now, who presents it, and what is still missing."""
    session, offer = desk.live.session, offer_of(desk.live.session, view.chosen)
    if offer is None or desk.hidden:
        return _("The case is chosen. u undoes it.")
    case, name = scope_label(session, view.scope, desk.language), one_line(session.name(offer.person))
    words = _("{case}: “{text}”, {name}. u undoes it.") if name else _("{case}: “{text}”. u undoes it.")
    told = words.format(case=case, text=excerpt(title_in(offer.text), TOLD), name=name)
    asks = "" if question_in(offer.text) else _("Esc d writes its key question.")
    return f"{told} {asks}".rstrip()


def _told(desk: Desk, topic: str) -> str:
    """Return the beginning of a topic; an ellipsis where the screen hides notes."""
    offer = offer_of(desk.live.session, topic)
    return excerpt(offer.text, TOLD) if offer is not None and not desk.hidden else "…"


def _urgency(desk: Desk, topics: Topics, view: ChoosingView) -> None:
    """Mark how urgent the topic at the cursor, or the one being typed, is."""
    mark(desk, "urgency", view.chosen)


def _stake(desk: Desk, topics: Topics, view: ChoosingView) -> None:
    """Mark how much is at stake in the topic at the cursor, or the one being typed."""
    mark(desk, "stake", view.chosen)


#: What the keys of the dock do, except those that move and count.
KEYS: dict[str, Callable[[Desk, Topics, ChoosingView], Flow | None]] = {
    "c": _choose,
    "w": choose_way,
    "v": _whose,
    "m": _how_many,
    "o": _draw,
    "r": _reserve,
    "a": _add,
    "exclamation_mark": _urgency,
    "e": _stake,
    "f": _choose_earlier,
}

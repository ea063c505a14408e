"""Mark offered topics: how urgent, how much is at stake; each key adds one mark, and after the third takes all off."""

from __future__ import annotations

from functools import partial
from typing import Literal

from gep_tui.domain.session.choosing import HIGHEST
from gep_tui.domain.session.decisions.choosing import mark_topic
from gep_tui.domain.session.offers import TOPIC, offer_of
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk
from gep_tui.words.choosing import marks

#: What is marked.
TopicMark = Literal["urgency", "stake"]


def mark(desk: Desk, what: TopicMark, topic: str) -> None:
    """Add a mark to the topic that is being typed, else to `topic`."""
    begun = desk.draft.begun
    if begun is not None and begun.kind == TOPIC and not desk.editing:
        setattr(begun, what, _next(getattr(begun, what)))
        words = _("Marks of the topic that you are typing: {marks}").format(marks=_told(begun.urgency, begun.stake))
        desk.say(words, holds=lambda: desk.draft.begun is begun)
        return
    offer = offer_of(desk.live.session, topic)
    there = getattr(offer, what) if offer is not None else 0
    urgency, stake = (_next(there), None) if what == "urgency" else (None, _next(there))
    if desk.do(partial(mark_topic, note=topic, urgency=urgency, stake=stake)):
        offer = offer_of(desk.live.session, topic)
        if offer is not None:
            desk.say(_("Marks of the topic: {marks}").format(marks=_told(offer.urgency, offer.stake)))


def _next(marks: int) -> int:
    return (marks + 1) % (HIGHEST + 1)


def _told(urgency: int, stake: int) -> str:
    """Return the marks in words and signs."""
    words = _("urgency {urgency}, stake {stake}").format(urgency=urgency, stake=stake)
    return f"{marks(urgency, stake)} ({words})" if urgency or stake else _("none")

"""Actions on the ratings in the dock: hands at a mark, a person's mark and word, a word of nobody named."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from gep_tui.domain.session.decisions import Decision, ratings
from gep_tui.domain.session.events import HandsCounted, Rated
from gep_tui.domain.session.rating import SCALES
from gep_tui.domain.session.refusals import NothingChanges
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Amount, Ask
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.views.rating import RatingView
from gep_tui.ui.desk.who import Who, everybody
from gep_tui.words.ratings import rated_name, scale_name
from gep_tui.words.text import excerpt

#: Cells of what is rated, in a question.
TOLD = 40


class RatingCursor(Protocol):
    """The part of the dock that its actions change."""

    def go_to_mark(self, view: RatingView, mark: int) -> None:
        """Put the cursor on a mark of the scale, or the nearest one."""


def show_hands(desk: Desk, cursor: RatingCursor, view: RatingView, hands: int) -> None:
    """Record how many hands went up for the mark at the cursor, and go on to the next lower mark."""
    decision = partial(ratings.count_hands, about=view.about, scale=view.scale, mark=view.mark, hands=hands)
    before = desk.live.session.ratings
    there = any((e.about, e.scale, e.mark) == (view.about, view.scale, view.mark) for e in before.hands)
    if (hands or there) and not isinstance(desk.do(decision), HandsCounted):
        return
    cursor.go_to_mark(view, view.mark - 1)


def _many_hands(desk: Desk, cursor: RatingCursor, view: RatingView) -> Flow:
    """Ask how many hands went up for the mark at the cursor."""
    question = _("How many hands for {mark} ({about})?")
    hands = yield Amount(question.format(mark=view.mark, about=_told(view)), default=10)
    show_hands(desk, cursor, view, int(hands))


def _one_person(desk: Desk, cursor: RatingCursor, view: RatingView) -> Flow:
    """Ask for a person's mark and word, person by person, until somebody leaves the question."""
    lowest, highest = SCALES[view.scale]
    while True:
        person = yield Who(_("Whose mark ({about})?").format(about=_told(view)), options=everybody(desk), lasting=True)
        name = one_line(desk.live.session.name(person))
        question = _("{name}, from {lowest} to {highest} ({scale}):")
        asked = question.format(name=name, lowest=lowest, highest=highest, scale=scale_name(view.scale))
        known = ratings.given_by(desk.live.session, view.about, person)
        before = known.mark if known is not None and known.mark is not None and known.scale == view.scale else highest
        mark = yield Amount(asked, default=before, highest=highest, lasting=True)
        if not _done(desk, partial(ratings.rate, about=view.about, scale=view.scale, mark=int(mark), person=person)):
            return
        # The mark is recorded before the word is asked for: whoever leaves that question keeps it.
        words = yield Ask(_("{name}, one word (Enter: none):").format(name=name), lasting=True)
        if words:
            desk.do(partial(ratings.rate, about=view.about, person=person, words=words))


def _done(desk: Desk, decision: Decision) -> bool:
    """Carry out a rating; tell whether it stands now, done here or before."""
    session, now = desk.live.session, desk.live.now()
    return isinstance(decision(session, now), NothingChanges) or isinstance(desk.do(decision), Rated)


def _word(desk: Desk, cursor: RatingCursor, view: RatingView) -> Flow:
    """Ask for one word after the other, of nobody named, until none is given."""
    while True:
        words = yield Ask(_("A word ({about}; Enter ends):").format(about=_told(view)), lasting=True)
        if not words or not isinstance(desk.do(partial(ratings.rate, about=view.about, words=words)), Rated):
            return


def _told(view: RatingView) -> str:
    return excerpt(rated_name(view.about), TOLD)


#: What the keys of the dock do, except those that move and count.
KEYS: dict[str, Callable[[Desk, RatingCursor, RatingView], Flow | None]] = {
    "m": _many_hands,
    "p": _one_person,
    "w": _word,
}

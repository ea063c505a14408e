"""Recognise a sentence on the page “What leaves”: what its letters chose is as it was, what they let leave is told."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.ui.components.acted_letter import BEGUN
from gep_tui.ui.review.just_opened import OPENING
from gep_tui.ui.review.state import Review


def remember(review: Review) -> None:
    """Remember what is chosen, before a letter that may begin a sentence."""
    leaving = review.leaving
    if review.desk.live.clock.real() - leaving.lettered >= BEGUN:
        leaving.before = (leaving.row, leaving.form, leaving.anonymous)


def goes_on(review: Review, action: str | None, character: str | None) -> bool:
    """Tell whether a letter comes right behind the one that let something leave, and so makes a sentence with it."""
    behind = review.desk.live.clock.real() - review.leaving.sent[1] < BEGUN and action not in OPENING
    return review.view == "leaves" and behind and (character or "").isalpha()


def begun(review: Review) -> str:
    """Take back what the letters of a sentence chose before it was recognised; return what to say of them."""
    told = " ".join(filter(None, (_left(review), _taken_back(review))))
    review.result = ""
    return told


def _left(review: Review) -> str:
    """Return what the letter said that let something leave just before."""
    letter, since = review.leaving.sent
    review.leaving.sent = ("", float("-inf"))
    said = review.result or review.desk.message
    if not said or review.desk.live.clock.real() - since >= BEGUN:
        return ""
    return _("“{key}” was a command: {said}").format(key=letter, said=said)


def _taken_back(review: Review) -> str:
    leaving = review.leaving
    recent = review.desk.live.clock.real() - leaving.lettered < BEGUN
    if not recent or leaving.before is None or leaving.before == (leaving.row, leaving.form, leaving.anonymous):
        return ""
    leaving.row, leaving.form, leaving.anonymous = leaving.before
    return _("For whom and as what are as they were.")

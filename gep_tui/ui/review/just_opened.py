"""Keep hands that double or hold the key of the page “What leaves”, or type a sentence, from choosing on it unseen."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.ui.components.acted_letter import BEGUN
from gep_tui.ui.components.prose_guard import GAP
from gep_tui.ui.review.state import Review

#: The actions whose letters open the page, and copy or write what it shows.
OPENING = ("copy", "export")

#: Seconds after the page was opened in which the letter that opens it does nothing more.
AGAIN = 1.0


def comes_too_soon(review: Review, action: str | None, typed: str) -> bool:
    """Tell whether a letter comes too soon after the page was opened to be meant for it."""
    since = review.desk.live.clock.real() - review.leaving.opened
    return review.view == "leaves" and typed.isalpha() and since < (AGAIN if action in OPENING else GAP)


def is_behind_a_letter(review: Review, action: str | None) -> bool:
    """Tell whether a letter would let something leave right behind another, which chose for whom, or began a word."""
    now = review.desk.live.clock.real()
    if review.view != "leaves" or action not in OPENING or review.prose.is_on(now):
        return False
    return now - review.leaving.lettered < BEGUN


def look_first(review: Review, typed: str) -> None:
    """Say that nothing has left: what was just chosen has to be seen first, and a sentence may be going on."""
    review.leaving.lettered = float("-inf")
    words = _(
        "“{key}” came right behind another letter, and nothing has left yet. Look at the page, then {key} once more."
    )
    review.desk.say(words.format(key=typed))


def refused(review: Review, action: str | None, typed: str) -> bool:
    """Refuse a letter that comes too soon, and say so; tell whether it was one."""
    if not comes_too_soon(review, action, typed):
        return False
    now = review.desk.live.clock.real()
    if action in OPENING:
        review.leaving.opened = now
        words = _("The page has only just opened, and nothing has left yet. Look at it, then {key} once more.")
        review.desk.say(words.format(key=typed))
    else:
        review.prose.begin(typed, now)
        review.desk.say(_("The page has only just opened: “{key}” chose nothing.").format(key=typed))
    return True

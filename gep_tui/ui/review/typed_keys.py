"""Keys as they are typed in the review: a letter that is a command waits a moment whether it begins a word."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gep_tui.ui.components.first_letter import WORD, FirstLetters, patience_for
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.review import key_press, sentence
from gep_tui.ui.review.action_keys import action_at
from gep_tui.ui.review.just_opened import OPENING, comes_too_soon, is_behind_a_letter, look_first
from gep_tui.ui.review.state import Review


def typed_keys(
    review: Review, keys: Keymap, clocked: Desk, later: Callable[[float, Callable[[], None]], object]
) -> FirstLetters:
    """Hand keys on to `review`; `later` does something after some seconds."""

    def press(key: str, character: str | None) -> bool:
        action = action_at(review.view, keys, key)
        if review.is_free and is_behind_a_letter(review, action.id if action is not None else None):
            look_first(review, key)
            return True
        if review.is_free and sentence.goes_on(review, action.id if action is not None else None, character):
            key_press.begin_prose(review, character or "")
            return True
        letter = (character or "").isalpha() or key == "space"
        opens = action is not None and action.id in OPENING  # the same letter again is the same command again
        if letter:
            sentence.remember(review)
        key_press.press(review, keys, key, character, clocked)
        review.leaving.lettered = review.desk.live.clock.real() if letter and not opens else float("-inf")
        return True

    begin = partial(key_press.begin_prose, review)
    return FirstLetters(press, begin, partial(_waits, review, keys), later, review.desk.live.clock.real)


def _waits(review: Review, keys: Keymap, key: str, character: str | None) -> float:
    """Return for how many seconds a letter waits; that of a reader or a format only shows something else."""
    now = review.desk.live.clock.real()
    if not review.is_free or review.desk.tail.holds(key, now) or review.prose.is_on(now):
        return 0
    action = action_at(review.view, keys, key)
    id = action.id if action is not None else None
    if comes_too_soon(review, id, key) or is_behind_a_letter(review, id):
        return 0  # it is judged as it is pressed, however busy the machine is afterwards
    if review.view == "leaves" and review.leaving.has(key.lower()):
        return WORD
    return patience_for(action)

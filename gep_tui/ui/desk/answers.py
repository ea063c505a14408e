"""Turn a key into an answer to the open question."""

from __future__ import annotations

from gep_tui.ui.components.questions import Ask, Confirm, no_letter
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.prose import type_no_answer
from gep_tui.ui.desk.small_words import ends_small_word
from gep_tui.ui.desk.stance import KeyMode, Stroke, decline, elides


def answer_question(desk: Desk, stroke: Stroke, now: float) -> bool:
    """Give a key to the open question; tell whether that was its only meaning."""
    asking = desk.asking
    if asking is None:
        return False
    if asking.waits:
        return _answers_waiting(desk, asking, stroke)
    if stroke.together or stroke.key == "escape":
        _leave(desk, asking)
        return not stroke.together
    fresh = asking.selected or not asking.typed
    typed = "" if fresh else asking.typed
    if elides(desk.stance, stroke, now, typed) or ends_small_word(desk.stance, stroke, now, typed):
        _leave_begun(desk, asking, stroke, typed)
        return True
    if fresh and asking.in_doubt(stroke.character) and desk.stance.holds_sign(stroke, now):
        return True
    desk.stance.goes_on(now)
    _feed(desk, asking, stroke)
    return True


def _leave(desk: Desk, asking: Ask) -> None:
    """Leave the question; one that only adds to what is decided is answered with nothing."""
    if asking.optional:
        desk.feed("escape", None)
    else:
        desk.drop()
    desk.stance.opener = ""


def _leave_begun(desk: Desk, asking: Ask, stroke: Stroke, typed: str) -> None:
    """Leave a question whose first keys go on with the word that its letter began."""
    asking.typed = asking.opened_with
    desk.drop()
    type_no_answer(desk, asking, typed + stroke.character)


def settle_sign(desk: Desk, stroke: Stroke | None, now: float) -> bool:
    """Answer with the waiting sign, or type it with its neighbours; tell whether `stroke` was used up."""
    asking = desk.asking
    sign, joins = desk.stance.release_sign(stroke, now)
    if sign is None or asking is None:
        return False
    if joins and stroke is not None:
        desk.drop()
        type_no_answer(desk, asking, sign.character + stroke.character)
        return True
    _feed(desk, asking, sign)
    return False


def _feed(desk: Desk, asking: Ask, stroke: Stroke) -> None:
    """Give a key to the question; a key that is no answer is typed on the note line."""
    prose = desk.feed(stroke.key, stroke.character or None)
    if prose:
        type_no_answer(desk, asking, prose)
    elif desk.asking is not asking and isinstance(asking, Confirm) and stroke.character.lower() == no_letter():
        decline(desk.stance, stroke, desk.live.clock.real())
    elif desk.asking is not asking:
        desk.stance.opener = ""


def _answers_waiting(desk: Desk, asking: Ask, stroke: Stroke) -> bool:
    """Answer a question that came by itself: it takes only its own keys."""
    if not asking.answers(stroke.key):
        return False
    desk.feed(stroke.key, stroke.character)
    if desk.stance.mode is KeyMode.ONCE:
        desk.stance.to_line()
    return True

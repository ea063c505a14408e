"""Handle keys in the review."""

from __future__ import annotations

from gep_tui.domain.stream.text import clean
from gep_tui.locale import _
from gep_tui.ui.components.editor import LEAVE, LONGEST, SAVE
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.prose_guard import pasted_nowhere
from gep_tui.ui.components.questions import left_by, no_answer
from gep_tui.ui.desk import clock_actions, floor_actions, view_actions
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.stance import stroke_of
from gep_tui.ui.review import leaving_actions, note_actions
from gep_tui.ui.review.action_keys import VIEWS, bindings
from gep_tui.ui.review.just_opened import refused
from gep_tui.ui.review.leaving import READERS
from gep_tui.ui.review.registry import ACTIONS
from gep_tui.ui.review.search_question import MOVES, PreviewSearch, Search
from gep_tui.ui.review.sentence import begun
from gep_tui.ui.review.state import Review

#: Actions of the live screen whose function keys act in the review too, since the clock goes on.
HERE_TOO: dict[str, DeskAction] = {
    "next": clock_actions.next_phase,
    "pause": clock_actions.pause,
    "give": floor_actions.give_next,
    "hide": view_actions.hide,
}


def press(review: Review, keys: Keymap, key: str, character: str | None, clocked: Desk | None = None) -> None:
    """Handle `key` for the open question, the text being edited, or the list.

    Keys of the clock act on the desk `clocked`, whose clock is shown, if that is not the review's own.
    """
    if review.is_free and review.told.scroll(key):
        return
    review.result = ""
    if _is_of_clock(review, keys, key, clocked or review.desk):
        return
    if review.desk.tail.ends_or_takes(key, review.desk.live.clock.real()):
        return
    if _is_answer(review, key):
        _answer(review, key, character)
        return
    if review.desk.must_answer:
        review.desk.drop()
    if review.editor is not None:
        _edit(review, key, character)
    elif review.prose.takes(key, character, review.desk.live.clock.real()):
        _say_prose(review)
    elif not _travel(review, key):
        typed = stroke_of(key, character).character
        key = "enter" if key in ENTER else key.removeprefix("alt+")
        # With Caps Lock on, the letters of readers and formats choose them all the same.
        key = key.lower() if review.view == "leaves" and len(key) == 1 else key
        action = bindings(review.view, keys).get(key)
        if refused(review, action, typed):
            return
        if review.view == "leaves" and review.leaving.pick(key):
            _picked(review, key)
        elif action is not None:
            perform(review, action)
        elif key in NUMBER_KEYS:
            show(review, (NUMBER_KEYS[key] - 1) % len(VIEWS))
        elif typed:
            review.said_before = begun(review)
            words = _("No command on “{key}” here. ? shows all keys.").format(key=typed)
            review.desk.say(" ".join(filter(None, (review.said_before, words))))
            review.prose.begin(typed, review.desk.live.clock.real())


def begin_prose(review: Review, text: str) -> None:
    """Take what was typed for the beginning of a sentence, none of whose letters acts; say so."""
    review.said_before = begun(review)
    review.prose.begin(text, review.desk.live.clock.real())
    _say_prose(review)


def _say_prose(review: Review) -> None:
    words = _("Keys are commands here: “{text}” did nothing. Notes are written on the live screen.")
    review.desk.say(" ".join(filter(None, (review.said_before, words.format(text=review.prose.shown)))))


def _picked(review: Review, letter: str) -> None:
    """Show what leaves for another reader or in another format; ask who it is, if the reader is one of several."""
    review.desk.message = ""
    _begin_anew(review)
    if letter in READERS:
        review.desk.start(leaving_actions.named(review))


def _is_of_clock(review: Review, keys: Keymap, key: str, clocked: Desk) -> bool:
    """Act on the clock by one of its function keys; tell whether it is one. What it says is said in the review."""
    id = keys.anywhere.get(key, "")
    if id not in HERE_TOO:
        return False
    desk = review.desk if id == "hide" else clocked
    asking = desk.asking
    desk.start(HERE_TOO[id](desk))
    if desk is not review.desk and (desk.message or desk.asking):
        review.desk.say(desk.asking.question if desk.asking and desk.asking is not asking else desk.message)
    return True


def _is_answer(review: Review, key: str) -> bool:
    """Tell whether a key belongs to the open question; Esc and a key together close it and act."""
    asking = review.desk.asking
    if asking is None or key.startswith("alt+"):
        return False
    return not asking.waits or (review.editor is None and asking.answers(key))


def perform(review: Review, id: str) -> None:
    """Run an action by its id."""
    review.desk.message = ""
    review.desk.start(ACTIONS[id](review))


def show(review: Review, number: int) -> None:
    """Show the view with this number, from 0; a message was about the one before."""
    views = tuple(VIEWS)
    review.desk.outdated()
    if 0 <= number < len(views):
        review.show(views[number])


def paste(review: Review, text: str) -> None:
    """Paste into the text being typed; what is no answer to the open question leaves it open, and says so."""
    asking = review.desk.asking
    if asking is not None and not asking.waits:
        if asking.may_be_pasted(clean(text)):
            asking.paste(text)
            _look_on(review)
        else:
            asking.notice = _("What was pasted is no answer.")
    elif review.editor is not None and len(text) + len(review.editor.text) > LONGEST:
        review.desk.say(_("That is too long to be pasted here: the note stays as it is."))
    elif review.editor is not None:
        review.editor.insert(text)
    else:
        review.desk.say(pasted_nowhere())


def _answer(review: Review, key: str, character: str | None) -> None:
    """Give a key to the question; search results are shown while typing."""
    asking, finding = review.desk.asking, isinstance(review.desk.asking, Search)
    if review.desk.feed(key, character) and asking is not None:
        left = left_by(asking, character or "")
        review.said_before = begun(review)
        review.desk.say(" ".join(filter(None, (review.said_before, no_answer(asking, left)))))
        review.prose.begin(left, review.desk.live.clock.real())
    if finding and key == "escape":
        review.look_for("")
    _look_on(review)


def _look_on(review: Review) -> None:
    if isinstance(review.desk.asking, Search):
        review.look_for(review.desk.asking.typed, again=not isinstance(review.desk.asking, PreviewSearch))


def _edit(review: Review, key: str, character: str | None) -> None:
    assert review.editor is not None
    outcome = review.editor.press(key, character)
    if outcome == SAVE:
        review.desk.start(note_actions.save(review))
    elif outcome == LEAVE:
        review.desk.start(note_actions.leave(review))


def _choose(review: Review, key: str) -> None:
    """Choose another reader or format on the page of what leaves; what is shown of it begins anew."""
    if key in ("up", "down"):
        review.leaving.step(1 if key == "down" else -1)
    else:
        review.leaving.turn(1 if key == "right" else -1)
    review.desk.message = ""
    _begin_anew(review)


def _begin_anew(review: Review) -> None:
    """Show what leaves from its beginning, or from the first row that has what is searched."""
    review.scroll.top = review.scroll.skip = 0
    review.leaving.hits.again()


def _travel(review: Review, key: str) -> bool:
    """Move in the list or between views; tell whether the key does that."""
    listing, rows, scroll = review.listing, review.rows, review.scroll
    if review.view == "leaves" and key in ("up", "down", "left", "right"):
        _choose(review, key)
    elif review.view == "leaves" and review.find and key in MOVES:
        review.leaving.hits.step(MOVES[key])
    elif key in ("up", "down"):
        scroll.step(listing, rows, 1 if key == "down" else -1)
    elif key in ("pageup", "pagedown", "space"):
        scroll.page(listing, rows, -1 if key == "pageup" else 1)
    elif key in ("home", "end"):
        scroll.end(listing, rows, 1 if key == "end" else -1)
    elif key in ("tab", "right", "shift+tab", "left"):
        show(review, (tuple(VIEWS).index(review.view) + (1 if key in ("tab", "right") else -1)) % len(VIEWS))
        return True
    else:
        return False
    review.note_choice()
    return True

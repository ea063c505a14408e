"""From a key to a deed."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.keymap import Keymap
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.questions import Ask, Confirm
from gep_tui.ui.desk import clock_actions, floor_actions, note_actions, people_actions, seat_actions, view_actions
from gep_tui.ui.desk.actions import BY_ID, GROUP_KEYS
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.registry import DEEDS
from gep_tui.ui.desk.second_level import second_level
from gep_tui.ui.desk.stance import KeyMode, Stroke, stroke_of
from gep_tui.ui.live import correction_actions, plan_actions

_DEEDS = (
    clock_actions, correction_actions, floor_actions, note_actions,
    people_actions, plan_actions, seat_actions, view_actions,
)  # fmt: skip
assert all(_DEEDS), "importing the deeds registers them"


#: Keys that withdraw the chosen note; where something stands on the line they take that away.
WITHDRAW = ("delete", "backspace", "ctrl+h")
#: Keys that act on the chosen note; what can be typed begins a new one.
ON_CHOSEN = frozenset({*ENTER, *WITHDRAW, "escape", "tab", "shift+tab"})

#: How many notes further up each key goes.
STEPS = {"up": 1, "down": -1, "pageup": 10, "pagedown": -10}

#: Keys that some terminals report though nothing was typed with them yet.
_MODIFIERS = ("_shift", "_control", "_alt", "_super", "_hyper", "_meta", "_lock")

#: A question is named in so many characters where it is no longer asked.
NAMED = 60


def press(desk: Desk, keys: Keymap, key: str, character: str | None) -> None:
    """Carry out what `key` means now: an answer, a move among notes, a number, a command; or type it."""
    stroke, now = stroke_of(key, character), desk.live.clock.real()
    if desk.stance.sign is not None and _settled_sign(desk, stroke, now):
        return
    held, joins = desk.stance.release(stroke, now)
    if held is not None and joins:
        _type(desk, _opener(desk) + held.character + stroke.character)
        return
    if held is not None:
        _act(desk, keys, held, meant=True)
    _take(desk, keys, stroke, now)


def lapse(desk: Desk, keys: Keymap, held: Stroke) -> None:
    """Carry out a letter that has waited long enough for another; nothing where another came."""
    if desk.stance.held is held:
        desk.stance.held = None
        _act(desk, keys, held, meant=True)


def lapse_sign(desk: Desk, sign: Stroke) -> None:
    """Let a sign answer that has waited long enough for a letter; nothing where another key came."""
    if desk.stance.sign is sign:
        _settled_sign(desk, None, desk.live.clock.real())


def _settled_sign(desk: Desk, stroke: Stroke | None, now: float) -> bool:
    """Answer with the sign that waited, or type it with what stands around it; tell whether `stroke` was used up."""
    asking = desk.asking
    sign, joins = desk.stance.release_sign(stroke, now)
    if sign is None or asking is None:
        return False
    if joins and stroke is not None:
        desk.drop()
        _leave(desk, asking, sign.character + stroke.character)
        return True
    _feed(desk, asking, sign)
    return False


def perform(desk: Desk, id: str) -> None:
    """Carry out an action by its id."""
    desk.start(DEEDS[id](desk))


def _take(desk: Desk, keys: Keymap, stroke: Stroke, now: float) -> None:
    """Give a key to what it belongs to; a letter that may be the beginning of a word waits."""
    key = stroke.key
    tail = desk.is_tail(key)
    desk.forget_tail()
    if tail:
        return
    if key in keys.anywhere and key != "tab" and not stroke.together:
        perform(desk, keys.anywhere[key])
        return
    if _answers(desk, stroke, now):
        return
    if desk.stance.joins_refused(stroke, now):
        _type(desk, _opener(desk) + stroke.character)
        return
    if desk.selected and not desk.editing and not stroke.together and _on_chosen(desk, key, now):
        return
    if stroke.together and desk.stance.mode is KeyMode.ONCE:
        # its Esc was the second one: one stays among commands, and the key is the first of them
        desk.stance.stay()
        stroke = Stroke(stroke.key, stroke.character)
    if not desk.stance.holds(stroke, now):
        _act(desk, keys, stroke)


def _answers(desk: Desk, stroke: Stroke, now: float) -> bool:
    """Give a key to the question that is asked; tell whether that was all it meant."""
    asking = desk.asking
    if asking is None:
        return False
    if asking.waits:
        return _answers_waiting(desk, asking, stroke, now)
    if stroke.together:
        desk.drop()
        desk.stance.opener = ""
        return False
    if stroke.key == "escape":
        desk.drop()
        desk.stance.opener = ""
        desk.stance.left(now)
        return True
    if not asking.typed and asking.in_doubt(stroke.character) and desk.stance.holds_sign(stroke, now):
        return True
    desk.stance.goes_on(now)
    _feed(desk, asking, stroke)
    return True


def _feed(desk: Desk, asking: Ask, stroke: Stroke) -> None:
    """Give a key to the question; what is no answer is typed on the note line."""
    prose = desk.feed(stroke.key, stroke.character or None)
    if prose:
        _leave(desk, asking, prose)
    elif desk.asking is not asking:
        desk.stance.opener = ""


def _answers_waiting(desk: Desk, asking: Ask, stroke: Stroke, now: float) -> bool:
    """Answer a question that came by itself: it takes only its own keys, and none that may begin a word."""
    if not asking.answers(stroke.key) or (desk.stance.doubtful(now) and not stroke.together):
        return False
    desk.feed(stroke.key, stroke.character)
    if desk.stance.mode is KeyMode.ONCE:
        desk.stance.to_line()
    return True


def _leave(desk: Desk, asking: Ask, prose: str) -> None:
    """Type what was no answer, the letter before it that had opened the question."""
    text = _opener(desk) + prose
    _type(desk, text)
    words = _("“{text}” is no answer to “{question}”: it is on the note line.")
    desk.say(words.format(text=one_line(text), question=one_line(asking.question)[:NAMED]))


def _type(desk: Desk, text: str) -> None:
    """Type on the note line what turned out to be prose."""
    desk.undock()
    desk.stance.to_line()
    if not desk.editing:
        desk.selected = ""
    if desk.line is not None:
        desk.line.take_keys(text)


def _opener(desk: Desk) -> str:
    return desk.stance.take_opener(desk.live.clock.real())


def _act(desk: Desk, keys: Keymap, stroke: Stroke, meant: bool = False) -> None:
    """Do what a key means; `meant` tells that it is a command whatever the mode."""
    key, stance = stroke.key, desk.stance
    meant = meant or stroke.together or stance.commanding
    stance.opener = ""
    if key == "escape" and not (desk.dock is not None and stance.commanding):
        _escape(desk)
        return
    if _in_dock(desk, key, meant):
        return
    if stance.mode is not KeyMode.STAY:
        stance.to_line()
    if key in STEPS:
        note_actions.choose(desk, STEPS[key])
    elif key in ENTER:
        stance.to_line()
    elif key == "tab" and not desk.selected:
        note_actions.next_kind(desk)
    elif meant and key in NUMBER_KEYS and key not in keys.command:
        stance.capitals = 0
        desk.start(floor_actions.give_number(desk, NUMBER_KEYS[key]))
    elif meant and key in keys.command:
        _command(desk, stroke, keys.command[key])
    elif meant and key in GROUP_KEYS.values():
        desk.start(second_level(desk, key, perform_flow))
        stance.ask(stroke, desk.live.clock.real())
    elif key in keys.anywhere:
        perform(desk, keys.anywhere[key])
    elif meant:
        _unknown(desk, stroke)
    elif stroke.character and desk.line is not None:
        # the letter before it, whose time was over just now, has given the note line the keys
        desk.line.take_keys(stroke.character)


def perform_flow(desk: Desk, id: str) -> Flow:
    """Carry out an action by its id, inside another flow."""
    flow = DEEDS[id](desk)
    if flow is not None:
        yield from flow


def _command(desk: Desk, stroke: Stroke, id: str) -> None:
    """Carry out a command; one that acts at once is asked about if it came by a capital."""
    stance, before, stood = desk.stance, (desk.asking, desk.dock), _what_stands(desk)
    stance.capitals = stance.capitals + 1 if stroke.is_capital else 0
    if stroke.is_capital and BY_ID[id].at_once:
        desk.start(_surely(desk, stroke.character, id))
    else:
        perform(desk, id)
    if desk.asking is not None and desk.asking is not before[0] and stance.capitals > 1:
        desk.asking.question = _("Caps Lock? {question}").format(question=desk.asking.question)
    if stroke.is_letter and (desk.asking, desk.dock) != before and (desk.asking or desk.dock):
        stance.ask(stroke, desk.live.clock.real())
    elif stroke.is_letter and _what_stands(desk) == stood:
        stance.refuse(stroke, desk.live.clock.real())
    elif stroke.is_letter and not stroke.together and stance.mode is KeyMode.LINE:
        stance.acted(desk.live.clock.real())
        desk.acted = (stroke.character, id)


def say_what_acted(desk: Desk) -> None:
    """Say which command the letter before this note was, where both may have been meant as one word."""
    if desk.stance.has_just_acted(desk.live.clock.real()) and not desk.message:
        key, id = desk.acted
        words = _("“{key}” was a command: {label}. Esc u takes it back.")
        desk.say(words.format(key=key, label=_(BY_ID[id].label)))


def _what_stands(desk: Desk) -> tuple[object, ...]:
    """Return what an action may change; one that was refused changes none of it."""
    shown = (desk.hidden, desk.muted, desk.least_heard_first, desk.once_kind, desk.selected, desk.leaving)
    return desk.live.session.last, desk.asking, desk.dock, shown


def _surely(desk: Desk, character: str, id: str) -> Flow:
    """Ask before an action that a capital alone would have done."""
    action = BY_ID[id]
    question = _("{key}: {label}. Do it?").format(key=character, label=_(action.label))
    if (yield Confirm(question)) == "yes":
        yield from perform_flow(desk, id)


def _unknown(desk: Desk, stroke: Stroke) -> None:
    """Say that a key is no command; a letter is typed, for it may be the first of a word."""
    if stroke.key.endswith(_MODIFIERS):
        return
    if stroke.is_letter:
        _type(desk, stroke.character)
        desk.say(_("No command on “{key}”: it is on the note line.").format(key=stroke.character))
    else:
        desk.say(_("No command on “{key}”. Esc ? shows all keys.").format(key=stroke.character or stroke.key))


def _escape(desk: Desk) -> None:
    """Leave what is most recent: an edit, a row of commands, the note line."""
    now = desk.live.clock.real()
    if desk.editing:
        desk.editing, desk.begun = "", None
        if desk.line is not None:
            desk.line.empty()
        desk.selected = ""
        desk.stance.left(now)
    elif desk.dock is not None:
        desk.stance.stay()
    else:
        desk.stance.escape()
        if not desk.stance.commanding:
            desk.stance.left(now)


def _in_dock(desk: Desk, key: str, meant: bool) -> bool:
    """Do what a key means for the panel in the dock, tell whether it means anything; letters may be the note line's."""
    if desk.dock is None or not (meant or key in STEPS):
        return False
    taken = desk.dock.press(desk, key)
    if taken and key == "escape":
        desk.stance.left(desk.live.clock.real())
    return taken


def _on_chosen(desk: Desk, key: str, now: float) -> bool:
    """Do what a key means for the chosen note; tell whether it means anything."""
    if key in ENTER:
        note_actions.edit_chosen(desk)
    elif key == "escape":
        desk.selected = ""
        desk.stance.left(now)
    elif key in WITHDRAW:
        note_actions.withdraw_chosen(desk)
    elif key == "tab":
        desk.start(DEEDS["kind"](desk))
    elif key == "shift+tab":
        desk.start(note_actions.reassign_chosen(desk))
    elif key in STEPS:
        note_actions.choose(desk, STEPS[key])
    else:
        return False
    return True

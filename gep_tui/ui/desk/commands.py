"""ScreenCommands: actions carried out by their ids, whatever key or click named them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.desk.action_keys import BY_ID
from gep_tui.ui.desk.chosen_note import LIVE_LIST, NoteKeys
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.floor_actions import give_number, number_words
from gep_tui.ui.desk.stance import Stroke
from gep_tui.ui.desk.whose_command import is_refused

#: The actions that only choose a note, or open it for splitting; typing leaves both.
CHOOSING = ("edit", "split")

#: The action after which words follow: its letter may have begun them, though it came in one burst with its Esc.
FOLLOWED = "park"

#: Seconds after a command in which its key, refused, is taken for the same press.
TWICE = 2.0


@dataclass(frozen=True)
class ScreenCommands:
    """What can be done on one screen: the keys in force, and what each action does.

    `declared` are the actions by id, `number` is what a number key does as a command, `number_told` what it did in
    words, `notes` what keys do with the notes in the list.
    """

    keymap: Keymap
    actions: Mapping[str, DeskAction]
    declared: Mapping[str, Action] = field(default_factory=lambda: BY_ID)
    number: Callable[[Desk, int], Flow] = give_number
    number_told: Callable[[Desk, int], str] = number_words
    notes: NoteKeys = LIVE_LIST

    def perform(self, desk: Desk, id: str) -> None:
        """Carry out an action by its id."""
        if not is_refused(desk, id):
            desk.start(self.actions[id](desk))

    def flow(self, desk: Desk, id: str) -> Flow:
        """Run an action by its id as part of another flow."""
        flow = None if is_refused(desk, id) else self.actions[id](desk)
        if flow is not None:
            yield from flow


def command(desk: Desk, commands: ScreenCommands, stroke: Stroke, id: str) -> None:
    """Run a command; one triggered by a capital is confirmed if it would act at once."""
    stance, before, stood, then = desk.stance, (desk.asking, desk.dock), _what_stands(desk), _Then.of(desk)
    stance.capitals.note(stroke.is_capital, desk.live.clock.real())
    if stroke.is_capital and commands.declared[id].at_once:
        desk.start(_surely(desk, commands, stroke.character, id))
    else:
        commands.perform(desk, id)
    if desk.asking is not None and desk.asking is not before[0] and stance.capitals.is_suspected:
        desk.asking.question = _("Caps Lock? {question}").format(question=desk.asking.question)
    if stroke.is_letter and (desk.asking, desk.dock) != before and (desk.asking or desk.dock):
        stance.ask(stroke, desk.live.clock.real())
    elif stroke.is_letter and _what_stands(desk) == stood:
        if not _is_second(desk, stroke, id):
            stance.refuse(stroke, desk.live.clock.real())
    else:
        _remember(desk, stroke, id, _(commands.declared[id].label), then)


def number_command(desk: Desk, commands: ScreenCommands, stroke: Stroke, number: int) -> None:
    """Run the command of a number key, which may have begun a note: "à demain", "3 personnes", "10 people"."""
    stood, then, now = _what_stands(desk), _Then.of(desk), desk.live.clock.real()
    desk.stance.capitals.forget()
    desk.start(commands.number(desk, number))
    if desk.asking is None and _what_stands(desk) != stood:
        _remember_number(desk, stroke, commands.number_told(desk, number), then)
    elif desk.asking is None:
        desk.stance.refuse(stroke, now)
        desk.stance.acted(now)
        desk.acted = (stroke.character, "", "")


def press_in_dock(desk: Desk, stroke: Stroke) -> bool:
    """Give a key to the docked panel; tell whether it used it. A number may have begun a note: "8 people are glad"."""
    dock = desk.dock
    if dock is None or stroke.key not in NUMBER_KEYS:
        return dock is not None and dock.press(desk, stroke.key)
    stood, then = _what_stands(desk), _Then.of(desk)
    if not dock.press(desk, stroke.key):
        return False
    keys = dock.keys()
    label = next((words for sign, words in keys if sign[:1].isdecimal()), "")
    if label and _what_stands(desk) != stood:
        if desk.asking is not None:
            desk.stance.ask(stroke, desk.live.clock.real())
        else:
            _remember_number(desk, stroke, label, then)
    return True


def _remember_number(desk: Desk, stroke: Stroke, told: str, then: _Then) -> None:
    """Remember a number key that acted at once, and what the one right before it did: “10 people”."""
    before = _told_before(desk, desk.live.clock.real())
    _remember(desk, stroke, "", told, then)
    desk.acted = (*desk.acted[:2], f"{before} {desk.acted[2]}".strip())


def _told_before(desk: Desk, now: float) -> str:
    """Return what to tell of the number key right before this one, which stood in the same number; "" if none did."""
    key, _id, told = desk.acted
    if not key.isdecimal() or not desk.stance.has_just_acted(now):
        return ""
    return told or _("“{key}” did nothing.").format(key=key)


def say_what_acted(desk: Desk) -> None:
    """Tell what a key just did as a command, since it may have been the first letter of this note."""
    if desk.acted[2] and desk.stance.has_just_acted(desk.live.clock.real()):
        desk.say(desk.acted[2])


def begins_a_note(desk: Desk, stroke: Stroke) -> bool:
    """Tell whether a blank shows that the key which has just acted was the first of a note: “3 people”."""
    acted = bool(desk.acted[2]) and desk.stance.has_just_acted(desk.live.clock.real())
    return stroke.character == " " and not stroke.together and acted


def begun_by_choosing(desk: Desk, stroke: Stroke) -> str:
    """Return and forget the letter that has just chosen a note, if `stroke` shows that it began a word: “Elle”."""
    letter, id, _told = desk.acted
    follows = stroke.is_letter or stroke.character in (" ", "'", "’")
    if id not in CHOOSING or not follows or not desk.stance.has_just_acted(desk.live.clock.real()):
        return ""
    desk.acted = ("", "", "")
    return letter


@dataclass(frozen=True)
class _Then:
    """What was said, what the next note would be, and what could be undone, before a command."""

    said: tuple[str, float]
    draft: tuple[object, ...]
    done: Sequence[object]

    @classmethod
    def of(cls, desk: Desk) -> _Then:
        return cls((desk.message, desk.message_until), _next_note(desk), desk.live.session.done)

    def told(self, desk: Desk, key: str, label: str) -> str:
        """Return what to say of a command since: in its own words, or by its `label`; and whether it can be undone.

        Nothing of one that only spoke of the next note: a note was to follow.
        """
        done = desk.live.session.done
        is_new = (desk.message, desk.message_until) != self.said
        if is_new and self.draft != _next_note(desk) and done[-1:] == self.done[-1:]:
            return ""
        said = desk.message if is_new and desk.message else _("{label}.").format(label=label)
        undoes = len(done) >= len(self.done) and done[-1:] != self.done[-1:] and "u" not in said.split()
        words = _("“{key}” was a command: {said} Esc u undoes it.") if undoes else _("“{key}” was a command: {said}")
        return words.format(key=key, said=said)


def _remember(desk: Desk, stroke: Stroke, id: str, label: str, then: _Then) -> None:
    """Remember a key that acted at once, if it may have been the first of a note, and what to tell then."""
    if stroke.character.strip() and (not stroke.together or id == FOLLOWED):
        desk.stance.acted(desk.live.clock.real())
        desk.acted = (stroke.character, id, then.told(desk, stroke.character, label))


def _is_second(desk: Desk, stroke: Stroke, id: str) -> bool:
    """Tell whether a refused key is the second press of one that has just acted: it begins no word."""
    return desk.acted[:2] == (stroke.character, id) and desk.stance.has_just_acted(desk.live.clock.real(), TWICE)


def _what_stands(desk: Desk) -> tuple[object, ...]:
    """Return everything that an action may change, to tell whether it was refused."""
    shown = (desk.hidden, desk.muted, desk.least_heard_first, desk.selected, desk.posted)
    return desk.live.session.last, desk.asking, desk.dock, shown, _next_note(desk)


def _next_note(desk: Desk) -> tuple[object, ...]:
    """Return what the note line will write: the note that is begun, and the next one."""
    draft = desk.draft
    begun = msgspec.structs.astuple(draft.begun) if draft.begun is not None else ()
    return desk.editing, begun, draft.kind, draft.once_kind, draft.elsewhere, draft.once_person


def _surely(desk: Desk, commands: ScreenCommands, character: str, id: str) -> Flow:
    """Ask before running an action that was triggered by a capital alone."""
    action = commands.declared[id]
    question = _("{key}: {what} Is that meant?").format(key=character, what=_(action.help))
    if (yield Confirm(question)) == "yes":
        yield from commands.flow(desk, id)

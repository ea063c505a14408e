"""ScreenCommands: actions carried out by their ids, whatever key or click named them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.desk.action_keys import BY_ID
from gep_tui.ui.desk.chosen_note import LIVE_LIST, NoteKeys
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.floor_actions import give_number
from gep_tui.ui.desk.kind_signs import PREFIXES
from gep_tui.ui.desk.stance import KeyMode, Stroke
from gep_tui.ui.desk.whose_command import is_refused

#: Seconds after a command in which its key, refused, is taken for the same press.
TWICE = 2.0


@dataclass(frozen=True)
class ScreenCommands:
    """What can be done on one screen: the keys in force, and what each action does.

    `declared` are the actions by id, `number` is what a number key does as a command, `notes` what keys do with the
    notes in the list.
    """

    keymap: Keymap
    actions: Mapping[str, DeskAction]
    declared: Mapping[str, Action] = field(default_factory=lambda: BY_ID)
    number: Callable[[Desk, int], Flow] = give_number
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
    stance, before, stood = desk.stance, (desk.asking, desk.dock), _what_stands(desk)
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
    elif _begins_note(stroke) and not stroke.together and stance.mode is KeyMode.LINE:
        stance.acted(desk.live.clock.real())
        desk.acted = (stroke.character, id)


def say_what_acted(desk: Desk, commands: ScreenCommands) -> None:
    """Name the command that a letter just triggered, since it may have been the first letter of this note."""
    if desk.stance.has_just_acted(desk.live.clock.real()) and not desk.message:
        key, id = desk.acted
        words = _("“{key}” was a command: {label}. Esc u undoes it.")
        desk.say(words.format(key=key, label=_(commands.declared[id].label)))


def _begins_note(stroke: Stroke) -> bool:
    """Tell whether a key could have been the first of a note: a letter, or the sign of a kind."""
    return stroke.is_letter or stroke.character in PREFIXES


def _is_second(desk: Desk, stroke: Stroke, id: str) -> bool:
    """Tell whether a refused key is the second press of one that has just acted: it begins no word."""
    return desk.acted == (stroke.character, id) and desk.stance.has_just_acted(desk.live.clock.real(), TWICE)


def _what_stands(desk: Desk) -> tuple[object, ...]:
    """Return everything that an action may change, to tell whether it was refused."""
    shown = (desk.hidden, desk.muted, desk.least_heard_first, desk.draft.once_kind, desk.selected, desk.posted)
    writes = (desk.editing, desk.draft.elsewhere, desk.draft.once_person)
    return desk.live.session.last, desk.asking, desk.dock, shown, writes


def _surely(desk: Desk, commands: ScreenCommands, character: str, id: str) -> Flow:
    """Ask before running an action that was triggered by a capital alone."""
    action = commands.declared[id]
    question = _("{key}: {label}. Do it?").format(key=character, label=_(action.label))
    if (yield Confirm(question)) == "yes":
        yield from commands.flow(desk, id)

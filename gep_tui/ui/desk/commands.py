"""ScreenCommands: actions carried out by their ids, whatever key or click named them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gep_tui.locale import _
from gep_tui.ui.components.keymap import Keymap
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.desk.actions import BY_ID
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.stance import KeyMode, Stroke


@dataclass(frozen=True)
class ScreenCommands:
    """What may be done on one screen: the keys in force, and what each action does."""

    keymap: Keymap
    actions: Mapping[str, DeskAction]

    def perform(self, desk: Desk, id: str) -> None:
        """Carry out an action by its id."""
        desk.start(self.actions[id](desk))

    def flow(self, desk: Desk, id: str) -> Flow:
        """Run an action by its id inside another flow."""
        flow = self.actions[id](desk)
        if flow is not None:
            yield from flow


def command(desk: Desk, commands: ScreenCommands, stroke: Stroke, id: str) -> None:
    """Run a command; one that acts at once is confirmed if it came by a capital."""
    stance, before, stood = desk.stance, (desk.asking, desk.dock), _what_stands(desk)
    stance.capitals = stance.capitals + 1 if stroke.is_capital else 0
    if stroke.is_capital and BY_ID[id].at_once:
        desk.start(_surely(desk, commands, stroke.character, id))
    else:
        commands.perform(desk, id)
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
    """Name the command that a letter just triggered, since it may have been the first letter of this note."""
    if desk.stance.has_just_acted(desk.live.clock.real()) and not desk.message:
        key, id = desk.acted
        words = _("“{key}” was a command: {label}. Esc u takes it back.")
        desk.say(words.format(key=key, label=_(BY_ID[id].label)))


def _what_stands(desk: Desk) -> tuple[object, ...]:
    """Return what an action may change; a refused one changes nothing of it."""
    shown = (desk.hidden, desk.muted, desk.least_heard_first, desk.draft.once_kind, desk.selected, desk.posted)
    return desk.live.session.last, desk.asking, desk.dock, shown


def _surely(desk: Desk, commands: ScreenCommands, character: str, id: str) -> Flow:
    """Ask before an action that a capital alone would have done."""
    action = BY_ID[id]
    question = _("{key}: {label}. Do it?").format(key=character, label=_(action.label))
    if (yield Confirm(question)) == "yes":
        yield from commands.flow(desk, id)

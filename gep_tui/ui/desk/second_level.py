"""Second-level commands: Esc, the key of a group, and a letter, so that rare actions need no key of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.questions import ANSWERED, ASKING, LEFT, Ask
from gep_tui.ui.desk.action_keys import GROUP_KEYS
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk


@dataclass
class Letters(Ask):
    """A choice between actions by letter."""

    WRITES: ClassVar[bool] = False

    actions: Mapping[str, Action] = field(default_factory=dict)

    def hint(self) -> str:
        """Return the letters and what each does."""
        return "   ".join(f"{letter} {_(action.label)}" for letter, action in self.actions.items())

    def take(self, character: str) -> str:
        """Answer with one letter, small or capital."""
        action = self.actions.get(character.lower())
        if action is None:
            return LEFT
        self.answer = action.id
        return ANSWERED

    def paste(self, text: str) -> None:
        """Do nothing: a paste is no letter."""

    def enter(self) -> str:
        """Do nothing: Enter is no letter."""
        self.notice = _("A letter answers; Esc leaves it.")
        return ASKING


def second_level(desk: Desk, key: str, declared: Iterable[Action], perform: Callable[[Desk, str], Flow]) -> Flow:
    """Ask which of the `declared` actions of the group on `key` is meant, and run it."""
    group = next(group for group, its_key in GROUP_KEYS.items() if its_key == key)
    actions = {action.second: action for action in declared if action.group == group and action.second}
    if not actions:
        desk.say(_("No command on “{key}”. Esc ? shows all keys.").format(key=key_sign(key)))
        return
    id = yield Letters(_("{group}:").format(group=_(group)), actions=actions)
    yield from perform(desk, id)

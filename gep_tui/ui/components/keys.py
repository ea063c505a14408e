"""Handle keys in the order in which they were pressed: a widget hands those it does not use to its owner at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from time import monotonic
from typing import Protocol

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from gep_tui.domain.stream.text import is_text
from gep_tui.ui.components.questions import AnswerTail

#: Handles a key and its character; tells whether they meant anything.
TakesKey = Callable[[str, str | None], bool]


class KeyOwner(Protocol):
    """The screen that owns a widget; `tail` is what may follow the answer just given."""

    tail: AnswerTail

    def takes_all(self) -> bool:
        """Whether the owner takes every key now, because it asks something."""

    def key(self, key: str, character: str | None) -> bool:
        """Handle a key that the widget does not use; tell whether it had a meaning."""

    def pasted(self, text: str) -> None:
        """Handle a paste while the owner takes every key."""


def passed_on(widget: Widget, event: events.Key) -> bool:
    """Pass a key on to the widget that has the focus by now; tell whether it was passed on.

    All keys of a burst come to the widget that had the focus when the first was pressed.
    """
    focused = widget.screen.focused
    if focused is None or focused is widget:
        return False
    focused.post_message(events.Key(event.key, event.character))
    use_up(event)
    return True


def answers(owner: KeyOwner, key: str, character: str | None) -> bool:
    """Give a key to the owner while it takes all, or if it completes an answer; tell whether it had a meaning there."""
    if not owner.takes_all():
        return owner.tail.ends_or_takes(key, monotonic())
    return owner.key(key, character)


def use_up(event: events.Key | events.Paste) -> None:
    """Keep a key, or a paste, from the stock widget and from the screen."""
    event.stop()
    event.prevent_default()


async def take_key(
    event: events.Key,
    first: TakesKey,
    types: Callable[[str], None],
    own: Mapping[str, str],
    run: Callable[[str], Awaitable[object]],
    last: TakesKey = lambda key, character: False,
) -> None:
    """Handle a key at once: try `first`, then insert it as text, then run an `own` key, then try `last`.

    `own` are the keys of the stock widget with their actions, carried out by `run`. Left to itself, Textual would run
    them after the letters of the same burst.
    """
    key, character = event.key, event.character
    if not first(key, character):
        if character is not None and is_text(character):
            types(character)
        elif key in own:
            await run(own[key])
        elif not last(key, character):
            return
    use_up(event)


def own_keys(bindings: Iterable[BindingType], *others: str) -> dict[str, str]:
    """Return the keys of a stock widget and their actions, without those that its owner handles."""
    found: dict[str, str] = {}
    for binding in bindings:
        assert isinstance(binding, Binding)
        found |= {key.strip(): binding.action for key in binding.key.split(",")}
    found["ctrl+h"] = "delete_left"  # what some terminals send for Backspace
    return {key: action for key, action in found.items() if key not in others}

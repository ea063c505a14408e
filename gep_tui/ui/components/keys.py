"""Keys in the order in which they were pressed: what a widget does not use goes to its owner at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget


class KeyOwner(Protocol):
    """The screen that a widget stands on."""

    def takes_all(self) -> bool:
        """Whether every key is the owner's now: it asks something."""

    def key(self, key: str, character: str | None) -> bool:
        """Take a key that the widget has no use for; tell whether it meant anything."""

    def pasted(self, text: str) -> None:
        """Take a paste while every key is the owner's."""


def passed_on(widget: Widget, event: events.Key) -> bool:
    """Hand a key over that was meant for the widget which has the keys by now; tell whether that was so.

    Keys of one burst all come to the widget that had the focus when the first of them was pressed.
    """
    focused = widget.screen.focused
    if focused is None or focused is widget:
        return False
    focused.post_message(events.Key(event.key, event.character))
    event.stop()
    event.prevent_default()
    return True


def own_keys(bindings: Iterable[BindingType], *others: str) -> dict[str, str]:
    """Return the keys of a stock widget and what they do there, less those that are to be the owner's."""
    found: dict[str, str] = {}
    for binding in bindings:
        assert isinstance(binding, Binding)
        found |= {key.strip(): binding.action for key in binding.key.split(",")}
    found["ctrl+h"] = "delete_left"  # what some terminals send for Backspace
    return {key: action for key, action in found.items() if key not in others}

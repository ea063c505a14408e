"""Hold what is typed while a screen opens, or behind what may lead to another, and give it to the one that is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar, Protocol, runtime_checkable
from weakref import WeakSet

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.errors import NoWidget
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import TextArea

from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.questions import AnswerTail
from gep_tui.ui.desk.desk_screen import DeskScreen
from gep_tui.ui.true_size import TrueSize

#: What is typed.
Typed = events.Key | events.Paste


@runtime_checkable
class Asks(Protocol):
    """A screen that asks; `tail` is what may follow the answer just given."""

    tail: AnswerTail

    def takes_all(self) -> bool:
        """Tell whether every key is an answer."""


@runtime_checkable
class Writes(Protocol):
    """A field, and what the keys do that move and delete in it."""

    OWN_KEYS: ClassVar[dict[str, str]]


class KeysMeanwhile:
    """Without it such keys would come to fields of the screen that is left, or to a note line that is not there yet."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        #: The screen that is perhaps being left, and the key that leads on.
        self._left: Screen[Any] | None = None
        self._key = ""
        self._held: list[Typed] = []
        #: Screens that have opened: what has the focus there takes keys.
        self._open: WeakSet[Screen[Any]] = WeakSet()

    def hold(self, event: Typed) -> bool:
        """Hold a key, or a paste, while another may lead on, or the screen still opens; tell whether it is held."""
        if self._left is None and self._app.screen not in self._open:
            self._left, self._key = self._app.screen, ""
            self._await(self._app.screen)
        if self._left is not None:
            self._held.append(event)
        return self._left is not None

    def follow(self, screen: Screen[Any], focused: MessagePump, key: str) -> None:
        """Hold what follows a key, or a click, until all that it does is done: any may lead on from `screen`."""
        if self._left is None:
            self._left, self._key = screen, key
            # Twice: what the key makes the widget post comes before the second.
            climb = partial(self._climb, focused)
            _later(focused, partial(_later, focused, climb, self._arrive), self._arrive)

    def _climb(self, node: MessagePump) -> None:
        """Follow the key, and what it made its widget post, up to the screen."""
        parent = node.parent if isinstance(node, DOMNode) and not isinstance(node, Screen) else None
        if parent is None:
            self._arrive()
        else:
            _later(parent, partial(self._climb, parent), self._arrive)

    def _arrive(self) -> None:
        """Wait until the screen that is there now takes keys, if it is another."""
        if self._app.screen is self._left:
            self._app.call_later(self._give)
        else:
            self._await(self._app.screen)

    def _await(self, screen: Screen[Any]) -> None:
        """Give what is held once a screen has opened: what it does as it opens comes before."""
        give = partial(self._app.call_later, self._opened, screen)
        _later(screen, give, give)

    async def _opened(self, screen: Screen[Any]) -> None:
        """Know that a screen takes keys, and give what was held."""
        self._open.add(screen)
        await self._give()

    async def _give(self) -> None:
        """Give what was held, in order, without what still belongs to the key that led on."""
        left, self._left = self._left, None
        held, self._held = self._held, []
        if self._app.screen is not left and isinstance(self._app.screen, DeskScreen):
            while held and _belongs(held[0], self._key, left):
                del held[0]
        for event in held:
            await self._app.on_event(event)


class KeepsOrder(TrueSize):
    """An application that hands keys on in order: those that come while a screen opens reach its field or note line."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self._meanwhile = KeysMeanwhile(self)

    async def on_event(self, event: events.Event) -> None:
        """Hand on a key or a paste, or hold it."""
        if isinstance(event, events.MouseUp) and not event.is_forwarded:
            screen, clicked = self.screen, self._under(event)
            await super().on_event(event)
            self._meanwhile.follow(screen, clicked, "")
        elif not isinstance(event, events.Key | events.Paste) or event.is_forwarded or self._acts_anywhere(event):
            await super().on_event(event)
        elif not self._meanwhile.hold(event):
            screen, focused = self.screen, self.focused or self.screen
            stays = isinstance(event, events.Paste) or _is_typed(screen, focused, event)
            await super().on_event(event)
            if isinstance(event, events.Key) and not stays:
                self._meanwhile.follow(screen, focused, event.key)

    def _under(self, event: events.MouseUp) -> Widget:
        """Return the widget under the mouse."""
        try:
            return self.get_widget_at(event.x, event.y)[0]
        except NoWidget:
            return self.screen

    def _acts_anywhere(self, event: Typed) -> bool:
        """Tell whether it is a key that the whole program has, as the one that leaves: nothing may hold that up."""
        bindings = self._bindings.key_to_bindings.get(event.key, ()) if isinstance(event, events.Key) else ()
        return any(binding.priority for binding in bindings)


def _is_typed(screen: Screen[Any], focused: Widget, event: events.Key) -> bool:
    """Tell whether a key leads nowhere: a field takes it, or the note line, which gives its keys in order itself."""
    if isinstance(screen, DeskScreen):
        return True
    if not isinstance(focused, Writes) or (isinstance(screen, Asks) and screen.takes_all()):
        return False
    ends_line = isinstance(focused, TextArea) and event.key in ENTER
    return event.is_printable or event.key in focused.OWN_KEYS or ends_line


def _belongs(event: Typed, key: str, left: Screen[Any] | None) -> bool:
    """Tell whether a key is the one before once more, in impatience, or the rest of an answer."""
    if not isinstance(event, events.Key):
        return False
    # Typed at once, however late it is given.
    is_rest = isinstance(left, Asks) and left.tail.ends_or_takes(event.key, 0.0)
    return is_rest or event.key in ENTER or (event.key == key and len(key) > 1)


def _later(pump: MessagePump, work: Callable[[], object], otherwise: Callable[[], object]) -> None:
    """Do some work after what waits for a widget; something else at once where that is gone."""
    if not pump.call_later(work):
        otherwise()

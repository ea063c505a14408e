"""The base of all screens: it always has the size of the terminal."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import Screen

from gep_tui.ui.components.compositor import FrontCompositor
from gep_tui.ui.components.lines import STYLES

T = TypeVar("T")


class WindowScreen(Screen[T]):
    """A screen as large as the terminal, however fast that changes.

    Textual (8.2) queues the sizes that a screen has laid out together with those of the terminal. A late one would
    replace a newer one, and the screen would stay small in a large window until the next change.
    """

    #: The styles of a line in colours. Textual makes a node for each style in every widget that names it: twenty panels
    #: would have 260, which take a fifth of the time in which a screen opens.
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"panel--{style}" for style in STYLES}

    DEFAULT_CSS = """
    WindowScreen {
        & > .panel--dim { color: $text-muted; }
        & > .panel--bold { text-style: bold; }
        & > .panel--title { color: $text-primary; text-style: bold; }
        & > .panel--good { color: $text-success; }
        & > .panel--low { color: $text-warning; text-style: bold; }
        & > .panel--last { color: $text-error; text-style: bold; }
        & > .panel--over { color: $text-error; text-style: bold reverse; }
        & > .panel--accent { color: $text-accent; text-style: bold; }
        & > .panel--key { color: $text-secondary; text-style: bold; }
        & > .panel--mark { color: $text-accent; }
        & > .panel--bar { color: $primary; }
        & > .panel--track { color: $text-disabled; }
        & > .panel--invert { text-style: reverse; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._compositor = FrontCompositor()

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """End the screen, once: Enter doubled would end the screen below too, and Textual fails on the last one."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _on_resize(self, event: events.Resize) -> None:  # type: ignore[override]  # Textual calls its own one after it
        """Use the terminal's size instead of any other; redraw everything if it is the same again."""
        size = event.size = event.virtual_size = event.container_size = self.app.size
        if size == self.outer_size:
            # A window that was small for a moment has lost what it showed, and nothing here has changed.
            self.refresh()

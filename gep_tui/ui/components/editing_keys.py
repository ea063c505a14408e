"""The keys that move the cursor in a text or delete a part of it, whatever its rows on the screen.

Each is a function from a text and the cursor's place in it to the same two afterwards.
"""

from __future__ import annotations

from collections.abc import Callable

from gep_tui.ui.components.graphemes import after, before

EditingKey = Callable[[str, int], tuple[str, int]]


def _left(text: str, at: int) -> tuple[str, int]:
    return text, before(text, at)


def _right(text: str, at: int) -> tuple[str, int]:
    return text, after(text, at)


def _word_left(text: str, at: int) -> tuple[str, int]:
    while at and not text[at - 1].isalnum():
        at -= 1
    while at and text[at - 1].isalnum():
        at -= 1
    return text, at


def _word_right(text: str, at: int) -> tuple[str, int]:
    while at < len(text) and not text[at].isalnum():
        at += 1
    while at < len(text) and text[at].isalnum():
        at += 1
    return text, at


def _top(text: str, _at: int) -> tuple[str, int]:
    return text, 0


def _bottom(text: str, _at: int) -> tuple[str, int]:
    return text, len(text)


def _delete_to(move: EditingKey) -> EditingKey:
    """Return the key that deletes the text over which `move` passes."""

    def delete(text: str, at: int) -> tuple[str, int]:
        since, until = sorted((at, move(text, at)[1]))
        return text[:since] + text[until:], since

    return delete


def _line_begin(text: str, at: int) -> tuple[str, int]:
    return text, text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> tuple[str, int]:
    end = text.find("\n", at)
    return text, len(text) if end < 0 else end


EDITING_KEYS: dict[str, EditingKey] = {
    "left": _left,
    "right": _right,
    "ctrl+left": _word_left,
    "ctrl+right": _word_right,
    "ctrl+home": _top,
    "ctrl+end": _bottom,
    "backspace": _delete_to(_left),
    "ctrl+h": _delete_to(_left),
    "delete": _delete_to(_right),
    "ctrl+d": _delete_to(_right),
    "ctrl+w": _delete_to(_word_left),
    "ctrl+u": _delete_to(_line_begin),
    "ctrl+k": _delete_to(_line_end),
}

"""Textual's names of keys: which of them mean Enter, and how each is printed on the keyboard."""

from __future__ import annotations

from gep_tui.locale import N_, _

#: Enter: some terminals send a line feed, some a carriage return.
ENTER = ("enter", "ctrl+j", "ctrl+m")

#: Keys whose printed sign differs from their name.
_SIGNS = {
    "plus": "+", "less_than_sign": "<", "greater_than_sign": ">", "semicolon": ";", "question_mark": "?",
    "exclamation_mark": "!",
    "colon": ":", "equals_sign": "=", "escape": N_("Esc"), "up": "↑", "down": "↓", "left": "←", "right": "→",
    "tab": "Tab", "shift+tab": N_("Shift+Tab"),
    "ampersand": "&", "quotation_mark": '"', "apostrophe": "'", "left_parenthesis": "(", "minus": "-",
    "underscore": "_", "slash": "/", "full_stop": ".", "comma": ",", "asterisk": "*", "space": "␣",
    "enter": "⏎", "at": "@", "delete": N_("Del"), "insert": N_("Ins"), "backspace": "⌫",
}  # fmt: skip


def key_sign(key: str) -> str:
    """Return a key as it is printed on the keyboard."""
    if key in _SIGNS:
        return _(_SIGNS[key])
    return key.upper() if key.startswith("f") and key[1:].isdecimal() else key

"""What the note line says by itself: how long a folded paste is, and that a key means nothing there."""

from __future__ import annotations

from gep_tui.locale import _, n_
from gep_tui.ui.components.key_names import key_sign


def folded_words(sign: str, characters: int) -> str:
    """Return how long a paste is of which the line shows only a sign."""
    words = n_(
        "{sign} stands for {count} pasted character, kept whole.",
        "{sign} stands for {count} pasted characters, kept whole.",
        characters,
    )
    return words.format(sign=sign, count=characters)


def unused_words(key: str) -> str:
    """Say that a key does nothing here; "" for one that is not worth a word, such as a modifier alone."""
    if key == "ctrl+c":
        return _("Ctrl+C does nothing here. Ctrl+Q leaves; what you are typing is kept.")
    if key.startswith("ctrl+"):
        name = _("Ctrl+{key}").format(key=key[5:].upper())
    elif key in ("insert", "delete", "shift+tab") or (key.startswith("f") and key[1:].isdecimal()):
        name = key_sign(key)
    else:
        return ""
    return _("No command on “{key}”. Esc ? shows all keys.").format(key=name)

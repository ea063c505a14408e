"""Esc and a key pressed together: told apart from both at the first byte, for every key.

A terminal sends the same bytes for Alt+x and for Esc x in quick succession. Textual (8.2) reads some of them as
something else (Esc b as Ctrl+Left, Esc 2 as ™) and forgets the Esc before punctuation (Esc + is a plus sign), so
that a command would be typed into a note. Its table of sequences is told what they are.
"""

from __future__ import annotations

from enum import Enum
from typing import cast

from textual import _ansi_sequences
from textual.keys import _character_to_key

from gep_tui.ui.terminal import parser
from gep_tui.ui.terminal.parser import INTRODUCERS

_CHARACTERS = [chr(code) for code in range(0x21, 0x7F)] + list("éèçà§²ù")


def teach() -> None:
    """Make Esc and a character one key, `alt+name`; have our own parser used."""
    parser.teach()
    table = cast("dict[str, object]", _ansi_sequences.ANSI_SEQUENCES_KEYS)
    wanted = {f"k{ord(character)}": character for character in _CHARACTERS if character not in INTRODUCERS}
    keys = Enum("AltKeys", {name: f"alt+{_character_to_key(character)}" for name, character in wanted.items()})  # type: ignore[misc]
    for name, character in wanted.items():
        table[f"\x1b{character}"] = (keys[name],)

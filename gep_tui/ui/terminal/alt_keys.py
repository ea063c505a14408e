"""Recognise Esc and a key pressed together as one key, whatever the key.

A terminal sends the same bytes for Alt+x and for Esc x in quick succession. Textual (8.2) misreads some of them (Esc b
as Ctrl+Left, Esc 2 as ™) and drops the Esc before punctuation (Esc + becomes a plus sign), so that a command would be
typed into a note. It drops Esc and Ctrl+u altogether. So its table of sequences is corrected here.
"""

from __future__ import annotations

from enum import Enum
from typing import cast

from textual import _ansi_sequences
from textual.keys import _character_to_key

from gep_tui.ui.terminal import parser
from gep_tui.ui.terminal.parser import INTRODUCERS

#: Letters with Ctrl that are no key of their own, such as Tab or Enter. Ctrl+L and Ctrl+Q act at any moment: an Esc
#: just before them changes nothing.
_CONTROLS = "abcdefgknoprstuvwxyz"

_CHARACTERS = [chr(code) for code in range(0x21, 0x7F)] + list("éèçà§²ù")


def teach() -> None:
    """Make Esc and a character one key, `alt+name`, and install our parser."""
    parser.teach()
    table = cast("dict[str, object]", _ansi_sequences.ANSI_SEQUENCES_KEYS)
    wanted = {f"k{ord(character)}": character for character in _CHARACTERS if character not in INTRODUCERS}
    keys = Enum("AltKeys", {name: f"alt+{_character_to_key(character)}" for name, character in wanted.items()})  # type: ignore[misc]
    for name, character in wanted.items():
        table[f"\x1b{character}"] = (keys[name],)
    controls = Enum("AltControls", {letter: f"alt+ctrl+{letter}" for letter in _CONTROLS})  # type: ignore[misc]
    for letter in _CONTROLS:
        table.setdefault(f"\x1b{chr(ord(letter) - ord('a') + 1)}", (controls[letter],))

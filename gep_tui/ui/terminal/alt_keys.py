"""Name Esc and a key pressed together as one key, whatever the key.

A terminal sends the same bytes for Alt+x and for Esc x in quick succession. Textual (8.2) misreads some of them (Esc b
as Ctrl+Left, Esc 2 as ™) and drops the Esc before punctuation (Esc + becomes a plus sign), so that a command would be
typed into a note. It drops Esc and Ctrl+u altogether. So these keys do not reach its table of sequences.
"""

from __future__ import annotations

from textual.keys import _character_to_key

from gep_tui.ui.terminal.sequences import ESC

#: Letters with Ctrl that are no key of their own, such as Tab or Enter. Ctrl+L and Ctrl+Q act at any moment: an Esc
#: just before them changes nothing.
_CONTROLS = "abcdefgknoprstuvwxyz"

#: Letters and signs beside those of ASCII that AZERTY keyboards have.
_ACCENTED = "éèçà§²ù"


def alt_key(text: str) -> str:
    """Return the name, `alt+…`, of Esc and one more character; "" if `text` is anything else."""
    if len(text) != 2 or text[0] != ESC:
        return ""
    character = text[1]
    if "!" <= character <= "~" or character in _ACCENTED:
        return f"alt+{_character_to_key(character)}"
    letter = chr(ord(character) | 0x60) if character < " " else ""
    return f"alt+ctrl+{letter}" if letter and letter in _CONTROLS else ""

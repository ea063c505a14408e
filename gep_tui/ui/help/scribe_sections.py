"""The part of the help page about the scribe’s screen: how it works, and its keys."""

from __future__ import annotations

from gep_tui.locale import N_, _
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.help.entries import Section, key_entries, keys_of, section, sentences, told
from gep_tui.ui.notes.action_keys import NOTES, scribe_keys

_HOW = (
    N_(
        "`gep notes` in another terminal is for whoever writes along: one line of clock, all the rest for notes. What "
        "one writes appears on both screens; the clock, the floor and the queue stay where the clock is."
    ),
    N_("↑ ↓ choose a note. It stays chosen behind Esc: {split} splits it, {join} joins it to the one above."),
    N_("Esc {go} and a phase that was held: what is written from there on goes into that phase, until Esc {now}."),
    N_("Esc and a number: who said the chosen note, the one being typed, or the next. Esc ↑ and Esc ↓ move a note."),
)


def scribe_sections(keys: Keymap, cells: int) -> list[Section]:
    """Return what the scribe's screen does, and its keys."""
    own = scribe_keys(keys)
    short = {action.id: (keys_of(action, own) or ["–"])[0] for action in NOTES}
    found = section(_("The scribe’s screen"), sentences(_HOW, short, cells))
    for group in dict.fromkeys(action.group for action in NOTES):
        found += section(_(group), key_entries(told(NOTES, group, own), cells))
    return found

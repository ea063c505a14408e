"""Recognise the small word that begins a sentence and whose first letter has just acted: “de”, “with”, “il”."""

from __future__ import annotations

from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.stance import OPENED, Stance, Stroke

#: French and English words, by their first letter. Without it none begins an answer: “la” is missing for “a break”.
_SMALL = frozenset(
    ("ai", "au", "aux", "avait", "avec", "aussi", "alors", "après", "avant", "ainsi", "aucun", "autre",
     "and", "any", "are", "as", "at", "all", "also", "after", "about", "always", "another", "bien", "but", "because",
     "car", "ce", "cela", "ces", "cette", "ceux", "comme", "comment", "chez", "chacun", "chaque", "could",
     "de", "des", "du", "dans", "donc", "depuis", "dès", "déjà", "deux", "doit", "doivent", "did", "does", "during",
     "faut", "from", "ici", "idée", "il", "ils", "idea", "if", "in", "into", "is", "it", "its",
     "le", "les", "leur", "leurs", "lui", "lorsque", "like", "look", "let", "lets", "leads", "less", "later", "last",
     "long", "we", "what", "when", "why", "with", "while")
)  # fmt: skip

#: Seconds after the letter that parks a note, in which a small word shows that it was the letter of a sentence.
PARKED = 4.0


def ends_small_word(stance: Stance, stroke: Stroke, now: float, typed: str) -> bool:
    """Tell whether a blank ends such a word, of the letter that asked and what was `typed` right behind it."""
    word = (stance.opener + typed).casefold()
    return stroke.character == " " and bool(stance.opener) and word in _SMALL and now - stance.asked < OPENED


def unpark(desk: Desk, stroke: Stroke) -> None:
    """Make a plain note again of one that the first letter of its first word has parked: “il faut”."""
    letter, id, _told = desk.acted
    text = desk.line.text if desk.line is not None else ""
    if desk.line is None or id != "park" or stroke.character != " " or (letter + text).casefold() not in _SMALL:
        return
    if desk.stance.has_just_acted(desk.live.clock.real(), PARKED):
        desk.acted = ("", "", "")
        desk.draft.once_kind, desk.draft.begun, desk.message = "", None, ""
        desk.line.empty()
        desk.line.take_keys(letter + text)

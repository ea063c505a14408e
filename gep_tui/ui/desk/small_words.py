"""Recognise the small word that begins a sentence and whose first letter has just opened a question: “de”, “with”."""

from __future__ import annotations

from gep_tui.ui.desk.stance import OPENED, Stance, Stroke

#: French and English words, by their first letter. Without it none begins an answer: “la” is missing for “a break”.
_SMALL = frozenset(
    ("avec", "aussi", "alors", "après", "avant", "ainsi", "and", "all", "also", "after", "about",
     "bien", "but", "because", "ce", "ces", "cette", "comme", "chez", "chaque", "could",
     "de", "des", "du", "dans", "donc", "depuis", "dès", "did", "does", "during", "faut", "from",
     "le", "les", "leur", "leurs", "lui", "lorsque", "like", "look", "we", "what", "when", "why", "with", "while")
)  # fmt: skip


def ends_small_word(stance: Stance, stroke: Stroke, now: float, typed: str) -> bool:
    """Tell whether a blank ends such a word, of the letter that asked and what was `typed` right behind it."""
    word = (stance.opener + typed).casefold()
    return stroke.character == " " and bool(stance.opener) and word in _SMALL and now - stance.asked < OPENED

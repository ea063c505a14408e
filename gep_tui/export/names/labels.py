"""What takes the place of a name that has no role: a kind and a letter, the same for the same name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, count
from string import ascii_uppercase

from gep_tui.export.names.prose import HYPHENS, TITLES, words_of
from gep_tui.export.names.replacement import NameKind
from gep_tui.export.names.telling_words import PARTICLES
from gep_tui.locale import _


class Labels:
    """Gives out labels, in the order in which they are asked for; the labels and letters `taken` are left out."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = frozenset(taken)
        self._given: dict[tuple[str, str], str] = {}
        self._free: dict[str, Iterator[str]] = {}

    def of(self, kind: NameKind, who: str) -> str:
        """Return the label of a name; a function has that of its person."""
        kind = "person" if kind == "function" else kind
        if (kind, who) not in self._given:
            self._given[kind, who] = next(self._free.setdefault(kind, self._labels(kind)))
        return self._given[kind, who]

    def _labels(self, kind: NameKind) -> Iterator[str]:
        for letter in chain(ascii_uppercase, map(str, count(27))):
            label = labelled(kind, letter)
            if letter not in self._taken and label not in self._taken:
                yield label


def labelled(kind: NameKind, letter: str) -> str:
    """Return "person A", with the article where the language has one there."""
    words = {
        "person": _("person {letter}"),
        "service": _("service {letter}"),
        "place": _("place {letter}"),
        "organisation": _("organisation {letter}"),
        "contact": _("contact {letter}"),
    }
    return words[kind].format(letter=letter)


def initials(name: str) -> str:
    """Return the initials of a name: "M.-C. T." of Marie-Claude de La Tour."""
    words = [word for word in words_of(name) if word.bare not in (*PARTICLES, *TITLES)] or words_of(name)
    found = ""
    for number, word in enumerate(words):
        hyphen = number > 0 and name[words[number - 1].until : word.since] in HYPHENS
        found += ("-" if hyphen else " " if number else "") + word.text[0].upper() + "."
    return found

"""Find listed names of people that are glued to other letters, as in "FpZoé": somebody has to be asked about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from gep_tui.domain.stream.text import bare
from gep_tui.export.names.guessing import GUESSED
from gep_tui.export.names.known_name import KnownName, forms
from gep_tui.export.names.prose import Prose

#: The shortest name that is looked for inside a word.
_SHORTEST = 3


def glued(texts: Iterable[Prose], known: Iterable[KnownName]) -> Iterator[KnownName]:
    """Yield the words that end with a name written with a capital, behind letters that are not all capitals."""
    names = [name for name in known if name.kind == "person" and name.settled != "refused"]
    single = {words[0] for name in names for words, _how in forms(name) if len(words) == 1}
    longest = sorted((word for word in single if len(word) >= _SHORTEST), key=len, reverse=True)
    for text in dict.fromkeys(word.text for prose in texts for word in prose.words if _has_capital_inside(word.text)):
        if any(_ends_with(text, name) for name in longest):
            yield KnownName(text=text, kind="person", who=f"{GUESSED}{text}")


def _has_capital_inside(text: str) -> bool:
    return any(before.islower() and sign.isupper() for before, sign in pairwise(text))


def _ends_with(text: str, name: str) -> bool:
    end = text[-len(name) :]
    return len(text) > len(name) and end[0].isupper() and bare(end) == name

"""Find names that may be another's: accents, the order of words, one letter, an initial, a given name alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gep_tui.domain.stream.text import bare

#: Shorter names differ by one letter without being misspelt: Léa and Zéa.
SHORTEST = 6

_BETWEEN = re.compile(r"[^\w]+")


class LikelyNames:
    """Names by all that they may be mistaken for. Finding one is as fast among five hundred names as among ten."""

    def __init__(self, known: Iterable[tuple[str, str]] = ()) -> None:
        """Begin with names, each with its address ("" for none)."""
        self._by_sign: dict[str, dict[str, None]] = {}
        for name, contact in known:
            self.add(name, contact)

    def add(self, name: str, contact: str = "") -> None:
        """Add a name."""
        words = _words(name)
        for sign in (*_shared(words, contact), *_short_forms(words), *_as_short(words, "short")):
            self._by_sign.setdefault(sign, {})[name] = None

    def like(self, name: str, contact: str = "") -> tuple[str, ...]:
        """Return the other names that may mean the same person, in the order in which they were added."""
        words = _words(name)
        signs = (*_shared(words, contact), *_as_short(words, "long"), *_shorter(words))
        found = (each for sign in signs for each in self._by_sign.get(sign, ()))
        return tuple(dict.fromkeys(each for each in found if each != name))


def _words(name: str) -> list[str]:
    return [word for word in _BETWEEN.split(bare(name)) if word]


def _shared(words: list[str], contact: str) -> Iterator[str]:
    """Yield what two spellings of one name have in common."""
    yield f"words {' '.join(sorted(words))}"
    if "@" in contact:
        yield f"address {contact.strip().casefold()}"
    letters = "".join(words)
    yield f"letters {letters}"
    if len(letters) >= SHORTEST and not any(map(str.isdigit, letters)):
        yield from (f"letters {letters[:place]}{letters[place + 1 :]}" for place in range(len(letters)))


def _short_forms(words: list[str]) -> Iterator[str]:
    """Yield the short forms of a whole name: its given name, and its initial with the surname."""
    if len(words) > 1 and len(words[0]) > 1:
        yield from (f"long {words[0]}", f"long {words[0][0]} {words[-1]}")


def _as_short(words: list[str], kind: str) -> Iterator[str]:
    """Yield a name that is itself a short form: one word, or an initial with a surname."""
    if len(words) == 1 or (len(words) > 1 and len(words[0]) == 1):
        yield f"{kind} {' '.join((words[0], *words[1:][-1:]))}"


def _shorter(words: list[str]) -> Iterator[str]:
    """Yield the short forms under which somebody with this whole name may have been added."""
    yield from (form.replace("long", "short", 1) for form in _short_forms(words))

"""Listed names of people that may be towns where they stand: "à Lens". They are asked about, place by place."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from gep_tui.domain.lists.given_names import has_given_name
from gep_tui.export.names.known_name import KnownName
from gep_tui.export.names.little_words import fitted
from gep_tui.export.names.prose import Prose, Word, words_of
from gep_tui.export.names.replacement import Replacement
from gep_tui.locale import chosen

#: Words before a town, and before hardly any person.
_IN = frozenset(("en", "au", "aux", "in", "near", "dans"))

#: Words before both: a first name behind them is a person's.
_TO = frozenset(("a", "vers", "at", "from"))


def place_like(
    prose: Prose, first: int, last: int, person: Replacement, meant: Iterable[KnownName]
) -> Replacement | None:
    """Return the name with the word before it, to be asked about since it may be a town there; `None` if it cannot be.

    Where nobody can be asked, the person's words replace it: a town may be told too little, a person never too much.
    """
    if person.kind != "person" or person.state == "refused" or first != last or not first:
        return None
    before, word = prose.words[first - 1], prose.words[first]
    if word.first or not word.is_capital or prose.gap(first - 1) not in (" ", "\u00a0"):
        return None
    if before.bare not in _IN and (before.bare not in _TO or _is_first_name(word, meant)):
        return None
    words = prose.text[before.since : word.since]
    fit = fitted(words, person.by, chosen())
    return msgspec.structs.replace(
        person,
        found=prose.text[before.since : prose.words[last].until],
        kind="place",
        by=f"{words[: len(words) - fit.swallowed]}{fit.text}",
        state="proposed",
        who=f"place {person.who}",
        doubt=True,
    )


def _is_first_name(word: Word, meant: Iterable[KnownName]) -> bool:
    """Tell whether it is a common first name, or how a name on the list begins that has none."""
    begins = any(words_of(name.text)[0].bare == word.bare for name in meant if not has_given_name(name.text))
    return has_given_name(word.text) or begins

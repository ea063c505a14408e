"""Put what was accepted in the place of names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gep_tui.export.names.known_name import ANY
from gep_tui.export.names.little_words import BEFORE, core, fitted
from gep_tui.export.names.matching import Found, Matcher, Pattern
from gep_tui.export.names.prose import Prose
from gep_tui.export.names.replacement import Replacement


def replaced(text: str, replacements: Iterable[Replacement], language: str) -> str:
    """Return `text` with every accepted name replaced, as a `Replacer` does it."""
    return Replacer(replacements, language)(text)


class Replacer:
    """Replaces every accepted name wherever it appears in a text, and changes nothing else.

    The little words before a name go with it: "d’Anne" becomes "du client", in `language` ("fr" or "en"). Doing it
    again changes nothing more, unless a name has words of what replaces another.
    """

    def __init__(self, replacements: Iterable[Replacement], language: str) -> None:
        # One about which nothing was decided hides no other name within it.
        known = tuple(each for each in replacements if each.state != "proposed")
        self._names, self._kept, self._language = exact(known), _standing(known), language

    def __call__(self, text: str) -> str:
        """Return the text with the names replaced."""
        prose = Prose(text)
        kept = {at for each in self._kept.find(prose) for at in range(each.first, each.last + 1)}
        out, at = [], 0
        for found in self._names.find(prose):
            since, until = prose.words[found.first].since, prose.words[found.last].until
            if found.value.state != "accepted" or kept.issuperset(range(found.first, found.last + 1)):
                continue
            fit = fitted(text[max(at, since - BEFORE) : since], found.value.by, self._language)
            starts = prose.words[found.first].first and prose.words[found.first].is_capital and not fit.swallowed
            out += [text[at : since - fit.swallowed], capitalised(fit.text) if starts else fit.text]
            at = until + _behind(prose, found)
            out += ["’s"] if text[until:at] in ("'", "’") else []
        return "".join((*out, text[at:]))


def exact(replacements: Sequence[Replacement]) -> Matcher[Replacement]:
    """Return what finds names letter for letter."""
    patterns = (Pattern(tuple(word.text for word in Prose(each.found).words), each) for each in replacements)
    return Matcher((pattern for pattern in patterns if pattern.words), lambda word: word.text)


def _standing(replacements: Iterable[Replacement]) -> Matcher[str]:
    """Return what finds the words that replace a name: no name among them is replaced in turn."""
    cores = {core(each.by) for each in replacements if each.state == "accepted"}
    patterns = [Pattern(tuple(word.bare for word in Prose(each).words), each, ANY) for each in cores]
    return Matcher((pattern for pattern in patterns if pattern.words), lambda word: word.bare)


def _behind(prose: Prose, found: Found[Replacement]) -> int:
    """Return how many characters behind a name go with it: the stop of an initial, the apostrophe of "Francis’"."""
    text, until = prose.text, prose.words[found.last].until
    sign, rest = text[until : until + 1], text[until + 1 : until + 4].lstrip(" \u00a0")
    last = prose.words[found.last].text
    if sign == "." and (len(last) == 1 or "." in last) and (rest[:1].islower() or rest[:1] in tuple(",;:!?)")):
        return 1
    bare = sign in ("'", "’") and not text[until + 1 : until + 2].isalnum()
    quoted = prose.words[found.first].since and text[prose.words[found.first].since - 1] in ("'", "‘", "’")
    return 1 if bare and not quoted and prose.words[found.last].bare.endswith("s") and rest[:1].isalpha() else 0


def capitalised(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]

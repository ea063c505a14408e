"""Tell a sentence of a mail from a line about somebody; in doubt it is about somebody."""

from __future__ import annotations

import re
from itertools import pairwise

from gep_tui.domain.lists.entry import names_a_trade, without_sign
from gep_tui.domain.lists.given_names import has_given_name
from gep_tui.domain.stream.text import bare

#: With so many words in small letters, a line that begins with one capital is more than a name.
LONG = 5

_ENDS = re.compile(r"(?:[!?:…]|[\w’')»]{2}\.)[\s»\")]*$")
_ABBREVIATED = re.compile(r"\b(?:mme|mlle|dr|pr|st|ste|jr|sr|etc|resp|adj|dir|dept|serv|prof|ltd|inc|co)\.$")
_PARTICLES = frozenset(
    ("de", "du", "des", "la", "le", "van", "von", "der", "den", "di", "da", "dos", "ben", "el", "al")
)

#: Words in small letters that are part of no name and of no service.
_VERBS = frozenset((
    "viendra", "viendront", "viendrai", "vient", "viennent", "manque", "manquent", "sera", "seront", "serai", "serons",
    "arrive", "arrivera", "arriveront", "confirme", "confirmera", "pourra", "pourront", "peut", "peuvent", "doit",
    "doivent", "sont", "était", "étaient", "ont", "suis", "n’est", "n'est", "n’a", "n'a", "n’ont", "n'ont", "ne", "je",
    "te", "nous", "vous", "ils", "elles", "is", "isn’t", "isn't", "are", "was", "were", "has", "have", "hasn't",
    "cannot", "can’t", "can't", "won’t", "won't", "doesn’t", "doesn't", "comes", "joins", "might", "should", "would",
))  # fmt: skip

#: Words that are verbs only behind somebody: “Ahmed est malade”.
_VERBS_BEHIND = frozenset(("est", "a", "will", "can", "may"))

_PRONOUNS = frozenset((
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "c'est", "c’est", "cela", "j'ai", "j’ai",
    "i", "i'm", "i’m", "we", "you", "he", "she", "it", "they", "there", "this",
))  # fmt: skip


def has_verb(line: str) -> bool:
    """Tell whether what stands before the first comma of a line says something: “Ahmed viendra”, “Il manque encore”."""
    words = _begins(without_sign(line))
    if not _VERBS.isdisjoint(words[1:]):
        return True
    if len(words) > 2 and bare(words[0]) in _PRONOUNS and words[1][0].islower() and words[1] not in _PARTICLES:
        return True
    return any(
        verb in _VERBS_BEHIND and (bare(who) in _PRONOUNS or (who[0].isupper() and has_given_name(who)))
        for who, verb in pairwise(words[:-1])
    )


def ends_as_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does, and not in an initial or an abbreviation."""
    return _ENDS.search(line) is not None and not _ABBREVIATED.search(bare(line))


def is_sentence(line: str) -> bool:
    """Tell whether a line of a mail is a sentence: it has a verb, is long, or ends so and begins with no name."""
    if has_verb(line):
        return True
    words = _begins(line)
    if len(words) < 3 or without_sign(line) != line or not words[1][0].islower():
        return False
    begins = " ".join(words)
    small = [word for word in words if word[0].islower()]
    is_long = len(small) >= LONG and words[0][0].isupper() and words[1] not in _PARTICLES
    if is_long and not names_a_trade(begins):
        return True
    return sum(len(word) > 2 for word in small) >= 2 and ends_as_sentence(line) and not has_given_name(begins)


def _begins(line: str) -> list[str]:
    """Return the words before the first comma or semicolon, without the mark at the end."""
    return re.split(r"[,;]", line.rstrip(" .!?:…"))[0].split()

"""The little words around a name that change with what replaces it: articles, prepositions, "’s"."""

from __future__ import annotations

import re
from typing import NamedTuple

_SPACE = "[ \u00a0\u202f]+"

#: "À", which many write without its accent where it is a capital.
_TO = "(?:à|(?-i:A))"

#: French prepositions and articles right before a name, and what they say.
_FRENCH = re.compile(
    rf"(?:(?<=[\s(\[«“\"'’—–-])|^)"
    rf"(?:(?P<de>de{_SPACE}la{_SPACE}|de{_SPACE}l['’]|du{_SPACE}|des{_SPACE}|de{_SPACE}|d['’])"
    rf"|(?P<to>{_TO}{_SPACE}la{_SPACE}|{_TO}{_SPACE}l['’]|aux?{_SPACE}|{_TO}{_SPACE})"
    rf"|(?P<that>(?:qu|lorsqu|puisqu|quoiqu)['’])"
    rf"|(?P<own>(?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|ce|cet|cette|ces){_SPACE})"
    rf"|(?P<the>(?:les?|la|une?){_SPACE}|l['’]))$",
    re.IGNORECASE,
)

#: The same in English.
_ENGLISH = re.compile(
    rf"(?:(?<=[\s(\[“\"'‘—–-])|^)(?:(?P<own>(?:my|your|his|her|its|our|their){_SPACE})|(?P<the>(?:the|an?){_SPACE}))$",
    re.IGNORECASE,
)

#: How many characters before a name may be little words.
BEFORE = 20

_ARTICLE = re.compile(r"(?:(le|la|les|un|une|des|the|an?)\s+|(l['’]))(?=\S)", re.IGNORECASE)

_VOWEL = re.compile(r"[aàâeéèêëiîïoôuùûyhœæ]", re.IGNORECASE)


class FittedWords(NamedTuple):
    """How many characters before the name go with it, and what replaces both."""

    swallowed: int
    text: str


def fitted(before: str, by: str, language: str) -> FittedWords:
    """Return `by` as it has to stand behind `before`, the text up to the name."""
    found = (_FRENCH if language == "fr" else _ENGLISH).search(before[-BEFORE:])
    if found is None:
        return FittedWords(0, by)
    text = _in_french(found, by) if language == "fr" else _in_english(found, by)
    if found[0][0].isupper():
        text = text[:1].upper() + text[1:]
    return FittedWords(len(found[0]), text)


def core(by: str) -> str:
    """Return words without their article."""
    return by[_article(by)[1] :]


def the(role: str, language: str) -> str:
    """Return a role with its article."""
    if language != "fr":
        return f"the {role}"
    return f"l’{role}" if _VOWEL.match(role) else f"le {role}"


def _article(by: str) -> tuple[str, int]:
    """Return the article that words begin with, "" if there is none, and its length."""
    found = _ARTICLE.match(by)
    return ((found[1] or found[2]).lower(), found.end()) if found else ("", 0)


def _in_english(found: re.Match[str], by: str) -> str:
    return found[0] + core(by) if found["own"] else by


def _in_french(found: re.Match[str], by: str) -> str:
    article, length = _article(by)
    vowel = _VOWEL.match(by) is not None
    if found["own"]:
        word = found[0]
        return ("ce " if word.lower().startswith("cet ") and not _VOWEL.match(by[length:]) else word) + by[length:]
    if found["that"]:
        return (found[0] if vowel else found[0][:-1] + "e ") + by
    if found["de"]:
        return _contracted("de", {"le": "du ", "les": "des ", "des": "de "}, by, article, length)
    if found["to"]:
        return _contracted("à", {"le": "au ", "les": "aux "}, by, article, length)
    return by


def _contracted(word: str, forms: dict[str, str], by: str, article: str, length: int) -> str:
    """Return a preposition and words, contracted with the article where French does that: « du », « des »."""
    if article in forms:
        return forms[article] + by[length:]
    elides = word == "de" and article not in ("la", "l'", "l’") and _VOWEL.match(by)
    return f"d’{by}" if elides else f"{word} {by}"

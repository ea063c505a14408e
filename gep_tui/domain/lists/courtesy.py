"""Take the title before a name off it: “Mme Inès Durand”, “Dr Petit”; tell one, or a pronoun, behind it."""

from __future__ import annotations

import re

_MANY = r"mesdames|messieurs|mesdemoiselles|mmes"
_TITLE = rf"(?:mme|mlle|dr|pr|prof|mrs|mr|ms|madame|monsieur|mademoiselle|{_MANY})\b\.?|\bmm?\."
# Before two letters of a name: in “M. D.” the letters are initials, and “Mme et M. Petit” are two people.
_BEFORE_NAME = re.compile(rf"(?:(?:{_TITLE})\s+)+(?=[^\W\d_][\w’'])(?!(?:et|and)\b)", re.IGNORECASE)
_ALONE = re.compile(_TITLE, re.IGNORECASE)

# In brackets behind a name; “(Dr)” or “(PR)” may be what somebody does.
_CIVIL = re.compile(r"mme|mlle|mrs|madame|monsieur|mademoiselle|m\.|mr\.|ms\.", re.IGNORECASE)
_CIVIL_SHORT = ("M", "Mr", "Ms", "mr", "ms")
_PRONOUNS = frozenset((
    "elle", "il", "lui", "iel", "iels", "she", "her", "hers", "he", "him", "his", "they", "them", "theirs",
))  # fmt: skip


def without_courtesy(name: str) -> str:
    """Return a name without the titles before it."""
    return _BEFORE_NAME.sub("", name, count=1) if _BEFORE_NAME.match(name) else name


def is_courtesy(text: str) -> bool:
    """Tell whether a text is a title and no name."""
    return _ALONE.fullmatch(text.strip()) is not None


def titles_go_on(text: str, more: str) -> bool:
    """Tell whether a text is a title and what follows an “and” has the name for both: “M.” and “Mme Petit”."""
    return is_courtesy(text) or (text.strip() == "M" and is_courtesy(more.strip().partition(" ")[0]))


def is_about_address(text: str) -> bool:
    """Tell whether a text in brackets behind a name says how to address somebody: “elle”, “her”, “Mme”."""
    is_pronoun = text.casefold() in _PRONOUNS and not text.isupper()
    return is_pronoun or text in _CIVIL_SHORT or _CIVIL.fullmatch(text) is not None


def with_courtesy(name: str, text: str) -> list[str]:
    """Return a name with its title, as often as it stands so in a text."""
    return re.findall(rf"(?<!\w)(?:{_TITLE})\s+{re.escape(name)}(?!\w)", text, re.IGNORECASE)

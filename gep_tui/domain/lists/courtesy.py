"""Take the title before a name off it: “Mme Inès Durand”, “Dr Petit”."""

from __future__ import annotations

import re

_TITLE = r"(?:mme|mlle|dr|pr|prof|mrs|mr|ms|madame|monsieur|mademoiselle)\b\.?|\bm\."
# Before two letters of a name: in “M. D.” the letters are initials, and “Mme et M. Petit” are two people.
_BEFORE_NAME = re.compile(rf"(?:(?:{_TITLE})\s+)+(?=[^\W\d_][\w’'])(?!(?:et|and)\b)", re.IGNORECASE)
_ALONE = re.compile(_TITLE, re.IGNORECASE)


def without_courtesy(name: str) -> str:
    """Return a name without the titles before it."""
    return _BEFORE_NAME.sub("", name, count=1) if _BEFORE_NAME.match(name) else name


def is_courtesy(text: str) -> bool:
    """Tell whether a text is a title and no name."""
    return _ALONE.fullmatch(text.strip()) is not None


def with_courtesy(name: str, text: str) -> list[str]:
    """Return a name with its title, as often as it stands so in a text."""
    return re.findall(rf"(?<!\w)(?:{_TITLE})\s+{re.escape(name)}(?!\w)", text, re.IGNORECASE)

"""Tell the numbers of a list, “1 Léa, 2 Karim”, from those of names, “Léa 1, Léa 2”."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?P<before>^|[,;])\s*(?P<number>\d{1,3})\s+(?=[^\W\d])")
_WITH_POINT = re.compile(r"\s+(?=\d{1,2}[.)]\s*[^\W\d])")


def numbered_apart(line: str) -> list[str]:
    """Return the people of “1. Léa 2. Karim”; the line as it is if it does not begin so."""
    return _WITH_POINT.split(line) if "\t" not in line and line.lstrip().startswith("1") else [line]


def dotted(line: str) -> str:
    """Return a line with a point behind the numbers of its people, if all are numbered in a row from 1."""
    numbers = [int(found["number"]) for found in _NUMBER.finditer(line)]
    count = len(re.findall(r"[,;]\s*\S", line)) + 1
    if count < 2 or "\t" in line or numbers != list(range(1, count + 1)):
        return line
    return _NUMBER.sub(r"\g<before> \g<number>. ", line).strip()

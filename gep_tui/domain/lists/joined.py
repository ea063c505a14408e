"""Part people whom an “and” joins: “Inès et Marc”, “Inès, Marc, and Jo”, “Léa, RH et Paul, Achats”."""

from __future__ import annotations

import re

from gep_tui.domain.lists.cells import cells_of, separator_of
from gep_tui.domain.lists.courtesy import is_courtesy, titles_go_on
from gep_tui.domain.lists.entry import looks_like_name, names_a_trade
from gep_tui.domain.lists.given_names import has_given_name

# Not inside brackets, where a service may have two names.
_AND = re.compile(
    r"(?:\s+(?:et|and|&|\+|ainsi que|as well as|puis|then)\s+|(?<=\w\w)&(?=\w\w))(?![^()]*\))", re.IGNORECASE
)
_BEHIND_COMMA = re.compile(r"([,;])\s*(?:et|and|&|puis|then)\s+(?=[^,;]+$)", re.IGNORECASE)


def joins(text: str) -> bool:
    """Tell whether a text has an “and”."""
    return _AND.search(text) is not None


def parted(text: str) -> list[str]:
    """Return what is between the “and”s of a text; one between two titles parts nobody: “M. et Mme Petit”."""
    parts: list[str] = []
    since = 0
    for found in _AND.finditer(text):
        if not titles_go_on(text[since : found.start()], text[found.end() :]):
            parts.append(text[since : found.start()])
            since = found.end()
    return [*parts, text[since:]]


def without_last_and(line: str) -> str:
    """Return a line without an “and” behind its last comma."""
    return _BEHIND_COMMA.sub(r"\1 ", line)


def people_joined(cell: str) -> list[str]:
    """Return the people whom one cell names; the cell as it is unless each part of it may be a name."""
    parts = parted(cell)
    return parts if len(parts) > 1 and _are_names(parts) else [cell]


def is_enumeration(line: str) -> bool:
    """Tell whether a line lists people and ends with “and”: all parts may be names, and half are common ones."""
    cells = [cell for cell in cells_of(line) if cell]
    if separator_of(line) not in (",", ";") or len(cells) < 2 or not (joins(cells[-1]) or _BEHIND_COMMA.search(line)):
        return False
    parts = [part for cell in cells_of(without_last_and(line)) if cell for part in parted(cell.rstrip("."))]
    return _are_names(parts) and 2 * sum(map(has_given_name, parts)) >= len(parts)


def rows_joined(line: str) -> list[list[str]]:
    """Return the cells of each person in “Léa, RH et Paul, Achats”; [] for a line that is not like it."""
    parts = [cells_of(part) for part in parted(line)]
    is_each = [len(part) > 1 and has_given_name(part[0]) and _are_names(part[:1]) for part in parts]
    return parts if len(parts) > 1 and all(is_each) and not all(map(_are_names, parts)) else []


def _are_names(parts: list[str]) -> bool:
    """Tell whether these may be names: in capitals, or short and one of them a common given name."""
    if not all(looks_like_name(part, "") and not names_a_trade(part) for part in parts) or any(map(is_courtesy, parts)):
        return False
    return all(looks_like_name(part, "A") for part in parts) or (
        has_given_name(parts[0]) and all(len(part.split()) < 3 for part in parts)
    )

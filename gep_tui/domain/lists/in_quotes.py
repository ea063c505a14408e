"""Read a line whose first name is in quotes: one person with service and function, or that person and others."""

from __future__ import annotations

import re

import msgspec

from gep_tui.domain.lists.addressed import is_theirs
from gep_tui.domain.lists.cells import split
from gep_tui.domain.lists.entry import PersonEntry, entry, is_address, looks_like_name, names_a_trade
from gep_tui.domain.lists.given_names import has_given_name

_FIRST = re.compile(r'\s*"(?:[^"]|"")*"[^\S\t]*(?P<sign>[\t;,])')


def sign_behind(line: str) -> str:
    """Return what parts the name in quotes from the rest of a line; a tab if nothing does."""
    found = _FIRST.match(line)
    return found["sign"] if found else "\t"


def quoted_first(line: str, several: bool) -> list[PersonEntry]:
    """Return the people in a line whose first name is in quotes; with `several`, what may be people is."""
    cells = split(line, sign := sign_behind(line))
    others = [cell for cell in cells[1:] if cell]
    if sign == "\t" or not _are_people(cells[0], others, several, sign):
        return [_row(cells)]
    people: list[PersonEntry] = []
    for part in _parts(line, sign):
        each = PersonEntry(*split(part, sign)) if part.startswith('"') and part.endswith('"') else entry(part)
        if people and not people[-1].address and is_address(part) and is_theirs(people[-1].name, part):
            people[-1] = msgspec.structs.replace(people[-1], address=part)
        else:
            people.append(each)
    return people


def _parts(line: str, sign: str) -> list[str]:
    """Return the cells of a line with their quotes."""
    pattern = re.compile(rf'\s*"(?:[^"]|"")*"\s*(?=[{sign}]|$)|[^{sign}]+')
    return [part.strip() for part in pattern.findall(line) if part.strip()]


def _are_people(name: str, others: list[str], several: bool, sign: str) -> bool:
    """Tell whether what is behind a name in quotes is people, and not service, function and address."""
    addresses = [each for each in others if is_address(each)]
    names = [each for each in others if each not in addresses]
    if any(map(names_a_trade, names)) or not others:
        return False
    if not all(is_theirs(name, each) for each in addresses):
        return True
    given = sum(map(has_given_name, names))
    if not names or (sign == ";" and given < len(names)):
        return False
    return several or (2 * given >= len(names) and all(looks_like_name(each, "") for each in names))


def _row(cells: list[str]) -> PersonEntry:
    """Return the person in a row whose name is in quotes."""
    name, service, *others = (*cells, "")
    addresses = [cell for cell in others if is_address(cell)]
    rest = ", ".join(cell for cell in others if cell and cell not in addresses)
    return PersonEntry(name, service, rest, (*addresses, "")[0])

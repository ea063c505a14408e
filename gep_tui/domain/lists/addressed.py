"""Part a line of people some of whom are there by their address: “léa@x.fr, karim@x.fr”, “Léa, karim@x.fr, Anne”."""

from __future__ import annotations

import re

from gep_tui.domain.lists.cells import cells_of, separator_of
from gep_tui.domain.lists.entry import entry, is_address, looks_like_name, names_a_trade
from gep_tui.domain.lists.given_names import has_given_name
from gep_tui.domain.lists.joined import parted, without_last_and
from gep_tui.domain.stream.text import bare


def people_addressed(line: str) -> list[list[str]]:
    """Return the cells of each person in a line with addresses between its names; [] where it tells nothing new.

    Two addresses are two people. One alone is a person too, unless it is made of a name in the line, or the line is a
    row of name, service, function.
    """
    if "\t" in line or "@" not in line:
        return []
    cells = _flat(line)
    bare_ones = [*filter(is_address, cells)]
    if not bare_ones or len(cells) < 2:
        return []
    if whole := _family_first(cells):
        return [whole]
    if _is_row(cells, separator_of(line)):
        return [cells]
    is_alone = sum(bool(entry(cell).address) for cell in cells if "@" in cell) < 2
    if is_alone and not _are_people(cells, line):
        is_row = separator_of(line) == ";" and not is_address(cells[0]) and not any(map(_is_somebody, cells[1:]))
        return [cells] if is_row else []
    return _shared_out(cells)


def _flat(line: str) -> list[str]:
    """Return the cells of a line; an “and”, and a blank between two addresses, part them too."""
    found: list[str] = []
    for cell in filter(None, cells_of(without_last_and(line))):
        for part in parted(cell) if "@" in cell else [cell]:
            words = part.split()
            found += words if all(map(is_address, words)) else [part.strip()]
    return found


def _family_first(cells: list[str]) -> list[str]:
    """Return name and address of “Dupont, Jean, jean.dupont@x.fr”; [] for cells that are not so."""
    if len(cells) != 3 or "@" in "".join(cells[:2]) or not has_given_name(cells[1]) or names_a_trade(cells[0]):
        return []
    parts = _words_of(cells[2].partition("@")[0])
    is_both = {bare(cell) for cell in cells[:2]} == set(parts) and len(parts) == 2
    return [f"{cells[1]} {cells[0]}", cells[2]] if is_both else []


def _is_row(cells: list[str], separator: str) -> bool:
    """Tell whether all addresses are those of the first name, and nothing else in the line may be somebody."""
    name, *others = cells
    more = [each for each in others if not is_address(each)]
    if "@" in name or not all(is_theirs(name, each) for each in others if is_address(each)):
        return False
    is_parted = separator == "," and bool(more) and is_address(others[0]) and not any(map(names_a_trade, more))
    return not is_parted and not any(map(has_given_name, more))


def _are_people(cells: list[str], line: str) -> bool:
    """Tell whether one address in a line stands between people rather than in a row, where a semicolon may part it."""
    if is_address(cells[0]) or not all(looks_like_name(each, "") for each in cells if not is_address(each)):
        return False
    return separator_of(line) != ";" or all(map(_is_somebody, cells[1:]))


def _is_somebody(cell: str) -> bool:
    return has_given_name(entry(cell).name)


def _shared_out(cells: list[str]) -> list[list[str]]:
    """Return the people, each with the address made of their name and the services behind it."""
    people: list[list[str]] = []
    for cell in cells:
        open_ones = [each for each in people[-3:] if not any("@" in part for part in each)]
        theirs = [each for each in open_ones if is_address(cell) and is_theirs(each[0], cell)]
        has_service = is_address(cell) and bool(open_ones) and people[-1] is open_ones[-1] and len(people[-1]) > 1
        if theirs or has_service:
            (theirs or people)[-1].append(cell)
        elif people and "@" not in cell and names_a_trade(cell):
            people[-1].append(cell)
        else:
            people.append([cell])
    return people


def is_theirs(name: str, address: str) -> bool:
    """Tell whether an address is made of a name: “lea.roy@x.fr”, “lroy@x.fr” and “lr2@x.fr” of “Léa Roy”."""
    parts, words = _words_of(address.partition("@")[0]), _words_of(name)
    letters, initials = "".join(parts), "".join(word[0] for word in words)
    if not letters or names_a_trade(" ".join(parts)):
        return bool(words)
    return letters == initials or any(word in parts or (len(word) > 2 and word in letters) for word in words)


def _words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", bare(text))

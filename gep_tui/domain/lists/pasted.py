"""Read a list of people as typed or pasted: one a line or several, from a spreadsheet, a mail, a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from gep_tui.domain.lists.addressed import people_addressed
from gep_tui.domain.lists.cells import cells_of, is_quoted, quoted, separator_of, split, without_brackets
from gep_tui.domain.lists.columns import by_columns, columns_of, family_leads, is_title, without_title
from gep_tui.domain.lists.courtesy import with_courtesy
from gep_tui.domain.lists.entry import (
    PersonEntry,
    entry,
    is_address,
    looks_like_name,
    names_a_trade,
    of_cells,
    surname_first,
    without_sign,
)
from gep_tui.domain.lists.family_first import all_family_first, family_first, given_forward, is_surely_family_first
from gep_tui.domain.lists.given_names import has_given_name
from gep_tui.domain.lists.headed import without_away
from gep_tui.domain.lists.in_quotes import quoted_first, sign_behind
from gep_tui.domain.lists.joined import is_enumeration, joins, parted, people_joined, rows_joined, without_last_and
from gep_tui.domain.lists.letter import frames, left_out
from gep_tui.domain.lists.numbered import dotted, numbered_apart
from gep_tui.domain.stream.text import clean, one_line, same_name

_MAIL = re.compile(r'\s*((?:"[^"]*"|[^<>"]*?)\s*<[^<>\s]+@[^<>\s]+>|[^;,<>]*[^;,<>\s][^;,<>]*)\s*(?:[;,]|$)')
_MAIL_ADDRESS = re.compile(r"<[^<>\s]+@[^<>\s]+>")
_RULE = re.compile(r"[\s|:+=_-]+")


class PastedRow(msgspec.Struct, frozen=True):
    """A person; `line` counts from 1, `text` is the original line."""

    line: int
    text: str
    name: str
    service: str = ""
    function: str = ""
    address: str = ""
    phone: str = ""

    def cells(self) -> tuple[str, str, str]:
        """Return name, service and function."""
        return self.name, self.service, self.function


@lru_cache(maxsize=4)
def rows(text: str, names: bool = False) -> tuple[PastedRow, ...]:
    """Return the people in `text`, leaving out blank lines, titles, headings, and what is `left_out` of a mail.

    A line is one person with service and function, or several people if all its cells are names. A name in double
    quotes is kept letter for letter. With `names`, a single line is a list of people, whatever their names, unless it
    is clearly a row of name, service, function.
    """
    framing = {(each.line, each.text) for each in left_out(text)}
    lines = [(number, line) for number, line in enumerate(clean(text).split("\n"), 1) if line.strip()]
    lines = [each for each in lines if (each[0], one_line(each[1])) not in framing]
    lines = [(number, without_title(without_away(line)[0])) for number, line in lines]
    lines = [each for each in lines if not _RULE.fullmatch(each[1]) or is_quoted(each[1])]
    separator, columns, leads = "", tuple[str, ...](), False
    while lines and not is_quoted(lines[0][1]) and not columns:
        separator, columns = columns_of(lines[0][1])
        if not columns and not (len(lines) > 1 and is_title(lines[0][1])):
            break
        leads = leads or family_leads(lines[0][1])
        lines = lines[1:]
    if columns:
        cells = ((number, line, split(line, separator)) for number, line in lines)
        found = tuple(_row(number, line, by_columns(each, columns)) for number, line, each in cells)
    else:
        found = _without_columns(lines, names)
    return _told_apart(_given_forward(found) if leads else found)


def _without_columns(lines: list[tuple[int, str]], names: bool) -> tuple[PastedRow, ...]:
    bare_lines = [_unlisted(line) for _number, line in lines]
    if turned := all_family_first(bare_lines):
        return tuple(_row(number, line, entry(name)) for (number, line), name in zip(lines, turned, strict=True))
    several = _is_list(bare_lines[0]) if names and len(lines) == 1 else _are_names(bare_lines, names)
    return tuple(_row(number, line, each) for number, line in lines for each in _entries(_unlisted(line), several))


def _given_forward(found: tuple[PastedRow, ...]) -> tuple[PastedRow, ...]:
    """Return the people with the given name first; one in quotes, or turned already, stays as it is."""
    names = [row.name if row.name in one_line(row.text) and not is_quoted(row.text) else "" for row in found]
    turned = zip(found, given_forward(names), strict=True)
    return tuple(msgspec.structs.replace(row, name=name or row.name) for row, name in turned)


def line_of(name: str, service: str = "", function: str = "", address: str = "") -> str:
    """Return a line that `rows` reads as this person, whatever is above and below it."""
    kept = [name, service, function, address]
    while len(kept) > 1 and not kept[-1]:
        kept.pop()
    safe = re.fullmatch(r"[^\W\d_][^\W\d_’'. -]*(?:[’' -][^\W\d_]+)*", name) and entry(name).name == name
    if not safe or joins(name) or is_title(name) or frames(name) or without_title(name) != name:
        kept[0] = quoted(name)
    if safe and len(kept) > 1 and columns_of("\t".join(kept))[1]:
        kept[0] = quoted(name)
    kept[1:3] = [quoted(cell) if cell.startswith('"') or is_address(cell) else cell for cell in kept[1:3]]
    return "\t".join(kept)


def _row(number: int, line: str, found: PersonEntry) -> PastedRow:
    return PastedRow(number, line, found.name, found.service, found.function, found.address, found.phone)


def _unlisted(line: str) -> str:
    """Return a line with a point behind each number, without the sign before a name in quotes."""
    line = dotted(line)
    head, quote, rest = line.partition('"')
    is_sign = bool(head.strip()) and without_sign(f"{head}x") == "x"
    return quote + rest if is_sign and is_quoted(quote + rest) else line


def _entries(line: str, several: bool) -> Iterator[PersonEntry]:
    """Return the people in a line."""
    if len(_MAIL_ADDRESS.findall(line)) > 1:
        yield from (entry(each) for each in _MAIL.findall(line))
    elif is_quoted(line):
        yield from quoted_first(line, several)
    elif len(numbered := numbered_apart(line)) > 1:
        yield from map(entry, numbered)
    elif addressed := people_addressed(line):
        yield from map(of_cells, addressed)
    elif (one := family_first(line)) and not joins(line) and (not several or is_surely_family_first(line)):
        yield of_cells(one)
    elif separator_of(line) == "," and surname_first(line) and not several and not joins(line):
        yield entry(line.replace(",", "", 1))
    elif (each_with_more := _people_with_more(line)) is not None:
        yield from map(of_cells, each_with_more)
    elif each_joined := rows_joined(line):
        yield from map(of_cells, each_joined)
    elif (several and separator_of(line)) or is_enumeration(line):
        names = [each for cell in _names_in(without_last_and(line)) if cell for each in parted(cell)]
        yield from (entry(each.rstrip(".") if len(each) > 3 else each) for each in names)
    else:
        cells = cells_of(line)
        has_number = len(cells) > 1 and cells[0].isdecimal() and bool(cells[1])
        name, *more = cells[1:] if has_number else cells
        yield from (of_cells([each, *more]) for each in people_joined(name))


def is_mixed(line: str) -> bool:
    """Tell whether both semicolons and commas are in a line, so that it might be meant otherwise than it is read."""
    return (
        not is_quoted(line)
        and separator_of(line) == ";"
        and any("," in without_brackets(each) for each in cells_of(line))
    )


def _people_with_more(line: str) -> list[list[str]] | None:
    """Return the people of a line like “Léa Martin, RH; Paul Petit, Achats”, each with what is theirs; else None."""
    cells = [cell for cell in cells_of(line) if cell] if is_mixed(line) else []
    parts = [cells_of(cell) for cell in cells]
    if len(parts) < 2 or any(len(each) < 2 or has_given_name(each[1]) for each in parts):
        return None
    first = entry(parts[0][0]).name
    return parts if all(looks_like_name(each[0], first) and " " in each[0] for each in parts) else None


def _names_in(line: str) -> list[str]:
    """Return the names of a line; commas part them too where that leaves given names only."""
    cells = cells_of(line)
    if not is_mixed(line):
        return cells
    parts = [[*filter(None, cells_of(cell))] for cell in cells]
    given = all(has_given_name(part) and " " not in part for each in parts for part in each)
    return [part for each in parts for part in each] if given else cells


def _is_list(line: str) -> bool:
    """Tell whether one line is a list of people; a row has at most four cells, one of which cannot be a name."""
    if is_quoted(line):
        return sign_behind(line) == "," and not _name_and_service(split(line, ","), ",")
    cells = [cell for cell in cells_of(line) if cell]
    if "\t" in line or len(cells) < 2 or _name_and_service(cells, separator_of(line)):
        return False
    return len(cells) > 4 or not any(is_address(cell) or names_a_trade(cell) for cell in cells[1:])


def _name_and_service(cells: list[str], separator: str) -> bool:
    """Tell whether two cells are one person: behind a name its service, in capitals, or one word behind a semicolon."""
    if len(cells) != 2 or has_given_name(cells[1]):
        return False
    name, behind = cells
    if behind.isalpha() and behind.isupper() and 2 <= len(behind) <= 6 and not name.isupper():
        return True
    return separator == ";" and " " in name and bool(behind) and " " not in behind


def _are_names(lines: list[str], small_letters: bool) -> bool:
    """Tell whether the cells of these lines are names rather than services and functions."""
    bare_lines = [line for line in lines if not is_quoted(line)]
    if any("\t" in line for line in lines):
        return False
    found = [cells_of(line) for line in bare_lines if separator_of(line)]
    cells = [cell for each in found for cell in each if cell]
    if not cells or not all(each[0] for each in found) or max(len([*filter(None, each)]) for each in found) < 2:
        return False
    if len(bare_lines) < len(lines):
        return all(map(has_given_name, cells))
    if _are_turned([*filter(separator_of, lines)]):
        return False
    first = "" if small_letters else entry(cells[0]).name
    if not all(looks_like_name(part, first) for cell in cells for part in parted(cell.rstrip("."))):
        return False
    if len(lines) == 1 and _name_and_service(found[0], separator_of(lines[0])):
        return False
    if len(lines) == 1 or all(separator_of(line) in ("", ",", " / ") for line in lines):
        return True
    return any(len([*filter(None, each)]) > 3 or not each[-1] for each in found) or _are_given_names(found)


def _are_turned(lines: list[str]) -> bool:
    """Tell whether each of these lines is one person, the family name first; “Jo, Marc” alone may be two people."""
    if any(joins(line) or not (surname_first(line) or family_first(line)) for line in lines):
        return False
    only = lines[0]
    return len(lines) > 1 or surname_first(only) or is_surely_family_first(only) or without_sign(only) != one_line(only)


def _told_apart(found: tuple[PastedRow, ...]) -> tuple[PastedRow, ...]:
    """Return the people; those who are alike without their titles keep them: “M. Petit”, “Mme Petit”."""
    alike = Counter(same_name(row.name) for row in found)
    titled: dict[tuple[int, str], list[str]] = {}
    told = list(found)
    for place, row in enumerate(found):
        if row.name and alike[same_name(row.name)] > 1:
            if (key := (row.line, row.name)) not in titled:
                titled[key] = with_courtesy(row.name, row.text)[::-1]
            told[place] = msgspec.structs.replace(row, name=titled[key].pop() if titled[key] else row.name)
    return tuple(told)


def _are_given_names(found: list[list[str]]) -> bool:
    """Tell whether the cells after the first are people too: no two alike, half of them with common given names."""
    behind = [cell for each in found for cell in each[1:] if cell]
    are_apart = len({cell.casefold() for cell in behind}) == len(behind)
    return are_apart and 2 * sum(map(has_given_name, behind)) >= len(behind)

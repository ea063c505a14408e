"""The cells of a line of a list: between tabs, semicolons, commas; what quotes or brackets hold stays together."""

from __future__ import annotations

import re

from gep_tui.domain.stream.text import one_line

#: What stands between the cells of a line; the first of these that a line holds counts.
SEPARATORS = ("\t", ";", ",", "|", " / ", " – ", " — ", " - ")

_BRACKETS = re.compile(r"\([^()]*\)|<[^<>]*>")


def separator_of(line: str) -> str:
    """Return what stands between the cells of a line; "" where it is one cell."""
    bare = _BRACKETS.sub("", line)
    return next((each for each in SEPARATORS if each in bare), "")


def split(line: str, separator: str | None = None) -> list[str]:
    """Return the cells of a line; a cell in double quotes may hold the separator, and two quotes for one."""
    if separator is None:
        separator = next((each for each in SEPARATORS[:3] if each in line), "")
    if not separator:
        return [one_line(line)]
    if len(separator) > 1 or separator == "|":
        return [one_line(cell) for cell in line.strip("| ").split(separator)]
    blank = rf"[^\S{separator}]*"
    pattern = re.compile(rf'{blank}"((?:[^"]|"")*)"{blank}(?:{separator}|$)|([^{separator}]*)(?:{separator}|$)')
    cells: list[str] = []
    at = 0
    while at <= len(line):
        match = pattern.match(line, at)
        if match is None:
            break
        quoted, bare = match.groups()
        cells.append(one_line(bare if quoted is None else quoted.replace('""', '"')))
        if match.end() == at or (match.end() == len(line) and not line.endswith(separator)):
            break
        at = match.end()
    return cells


def cells_of(line: str) -> list[str]:
    """Return the cells of a line; a separator in brackets is none."""
    separator = separator_of(line)
    if separator not in (";", ","):
        return split(line, separator)
    kept = _BRACKETS.sub(lambda found: found[0].replace(separator, "\ue000"), line)
    return [cell.replace("\ue000", separator) for cell in split(kept, separator)]


def is_quoted(line: str) -> bool:
    """Tell whether the first cell of a line stands in quotes: then it means what it says, letter for letter."""
    return re.match(r'\s*"(?:[^"]|"")*"\s*(?:[\t;,]|$)', line) is not None


def quoted(cell: str) -> str:
    """Return a cell in quotes."""
    return '"' + cell.replace('"', '""') + '"'

"""Split a line of a list into cells at tabs, semicolons or commas, keeping quotes and brackets together."""

from __future__ import annotations

import re

from gep_tui.domain.stream.text import one_line

#: Separators between cells; the first of these that is in a line applies.
SEPARATORS = ("\t", ";", ",", "|", " / ", " – ", " — ", " - ")

_BRACKETS = re.compile(r"\([^()]*\)|<[^<>]*>")


def separator_of(line: str) -> str:
    """Return the separator between the cells of a line; "" if the line is one cell."""
    bare = without_brackets(line)
    return next((each for each in SEPARATORS if each in bare), "")


def without_brackets(line: str) -> str:
    """Return a line without what is in brackets, where nothing parts cells."""
    return _BRACKETS.sub("", line)


def split(line: str, separator: str | None = None) -> list[str]:
    """Return the cells of a line; a cell in double quotes may hold the separator, and "" for one quote."""
    if separator is None:
        separator = next((each for each in SEPARATORS[:3] if each in line), "")
    if not separator:
        return [one_line(line)]
    if len(separator) > 1:
        return [one_line(cell) for cell in line.strip("| ").split(separator)]
    line = line.strip("| ") if separator == "|" else line
    blank, end = rf"[^\S{separator}]*", rf"(?:[{separator}]|$)"
    pattern = re.compile(rf'{blank}"((?:[^"]|"")*)"{blank}{end}|([^{separator}]*){end}')
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
    """Return the cells of a line; a separator inside brackets does not split."""
    separator = separator_of(line)
    if separator not in (";", ","):
        return split(line, separator)
    kept = _BRACKETS.sub(lambda found: found[0].replace(separator, "\ue000"), line)
    return [cell.replace("\ue000", separator) for cell in split(kept, separator)]


def is_quoted(line: str) -> bool:
    """Tell whether the first cell of a line is in quotes, and so is taken letter for letter."""
    return re.match(r'\s*"(?:[^"]|"")*"\s*(?:[\t;,]|$)', line) is not None


def quoted(cell: str) -> str:
    """Return a cell in quotes."""
    return '"' + cell.replace('"', '""') + '"'

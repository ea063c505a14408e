"""People as they are typed or pasted: one a line, with service and function; from a spreadsheet too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gep_tui.domain.naming import is_name
from gep_tui.domain.text import clean, one_line, same_name
from gep_tui.locale import _

#: What stands between the cells of a line; the first of these that a line holds counts.
SEPARATORS = "\t;,"

#: What a spreadsheet calls its columns, in the first line of what was pasted.
HEADINGS = {
    "name": ("nom", "noms", "name", "names", "nom et prénom", "nom prénom", "participant", "participants", "personne"),
    "first": ("prénom", "prénoms", "prenom", "first name"),
    "service": ("service", "département", "equipe", "équipe", "department", "team", "unit"),
    "function": ("fonction", "fonctions", "métier", "poste", "function", "job", "role", "rôle"),
}


@dataclass(frozen=True)
class Row:
    """A person: `line` counts from 1; `text` is what stands there."""

    line: int
    text: str
    name: str
    service: str = ""
    function: str = ""

    def cells(self) -> tuple[str, str, str]:
        """Return name, service and function."""
        return self.name, self.service, self.function


@lru_cache(maxsize=4)
def rows(text: str) -> tuple[Row, ...]:
    """Return the people in `text`; blank lines, and the headings of a spreadsheet, are none."""
    found: list[Row] = []
    columns: tuple[str, ...] = ()
    for number, line in enumerate(clean(text).split("\n"), 1):
        if not line.strip():
            continue
        cells = split(line)
        if not found and not columns and (columns := _columns(cells)):
            continue
        found.append(_row(number, line, cells, columns))
    return tuple(found)


def split(line: str) -> list[str]:
    """Return the cells of a line; a cell in double quotes may hold the separator, and two quotes for one."""
    separator = next((each for each in SEPARATORS if each in line), "")
    if not separator:
        return [one_line(line)]
    pattern = re.compile(rf'\s*"((?:[^"]|"")*)"\s*(?:{separator}|$)|([^{separator}]*)(?:{separator}|$)')
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


def line_of(*cells: str) -> str:
    """Return the line that `rows` reads as these cells, name first."""
    kept = list(cells)
    while len(kept) > 1 and not kept[-1]:
        kept.pop()
    if len(kept) == 1 and not any(each in kept[0] for each in SEPARATORS):
        return kept[0]
    quoted = ['"' + cell.replace('"', '""') + '"' if ";" in cell or cell.startswith('"') else cell for cell in kept]
    return "; ".join(quoted) + (";" if len(kept) == 1 else "")


def complaint(found: tuple[Row, ...]) -> str:
    """Return in words what is wrong with the list: a name missing, or two alike; "" for nothing."""
    seen: dict[str, Row] = {}
    for row in found:
        if not is_name(row.name):
            return _("Line {line} has no name: “{text}”.").format(line=row.line, text=one_line(row.text)[:60])
        before = seen.setdefault(same_name(row.name), row)
        if before is not row:
            text = _("Lines {first} and {second} name the same person: “{name}”. Add an initial to tell them apart.")
            return text.format(first=before.line, second=row.line, name=row.name[:60])
    return ""


def _row(number: int, line: str, cells: list[str], columns: tuple[str, ...]) -> Row:
    if not columns:
        name, service, *others = (*cells, "", "")
        return Row(number, line, name, service, ", ".join(cell for cell in others if cell))
    named: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        named[column] = " ".join(filter(None, (named.get(column, ""), cell)))
    name = " ".join(filter(None, (named.get("first", ""), named.get("name", ""))))
    return Row(number, line, name, named.get("service", ""), named.get("function", ""))


def _columns(cells: list[str]) -> tuple[str, ...]:
    """Return what each column holds, if these cells are the headings of a spreadsheet; "" for one left aside."""
    found = tuple(
        next((column for column, words in HEADINGS.items() if same_name(cell) in words), "") for cell in cells
    )
    known = [column for column in found if column]
    return found if len(known) > 1 and "name" in known and len(set(known)) == len(known) else ()

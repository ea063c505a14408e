"""Read “de la Tour, Hélène”: a family name, then behind a comma one common given name."""

from __future__ import annotations

import re

from gep_tui.domain.lists.cells import cells_of, separator_of
from gep_tui.domain.lists.courtesy import without_courtesy
from gep_tui.domain.lists.entry import PARTICLES, looks_like_name, names_a_trade, without_sign
from gep_tui.domain.lists.given_names import has_given_name, is_given_name
from gep_tui.domain.stream.text import bare

_GIVEN = re.compile(r"(?P<given>[^\s()<>]+)(?P<more>\s*\([^()]*\))?")


def family_first(line: str) -> list[str]:
    """Return the cells of a line, in the first the given name before the family name; [] for a line that is not so."""
    cells = cells_of(line) if separator_of(line) == "," else []
    if len(cells) < 2 or not all(map(names_a_trade, cells[2:])):
        return []
    family, found = without_courtesy(without_sign(cells[0])), _GIVEN.fullmatch(cells[1])
    if found is None or not all(map(is_given_name, bare(found["given"]).split("-"))):
        return []
    if not looks_like_name(family, "") or has_given_name(family):
        return []
    return [f"{found['given']} {family}{found['more'] or ''}", *cells[2:]]


def is_surely_family_first(line: str) -> bool:
    """Tell whether such a line is one person whatever is around it: no name of two people begins with “de la”."""
    return bare(without_sign(line)).split()[0] in PARTICLES and bool(family_first(line))

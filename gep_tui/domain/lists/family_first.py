"""Read “de la Tour, Hélène”: a family name, then behind a comma one common given name."""

from __future__ import annotations

import re

from gep_tui.domain.lists.cells import cells_of, separator_of
from gep_tui.domain.lists.courtesy import without_courtesy
from gep_tui.domain.lists.entry import PARTICLES, looks_like_name, names_a_trade, without_sign
from gep_tui.domain.lists.given_names import has_given_name, is_given_name
from gep_tui.domain.stream.text import bare

#: Common given names that are common family names too.
_BOTH = frozenset((
    "adam", "albert", "andre", "arnaud", "bernard", "bertrand", "charles", "clement", "david", "denis", "francois",
    "gerard", "gilbert", "guillaume", "henry", "james", "jordan", "kelly", "laurent", "lucas", "martin", "mathieu",
    "maurice", "michel", "nicolas", "noel", "olivier", "philippe", "pierre", "raymond", "remy", "renaud", "rene",
    "richard", "robert", "robin", "roger", "roland", "rose", "ryan", "simon", "thomas", "victor", "vincent", "walter",
))  # fmt: skip

_WORD = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_PAIR = re.compile(
    rf"(?P<family>{_WORD}(?:\s+{_WORD})*)\s*(?P<between>[,;])\s*(?P<given>{_WORD})(?P<more>\s*\([^()]*\))?"
)
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


def all_family_first(lines: list[str]) -> list[str]:
    """Return the names of “Smith, Ann”, “Lee, Bob”, “Martin, Jean”, given name first; [] if the lines are not so.

    Each line is one family name and one given name; the second ones are mostly common given names, the first ones
    mostly are none: “Léa” before a comma is a person of her own.
    """
    found = [_PAIR.fullmatch(without_courtesy(without_sign(line)).rstrip(" .")) for line in lines]
    pairs = [each for each in found if each and _may_be_family(each["family"]) and _may_be_given(each["given"])]
    if len(pairs) < 2 or len(pairs) < len(lines) or len({each["between"] for each in pairs}) > 1:
        return []
    first = [bare(each["family"]) for each in pairs if has_given_name(each["family"])]
    second = sum(has_given_name(each["given"]) for each in pairs)
    is_so = 2 * second > len(pairs) > 2 * len(first) and _BOTH.issuperset(first)
    return [f"{each['given']} {each['family']}{each['more'] or ''}" for each in pairs] if is_so else []


def _may_be_family(text: str) -> bool:
    *particles, word = text.split()
    return word[0].isupper() and PARTICLES.issuperset(map(bare, particles)) and not names_a_trade(text)


def _may_be_given(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and not names_a_trade(word)


def given_forward(names: list[str]) -> list[str]:
    """Return names below “Nom Prénom” with the given name first; as they are unless more end in a common one."""
    found = [name.split() for name in names if name.strip()]
    begins, ends = (sum(has_given_name(each[at]) > has_given_name(each[-1 - at]) for each in found) for at in (0, -1))
    return [_given_forward(name) for name in names] if ends > begins else names


def _given_forward(name: str) -> str:
    words = name.split()
    if len(words) < 2 or not all(re.fullmatch(_WORD, word) and len(word) > 1 for word in words):
        return name
    given = 0
    while given < len(words) - 1 and has_given_name(words[-1 - given]):
        given += 1
    if has_given_name(words[0]) and not given:
        return name
    given = given or (len(words) == 2)
    return " ".join((*words[len(words) - given :], *words[: len(words) - given]))

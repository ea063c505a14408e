"""Check ids, and names that refer to roles, note kinds and phases."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from gep_tui.catalogue.faults import FaultProblem, Keys
from gep_tui.catalogue.numbers import MOST_PEOPLE, check_counts
from gep_tui.catalogue.report import FaultReport
from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.protocol.protocol import BUILT_IN_ROLES, KindLabel, Role

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class DeclaredNames(msgspec.Struct, frozen=True):
    """The names that a file's phases may refer to; None if a fault hides them."""

    roles: Collection[str] | None
    kinds: Collection[str] | None


def is_id(name: str) -> bool:
    """Tell whether `name` has the form of an id: lower-case letters and digits, with `-` between words."""
    return _ID.fullmatch(name) is not None


def check_id(report: FaultReport, at: Keys, name: str) -> None:
    """Report an id in another form."""
    if not is_id(name):
        report.add(at, "bad-id", name)


def check_ids(report: FaultReport, at: Keys, ids: Sequence[str]) -> None:
    """Report malformed and repeated ids in a list of tables."""
    seen: set[str] = set()
    for place, name in enumerate(ids):
        if name in seen:
            report.add((*at, place, "id"), "duplicate-id", name)
        check_id(report, (*at, place, "id"), name)
        seen.add(name)


def check_names(
    report: FaultReport, at: Keys, names: Iterable[str], known: Collection[str] | None, problem: FaultProblem
) -> None:
    """Report the names in a list that are not in `known`."""
    for place, name in enumerate(names):
        if known is not None and name not in known:
            report.add_unknown((*at, place), problem, name, known)


def check_roles(report: FaultReport, roles: Mapping[str, Role], kinds: Mapping[str, KindLabel]) -> DeclaredNames:
    """Check the roles and kinds that a file declares, and return the names that its phases may use."""
    rest = False
    for name, role in roles.items():
        at: Keys = ("roles", name)
        check_id(report, at, name)
        if name in BUILT_IN_ROLES:
            report.add(at, "built-in-role", name)
        check_counts(report, (*at, "count"), role.count, 0 if _may_be_none(role) else 1, MOST_PEOPLE)
        if role.rest and rest:
            report.add((*at, "rest"), "second-rest", name)
        rest = rest or role.rest
    for name in kinds:
        check_id(report, ("note_kinds", name), name)
    return DeclaredNames(
        roles=None if report.explains(("roles",)) else {**roles, **dict.fromkeys(BUILT_IN_ROLES)},
        kinds=None if report.explains(("note_kinds",)) else {**dict.fromkeys(NOTE_KINDS), **kinds},
    )


def _may_be_none(role: Role) -> bool:
    """Tell whether the role may stay empty: only a range can say that, "from 0 to 2 observers"."""
    return not isinstance(role.count, (int, float))

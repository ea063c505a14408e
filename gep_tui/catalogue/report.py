"""Collect the faults of one file, leaving out those that an earlier fault explains."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import msgspec

from gep_tui.catalogue.faults import Fault, FaultProblem, Keys

_LONGEST = 60


class Finding(msgspec.Struct, frozen=True):
    """A fault before its line is known."""

    keys: Keys
    problem: FaultProblem
    found: str = ""
    expected: tuple[str, ...] = ()
    near: str = ""


class FaultReport:
    """The faults found in one parsed file."""

    def __init__(self, raw: dict[str, Any]) -> None:
        """Start without faults; `raw` is the file as parsed by tomllib."""
        self.raw = raw
        self.findings: list[Finding] = []
        self._explained: set[Keys] = set()

    def add(
        self, keys: Keys, problem: FaultProblem, found: object = None, expected: Iterable[str] = (), near: str = ""
    ) -> None:
        """Record a fault at `keys`, unless there is one already at `keys` or above it."""
        if self.explains(keys):
            return
        self.findings.append(Finding(keys, problem, shown(found), tuple(expected), near))
        self.explain(keys)

    def add_unknown(self, keys: Keys, problem: FaultProblem, found: str, known: Iterable[str]) -> None:
        """Record a name that is not in `known`, with the closest one that is."""
        names = tuple(known)
        self.add(keys, problem, found, names, nearest(found, names))

    def explain(self, keys: Keys) -> None:
        """Report nothing more about the value at `keys` or inside it."""
        self._explained.add(keys)

    def explains(self, keys: Keys) -> bool:
        """Tell whether there is a fault at `keys`, or at a table or list around it."""
        return any(keys[:end] in self._explained for end in range(1, len(keys) + 1))

    def holds(self, keys: Keys) -> bool:
        """Tell whether there is a fault at `keys`, around it, or inside its value."""
        return self.explains(keys) or any(found[: len(keys)] == keys for found in self._explained)

    def given(self, keys: Keys) -> Collection[str]:
        """Return the keys written in the table at `keys`; empty if there is no table."""
        value = follow(self.raw, keys)
        return value.keys() if isinstance(value, dict) else ()

    def faults(self, path: Path, text: str) -> tuple[Fault, ...]:
        """Return the faults of the file `path` with this `text`, in line order."""
        if not self.findings:
            return ()
        from gep_tui.catalogue.lines import line_of, lines_of_keys

        lines = lines_of_keys(text)
        faults = [
            Fault(
                path=path,
                problem=finding.problem,
                line=line_of(lines, finding.keys),
                key=dotted(self.raw, finding.keys),
                found=finding.found,
                expected=finding.expected,
                near=finding.near,
            )
            for finding in self.findings
        ]
        return tuple(sorted(faults, key=lambda fault: fault.line or 0))


def follow(raw: object, keys: Keys) -> object:
    """Return the value at `keys` of a parsed file, or None."""
    for key in keys:
        if isinstance(raw, dict):
            raw = raw.get(key)
        elif isinstance(raw, list) and isinstance(key, int) and key < len(raw):
            raw = raw[key]
        else:
            return None
    return raw


def dotted(raw: object, keys: Keys) -> str:
    """Return `keys` for people; a list element is named by its id if that is unique, else by its index."""
    out = ""
    for key in keys:
        if isinstance(key, str):
            out += f".{_bare(key)}"
        else:
            name = _own_id(raw, key)
            out += f".{name}" if name else f"[{key + 1}]"
        raw = follow(raw, (key,))
    return out.removeprefix(".")


def _bare(key: str) -> str:
    return key if _is_bare(key) else quoted(key)


def _is_bare(key: str) -> bool:
    """Tell whether TOML accepts a key without quotes."""
    return key.isascii() and key.replace("-", "").replace("_", "").isalnum()


def _own_id(items: object, place: int) -> str:
    items = items if isinstance(items, list) else []
    ids = [item.get("id") if isinstance(item, dict) else None for item in items]
    own = ids[place] if place < len(ids) else None
    return own if isinstance(own, str) and _is_bare(own) and ids.count(own) == 1 else ""


def nearest(name: str, known: Collection[str]) -> str:
    """Return the name in `known` closest to `name`, or "" if none is close."""
    import difflib

    by_case = {other.casefold(): other for other in known}
    # A very long name is no misspelling, and comparing it would be slow.
    found = difflib.get_close_matches(name[:_LONGEST].casefold(), by_case, n=1)
    return by_case[found[0]] if found else ""


def shown(value: object) -> str:
    """Return a short form of a TOML value; text as it is, "" for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and not -(10**18) < value < 10**18:
        return "…"  # Python refuses to print numbers of more than 4300 digits
    if isinstance(value, float) and value.is_integer():
        return str(int(value)) if abs(value) < 10**15 else str(value)
    if isinstance(value, (list, dict)):
        return ("[…]" if isinstance(value, list) else "{…}") if value else str(value)
    return str(value)


def quoted(value: object) -> str:
    """Return `shown(value)`, text in quotes, to tell "10" from 10."""
    return f'"{shown(value)}"' if isinstance(value, str) else shown(value)

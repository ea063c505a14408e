"""The registry of actions: what each action does, gathered from the modules that implement actions.

A module lists its own in `ACTIONS = {id: function}`; each screen gathers them once, against the actions it declares.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

F = TypeVar("F")


def gathered(declared: Iterable[str], *tables: Mapping[str, F]) -> dict[str, F]:
    """Return the function of each declared action.

    Raises ValueError if an action has no function or two, or if a function has no action.
    """
    found: dict[str, F] = {}
    for table in tables:
        if twice := found.keys() & table.keys():
            raise ValueError(f"actions with two functions: {_names(twice)}")
        found |= table
    wanted = set(declared)
    if missing := wanted - found.keys():
        raise ValueError(f"actions without a function: {_names(missing)}")
    if unknown := found.keys() - wanted:
        raise ValueError(f"functions of no action: {_names(unknown)}")
    return found


def _names(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids))

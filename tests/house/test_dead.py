"""Code that the program does not use itself is removed, and its tests with it."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hooks import is_entry
from known import DEAD
from source_tree import modules
from usage import Use, defined, handed_on, uses
from verdict_on import judge

#: The tree is read once, not once for each process of the tests.
pytestmark = pytest.mark.xdist_group("house")

Name = tuple[str, str]


def dead() -> dict[Name, int]:
    """Return the names that nothing alive uses, with their lines; what only the dead use is dead too."""
    alive_uses = defaultdict(list)
    aliases = handed_on()
    for use in uses():
        target = use.target
        while target in aliases:
            target = aliases[target]
        alive_uses[target].append(use)
    found: dict[Name, int] = {}
    while True:
        more = {
            (module.name, name): line
            for module in modules().values()
            for name, line in defined(module)
            if (module.name, name) not in found
            and not is_entry(module.path, name)
            and all(
                is_dead(use, found) or is_within(use, module.name, name) for use in users(alive_uses, module.name, name)
            )
        }
        if not more:
            return found
        found |= more


def users(all_uses: dict[Name, list[Use]], module: str, name: str) -> list[Use]:
    """Return the uses of a name of a file, or of a method."""
    _owner, dot, method = name.rpartition(".")
    return all_uses["", method] if dot else all_uses[module, name]


def is_within(use: Use, module: str, name: str) -> bool:
    """Tell whether a use stands in the definition itself: a function that calls itself."""
    parts = tuple(name.split("."))
    return use.module == module and use.within[: len(parts)] == parts


def is_dead(use: Use, found: dict[Name, int]) -> bool:
    """Tell whether a use stands in something that is dead."""
    return any((use.module, ".".join(use.within[:depth])) in found for depth in (1, 2))


def test_nothing_stands_in_the_program_for_its_tests_alone() -> None:
    faults = {f"{modules()[module].path}::{name}": f"line {line}" for (module, name), line in dead().items()}
    judge(faults, DEAD, "The program does not use these. Remove them, or name who calls them in tests/house/hooks.py.")

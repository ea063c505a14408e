"""A type's name says which type it is: no two public classes or aliases of the program share one."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator

import pytest
from known import SHARED_NAMES
from source_tree import Module, classes, modules
from verdict_on import judge

#: The tree is read once, not once for each process of the tests.
pytestmark = pytest.mark.xdist_group("house")

#: Letters from which a name is long.
LONG = 8


def types(module: Module) -> Iterator[tuple[str, int]]:
    """Yield the public classes, nested ones too, and capitalised aliases of a file, with their lines.

    Type variables are no types.
    """
    yield from ((node.name, node.lineno) for _name, node in classes(module) if not node.name.startswith("_"))
    for node in module.tree.body:
        if isinstance(node, ast.Assign) and not is_type_variable(node.value):
            named = [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            named = [node.target.id]
        else:
            continue
        yield from ((name, node.lineno) for name in named if name[0].isupper() and not name.isupper())


def is_type_variable(value: ast.expr) -> bool:
    """Tell whether a value is made by TypeVar or its like."""
    made = value.func if isinstance(value, ast.Call) else None
    return isinstance(made, ast.Name) and made.id in ("TypeVar", "ParamSpec", "TypeVarTuple")


def test_no_two_types_share_a_name() -> None:
    places = defaultdict(list)
    for module in modules().values():
        for name, line in types(module):
            places[name].append(f"{module.path}:{line}")
    faults = {name: ", ".join(where) for name, where in places.items() if len(where) > 1}
    judge(faults, SHARED_NAMES, "These names stand for two types each. Rename one by what sets it apart.")


def is_near(one: str, other: str) -> bool:
    """Tell whether one letter more, less or other makes one name of another; one thing and several of it may."""
    if {one, other} in ({one, f"{one}s"}, {other, f"{other}s"}):
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def test_what_counts_as_near() -> None:
    assert is_near("SheetScreen", "SheetsScreen") and is_near("DateTaken", "DateToken")
    assert not is_near("FormField", "FormFields") and not is_near("ReadGroup", "GroupRead")


def test_no_two_long_names_differ_by_one_letter() -> None:
    """Short words of the field may (Note and Vote); of two long ones nobody remembers which is which."""
    names = sorted({name for module in modules().values() for name, _line in types(module) if len(name) >= LONG})
    faults = {
        f"{one}, {other}": ""
        for at, one in enumerate(names)
        for other in names[at + 1 :]
        if abs(len(one) - len(other)) < 2 and is_near(one, other)
    }
    judge(faults, set(), "These names differ by one letter. Rename one by what sets it apart.")

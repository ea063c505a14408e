"""Every field of a type is read somewhere in the program; one that is only filled in tells nobody anything."""

from __future__ import annotations

import ast
import re
from functools import lru_cache

import pytest
from hooks import is_entry
from known import UNREAD
from source_tree import Module, classes, modules
from verdict_on import judge

#: The tree is read once, not once for each process of the tests.
pytestmark = pytest.mark.xdist_group("house")


def fields(node: ast.ClassDef) -> list[tuple[str, int]]:
    """Return the fields that a class declares with a type, and their lines."""
    found = [each for each in node.body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)]
    return [(ast.unparse(each.target), each.lineno) for each in found]


def read_in(module: Module) -> set[str]:
    """Return what a file reads of any object: attributes, names in strings, gaps in sentences, patterns."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            found.add(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= {node.value, *re.findall(r"\{(\w+)", node.value)}
        elif isinstance(node, ast.MatchClass):
            found |= {*node.kwd_attrs}
    return found


@lru_cache
def read() -> frozenset[str]:
    return frozenset().union(*map(read_in, modules().values()))


def test_every_field_is_read() -> None:
    faults = {
        f"{module.path}::{name}.{field}": f"line {line}"
        for module in modules().values()
        for name, node in classes(module)
        for field, line in fields(node)
        if field not in read() and not is_entry(module.path, f"{name}.{field}")
    }
    judge(faults, UNREAD, "Nothing reads these. Remove them, or name who does in tests/house/hooks.py.")

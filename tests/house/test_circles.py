"""No chain of imports leads back to its first file. Imports inside functions count, and those for types alone too.

A module that is named by a string (`import_module`) is not seen: `cli/program.py` loads the commands that way.
"""

from __future__ import annotations

import ast

import pytest
from known import CIRCLES
from source_tree import imported, modules
from verdict_on import judge

#: The tree is read once, not once for each process of the tests.
pytestmark = pytest.mark.xdist_group("house")

Arrows = dict[str, set[str]]


def arrows() -> Arrows:
    """Return which files each file imports."""
    found: Arrows = {}
    for name, module in modules().items():
        nodes = [node for node in ast.walk(module.tree) if isinstance(node, ast.Import | ast.ImportFrom)]
        found[name] = {other for node in nodes for other, _ in imported(node)} - {name}
    return found


def circles(graph: Arrows) -> list[list[str]]:
    """Return the groups of names that all reach each other (Tarjan's strongly connected components)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(graph[name]):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            at = stack.index(name)
            found.append(sorted(stack[at:]))
            del stack[at:]

    for name in sorted(graph):
        if name not in index:
            visit(name)
    return [circle for circle in found if len(circle) > 1]


def test_a_circle_is_found_however_long() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": set(), "e": {"a", "f"}, "f": {"e"}}
    assert sorted(circles(graph)) == [["a", "b", "c"], ["e", "f"]]


def test_no_circle_of_files() -> None:
    graph = arrows()
    faults = {}
    for circle in circles(graph):
        for name in circle:
            faults[modules()[name].path] = "needs " + ", ".join(sorted(graph[name] & {*circle}))
    judge(faults, CIRCLES, "These files need each other. Move what both need below them, or hand it in from above.")

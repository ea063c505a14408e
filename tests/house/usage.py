"""Who uses what: each name that a file defines, and each place that names something.

A name of a file is looked up by whole path, through packages that hand it on. A method or property is looked up by its
name alone, whoever it belongs to, so that one may go unfound, and none is blamed wrongly.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from source_tree import Definition, Function, Module, imported, modules


@dataclass(frozen=True)
class Use:
    """A name used in a file, and the definitions that it stands in, the outermost first.

    `target` is (file, name) for a name of a file, ("", name) for an attribute of whatever object.
    """

    module: str
    within: tuple[str, ...]
    target: tuple[str, str]


def defined(module: Module) -> Iterator[tuple[str, int]]:
    """Yield the functions, classes, methods and constants of a file, by qualified name, with their lines.

    What a decorator of the program enters in a table is used by way of that table, and left out.
    """
    for node in module.tree.body:
        if isinstance(node, Function) and is_registered(module, node):
            continue
        for name in named(node):
            if not name.startswith("__"):
                yield name, node.lineno
        if isinstance(node, ast.ClassDef):
            for each in node.body:
                if isinstance(each, Function) and not each.name.startswith("__"):
                    yield f"{node.name}.{each.name}", each.lineno


def is_registered(module: Module, node: Function) -> bool:
    """Tell whether a decorator of a function is the program's own."""
    own = {
        alias.asname or alias.name
        for each in module.tree.body
        if isinstance(each, ast.ImportFrom)
        if each.module and each.module.startswith("gep_tui.")
        for alias in each.names
    }
    own |= {each.name for each in module.tree.body if isinstance(each, Function)}
    names = {each.func if isinstance(each, ast.Call) else each for each in node.decorator_list}
    return any(isinstance(each, ast.Name) and each.id in own for each in names)


def named(node: ast.stmt) -> list[str]:
    """Return the names that a statement at the top of a file defines."""
    if isinstance(node, Definition):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [each.id for target in node.targets for each in ast.walk(target) if isinstance(each, ast.Name)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    return []


@lru_cache
def uses() -> tuple[Use, ...]:
    """Return every use of a name in the program."""
    return tuple(use for module in modules().values() for use in _Reader(module).read())


class _Reader:
    """Reads one file."""

    def __init__(self, module: Module) -> None:
        self.module = module
        self.here = {name for node in module.tree.body for name in named(node)}
        self.taken: dict[str, tuple[str, str]] = {}
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.asname or alias.name for alias in node.names]
                found = list(imported(node))
                if len(found) == len(names):
                    self.taken |= dict(zip(names, found, strict=True))

    def read(self) -> Iterator[Use]:
        return self._inside(self.module.tree, ())

    def _inside(self, node: ast.AST, within: tuple[str, ...]) -> Iterator[Use]:
        for child in ast.iter_child_nodes(node):
            deeper = (*within, child.name) if isinstance(child, Definition) else within
            for target in self._targets(child):
                yield Use(self.module.name, within, target)
            yield from self._inside(child, deeper)

    def _targets(self, node: ast.AST) -> Iterator[tuple[str, str]]:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            if node.id in self.taken:
                yield self.taken[node.id]
            elif node.id in self.here:
                yield self.module.name, node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            owner = self.taken.get(node.value.id) if isinstance(node.value, ast.Name) else None
            if owner and not owner[1]:
                yield owner[0], node.attr
            else:
                yield "", node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            yield "", node.value  # getattr, attrgetter, names in tables


def handed_on() -> dict[tuple[str, str], tuple[str, str]]:
    """Return the origin of each name that a file imports, for the files that import it from there."""
    return {
        (module.name, name): source
        for module in modules().values()
        for name, source in _Reader(module).taken.items()
        if source[1]
    }

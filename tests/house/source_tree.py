"""The program's files as syntax trees. Nothing of the program is imported or run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "gep_tui"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


@dataclass(frozen=True)
class Module:
    """One file: its dotted name, its path from the root of the project, its text and its tree."""

    name: str
    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def is_package(self) -> bool:
        return self.path.endswith("__init__.py")

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())


@lru_cache
def modules() -> dict[str, Module]:
    """Return every file of the program by its dotted name."""
    found = {}
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        relative = path.relative_to(ROOT)
        parts = relative.with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = Module(name, relative.as_posix(), path.read_text(encoding="utf-8"))
    return found


def definitions(module: Module) -> Iterator[tuple[str, Definition]]:
    """Yield every function and class of a file, nested ones too, with its qualified name."""

    def inside(node: ast.AST, prefix: str) -> Iterator[tuple[str, Definition]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Definition):
                yield prefix + child.name, child
                yield from inside(child, f"{prefix}{child.name}.")
            else:
                yield from inside(child, prefix)

    return inside(module.tree, "")


def functions(module: Module) -> Iterator[tuple[str, Function]]:
    """Yield every function and method of a file with its qualified name."""
    return ((name, node) for name, node in definitions(module) if isinstance(node, Function))


def classes(module: Module) -> Iterator[tuple[str, ast.ClassDef]]:
    """Yield every class of a file with its qualified name."""
    return ((name, node) for name, node in definitions(module) if isinstance(node, ast.ClassDef))


def imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    """Yield (module, name) for each name that an import takes from the program; name is "" for a whole module."""
    if isinstance(node, ast.Import):
        yield from ((alias.name, "") for alias in node.names if alias.name in modules())
        return
    assert node.level == 0, "imports are written with their whole path"
    for alias in node.names:
        whole = f"{node.module}.{alias.name}"
        if whole in modules() and not defines(modules()[node.module or ""], alias.name):
            yield whole, ""
        elif node.module in modules():
            yield node.module, alias.name


def defines(package: Module, name: str) -> bool:
    """Tell whether a package imports a name from one of its files, and thereby hides a file of the same name."""
    taken = [node for node in package.tree.body if isinstance(node, ast.ImportFrom) and node.module != package.name]
    return any(alias.name == name for node in taken for alias in node.names)

"""Nobody reads the system's or a library's own English in a sentence: `words/system_reasons.py` alone says a reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from known import ENGLISH_OF_THE_SYSTEM
from source_tree import Module, functions, modules
from verdict_on import judge

#: The tree is read once, not once for each process of the tests.
pytestmark = pytest.mark.xdist_group("house")

_SPEAKS = "gep_tui/words/system_reasons.py"
_SHOWN = ("gep_tui/cli/", "gep_tui/ui/", "gep_tui/words/", "gep_tui/export/")


def strerrors(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that take the system's words, except to raise another error with them."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Attribute) and node.attr == "strerror":
            yield node.lineno
        if not isinstance(node, ast.Raise):
            yield from strerrors(node)


def spoken_errors(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that put the text of a caught error into a sentence."""
    for caught in ast.walk(tree):
        if isinstance(caught, ast.ExceptHandler) and caught.name:
            for node in ast.walk(caught):
                if isinstance(node, ast.Call) and any(is_text_of(each.value, caught.name) for each in node.keywords):
                    yield node.lineno
                if isinstance(node, ast.FormattedValue) and is_text_of(node.value, caught.name):
                    yield node.lineno


def is_text_of(node: ast.expr, name: str) -> bool:
    """Tell whether an expression is an error itself, or `str` or `repr` of it."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("str", "repr"):
        return any(is_text_of(each, name) for each in node.args)
    return isinstance(node, ast.Name) and node.id == name


def at(module: Module, line: int) -> str:
    inside = [name for name, node in functions(module) if node.lineno <= line <= (node.end_lineno or line)]
    return f"{module.path}::{inside[-1] if inside else ''}"


def test_what_counts_as_words_of_the_system() -> None:
    def read(text: str) -> tuple[int, int]:
        tree = ast.parse(text)
        return len(list(strerrors(tree))), len(list(spoken_errors(tree)))

    assert read("say(error.strerror)") == (1, 0)
    assert read("say(os.strerror(5))") == (1, 0)
    assert read("raise OSError(5, os.strerror(5))") == (0, 0)
    assert read("try: f()\nexcept E as e:\n    say(w.format(why=str(e)))") == (0, 1)
    assert read("try: f()\nexcept E as e:\n    say(f'{e}')") == (0, 1)
    assert read("try: f()\nexcept E as e:\n    say(w.format(why=reason(e)))") == (0, 0)


def test_one_file_says_the_reasons_of_the_system() -> None:
    faults = {}
    for module in modules().values():
        lines = [] if module.path == _SPEAKS else list(strerrors(module.tree))
        lines += spoken_errors(module.tree) if module.path.startswith(_SHOWN) else []
        faults.update({at(module, line): f"line {line}" for line in lines})
    judge(faults, ENGLISH_OF_THE_SYSTEM, "These show English words of the system: say `reason(error)` instead.")

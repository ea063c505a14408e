"""A file is read in one go, a function fits on a screen, a class does one thing."""

from __future__ import annotations

from statistics import median

import pytest
from known import LONG_FILES, LONG_FUNCTIONS, WIDE_CLASSES
from source_tree import Function, classes, functions, modules
from verdict_on import judge

#: The tree is read once, not once for each process of the tests.
pytestmark = pytest.mark.xdist_group("house")

FILE, MEDIAN, FUNCTION, METHODS = 250, 80, 40, 15


def test_no_file_is_long() -> None:
    faults = {each.path: f"{each.lines} lines" for each in modules().values() if each.lines > FILE}
    judge(faults, LONG_FILES, f"Files have at most {FILE} lines. Give a part that has a noun of its own a file.")


def test_half_of_the_files_are_short() -> None:
    lines = median(each.lines for each in modules().values())
    assert lines <= MEDIAN, f"The median of the files is {lines} lines, more than {MEDIAN}: cut the long ones."


def test_no_function_is_long() -> None:
    faults = {}
    for module in modules().values():
        for name, node in functions(module):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > FUNCTION:
                faults[f"{module.path}::{name}"] = f"{lines} lines, line {node.lineno}"
    judge(
        faults, LONG_FUNCTIONS, f"Functions have at most {FUNCTION} lines. Name a step of it, and make it a function."
    )


def test_no_class_is_wide() -> None:
    faults = {}
    for module in modules().values():
        for name, node in classes(module):
            methods = {each.name for each in node.body if isinstance(each, Function)}
            if len(methods) > METHODS:
                faults[f"{module.path}::{name}"] = f"{len(methods)} methods, line {node.lineno}"
    judge(faults, WIDE_CLASSES, f"Classes have at most {METHODS} methods. Give one of its jobs a class of its own.")

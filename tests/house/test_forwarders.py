"""No function only hands its arguments on for a single caller, which could call the other function itself."""

from __future__ import annotations

import ast
import builtins
from collections import Counter

import pytest
from hooks import is_hook
from known import FORWARDERS
from source_tree import Function, functions, modules
from verdict_on import judge

#: The tree is read once, not once for each process of the tests.
pytestmark = pytest.mark.xdist_group("house")


def forwards(node: Function) -> str:
    """Return what a function only hands its arguments to, or "".

    Its body is one call of something that has a name, with its own parameters as they came, or with none, whether its
    value is named on the way or not. Anything else is work: a constant or something of `self` among them says which
    case is meant, and a name for a builtin says what it is for.
    """
    body = [each for each in node.body if not is_docstring(each)]
    if node.decorator_list or not body:
        return ""
    value = returned(body)
    call = value.value if isinstance(value, ast.Await | ast.YieldFrom) else value
    if not isinstance(call, ast.Call) or not is_name(call.func) or ast.unparse(call.func) in dir(builtins):
        return ""
    own = {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
    handed = [each.value if isinstance(each, ast.Starred) else each for each in call.args]
    handed += [each.value for each in call.keywords]
    takes_of_self = any(isinstance(each, ast.Name) and each.id == "self" for each in ast.walk(call.func))
    if (not handed and takes_of_self) or not all(isinstance(each, ast.Name) and each.id in own for each in handed):
        return ""
    return ast.unparse(call.func)


def returned(body: list[ast.stmt]) -> ast.expr | None:
    """Return the one expression that a function is made of, if it is no more than that."""
    match body:
        case [ast.Return() | ast.Expr() as only]:
            return only.value
        case [ast.Assign(targets=[ast.Name(id=named)], value=value), ast.Return(value=ast.Name(id=back))]:
            return value if named == back else None
    return None


def bare_lambda(node: ast.Lambda) -> str:
    """Return what a lambda only hands its arguments to, or ""; a default or a name for an argument is work."""
    call, args = node.body, node.args
    if not isinstance(call, ast.Call) or call.keywords or args.defaults or args.kwonlyargs or not args.args:
        return ""
    handed = [ast.unparse(each) for each in call.args]
    return ast.unparse(call.func) if is_name(call.func) and handed == [each.arg for each in args.args] else ""


def is_name(node: ast.expr) -> bool:
    """Tell whether names and dots are all that an expression is made of."""
    return isinstance(node, ast.Name) or (isinstance(node, ast.Attribute) and is_name(node.value))


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def mentions() -> tuple[Counter[str], Counter[str]]:
    """Return how often each name is called in the program, and how often it occurs there at all, except in imports."""
    called: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for module in modules().values():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                called[last_name(node.func)] += 1
            if isinstance(node, ast.Name | ast.Attribute):
                all_[last_name(node)] += 1
    return called, all_


def last_name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def test_what_counts_as_forwarding() -> None:
    def read(text: str) -> str:
        node = ast.parse(text).body[0]
        assert isinstance(node, Function)
        return forwards(node)

    assert read("def f(a, *b, c):\n    '''Text.'''\n    return g.h(a, *b, c=c)") == "g.h"
    assert read("async def f(a):\n    await g(a)") == "g"
    assert read("def f():\n    return g()") == "g"
    assert read("def f(a):\n    yield from g(a)") == "g"
    assert read("def f(a):\n    b = g(a)\n    return b") == "g"
    assert read("def f(self):\n    return self.g()") == ""
    assert read("def f(a):\n    return g(a, 1)") == ""
    assert read("def f(self):\n    return g(self.b)") == ""
    assert read("def f(a):\n    return g(a).b") == ""
    assert read("def f(a):\n    return list(a)") == ""
    assert read("def f(a):\n    return G().h(a)") == ""


def test_no_function_is_called_once_and_only_forwards() -> None:
    called, all_ = mentions()
    faults = {}
    for module in modules().values():
        for qualified, node in functions(module):
            to = forwards(node)
            if to and called[node.name] == all_[node.name] == 1 and not is_hook(node.name):
                faults[f"{module.path}::{qualified}"] = f"line {node.lineno}, hands on to {to}"
    judge(faults, FORWARDERS, "These only hand their arguments on, for one caller: call the other function there.")


def test_no_lambda_only_forwards() -> None:
    faults = {}
    for module in modules().values():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Lambda) and (to := bare_lambda(node)):
                faults[f"{module.path}::{to}"] = f"line {node.lineno}"
    judge(faults, set(), "These lambdas only hand their arguments on: name the function itself.")

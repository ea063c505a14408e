"""Every refusal of the domain has a sentence, wherever a decision may give it."""

from __future__ import annotations

import inspect
import pkgutil
from importlib import import_module

import pytest

import gep_tui.domain
from gep_tui.domain.group import refusals as of_groups
from gep_tui.domain.session import refusals as of_sessions
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.refusal_sentences import sentences


def decided(kind: str) -> set[type[Refusal]]:
    """Return the refusals that are named anywhere in the decisions about sessions or groups."""
    package = import_module(f"gep_tui.domain.{kind}.decisions")
    refusals = {"session": of_sessions, "group": of_groups}[kind]
    found: set[type[Refusal]] = set()
    for each in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        module = import_module(each.name)
        names = {name for function in vars(module).values() if inspect.isfunction(function)
                 for name in function.__code__.co_names}  # fmt: skip
        for name in names:
            value = getattr(module, name, getattr(refusals, name, None))
            if isinstance(value, type) and issubclass(value, Refusal) and value is not Refusal:
                found.add(value)
    return found


def all_refusals() -> set[type[Refusal]]:
    """Return every refusal that any module of the domain declares."""
    for each in pkgutil.walk_packages(gep_tui.domain.__path__, "gep_tui.domain."):
        import_module(each.name)
    return {each for each in Refusal.__subclasses__() if each.__module__.startswith("gep_tui.domain.")}


@pytest.mark.parametrize("kind", ["session", "group"])
def test_the_decisions_name_some(kind: str) -> None:
    assert len(decided(kind)) > 10


def test_each_refusal_of_a_session_has_a_sentence() -> None:
    assert not {each.__name__ for each in decided("session") if each not in sentences()}


@pytest.mark.parametrize("refusal", sorted(decided("group"), key=lambda each: each.__name__))
def test_each_refusal_of_a_group_has_a_sentence(refusal: type[Refusal]) -> None:
    fields = dict.fromkeys(refusal.__struct_fields__, "x")
    assert group_refusal(refusal(**fields)).endswith(".")


def test_no_refusal_is_left_out_of_both() -> None:
    groups = {each for each in all_refusals() if each.__module__.startswith("gep_tui.domain.group")}
    assert not {each.__name__ for each in all_refusals() - groups if each not in sentences()}
    for each in groups:
        assert group_refusal(each(**dict.fromkeys(each.__struct_fields__, "x")))

import pytest

from gep_tui.ui.components.registry import gathered


def test_every_declared_action_has_the_function_of_its_module():
    assert gathered(("a", "b"), {"b": len}, {"a": str}) == {"a": str, "b": len}


def test_an_action_without_a_function_is_named():
    with pytest.raises(ValueError, match="without a function: b, c"):
        gathered(("a", "b", "c"), {"a": str})


def test_two_functions_of_one_action_are_a_fault():
    with pytest.raises(ValueError, match="two functions: a"):
        gathered(("a",), {"a": str}, {"a": len})


def test_a_function_of_no_declared_action_is_a_fault():
    with pytest.raises(ValueError, match="no action: z"):
        gathered(("a",), {"a": str, "z": len})

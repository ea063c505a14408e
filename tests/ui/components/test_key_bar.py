from itertools import product

import pytest
from drawn import text_of

from gep_tui.ui.components.key_bar import BarKey, editor_keys, key_bar
from gep_tui.ui.components.spots import at, joined

KEYS = [BarKey("n", "new", "new"), BarKey("d", "delete", "delete"), BarKey("q", "quit", "quit")]
HELPED = [*KEYS[:2], BarKey("?", "help", "help"), KEYS[2]]


def shown(cells, keys=KEYS, **others):
    return text_of([joined(key_bar(keys, cells, **others))])


def test_as_many_keys_are_shown_as_fit_and_others_are_told():
    assert shown(40) == " n new  d delete  q quit"
    assert shown(24) == " n new  d delete  …"
    assert shown(16) == " n new  …"


@pytest.mark.parametrize("keys", [KEYS, HELPED])
def test_no_key_is_lost_without_a_sign(keys):
    for cells, last in product(range(3, 34), (0, 1)):
        told = shown(cells, keys, last=last)
        assert "…" in told or all(f"{key.sign} {key.label}" in told for key in keys)


def test_the_keys_of_an_edit_are_whole_or_a_sign_tells_of_them_and_the_way_out_stays():
    keys = editor_keys("save", "leave it")
    assert shown(80, keys, last=1) == " Enter save  Ctrl+O new line  Esc leave it"
    assert shown(32, keys, last=1) == " Enter save  …  Esc leave it"
    assert shown(20, keys, last=1).endswith("Esc")


def test_the_key_of_the_help_stays_and_an_ellipsis_leads_to_it_too():
    assert shown(25, HELPED) == " n new  …  ? help"
    assert shown(15, HELPED) == " n new  …  ?"
    row = key_bar(HELPED, 25)
    assert at([row], shown(25, HELPED).index("…"), 0) == "help"


def test_the_last_ones_stay_where_those_before_them_give_way():
    assert shown(20, last=1) == " n new  …  q quit"
    assert shown(15, last=1) == " n new  …  q"
    assert shown(7, last=1) == " …  q"


def test_a_key_that_tells_of_the_others_is_shown_only_where_some_are_left_out():
    help = BarKey("?", "help", "help")
    assert shown(40, more=help) == " n new  d delete  q quit"
    assert shown(20, more=help) == " n new  …  ? help"


def test_what_leads_to_the_keys_stands_before_them():
    assert shown(40, lead=" Esc, then:") == " Esc, then: n new  d delete  q quit"


def test_a_click_finds_the_key_it_is_on():
    row = key_bar(KEYS, 40, lead=" Esc, then:")
    found = text_of([joined(row)])
    assert at([row], found.index("delete"), 0) == "delete"
    assert at([row], 0, 0) == ""
    assert at([row], 200, 0) == ""

from drawn import text_of

from gep_tui.ui.components.key_bar import BarKey, key_bar
from gep_tui.ui.components.spots import at, joined

KEYS = [BarKey("n", "new", "new"), BarKey("d", "delete", "delete"), BarKey("?", "help", "help")]


def shown(cells, **others):
    return text_of([joined(key_bar(KEYS, cells, **others))])


def test_as_many_keys_are_shown_as_fit():
    assert shown(40) == " n new  d delete  ? help"
    assert shown(16) == " n new"
    assert shown(0) == ""


def test_the_last_ones_stay_where_those_before_them_give_way():
    assert shown(16, last=1) == " n new  ? help"
    assert shown(5, last=1) == " ? help"


def test_what_leads_to_the_keys_stands_before_them():
    assert shown(40, lead=" Esc, then:") == " Esc, then: n new  d delete  ? help"


def test_a_click_finds_the_key_it_is_on():
    row = key_bar(KEYS, 40, lead=" Esc, then:")
    found = text_of([joined(row)])
    assert at([row], found.index("delete"), 0) == "delete"
    assert at([row], 0, 0) == ""
    assert at([row], 200, 0) == ""

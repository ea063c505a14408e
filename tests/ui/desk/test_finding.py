"""The palette: which commands answer to what was typed, in both languages, and what the list shows at every size."""

from __future__ import annotations

import pytest
from drawn import text_of

from gep_tui import locale
from gep_tui.ui.components.lines import width
from gep_tui.ui.components.questions import ANSWERED, ASKING, GIVEN_UP
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.desk.finding import ActionFinder


def typed(words):
    find = ActionFinder("Search:", actions=LIVE)
    for character in words:
        assert find.feed(character, character) == ASKING
    return find


def ids(find):
    return [action.id for action in find.found()]


def test_without_words_every_command_is_offered_but_the_palette_itself():
    assert ids(ActionFinder("", actions=LIVE)) == [action.id for action in LIVE if action.id != "palette"]


@pytest.mark.parametrize(
    "words, id, language", [("paus", "pause", "en"), ("PAUSE", "pause", "fr"), ("precedente", "back", "fr")]
)
def test_words_are_looked_for_without_case_and_accents_names_first(words, id, language):
    locale.choose(language)
    assert id in ids(typed(words))
    assert ids(typed("paus"))[0] == "pause"


def test_arrows_choose_enter_answers_and_esc_leaves():
    find = typed("note")
    assert find.feed("down", None) == find.feed("down", None) == find.feed("up", None) == ASKING
    wanted = ids(find)[1]
    assert find.feed("enter", None) == ANSWERED and find.answer == wanted
    assert typed("note").feed("escape", None) == GIVEN_UP


def test_the_ends_of_the_list_stop_and_another_letter_leads_to_the_top():
    find = ActionFinder("", actions=LIVE)
    find.feed("pageup", None)
    assert find.here == 0
    for _time in range(20):
        find.feed("pagedown", None)
    assert find.here == len(find.found()) - 1
    find.feed("p", "p")
    assert find.here == 0


def test_words_that_no_command_has_answer_nothing():
    find = typed("xyzzy")
    assert find.feed("enter", None) == ASKING and find.feed("down", None) == ASKING
    assert find.listed({}, 80, 5)[0][1] == ""


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(20, 2), (40, 6), (80, 13), (120, 18), (200, 30), (1, 1), (3, 0)])
def test_the_chosen_command_is_in_sight_at_every_size(size, language):
    locale.choose(language)
    cells, rows = size
    for here in range(len(LIVE) - 1):
        find = ActionFinder("", actions=LIVE, here=here)
        spots = find.listed({action.id: "x" for action in LIVE}, cells, rows)
        assert len(spots) <= rows and all(width(shown) <= cells for shown, _id in spots)
        if rows:
            assert find.found()[here].id in [id for _shown, id in spots]
    assert str(len(LIVE) - 1) in ActionFinder("", actions=LIVE).heading()


def test_each_command_stands_with_its_key_and_what_it_does():
    shown = text_of([line for line, _id in typed("pause").listed({"pause": "p"}, 80, 5)])
    assert "p    pause" in shown and "Stop the clock, or start it again." in shown

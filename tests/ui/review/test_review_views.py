"""What the review shows: bars with words beside them, the clock above, questions in full; in any width, of any text."""

from __future__ import annotations

import re
import unicodedata

import msgspec
import pytest
from drawn import text_of
from hypothesis import given
from hypothesis import strategies as st

from gep_tui import locale
from gep_tui.domain.session.decisions import floor, phases
from gep_tui.domain.session.events import GroupsFormed, VoteCast
from gep_tui.ui.components.key_bar import bar_keys, key_bar
from gep_tui.ui.components.lines import width
from gep_tui.ui.components.question_lines import question_lines
from gep_tui.ui.components.questions import Ask, Choose, Confirm
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.desk.views.clock_line import clock_line
from gep_tui.ui.review.action_keys import REVIEW, VIEWS
from gep_tui.ui.review.footer import FOOTER, shown_actions
from gep_tui.ui.review.views.review_bar import status, tab_at, tabs, tabs_line
from gep_tui.ui.review.views.times import phase_times, signed, sums

SIZES = ((80, 19), (120, 31), (44, 8), (20, 3), (9, 2), (1, 1))


def plain(pieces) -> str:
    return "".join(text for text, _style in pieces)


def obeyed(text: str) -> list[str]:
    """Return the characters of `text` that a terminal would obey instead of show."""
    return [each for each in text if unicodedata.category(each) in ("Cc", "Cs") or each in "\u202e\u2066\u2069\u200f"]


def test_planned_and_held_are_shown_with_the_difference_and_a_sign_for_overtime(room) -> None:
    room.clock.advance(31 * 60)
    room.cells = 120
    room.press("5")
    rows = [" ".join(row.split()) for row in room.whole().split("\n")]
    assert rows[1].startswith("✓ Welcome 10:00 2:00 −8:00 ▇")
    assert rows[3].startswith("▶ Case 1 · Case-1.Ideas 30:00 31:30 +1:30 !! ▇")
    assert rows[3].endswith("!")
    assert rows[4].startswith("Closing 10:00 ░")
    assert "So far: 38:30 of 50:00 planned (−11:30). +1:30 over in 1 phase." in rows


def test_shares_are_shown_in_minutes_percent_and_bars_and_the_unheard_in_words(room) -> None:
    room.press("5")
    rows = [" ".join(row.split()) for row in room.whole().split("\n")]
    assert any(row.startswith("Anne 5:00 91% 2 turns ▇▇▇") for row in rows)
    assert any(row.startswith("Karim 0:30 9% 1 turn ▇") for row in rows)
    assert "Paul not yet" in rows
    assert "Speech in all: 5:30. 2 people have not spoken." in rows


def test_hidden_shares_stay_hidden_and_the_times_do_not(room) -> None:
    room.press("5", "z")
    assert "Anne" not in room.whole()
    assert "Welcome" in room.whole()
    assert "hidden" in room.whole()


def test_the_times_go_on_while_they_are_looked_at(room) -> None:
    room.press("5")
    before = room.whole()
    room.clock.advance(1)
    assert room.whole() != before


def test_times_without_any_length_are_no_division_by_zero(room) -> None:
    model = room.desk.view_model()
    plan = tuple(msgspec.structs.replace(phase, seconds=None) for phase in model.session.plan)
    bare = msgspec.structs.replace(model.session, plan=plan, first_plan=plan, runs=(), turns=())
    found = phase_times(msgspec.structs.replace(model, session=bare), room.live.now())
    assert [phase.more for phase in found] == [None] * 4
    assert sums(found) == "So far: 0:00 of 0:00 planned (0:00)."


def test_where_a_length_was_changed_planned_is_said_to_be_that_of_the_opening(room) -> None:
    model, words = room.desk.view_model(), "Planned is what the plan said at the opening."
    assert words not in sums(phase_times(model, room.live.now()))
    plan = tuple(msgspec.structs.replace(phase, seconds=240) for phase in model.session.plan)
    changed = msgspec.structs.replace(model, session=msgspec.structs.replace(model.session, plan=plan))
    assert sums(phase_times(changed, room.live.now())).endswith(words)


def test_tables_and_votes_stand_under_their_phase_with_all_names(room) -> None:
    topic = room.add("The new rota", "topic")
    room.next()
    run = room.live.session.run
    room.live.do(lambda session, now: GroupsFormed(phase="closing", groups=(("p1", "p2"), ("p3", "p4"))))
    room.live.do(lambda session, now: VoteCast(phase=run.phase, option=topic.id, votes=3))
    text = room.whole()
    rows = [row.strip() for row in text.splitlines()]
    assert rows[rows.index("Closing") + 1 :][:2] == ["Table 1: Anne, Karim", "Table 2: Léa, Paul"]
    assert "3 votes: The new rota" in rows
    room.review.look_for("rota")
    assert "Table 1" not in room.whole()
    room.desk.hidden = True
    assert "Anne" not in room.whole()


def test_a_difference_has_its_sign() -> None:
    assert [signed(seconds) for seconds in (90, 0, -90)] == ["+1:30", "0:00", "−1:30"]


def test_the_clock_line_has_time_left_speaker_and_projected_end(room) -> None:
    room.do(floor.give_floor, person="p2", sure=True)
    room.clock.advance(12)
    shown = plain(clock_line(room.desk.view_model(), 80))
    assert " ".join(shown.split()) == "▶ Case 1 · Case-1.Ideas 29:18 / 30:00 ● Karim 0:12 end 10:47 (13 min ahead)"


@pytest.mark.parametrize("cells", range(1, 121, 7))
def test_the_clock_line_keeps_the_time_left_as_long_as_it_fits(room, cells: int) -> None:
    shown = clock_line(room.desk.view_model(), cells)
    assert width(shown) <= cells
    assert "29:30" in plain(shown) or cells < 15


def test_the_clock_line_tells_a_pause_and_overtime_without_colour(room) -> None:
    room.clock.advance(30 * 60)
    assert "−0:30 / 30:00 !!" in plain(clock_line(room.desk.view_model(), 80))
    room.do(phases.pause)
    room.clock.advance(5)
    assert "PAUSED 0:05" in plain(clock_line(room.desk.view_model(), 80))
    room.do(phases.close)
    assert plain(clock_line(room.desk.view_model(), 80)).strip().startswith("closed at ")


@pytest.mark.parametrize("cells", (120, 80, 44, 20, 10))
@pytest.mark.parametrize("language", ("en", "fr"))
def test_the_current_view_is_named_in_brackets_at_any_width(cells: int, language: str) -> None:
    locale.choose(language)
    names = [locale._(name) for name in VIEWS.values()]
    for current in range(len(names)):
        for most in (1, 2):
            shown = tabs(names, current, cells, most)
            assert len(shown) <= most and all(width(tabs_line(row)) <= cells for row in shown)
            assert any(f"[{(current + 1) % 10}" in plain(tabs_line(row)) for row in shown)


@pytest.mark.parametrize("cells", (80, 120, 200))
@pytest.mark.parametrize("language", ("en", "fr"))
def test_every_view_is_named_in_full_from_80_cells_on(cells: int, language: str) -> None:
    locale.choose(language)
    names = [locale._(name) for name in VIEWS.values()]
    for current in range(len(names)):
        shown = tabs(names, current, cells, 2)
        words = " ".join(plain(tabs_line(row)) for row in shown)
        for number, name in enumerate(names):
            named = f"{(number + 1) % 10} {name}"
            assert named in words
            row = next(place for place, each in enumerate(shown) if named in plain(tabs_line(each)))
            cell = plain(tabs_line(shown[row])).index(named) + 2
            assert tab_at(shown, cell, row) == number


def test_in_one_short_row_signs_lead_to_the_views_that_are_not_there() -> None:
    shown = tabs([f"view {number}" for number in range(8)], 4, 24)
    assert plain(tabs_line(shown[0])) == "‹ 4 view 3[5 view 4]›"
    assert (tab_at(shown, 0), tab_at(shown, 20)) == (2, 5)


def test_a_click_on_a_view_names_it() -> None:
    shown = tabs(["one", "two"], 0, 40)
    assert [tab_at(shown, cell) for cell in (0, 6, 7, 13, 14, 39)] == [0, 0, 1, 1, -1, -1]
    assert tab_at(shown, 0, 1) == -1


def test_the_status_says_what_is_looked_for_and_what_is_shown(room) -> None:
    shown = plain(status(room.desk.view_model(), (3, 5), "réu", True, 80))
    assert " ".join(shown.split()) == "3 of 5 holding “réu” withdrawn ones too (✗)"


def test_every_answer_to_a_long_choice_is_on_the_screen_with_its_number() -> None:
    ask = Choose("Which?", options=[(str(number), f"kind {number}") for number in range(1, 35)])
    shown = text_of(question_lines(ask, 80, 16))
    assert _numbers(shown) == [*range(1, 35)]


def test_typing_leaves_the_answers_that_still_fit() -> None:
    ask = Choose("Which?", options=[(str(number), f"kind {number}") for number in range(1, 35)], typed="3")
    shown = text_of(question_lines(ask, 80, 16))
    assert _numbers(shown) == [3, *range(30, 35)]
    ask.typed = "0"
    assert _numbers(text_of(question_lines(ask, 80, 16))) == [*range(1, 10)], "0 before a digit: it is all of it"


def _numbers(shown: str) -> list[int]:
    """Return the numbers of the answers on the screen, each beside its own words."""
    return sorted(int(number) for number in re.findall(r"(?<!\S)(\d+) kind \1(?!\S)", shown))


@given(
    st.text(max_size=80), st.text(max_size=40), st.lists(st.text(max_size=20), max_size=40),
    st.integers(4, 100), st.integers(1, 16),
)  # fmt: skip
def test_a_question_keeps_to_its_rows_whatever_it_says(
    question: str, typed: str, names: list[str], cells: int, most: int
) -> None:
    choice = Choose(question, typed=typed, options=[(name, name) for name in names])
    for ask in (Ask(question, typed=typed), Confirm(question), choice):
        lines = question_lines(ask, cells, most)
        assert 1 <= len(lines) <= most
        assert not obeyed(text_of(lines).replace("\n", ""))


def test_help_and_the_way_back_are_always_in_the_last_line() -> None:
    for view in VIEWS:
        for cells in (120, 80, 44, 20):
            ids = [id for _line, id in key_bar(bar_keys(shown_actions(view)), cells, last=2)]
            assert ids[-2:] == ["help", "close"]


def test_each_action_is_declared_once_and_the_footer_knows_only_declared_ones() -> None:
    ids = [action.id for action in REVIEW]
    assert len(ids) == len(set(ids))
    assert set(FOOTER) <= set(ids)
    for view in VIEWS:
        keys = [key for action in REVIEW if not action.views or view in action.views for key in action.keys]
        assert len(keys) == len(set(keys))
    assert {action.group for action in REVIEW}.isdisjoint({action.group for action in LIVE})


@pytest.mark.parametrize("key", "1234567")
@pytest.mark.parametrize(("cells", "rows"), SIZES)
def test_hostile_text_is_shown_letter_for_letter_or_cleaned_in_every_view(
    hostile, key: str, cells: int, rows: int
) -> None:
    hostile.cells, hostile.rows = cells, rows
    hostile.press(key)
    listing = hostile.review.listing
    for index in range(len(listing)):
        for number in range(listing.height(index)):
            pieces = listing.row(index, number, True)
            assert not obeyed(plain(pieces))
            assert width(pieces) <= max(cells, 40)
    hostile.press("end", "pageup", "down", "up", "home")


def test_markup_stays_as_it_was_typed(hostile) -> None:
    hostile.cells = 120
    assert "[/] [/foo] [b]bold[/b] [@click=app.quit]click[/] [TODO] [$x]" in hostile.whole()


@pytest.mark.parametrize(("cells", "rows"), SIZES)
def test_hostile_history_title_and_clock_stay_harmless(hostile, cells: int, rows: int) -> None:
    hostile.cells, hostile.rows = cells, rows
    hostile.press("t", "2", "h")
    shown = hostile.whole() + plain(clock_line(hostile.desk.view_model(), cells))
    assert not obeyed(shown.replace("\n", ""))


def test_rows_fit_the_list_from_forty_cells_on(hostile) -> None:
    for key in "1234567":
        for cells in (40, 60, 66, 80, 100, 120):
            hostile.cells = cells
            hostile.press(key)
            listing = hostile.review.listing
            for index in range(len(listing)):
                for number in range(listing.height(index)):
                    assert width(listing.row(index, number, False)) <= cells

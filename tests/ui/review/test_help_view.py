"""The help page: every action with the keys in force, the signs of the note line, the signs of the screens."""

from __future__ import annotations

import pytest
from drawn import text_of

from gep_tui import locale
from gep_tui.domain.session.thresholds import LAST, LOW
from gep_tui.ui.components.lines import width
from gep_tui.ui.components.start_action_keys import CHOOSE, HOME, SETUP
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.desk.attendance_dock import AttendanceDock
from gep_tui.ui.desk.dock_keys import PANELS, title_of
from gep_tui.ui.desk.follow_up import FollowUpDock
from gep_tui.ui.desk.kind_signs import PREFIXES
from gep_tui.ui.desk.screens_dock import ScreensDock
from gep_tui.ui.desk.user_keys import keymap
from gep_tui.ui.help.entries import keys_of
from gep_tui.ui.help.page import SIGNS, help_lines
from gep_tui.ui.review.action_keys import REVIEW, VIEWS
from gep_tui.ui.sheets.action_keys import SHEET_ACTIONS
from gep_tui.words.kinds import kind_name

KEYS = keymap({})[0]


def page(cells: int = 100, wishes: dict[str, str] | None = None) -> str:
    return text_of(help_lines(keymap(wishes or {})[0], cells))


@pytest.mark.parametrize("language", ("en", "fr"))
def test_every_action_every_prefix_and_every_sign_is_on_it(language: str) -> None:
    locale.choose(language)
    words = " ".join(page(200).split())
    for action in (*LIVE, *REVIEW, *HOME, *CHOOSE, *SETUP):
        assert " ".join(locale._(action.label).split()) in words
        assert " ".join(locale._(action.help).split()) in words
    for prefix, kind in PREFIXES.items():
        assert f"{prefix} {kind_name(kind)}" in words
    for sign, meaning in SIGNS.items():
        told = locale._(meaning).format(low=round(100 * LOW), last=round(100 * LAST))
        assert f"{sign} {' '.join(told.split())}" in words
    for number, name in enumerate(VIEWS.values(), 1):
        assert f"{number % 10} {locale._(name)}" in words


@pytest.mark.parametrize("sign", ["●", "◌", "✗", "▲", "▲▲", "!!", "▶", "✓", "−", "*", "×", "↑", "⌂", "∅", "·"])
def test_each_sign_of_the_screens_is_explained(sign: str) -> None:
    assert sign in SIGNS


def test_the_users_own_keys_are_shown_and_those_they_replace_are_not() -> None:
    action = next(action for action in LIVE if action.id == "next")
    assert keys_of(action, KEYS)[0] == "n"
    own = keymap({"next": "N,f9"})[0]
    assert keys_of(action, own)[:2] == ["N", "F9"]
    assert "n" not in keys_of(action, own)
    assert "Esc N is the next phase" in page(wishes={"next": "N,f9"})


def test_the_number_keys_of_a_french_keyboard_and_the_name_before_a_note_are_told() -> None:
    assert "& é \" ' ( - è _ ç à" in page()
    assert "@name" in page()


@pytest.mark.parametrize("cells", (120, 80, 60, 44, 20, 10, 1))
@pytest.mark.parametrize("language", ("en", "fr"))
def test_no_row_is_wider_than_the_screen(cells: int, language: str) -> None:
    locale.choose(language)
    lines = help_lines(KEYS, cells)
    titles = [line for line in lines if line and line[0][1] == "title"]
    assert all(width(line) <= max(cells, 12) for line in lines if line not in titles)


@pytest.mark.parametrize(
    "language, words, there, away",
    [("en", "hand raised", "raised hand", "Stop the clock"), ("fr", "MAIN LEVEE", "main levée", "Quitter le déroulé")],
)
def test_a_search_keeps_what_has_every_word_without_case_and_accents(language, words, there, away) -> None:
    locale.choose(language)
    shown = text_of(help_lines(KEYS, 100, words))
    assert there in shown and away not in shown
    assert 0 < len(shown.splitlines()) < 40


@pytest.mark.parametrize("cells", (120, 44, 20))
def test_what_is_found_keeps_its_title_and_its_rows_and_is_set_apart(cells: int) -> None:
    lines = help_lines(KEYS, cells, "vote")
    assert any(style == "invert" for each in lines for _text, style in each)
    whole = [text_of([each]).strip() for each in help_lines(KEYS, cells)]
    assert all(text_of([each]).strip() in whole for each in lines)


def test_words_of_a_title_keep_all_that_stands_below_it() -> None:
    assert len(help_lines(KEYS, 100, "put right")) > 8


def test_words_that_are_nowhere_are_answered_with_a_sentence() -> None:
    assert text_of(help_lines(KEYS, 100, "xyzzy")) == "Nothing in the help has these words."


def test_on_a_page_of_practice_sheets_its_own_keys_come_first() -> None:
    for group in dict.fromkeys(action.group for action in SHEET_ACTIONS):
        assert text_of(help_lines(KEYS, 80, shown_in="sheets", group=group)).startswith(group)


def test_the_keys_of_every_panel_stand_in_the_help_those_of_the_open_one_first() -> None:
    told = text_of(help_lines(KEYS, 80))
    for title, keys in PANELS.values():
        assert title in told
        assert all(words in told for _sign, words in keys)
    open_one = title_of(AttendanceDock.panel)
    assert text_of(help_lines(KEYS, 80, group=open_one)).startswith("Panel: who is here\n")


def test_the_help_knows_a_panel_by_what_it_is_not_by_the_keys_that_it_shows_now() -> None:
    assert title_of(FollowUpDock.panel) == "Panel: commitments", "also where nothing is due, and it shows two keys"
    assert title_of(ScreensDock.panel) == ""

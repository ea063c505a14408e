"""By when: the words as typed, the day beside them, asked where there are two, corrected. It is Sunday 22 November."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

import pytest

from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.session.decisions.floor import give_floor
from gep_tui.live.dates import said_dates
from gep_tui.live.earlier import Earlier
from gep_tui.store.library.series import Series
from gep_tui.ui.desk.pending_questions import take_typed
from gep_tui.ui.desk.views.prompt import prompt


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for the libraries as long as a slow machine needs."""
    monkeypatch.setattr(said_dates, "PATIENCE", 60)


def promise(table: Any, when: str) -> None:
    """Note what Karim does, by when."""
    table.command("c", "2")
    table.answer("calls her")
    table.answer(when)


def due(table: Any) -> tuple[str, str]:
    note = table.session.notes[-1]
    return note.due, note.due_on


def floor_to(table: Any, name: str) -> None:
    person = next(each.id for each in table.session.people if each.name == name)
    assert table.live.do(partial(give_floor, person=person, sure=True))


def below(table: Any) -> str:
    assert table.desk.asking is not None
    return table.desk.asking.below()


@pytest.mark.parametrize(
    ("words", "day", "said"),
    [
        ("before Christmas", "2026-12-24", "Noted: before Christmas · Thursday 24 December."),
        ("by Easter", "2027-03-28", "Noted: by Easter · Sunday 28 March 2027."),
        ("Thursday 24 December", "2026-12-24", "Noted: Thursday 24 December."),
        ("in 2 weeks and 3 days", "2026-12-09", "Noted: in 2 weeks and 3 days · Wednesday 9 December."),
        ("when the sun shines", "", "Noted as said, without a day: when the sun shines."),
        ("[/] \x1b[2J", "", "Noted as said, without a day: [/] [2J."),
        ("yesterday", "", "“yesterday” is past: noted as said, without a day."),
        ("next session", "", "Noted: next session. The day of the next session is not known yet."),
        ("", "", ""),
    ],
)
def test_the_words_are_kept_and_the_day_is_told(table: Any, words: str, day: str, said: str) -> None:
    promise(table, words)
    assert due(table) == (words.replace("\x1b", ""), day)
    assert (table.said, table.asked) == (said, "")


def test_the_day_is_shown_while_the_words_are_typed(table: Any) -> None:
    table.command("c", "2")
    table.answer("calls her")
    shown = {}
    for words in ("fri", "day", " or never"):
        table.press(*words)
        shown[words] = below(table)
    assert shown["fri"].startswith("→ Friday 27 November   ")
    assert shown["day"].startswith("→ Friday 27 November   ")
    assert not shown[" or never"].startswith("→")
    table.press("ctrl+u", *"this sunday")
    assert below(table).startswith("→ Sunday 22 November, or Sunday 29 November?   ")
    table.press("ctrl+u", *"yesterday")
    assert below(table).startswith("Saturday 21 November is past   ")


def test_where_people_mean_either_of_two_days_it_is_asked(table: Any) -> None:
    promise(table, "03/04")
    assert due(table) == ("03/04", ""), "the words are saved before the question"
    assert (table.asked, table.said) == ("03/04: which day?", "")
    assert below(table) == "1 Thursday 4 March 2027   2 Saturday 3 April 2027"
    table.press("2")
    assert due(table) == ("03/04", "2027-04-03")
    assert table.said == "Noted: 03/04 · Saturday 3 April 2027."


def test_a_yes_to_two_days_asks_which_and_is_no_note(table: Any) -> None:
    promise(table, "03/04")
    count = len(table.session.notes)
    table.press("y", "enter")
    assert table.asked == "03/04: which day?" and below(table).startswith("Which one? A number answers.   1 ")
    table.press("y", "2", "enter")
    assert due(table) == ("03/04", "2027-04-03") and len(table.session.notes) == count and not table.line.text
    promise(table, "03/04")
    table.press(*"yes but")
    assert table.line.text == "yes but"


def test_a_question_about_the_day_that_is_left_leaves_the_words(table: Any) -> None:
    promise(table, "this Sunday")
    table.press("escape")
    assert (due(table), table.asked) == (("this Sunday", ""), "")


def test_the_day_of_the_last_commitment_is_corrected(table: Any) -> None:
    promise(table, "before Christmas")
    table.command(",", "e")
    assert below(table).startswith("→ Thursday 24 December   ")
    table.press("enter")
    assert table.asked == "before Christmas: on which day? (empty for none)"
    table.press("ctrl+u", *"as soon as she can", "enter")
    assert below(table).startswith("No day is called “as soon as she can”.")
    table.press("ctrl+u", *"this Sunday", "enter")
    assert below(table).startswith("→ Sunday 22 November, or Sunday 29 November?")
    table.press("ctrl+u", *"22 dec", "enter")
    assert due(table) == ("before Christmas", "2026-12-22")
    assert table.said == "Noted: before Christmas · Tuesday 22 December."


def test_the_question_says_whose_it_is_and_words_that_mean_no_day_ask_before_they_replace_one(table: Any) -> None:
    promise(table, "before Christmas")
    table.command(",", "e")
    assert table.asked == "Karim: “calls her”. By when? (a date or words; empty for none)"
    table.answer("of course not")
    assert table.asked == "“of course not” means no day. Put it in place of “before Christmas”?"
    table.press("escape")
    assert (due(table), table.line.text) == (("before Christmas", "2026-12-24"), "of course not")
    table.line.empty()
    table.typing.emptied()
    count = len(table.session.notes)
    table.command(",", "e")
    table.answer("of course not")
    table.press("n", "o", "enter")
    assert (due(table), table.line.text) == (("before Christmas", "2026-12-24"), "of course not")
    assert len(table.session.notes) == count and "is on the note line" in table.said
    table.line.empty()
    table.typing.emptied()
    table.command(",", "e")
    table.answer("once she is back")
    table.press("y", "enter")
    assert due(table) == ("once she is back", "")


def test_words_that_stay_keep_a_corrected_day_and_new_words_have_their_own(table: Any) -> None:
    promise(table, "before Christmas")
    table.command(",", "e")
    table.press("enter", "ctrl+u", *"22 dec", "enter")
    table.command(",", "e")
    table.press("enter", "enter")
    assert due(table) == ("before Christmas", "2026-12-22")
    table.command(",", "e")
    table.press("ctrl+u", *"by easter", "enter", "enter")
    assert due(table) == ("by easter", "2027-03-28")
    table.command(",", "e")
    table.press("enter", "ctrl+u", "enter")
    assert due(table) == ("by easter", "")
    table.command(",", "e")
    table.press("ctrl+u", "enter")
    assert (due(table), table.said) == (("", ""), "No due date any more.")


def test_words_of_a_note_mean_what_they_meant_on_its_day(table: Any) -> None:
    promise(table, "x")
    table.clock.advance(5 * 86400)
    table.command(",", "e")
    table.press("ctrl+u", *"Tuesday", "enter", "enter")
    assert due(table) == ("Tuesday", "2026-11-24")


def test_the_next_session_is_known_once_somebody_has_said_its_day(table: Any) -> None:
    promise(table, "next session")
    table.command(",", "e")
    table.press("enter", *"15 January", "enter")
    promise(table, "before the next session")
    assert due(table) == ("before the next session", "2027-01-15")


def test_the_next_session_is_the_one_that_the_group_has_planned(table: Any) -> None:
    days = (PlannedDate(id="now", day=date(2026, 11, 22)), PlannedDate(id="then", day=date(2027, 1, 14)))
    table.desk.earlier = Earlier(table.live)
    table.desk.earlier.series = Series(group=Group(id="north", dates=days))
    promise(table, "next session")
    assert due(table) == ("next session", "2027-01-14")


def test_without_a_commitment_there_is_nothing_to_correct(table: Any) -> None:
    table.command(",", "e")
    assert (table.said, table.asked) == ("There is no commitment yet: Esc c writes one.", "")


def test_a_name_that_is_not_on_the_list_is_told_together_with_the_day(table: Any) -> None:
    table.command("c", *"The director", "enter")
    table.answer("decides")
    table.answer("tomorrow")
    assert table.said == (
        "“The director” is not on the list: kept as a name. Noted: tomorrow · Monday 23 November."
    )  # fmt: skip


async def test_a_commitment_is_asked_for_and_shown_with_its_day(table: Any, app_of: Any, screen_text: Any) -> None:
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("alt+c", "2", *"calls her", "enter", *"before Christmas")
        await pilot.pause()
        assert "→ Thursday 24 December" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        shown = screen_text(app)
        assert "Noted: before Christmas · Thursday 24 December." in shown
        assert "calls her → before Christmas · Thursday" in shown
        await pilot.press("alt+c", "3", *"writes", "enter", *"this Sunday", "enter")
        await pilot.pause()
        assert "1 Sunday 22 November   2 Sunday 29 November" in screen_text(app)
        await pilot.press("2")
        assert due(table) == ("this Sunday", "2026-11-29")
        assert prompt(table.desk, 40) == " fact ▸ "


def test_a_date_inside_the_words_stands_there_to_be_taken_by_enter_and_typing_replaces_it(table: Any) -> None:
    for typed, kept in (("", ("before 12 December", "2026-12-11")), ("Easter", ("Easter", "2027-03-28"))):
        table.command("c", "2")
        table.answer("calls the centre before 12 December")
        assert "→ Friday 11 December" in below(table)
        table.answer(typed)
        assert due(table) == kept


def test_a_commitment_from_the_note_line_is_never_due_unasked_and_typing_on_passes_over(table: Any) -> None:
    for words in ("Anna calls the centre before 12 December", "Paul writes it by Friday"):
        table.desk.draft.set_kind("commitment", once=True)
        table.note(words)
        assert due(table) == ("", "")
    assert table.asked == "Paul, due by Friday · Friday 27 November?"
    assert below(table) == "1 or y: yes   2 only the day   3 only Paul   4 or n: no"
    table.command("1")
    assert (due(table), table.asked) == (("by Friday", "2026-11-27"), "")
    table.press("u")
    table.desk.draft.set_kind("commitment", once=True)
    table.note("Zoé asks Monday")
    table.command("4")
    assert due(table) == ("", "") and table.asked == ""
    table.desk.draft.set_kind("commitment", once=True)
    table.note("Zoé asks Monday again")
    table.note("a fact")
    assert table.asked == ""


@pytest.mark.parametrize(
    ("typed", "person", "day", "notes"),
    [
        ("y", "Zoé", "2026-12-11", 1),
        ("Yes", "Zoé", "2026-12-11", 1),
        ("n", "", "", 1),
        ("2", "", "2026-12-11", 1),
        ("3", "Zoé", "", 1),
        ("yet another thing", "", "", 2),
    ],
)
def test_a_letter_or_a_number_answers_on_the_note_line_and_a_longer_word_is_a_note(
    table: Any, typed: str, person: str, day: str, notes: int
) -> None:
    table.desk.draft.set_kind("commitment", once=True)
    table.note("Zoé calls the centre before 12 December")
    before, made = len(table.session.notes) - 1, table.session.notes[-1].id
    table.note(typed)
    note = next(each for each in table.session.notes if each.id == made)
    assert (table.session.name(note.person), note.due_on) == (person, day)
    assert (len(table.session.notes) - before, table.asked) == (notes, "")


def test_a_letter_alone_for_a_while_answers_and_one_that_a_word_follows_does_not(table: Any) -> None:
    for words, letters in (("Zoé calls the centre by Friday", "y"), ("Léa writes to the school", "ye")):
        table.desk.draft.set_kind("commitment", once=True)
        table.note(words)
        table.line.take_keys(letters)
        take_typed(table.desk)
        assert table.asked and table.line.text == letters
        table.clock.advance(2)
        take_typed(table.desk)
    assert [table.session.name(note.person) for note in table.session.notes[-2:]] == ["Zoé", ""]
    assert (table.asked, table.line.text) == ("Whose is it: Léa’s?", "ye")


@pytest.mark.parametrize("words", ["Anna calls", "Zoé and Paul call her", "the group calls Zoé", "Zoé", "Zo calls"])
def test_a_sentence_that_begins_with_nobody_present_or_with_several_asks_for_nobody(table: Any, words: str) -> None:
    table.desk.draft.set_kind("commitment", once=True)
    table.note(words)
    assert table.asked == ""


@pytest.mark.parametrize(
    ("typed", "owner"), [("y", "Léa"), ("n", "Zoé"), ("2", ""), ("3", "Léa"), ("another thing", "")]
)
def test_whom_the_words_begin_with_comes_before_whoever_has_the_floor(table: Any, typed: str, owner: str) -> None:
    floor_to(table, "Zoé")
    table.desk.draft.set_kind("commitment", once=True)
    table.note("Léa writes to Paul by Friday")
    made = table.session.notes[-1].id
    assert (table.asked, table.session.notes[-1].person) == ("Léa, due by Friday · Friday 27 November?", "")
    assert below(table).endswith("4 or n: no, Zoé")
    table.note(typed)
    assert next(table.session.name(each.person) for each in table.session.notes if each.id == made) == owner


def test_a_commitment_that_begins_with_nobody_else_is_theirs_who_have_the_floor_or_were_named(table: Any) -> None:
    floor_to(table, "Zoé")
    for words, owner in (
        ("she calls her", "Zoé"),
        ("Zoé calls", "Zoé"),
        ("Paul and Léa call", ""),
        ("Ann calls", "Zoé"),
    ):
        table.desk.draft.set_kind("commitment", once=True)
        table.note(words)
        assert (table.session.name(table.session.notes[-1].person), table.asked) == (owner, "")
    table.desk.draft.set_kind("commitment", once=True)
    table.note("@Zoé Léa is to be called")
    assert (table.session.name(table.session.notes[-1].person), table.asked) == ("Zoé", "")

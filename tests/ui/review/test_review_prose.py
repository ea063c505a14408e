"""A sentence typed in the review, where keys are commands: nothing of it acts, and that is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from gep_tui.domain.session.decisions import phases
from gep_tui.ui.components.first_letter import FirstLetters
from gep_tui.ui.review import key_press
from gep_tui.ui.review.action_keys import VIEWS, ReviewView
from gep_tui.ui.review.typed_keys import typed_keys


class Later:
    """What is to be done after a moment, done when the test says so."""

    def __init__(self) -> None:
        self.work: list[tuple[float, Callable[[], None]]] = []

    def __call__(self, seconds: float, work: Callable[[], None]) -> None:
        self.work.append((seconds, work))

    def pass_by(self, seconds: float = 60) -> None:
        due = [work for wait, work in self.work if wait <= seconds]
        self.work = [each for each in self.work if each[0] > seconds]
        for work in due:
            work()


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def typed(room, later: Later, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Type characters as a hand does: fast, or so many seconds apart."""
    monkeypatch.setattr(FirstLetters, "patience", 1.0)
    keys = typed_keys(room.review, room.keys, room.desk, later)

    def type_text(text: Iterable[str], gap: float = 0.05) -> None:
        for character in text:
            room.refresh()
            keys.typed("space" if character == " " else character, character if len(character) == 1 else None)
            room.clock.advance(gap)
            later.pass_by(gap)
        room.refresh()

    return type_text


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("prose", ["bonus group", "Un exposé", "d\u2019abord"])
def test_a_sentence_does_nothing_in_any_view_and_says_so(room, typed, later, view: ReviewView, prose: str) -> None:
    room.do(phases.close)
    room.review.show(view)
    before, shown = room.live.session.last, room.review.leaving.wish(room.live.session)
    typed(prose)
    later.pass_by()
    assert (room.live.session.last, room.review.leaving.wish(room.live.session)) == (before, shown)
    assert (room.review.view, room.told, room.desk.asking) == (view, [], None)
    assert f"\u201c{prose}\u201d did nothing" in room.desk.message


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("prose", ["quand", "Kilos", "vous", "tu", "une", "Tout", "entre", "js"])
def test_slow_hands_leave_and_change_nothing(room, typed, view: ReviewView, prose: str) -> None:
    room.do(phases.close)
    room.review.show(view)
    before = room.live.session.last
    typed(prose, 0.3)
    room.clock.advance(1)
    assert (room.live.session.last, room.review.view, room.review.editor) == (before, view, None)
    assert (room.told, room.desk.asking) == ([], None)
    assert view == "leaves" or "did nothing" in room.desk.message  # its letters choose what is shown


def test_what_is_said_of_a_view_leaves_with_it(room, typed) -> None:
    typed("quand")
    room.clock.advance(1)
    room.press("3")
    assert (room.review.view, room.desk.message) == ("person", "")


def test_a_paste_where_nothing_is_typed_is_told(room) -> None:
    key_press.paste(room.review, "many words")
    assert "what you pasted did nothing" in room.desk.message


@pytest.mark.parametrize("again", ["q", "enter"])
def test_the_same_letter_or_enter_lets_a_letter_act_at_once(room, typed, again: str) -> None:
    typed("q", 0.0)
    assert not room.told
    typed([again], 0.0)
    assert [type(each).__name__ for each in room.told] == ["ReviewLeft"]


def test_a_letter_alone_acts_after_a_moment_and_before_any_other_key(room, typed, later) -> None:
    room.review.show("leaves")
    typed("o")
    assert room.review.leaving.row == ""
    later.pass_by()
    assert room.review.leaving.row == "o"
    typed("g")
    room.clock.advance(1)
    typed("t")
    assert room.review.leaving.row == "g"
    typed("1")
    assert (room.review.leaving.form, room.review.view) == ("txt", "phase")


@pytest.mark.parametrize("key", ["c", "x"])
def test_the_letter_that_opened_what_leaves_does_nothing_on_it_at_once_nor_does_a_sentence(room, key: str) -> None:
    room.press(key, key)
    assert (room.review.view, room.told) == ("leaves", []) and "nothing has left yet" in room.desk.message
    before = room.review.leaving.wish(room.live.session)
    room.press(*"mois")
    assert room.review.leaving.wish(room.live.session) == before and "did nothing" in room.desk.message
    room.clock.advance(2)
    room.press(key)
    assert [type(each).__name__ for each in room.told] == ["JobWanted"]


@pytest.mark.parametrize("gap", [0.3, 0.6, 0.9, 1.2])
def test_however_slowly_a_sentence_is_typed_nothing_leaves_behind_another_letter(room, typed, gap: float) -> None:
    room.review.show("leaves")
    typed("mixte du choc", gap)
    assert not room.told
    room.clock.advance(2)
    typed("g", gap)
    typed("x", gap)
    assert not room.told and "nothing has left yet" in room.desk.message
    typed("x", 0.9)
    assert [type(each).__name__ for each in room.told] == ["JobWanted"]


@pytest.mark.parametrize("gap", [0.3, 0.6])
@pytest.mark.parametrize("prose", ["but we", "oh, vous", "bonjour"])
def test_what_the_letters_of_a_slow_sentence_chose_is_as_it_was_before(room, typed, prose: str, gap: float) -> None:
    room.review.show("leaves")
    typed("gt", 2)
    room.clock.advance(2)
    before = room.review.leaving.wish(room.live.session)
    typed(prose, gap)
    assert room.review.leaving.wish(room.live.session) == before and not room.told
    assert room.desk.asking is None


@pytest.mark.parametrize("gap", [0.6, 0.9, 1.2])
def test_a_letter_that_let_something_leave_and_began_a_sentence_is_told_and_the_rest_does_nothing(
    room, typed, gap: float
) -> None:
    room.review.show("leaves")
    typed("g", 2)
    room.clock.advance(2)
    before = room.review.leaving.wish(room.live.session)
    typed("c", gap)
    room.desk.say("Copied.")
    typed("e", gap)
    assert "“c” was a command: Copied." in room.desk.message and "“e” did nothing" in room.desk.message
    assert room.review.leaving.wish(room.live.session) == before
    assert [type(each).__name__ for each in room.told] == ["JobWanted"]


def test_a_doubled_letter_is_judged_as_it_is_pressed_however_late_it_would_act(room, typed, later) -> None:
    typed("cc", 0.25)
    room.clock.advance(5)
    later.pass_by()
    assert (room.review.view, room.told) == ("leaves", [])


def test_what_is_rubbed_out_of_a_sentence_withdraws_no_note(room, typed) -> None:
    typed("bon")
    room.press(*["backspace"] * 3)
    assert all(not note.withdrawn for note in room.live.session.notes)


@pytest.mark.parametrize(("key", "closed"), [("n", True), ("escape", True), ("y", False)])
def test_the_end_of_a_session_is_undone_only_after_a_question(room, key: str, closed: bool) -> None:
    room.do(phases.close)
    room.press("u")
    assert room.desk.asking is not None and "The session is open again then" in room.desk.asking.question
    room.press(key)
    assert (room.live.session.closed is not None) is closed
    assert closed or room.desk.message.startswith("Undone: end of the session")


def test_the_name_of_a_reader_is_asked_at_once_and_takes_the_letters(room) -> None:
    room.press("0", "n", *"kar", "enter")
    assert room.review.leaving.reader(room.live.session).name == "Karim"
    room.press("g", "n", *"Léa", "enter")
    assert room.review.leaving.reader(room.live.session).name == "Léa"
    room.press("n", *"zzz")
    assert (room.review.leaving.row, room.review.leaving.form) == ("n", "docx")
    assert "is no answer" in room.desk.message or "did nothing" in room.desk.message

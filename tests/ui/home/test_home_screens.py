"""Home, the choice of a programme, set-up and the first steps, as a facilitator at the keyboard meets them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from textual import events
from textual.pilot import Pilot
from waiting import until_shown

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.export.files import write_file
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.looks import Remembering
from gep_tui.store.library import sessions
from gep_tui.store.library.ledger import Entering
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.app import GepApp
from gep_tui.ui.components.field import Field
from gep_tui.ui.components.first_letter import FirstLetters
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.user_keys import keymap
from gep_tui.ui.group.screen import GroupScreen
from gep_tui.ui.home.screen import HomeScreen
from gep_tui.ui.live.screen import LiveScreen
from gep_tui.ui.practice.screen import PracticeScreen
from gep_tui.ui.practice.steps import STEPS
from gep_tui.ui.review.screen import ReviewScreen
from gep_tui.ui.setup.choose_screen import ChooseScreen
from gep_tui.ui.setup.people_area import PeopleArea
from gep_tui.ui.setup.screen import SetupScreen

NOW = datetime(2026, 11, 22, 8, 52).astimezone()
HOSTILE = "[/][@click=app.quit]x[/] [red]{0}"
NASTY = "\x1b[2J\x1b]0;title\x07\u202e"


class House:
    """A data folder, and applications on it."""

    def __init__(self, path: Path, language: str = "en") -> None:
        self.home = DataFolder(path).made()
        self.language = language
        self._writers = 0

    def app(self) -> GepApp:
        return GepApp(
            Services(
                self.home, Settings(), keymap({})[0], self.language, lambda: ManualClock(NOW), self.writer,
                lambda: load(self.home.path),
            )
        )  # fmt: skip

    def writer(self) -> str:
        self._writers += 1
        return f"w{self._writers}-{os.getpid()}"

    def session(self, id: str, group: str = "Nord", begun: bool = True, closed: bool = False) -> None:
        plan = (PlannedPhase(id="a", name=Text(en="Account", fr="Exposé"), seconds=600),)
        people = (Guest(id="p1", name="Léa", service="Social"), Guest(id="p2", name="Karim"))
        opened = SessionOpened(id=id, programme="codev-6", group=group, plan=plan, people=people)
        live = LiveSession.open(session_files(self.home.session_folder(id), self.writer()), ManualClock(NOW), opened)
        if begun:
            live.do(phases.begin)
        if closed:
            live.do(lambda session, now: phases.close(session, now))
        assert live.close()

    @property
    def ids(self) -> list[str]:
        return sessions.ids(self.home.sessions)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "gep")


def text(pilot: Pilot[int]) -> str:
    """Return the text of the screen, as it is sent to the terminal."""
    strips = pilot.app.screen._compositor.render_strips(pilot.app.size)
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def says(pilot: Pilot[int], words: str) -> bool:
    """Tell whether the screen says so, wherever the sentence is broken."""
    return "".join(words.split()) in "".join(text(pilot).split())


async def settled(pilot: Pilot[int]) -> str:
    """Wait for the reading threads; return the text of the screen then."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return text(pilot)


async def until(pilot: Pilot[int], true: Callable[[], bool]) -> None:
    """Wait for what another thread or a new screen brings."""
    await until_shown(pilot, true, lambda: text(pilot))
    await pilot.pause()


async def on(pilot: Pilot[int], screen: type) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))


async def to_set_up(pilot: Pilot[int], search: str = "") -> None:
    """Go through the choice of a programme to set-up."""
    await settled(pilot)
    await pilot.press("n")
    await on(pilot, ChooseScreen)
    await type_in(pilot, search)
    await pilot.press("enter")
    await on(pilot, SetupScreen)


async def type_in(pilot: Pilot[int], words: str) -> None:
    """Type words in one burst, as a terminal sends them."""
    names = {" ": "space", ";": "semicolon", "\n": "enter", ":": "colon"}
    for character in words:
        pilot.app.post_message(events.Key(names.get(character, character), character))
    await pilot.pause()


async def test_three_keys_and_the_people_start_a_session(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("n")
        await on(pilot, ChooseScreen)
        await pilot.press("2")
        await on(pilot, SetupScreen)
        assert isinstance(app.focused, PeopleArea)
        await type_in(pilot, "Lea; Social\nKarim")
        await pilot.press("f4")
        await on(pilot, LiveScreen)
        assert app.live is not None
        assert [person.name for person in app.live.session.people] == ["Lea", "Karim"]
        assert app.live.session.live
    assert len(house.ids) == 1


async def burst(pilot: Pilot[int], key: str, words: str) -> None:
    """Press a key and type words before the program has done anything about it."""
    pilot.app.post_message(events.Key(key, None))
    await type_in(pilot, words)


async def test_what_is_typed_behind_the_key_that_begins_or_resumes_is_noted(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        await type_in(pilot, "Lea")
        app.post_message(events.Key("f4", None))  # a second time, in impatience: no phase ends
        await burst(pilot, "f4", "said at once\nand half a")
        await on(pilot, LiveScreen)
        assert app.live is not None
        session = app.live.session
        await until(pilot, lambda: [note.text for note in app.live.session.notes] == ["said at once"])
        await until(pilot, lambda: "and half a" in text(pilot))
        assert [person.name for person in session.people] == ["Lea"]
        assert session.run is not None and session.run.phase == session.plan[0].id
        await type_in(pilot, " sentence\n")
        await pilot.press("escape", "Q", "y")
        await on(pilot, HomeScreen)
        await settled(pilot)
        await until(pilot, lambda: "▸ 1 today" in text(pilot))
        await burst(pilot, "1", "back again\n")
        await on(pilot, LiveScreen)
        await until(pilot, lambda: len(app.live.session.notes) == 3)
        assert [note.text for note in app.live.session.notes][1:] == ["and half a sentence", "back again"]


async def test_what_is_typed_behind_a_yes_that_begins_is_noted_and_the_rest_of_the_yes_is_not(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        await burst(pilot, "f4", "yesnobody yet\n")
        await on(pilot, LiveScreen)
        await until(pilot, lambda: [note.text for note in app.live.session.notes] == ["nobody yet"])


async def test_what_is_typed_while_screens_open_comes_whole_to_their_fields(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(20, 5)) as pilot:
        await settled(pilot)
        app.screens.prepare(app.services.catalogue(), None, lambda id: None)
        await type_in(pilot, "balint\nLea; Social\nHello everybody")
        await on(pilot, SetupScreen)
        form = cast(SetupScreen, app.screen).form
        await until(pilot, lambda: form.people == "Lea; Social\nHello everybody")
        assert form.offer.key.startswith("balint")


async def test_what_is_typed_behind_a_click_that_begins_is_noted(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        await type_in(pilot, "Lea")
        column = text(pilot).splitlines()[-1].index("F4")
        for mouse in (events.MouseDown, events.MouseUp):
            app.post_message(mouse(None, column, 23, 0, 0, 1, False, False, False))
        await type_in(pilot, "said at once\nand half a")
        await on(pilot, LiveScreen)
        await until(pilot, lambda: "and half a" in text(pilot))
        assert [note.text for note in app.live.session.notes] == ["said at once"]
        assert [person.name for person in app.live.session.people] == ["Lea"]


async def test_the_key_that_leaves_is_never_held_up(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, HomeScreen)
        app._meanwhile._left = app.screen  # a session takes long to open
        await type_in(pilot, "half a sentence")
        app.post_message(events.Key("ctrl+q", None))
        await until(pilot, lambda: not app.is_running or app.return_value is not None)
    assert app.return_value == 0


@pytest.mark.parametrize("size", [(44, 12), (50, 12), (60, 13), (44, 10), (30, 9)])
async def test_the_people_are_seen_as_they_are_typed_in_a_small_window(house: House, size: tuple[int, int]) -> None:
    app = house.app()
    async with app.run_test(size=size) as pilot:
        await to_set_up(pilot)
        await type_in(pilot, "Lea; So")
        await settled(pilot)
        assert "Lea; So" in text(pilot)


async def test_ctrl_s_begins_too_and_home_lists_the_session_afterwards(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot, "balint")
        await type_in(pilot, "Lea")
        await pilot.press("ctrl+s")
        await on(pilot, LiveScreen)
        await pilot.press("escape", "Q", "y")
        await on(pilot, HomeScreen)
        await until(pilot, lambda: "▸ 1 today 08:52" in text(pilot))
        assert len(app.screen_stack) == 1


async def test_a_session_kept_for_later_is_not_begun_and_is_resumed_by_its_number(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        await type_in(pilot, "Lea")
        await pilot.press("f3")
        await on(pilot, HomeScreen)
        await until(pilot, lambda: "not begun" in text(pilot))
        assert "Kept." in text(pilot)
        await pilot.press("1")
        await on(pilot, LiveScreen)
        assert app.live is not None
        assert not app.live.session.runs


async def test_bad_names_are_refused_in_words_where_they_stand(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        await type_in(pilot, "Lea\nlea")
        await pilot.press("tab", "f4")
        assert isinstance(app.focused, PeopleArea)
        assert "Lines 1 and 2 name the same person: “lea”" in text(pilot)
    assert house.ids == []


async def test_beginning_with_nobody_asks_first(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        await pilot.press("f4")
        assert "Nobody is on the list" in text(pilot)
        await pilot.press("n")
        assert isinstance(app.screen, SetupScreen)
        await pilot.press("f4", "y")
        await on(pilot, LiveScreen)


async def test_the_time_at_hand_fits_the_phases_and_protected_ones_after_a_question(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(100, 30)) as pilot:
        await to_set_up(pilot, "two cases")
        await type_in(pilot, "Lea")
        app.screen.query_one("#begin", Field).focus()
        await type_in(pilot, "9:00\n12:00\n")
        assert "09:00–12:00, 3 h 00: fits" in text(pilot)
        app.screen.query_one("#until", Field).value = ""
        app.screen.query_one("#until", Field).focus()
        await type_in(pilot, "2h10\n")
        assert "Shorten protected phases too" in text(pilot)
        assert "15 *" in text(pilot)
        await pilot.press("y")
        assert "15 *" not in text(pilot)


async def test_plus_and_minus_change_the_minutes_of_the_phase(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot, "two cases")
        app.screen.query_one("#phases").focus()
        await pilot.press("plus", "plus", "minus", "plus", "down", "k")
        assert "▸       Check-in" in text(pilot)
        assert "12=" in text(pilot)
        assert "left out" in text(pilot)


async def test_an_arrow_right_behind_a_letter_or_a_sentence_moves_in_the_list(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot, "two cases")
        monkeypatch.setattr(FirstLetters, "patience", 120.0)
        phases, form = app.screen.query_one("#phases", Picker), cast(SetupScreen, app.screen).form
        phases.focus()
        await pilot.press("k", "down", "k", "end", "home")
        assert app.focused is phases
        assert form.left_out == {each.key for each in [row for row in phases.rows if row.live][:2]}
        await pilot.press("u", "n", "down")
        assert app.focused is phases
        assert phases.here == 1


async def test_the_field_with_the_cursor_is_in_sight_on_the_smallest_screen(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(20, 5)) as pilot:
        await to_set_up(pilot)
        await type_in(pilot, "Anne\nKarim\nLea")
        await until(pilot, lambda: "▸People\n Lea\n" in text(pilot))
        for caption in ("▸Facil", "▸Prese", "▸Start", "▸End"):
            await pilot.press("tab")
            await until(pilot, partial(lambda caption: caption in text(pilot), caption))
        await pilot.press("x", "shift+tab")
        await until(pilot, lambda: says(pilot, "is not a time") and "▸Start" in text(pilot))


async def test_what_was_typed_is_not_thrown_away_without_a_question(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        await type_in(pilot, "Lea")
        await pilot.press("escape", "n")
        assert app.screen.query_one(PeopleArea).text == "Lea"
        await pilot.press("f8")
        await on(pilot, ChooseScreen)
        await pilot.press("escape")
        await on(pilot, SetupScreen)
        assert app.screen.query_one(PeopleArea).text == "Lea"
        await pilot.press("escape", "y", "enter")
        await on(pilot, HomeScreen)


async def test_a_changed_length_and_a_phase_left_out_are_not_thrown_away_without_a_question(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot, "two cases")
        app.screen.query_one("#phases").focus()
        await pilot.press("plus", "escape")
        assert says(pilot, "Leave all the same?")
        await pilot.press("n", "0", "k", "escape")
        assert says(pilot, "Leave all the same?")
        await pilot.press("n", "k", "escape")
        await on(pilot, HomeScreen)


async def test_a_pasted_spreadsheet_is_a_list_of_people(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        area = app.screen.query_one(PeopleArea)
        area.post_message(events.Paste(f"Nom\tService\r\nMartin\tSocial\r\n{NASTY}Diallo\tNord\r\n"))
        await pilot.pause()
        assert "\x1b" not in area.text
        assert "2 people" in text(pilot)
        area.post_message(events.Paste("x;" * 3_000_000))
        await pilot.pause()
        assert len(area.text) <= 200_000
        field = app.screen.query_one("#group", Field)
        field.focus()
        field.post_message(events.Paste(f"\nÉquipe\tNord{NASTY}" + "y" * 100_000 + "\n"))
        await pilot.pause()
        assert field.value.startswith("Équipe Nord")
        assert "\x1b" not in text(pilot)


async def test_letters_and_backspaces_of_one_burst_act_in_order(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        for name, widget in (("people", PeopleArea), ("group", Field)):
            target = app.screen.query_one(f"#{name}", widget)
            target.focus()
            await pilot.pause()
            for key in [*"abc", "backspace", *"de", "left", *"X", "end", *"f"] * 3:
                app.post_message(events.Key(key, key if len(key) == 1 else None))
            await pilot.pause()
            shown = target.text if isinstance(target, PeopleArea) else target.value
            assert shown == "abdXefabdXefabdXef"


async def test_a_closed_session_opens_in_review_and_its_file_is_let_go_afterwards(house: House) -> None:
    house.session("2026-10-01-0900-abc", closed=True)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await pilot.press("1")
        await on(pilot, ReviewScreen)
        app.pop_screen()
        await on(pilot, HomeScreen)
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert app.screen.record.live is None


async def test_a_key_that_needs_a_session_says_so_where_none_is_chosen(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for key, words in (("a", "its people come along"), ("d", "Choose a session first")):
            await pilot.press(key)
            assert isinstance(app.screen, HomeScreen) and app.screen.asking is None and says(pilot, words)


async def test_deleting_asks_and_then_nothing_is_left_on_the_disk(house: House) -> None:
    house.session("2026-10-01-0900-abc", closed=True)
    house.session("2026-10-02-0900-abc", closed=True)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await pilot.press("down", "d")
        assert "2026-10-02-0900-abc" in text(pilot)
        await pilot.press("o", "enter", *" yes", "enter", "escape")  # no prose deletes: a word does
        assert len(house.ids) == 2
        await pilot.press("delete", *"erase", "enter")
        await until(pilot, lambda: says(pilot, "is gone from the disk"))
        assert house.ids == ["2026-10-01-0900-abc"]
        assert not list(house.home.sessions.glob("*10-02*"))


async def test_a_sentence_typed_at_home_does_nothing_and_says_so(house: House) -> None:
    house.session("2026-10-01-0900-abc", closed=True)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await pilot.press("down", *"elle a dit que non", "enter")
        assert isinstance(app.screen, HomeScreen) and says(pilot, "“elle a dit que non” did nothing")
        await pilot.press("d", *"yes, donc", "enter")
        assert len(house.ids) == 1 and says(pilot, "That is not the word")
        assert app.is_running


@pytest.mark.parametrize("prose", ["non, je", "a dit", "d’abord", "quand"])
async def test_a_sentence_that_begins_with_the_letter_of_a_command_does_nothing(
    house: House, prose: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FirstLetters, "patience", 120.0)  # the words come in that time on any machine
    house.session("2026-10-01-0900-abc", closed=True)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await type_in(pilot, f"{prose}\n")
        assert isinstance(app.screen, HomeScreen) and says(pilot, f"“{prose}” did nothing")
        assert app.screen.asking is None and app.is_running


async def test_a_letter_alone_acts_after_a_moment_and_before_any_other_key(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        monkeypatch.setattr(FirstLetters, "patience", 0.02)
        await pilot.press("g")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.asking is not None)
        await pilot.press("escape")
        monkeypatch.setattr(FirstLetters, "patience", 120.0)
        await pilot.press("g", "down")
        assert isinstance(app.screen, HomeScreen) and app.screen.asking is not None


async def test_what_was_exported_goes_with_a_session_and_what_was_changed_is_named(house: House) -> None:
    id = "2026-10-01-0900-abc"
    house.session(id, closed=True)
    house.home.made()
    enter = Entering(house.home.sessions / id, "group")
    ours, changed = (write_file(house.home.exports / f"{id}{end}", end, enter) for end in (".md", "-person-Anne.md"))
    changed.write_text("hers")
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await pilot.press("down", "d")
        assert says(pilot, "With it goes 1 file that was exported from it.")
        await pilot.press(*"erase", "enter")
        await until(pilot, lambda: says(pilot, "is gone from the disk"))
        assert says(pilot, "1 exported file with it. Still there, for you to delete: ")
        assert says(pilot, f"exports/{id}-person-Anne.md (changed since it was written)")
    assert not ours.exists() and changed.read_text() == "hers"


async def test_a_link_to_a_session_is_said_to_be_one_and_the_session_stays(house: House, tmp_path: Path) -> None:
    id = "2026-10-01-0900-abc"
    house.session(id, closed=True)
    elsewhere = (house.home.sessions / id).rename(tmp_path / "elsewhere")
    (house.home.sessions / id).symlink_to(elsewhere)
    app = house.app()
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await pilot.press("down", "d")
        assert says(pilot, f"is a link to {elsewhere}. Remove the link? The session stays there.")
        await pilot.press("y", "enter")
        await until(pilot, lambda: says(pilot, "was a link"))
        assert says(pilot, f"The session itself stays in {elsewhere}.")
        assert not says(pilot, "gone from the disk")
    assert house.ids == [] and (elsewhere / "events").exists()


async def test_a_session_that_cannot_be_deleted_is_said_to_be_so(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: Path, id: str) -> None:
        raise PermissionError(13, "Permission denied", str(folder / id))

    monkeypatch.setattr(sessions, "delete", full)
    house.session("2026-10-01-0900-abc", closed=True)
    app = house.app()
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await pilot.press("down", "d", *"erase", "enter")
        await until(pilot, lambda: says(pilot, "you have no right to do that"))
    assert len(house.ids) == 1


async def test_the_same_group_comes_again_with_its_people(house: House) -> None:
    house.session("2026-10-01-0900-abc", closed=True)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await pilot.press("down", "a")
        await on(pilot, SetupScreen)
        assert app.screen.query_one(PeopleArea).text == "Léa\tSocial\nKarim"
        assert app.screen.query_one("#group", Field).value == "Nord"
        await pilot.press("escape")
        await on(pilot, HomeScreen)


async def test_a_thousand_sessions_are_listed_without_reading_them_all(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1000):
        (house.home.sessions / f"2025-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}-09{number // 336:02}-abc").mkdir()
    read: list[str] = []
    real = sessions.summary
    monkeypatch.setattr(sessions, "summary", lambda folder: (read.append(folder.name), real(folder))[1])
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: says(pilot, "cannot be read"))
        await settled(pilot)
        assert len(read) == 200
        await pilot.press("end")
        assert "… 800 older sessions" in text(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert len(read) == 400


async def test_a_copied_session_goes_to_its_place_while_the_cursor_stays_where_somebody_put_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for minute in range(3):
        house.session(f"2026-11-22-085{minute}-abc", closed=True)
    house.session("copied", group="Sud", closed=True)
    old = house.home.session_folder("copied") / "events"
    for path in old.iterdir():
        path.write_bytes(path.read_bytes().replace(b"2026-11-22T", b"2025-11-22T"))
    may_go_on = threading.Event()
    real = Remembering.of
    monkeypatch.setattr(Remembering, "of", lambda self, folder: (may_go_on.wait(60), real(self, folder))[1])
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        home = app.screen
        assert isinstance(home, HomeScreen)
        await until(pilot, lambda: "copied" in home.library.known)
        assert home.library.ids[0] == "copied"
        await pilot.press("end", "up")
        moved_to = home.current
        may_go_on.set()
        await until(pilot, lambda: home.library.complete)
        assert home.library.ids[-1] == "copied"
        assert home.current == moved_to
        assert text(pilot).index("Nord") < text(pilot).index("Sud")


async def test_a_bad_file_of_the_user_is_named_with_its_line(house: House) -> None:
    (house.home.protocols / "mine.toml").write_text('id = "mine"\nname.fr = \n')
    app = house.app()
    async with app.run_test(size=(160, 24)) as pilot:
        await until(pilot, lambda: says(pilot, "mine.toml, line 2"))


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (20, 5)])
async def test_hostile_text_is_shown_letter_for_letter_on_every_screen(house: House, size: tuple[int, int]) -> None:
    for number, group in enumerate((HOSTILE, HOSTILE + NASTY, "z" * 10_000)):
        house.session(f"2026-10-0{number + 1}-0900-abc", group=group, closed=number == 0)
    house.home.protocols.joinpath("mine.toml").write_text(
        f'id = "mine"\nname.fr = "{HOSTILE}"\nname.en = "{HOSTILE}"\nsource = {{ title = "[/b]" }}\n'
        '[[phases]]\nid = "talk"\nname.fr = "[/foo]"\nname.en = "[/foo]"\nminutes = 10\n'
        'mode = "open"\nspeakers = ["everyone"]\n'
    )
    house.home.protocols.joinpath("worse.toml").write_text('id = "[/]"\n"[bold]x" = 3\n')
    wide = size[0] >= 80
    app = house.app()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "To resume" in text(pilot))
        home = await settled(pilot)
        assert "\x1b" not in home
        assert "\u202e" not in home
        assert not wide or HOSTILE[:20] in home
        await pilot.press("d")
        assert "\x1b" not in text(pilot)
        await pilot.press("escape", "n")
        await on(pilot, ChooseScreen)
        assert not wide or "[@click=app.quit]x[/]" in text(pilot)
        await pilot.press(*"[/][@")
        await pilot.press("escape", "1")
        await on(pilot, SetupScreen)
        assert not wide or "[/foo]" in text(pilot)
        for name in ("people", "group", "facilitator"):
            widget = app.screen.query_one(f"#{name}")
            widget.focus()
            await pilot.pause()
            widget.post_message(events.Paste(HOSTILE + NASTY))
            await pilot.pause()
        shown = text(pilot)
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        await pilot.press("f4")
        await on(pilot, LiveScreen)
        assert app.live is not None
        assert app.live.session.people[0].name.startswith(HOSTILE)


async def test_every_size_is_survived_on_every_screen(house: House) -> None:
    house.session("2026-10-01-0900-abc")
    app = house.app()
    sizes = [(20, 5), (1, 1), (200, 60), (80, 24)]
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for keys, screen in (((), HomeScreen), (("n",), ChooseScreen), (("enter",), SetupScreen)):
            await pilot.press(*keys)
            await on(pilot, screen)
            for size in sizes:
                await pilot.resize_terminal(*size)
                await pilot.pause()
        assert "Group" in text(pilot)
        assert "▸People" in text(pilot)


async def test_the_mouse_works_too(house: House) -> None:
    house.session("2026-10-01-0900-abc")
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "To resume" in text(pilot))
        await settled(pilot)
        await pilot.click("#list", offset=(6, 3))
        assert "▸ n New session…" in text(pilot)
        place = text(pilot).splitlines()[-1].index("n new")
        await pilot.click("#keys", offset=(place, 0))
        await on(pilot, ChooseScreen)
        await pilot.click("#list", offset=(6, 2), times=2)
        await on(pilot, SetupScreen)
        await pilot.click("#until")
        assert app.focused is not None
        assert app.focused.id == "until"


async def test_the_first_start_offers_two_minutes_of_practice_which_leave_nothing(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Welcome" in text(pilot))
        assert "▸ t Learn the keys" in text(pilot)
        await pilot.press("enter")
        await on(pilot, PracticeScreen)
        screen = app.screen
        assert isinstance(screen, PracticeScreen)
        folder = screen.desk.live.folder
        actions = (
            ("h", "i", "enter"), ("escape", "n"), ("escape", "2"), ("escape", "plus"), ("escape", "u"),
            ("escape", "escape"), ("enter",), ("exclamation_mark", "x", "enter"), ("escape", "p"),
            ("up", "escape"),
        )  # fmt: skip
        for step, keys in enumerate(actions):
            assert screen.step == step, text(pilot)
            screen.desk.live.clock.advance(5)  # type: ignore[attr-defined]
            await pilot.press(*keys)
            await pilot.pause()
        assert screen.step == len(STEPS) - 1
        assert f"{len(STEPS)}/{len(STEPS)}" in text(pilot)
        await pilot.press("escape", "Q", "y")
        await on(pilot, HomeScreen)
        await until(pilot, lambda: not folder.exists())
    assert house.ids == []


@pytest.mark.parametrize("keys, opened", [(("enter",), False), (("enter", "enter"), True), (("down", "enter"), True)])
async def test_enter_after_the_y_that_left_a_session_does_not_open_it_again(
    house: House, keys: tuple[str, ...], opened: bool
) -> None:
    for day in (1, 2):
        house.session(f"2026-10-0{day}-0900-abc")
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "To resume" in text(pilot))
        await pilot.press("enter")
        await on(pilot, LiveScreen)
        await pilot.press("escape", "Q", "y")
        await on(pilot, HomeScreen)
        await pilot.press(*keys)
        await settled(pilot)
        assert isinstance(app.screen, LiveScreen) is opened


async def test_q_ends_the_program_in_order(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("q")
        await pilot.pause()
    assert app.return_value == 0


async def test_a_session_open_elsewhere_is_not_deleted(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.session("2026-10-01-0900-abc")
    monkeypatch.setattr("gep_tui.ui.home.session_library.SessionLibrary.is_elsewhere", lambda self, id: True)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "To resume" in text(pilot))
        await settled(pilot)
        await pilot.press("d")
        assert "open on another screen: end it there first" in text(pilot)
        await pilot.press("enter")
        await on(pilot, LiveScreen)


async def test_a_record_opened_from_home_follows_what_another_writes(house: House) -> None:
    house.session("2026-10-01-0900-abc", closed=True)
    app = house.app()
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Past sessions" in text(pilot))
        await pilot.press("down", "enter")
        await on(pilot, ReviewScreen)
        folder = app.services.home.session_folder("2026-10-01-0900-abc")
        other = LiveSession.resume(session_files(folder, "other"), app.services.clock(), seat=False)
        other.do(partial(add_note, text="written beside", kind="fact"))
        await until(pilot, lambda: "written beside" in text(pilot))
        assert other.close()


async def test_the_list_stands_at_the_group_that_was_just_made(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("g", *"Nord", "enter", "y", "enter")
        await until(pilot, lambda: isinstance(app.screen, GroupScreen) and app.screen.desk.is_read)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.current == " group:nord")

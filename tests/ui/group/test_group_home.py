"""A group's home at the keyboard: what is next, what is due, members, charter; every change can be undone."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from gep_tui import locale
from gep_tui.domain.group.decisions.members import add_member
from gep_tui.domain.session.decisions.people import add_person
from gep_tui.domain.session.events import Event
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.store.library.series import read_series
from gep_tui.ui.group.screen import GroupScreen
from gep_tui.ui.home.screen import HomeScreen
from tests.ui.group.conftest import NAMES, NOW, Village, at_group, number, shows, text, type_in, until

HOSTILE = "[/][@click=app.quit]x[/] [red]{0}"


@pytest.fixture
def lived_in(village: Village) -> Village:
    village.make(charter=["What is said here stays here."])
    village.hold(60, presenter=0, commitment="Write to the head of service")
    village.hold(30, presenter=1, commitment="Call the neighbours")
    return village


async def test_home_shows_the_group_first_with_its_date_and_what_is_due(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await shows(pilot, "2 open commitments")
        assert "1 Nord  Thursday 3 December, 9:00" in text(pilot)
        assert text(pilot).index("Nord") < text(pilot).index("New session") < text(pilot).index("Past sessions")
        await pilot.press("enter")
        await shows(pilot, "2 commitments are open")
        assert isinstance(pilot.app.screen, GroupScreen)
        assert "Not yet presenter: Paul Durand, Zoé Petit" in text(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, HomeScreen))


async def test_without_groups_home_is_as_it_was(village: Village) -> None:
    async with village.app().run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Welcome. gep keeps the time")
        assert "Groups" not in text(pilot)


async def test_one_key_makes_a_group_and_a_name_in_use_is_asked_about(village: Village) -> None:
    async with village.app().run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Welcome")
        await pilot.press("g")
        await type_in(pilot, f"{HOSTILE}\n")
        await shows(pilot, "Make the group “", "y, then Enter: yes")
        await type_in(pilot, "?")
        await shows(pilot, "Make the group “", "“?” is no answer here.")
        await type_in(pilot, "y\n")
        await shows(pilot, "No date is planned")
        assert HOSTILE in text(pilot)
        await pilot.press("escape", "g")
        await type_in(pilot, f"{HOSTILE}\n")
        await shows(pilot, "already. Make another one of that name?")
        await pilot.press("escape")
        await shows(pilot, "What you typed is kept: it comes back when this is asked again.")
        await pilot.press("g")
        await shows(pilot, "You typed this before.", HOSTILE)
        await pilot.press("enter", "n", "g")
        await shows(pilot, "Name of the new group:")
        assert "You typed this before." not in text(pilot)
        await pilot.press("escape")
        assert len(list(village.home.groups.iterdir())) == 1
        assert village.home.groups.stat().st_mode & 0o777 == 0o700
        await pilot.press("1")
        await shows(pilot, "delete the group")
        await pilot.press("D")
        await shows(pilot, "Nothing was written in the group “", "Delete it for good?")
        await pilot.press("y")
        await until(pilot, lambda: not list(village.home.groups.iterdir()))
        await until(pilot, lambda: isinstance(pilot.app.screen, HomeScreen))


async def test_prose_typed_at_home_makes_no_group(village: Village) -> None:
    async with village.app().run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Welcome")
        for prose in ("gep --lang en purge s1\n", "yes, that one\n", "\n"):
            await type_in(pilot, prose)
        await pilot.pause()
    assert not village.home.groups.exists() or not list(village.home.groups.iterdir())


async def test_a_sentence_that_begins_like_a_yes_is_quoted_whole(village: Village) -> None:
    async with village.app().run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Welcome")
        await pilot.press("g", *"Nord", "enter")
        await shows(pilot, "Make the group “Nord”?")
        await type_in(pilot, "yet")
        await shows(pilot, "“yet” is no answer to")
        await type_in(pilot, " another day\n")
        await shows(pilot, "“yet another day” did nothing")
    assert not village.home.groups.exists() or not list(village.home.groups.iterdir())


async def test_a_commitment_is_done_by_one_key_and_undone_by_another(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press("2", "d")
        await shows(pilot, "“Write to the head of service”: done; w adds a word. u undoes it.")
        await pilot.press("w")
        await type_in(pilot, "by mail\n")
        await shows(pilot, "✓ done")
        await pilot.press("down", "x")
        await shows(pilot, "✗ dropped")
        assert [each.outcome for each in lived_in.group().followed] == ["done", "done", "dropped"]
        assert lived_in.group().followed[1].words == "by mail"
        await pilot.press("u")
        await shows(pilot, "Undone: a commitment (dropped). y redoes it.")
        assert [each.outcome for each in lived_in.group().followed] == ["done", "done"]
        await pilot.press("y", "1", "2")
        await shows(pilot, "Nothing is open.")
        await pilot.press("o")
        await shows(pilot, ": open; w adds a word")
    assert "Call the neighbours" not in "".join(each.words for each in lived_in.group().followed)


async def test_letters_find_a_member_enter_changes_the_entry_and_the_key_named_undoes(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "members"), *"kab")
        assert "Search: kab" in text(pilot)
        await pilot.press("escape", *"kb", "enter")
        await shows(pilot, "Change what about Karim Benali?")
        await pilot.press("1", "ctrl+u")
        await type_in(pilot, "Karim B.\n")
        await shows(pilot, "Karim B.")
        assert any(member.name == "Karim B." for member in lived_in.group().members)
        await pilot.press("ctrl+z")
        await shows(pilot, "Undone: change of Karim")
        assert sorted(member.name for member in lived_in.group().members) == sorted(NAMES)
        await pilot.press("u")
        assert "Search: kbu" in text(pilot)


async def test_members_leave_come_back_facilitate_and_are_one(lived_in: Village) -> None:
    def member(name: str) -> object:
        return next((each for each in lived_in.group().members if each.name == name), None)

    async with lived_in.app().run_test(size=(120, 36)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "members"), *"paul", "enter", *"leaves", "enter")
        await shows(pilot, "Paul Durand has left the group. Ctrl+Z undoes it.")
        assert member("Paul Durand").left == date(2026, 11, 22)  # type: ignore[attr-defined]
        await pilot.press("enter", *"comes", "enter")
        await shows(pilot, "Paul Durand is back")
        await pilot.press("enter", "5")
        await shows(pilot, "Paul Durand facilitates")
        await pilot.press("enter", "7", *"zoé", "enter")
        await shows(pilot, "Paul Durand and Zoé Petit are one person")
        assert member("Zoé Petit") is None
        await pilot.press("ctrl+z")
        await shows(pilot, "Undone: ")
        assert member("Zoé Petit") is not None


async def test_a_guest_becomes_a_member_by_one_key_and_stays_the_same_person(lived_in: Village) -> None:
    ids = [each.id for each in read_series(lived_in.home, "north").sessions[-2:]]
    guests: dict[tuple[str, str], str] = {}
    for id in ids:
        live = LiveSession.resume(session_files(lived_in.home.session_folder(id), lived_in.writer()), ManualClock(NOW))
        guest = live.do(partial(add_person, name="Nora [/]", service="RH"))
        assert live.close() and isinstance(guest, Event)
        guests[id, guest.key] = ""
    async with lived_in.app().run_test(size=(120, 36)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "members"))
        await shows(pilot, "Guests so far")
        await pilot.press(*"nora")
        await shows(pilot, "guest in 2 sessions")
        await pilot.press("enter")
        await shows(pilot, "Nora [/] is in the group. Ctrl+Z undoes it.")
        group = lived_in.group()
        member = next(each for each in group.members if each.name == "Nora [/]")
        assert member.service == "RH" and group.was_guest == dict.fromkeys(guests, member.id) and len(guests) == 2
        assert "Guests so far" not in text(pilot)
        await pilot.press("ctrl+z")
        await shows(pilot, "Guests so far")


async def test_a_pasted_list_is_shown_as_read_names_who_is_known_and_is_undone_at_once(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "members"))
        screen = pilot.app.screen
        assert isinstance(screen, GroupScreen)
        screen.pasted("Nom;Service\nHugo Roy;Nord\nLéa MARTIN;Social\nInès Faure;RH\nHugo Roy;Nord")
        await shows(pilot, "4 people as read, 2 are on the list already. Add 2 people?")
        assert "= Léa Martin" in text(pilot).replace("MARTIN", "Martin")
        await pilot.press("n")
        await shows(pilot, "2 people were not added. The list can be pasted again.")
        assert "As read" not in text(pilot)
        screen.pasted("Hugo Roy;Nord\nInès Faure;RH\nPaul, Léa")
        await shows(pilot, "3 people as read. Read as one person: “Paul, Léa”. Add 3 people?")
        await pilot.press("escape")
        await shows(pilot, "3 people were not added. + shows the list again.")
        assert "As read" not in text(pilot)
        await pilot.press("+")
        await shows(pilot, "Add 3 people?")
        screen.pasted("Hugo Roy, RH; Inès Faure, Achats\nPaul")
        await shows(pilot, "3 people as read. “;” and “,” in one line: line 1 was read as 2 people. Add 3 people?")
        screen.pasted("Hugo Roy;Nord\rInès Faure;RH\r")
        await shows(pilot, "Add 2 people?")
        await pilot.press("y")
        await shows(pilot, "2 members added. Ctrl+Z undoes it.")
        await pilot.press("ctrl+z")
        await shows(pilot, "2 changes undone")
        assert len(lived_in.group().members) == 4


async def test_a_series_is_planned_moved_dropped(lived_in: Village) -> None:
    def days() -> list[date]:
        return [each.day for each in lived_in.group().dates]

    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press("p")
        await type_in(pilot, "someday\n")
        await shows(pilot, "“someday” is not a day.")
        await pilot.press("ctrl+u")
        await type_in(pilot, "7/1 9:30\n3h30\nRoom A\n")
        await shows(pilot, "How many sessions in all?")
        await type_in(pilot, "some\n")
        await shows(pilot, "“some” is no number from 1 to")
        await pilot.press("ctrl+u")
        await type_in(pilot, "three\n")
        await shows(pilot, "How many weeks")
        await type_in(pilot, "toutes les 4 semaines\n4/2\n")
        await shows(pilot, "2 sessions planned. u undoes it.")
        assert days() == [date(2026, 12, 3), date(2027, 1, 7), date(2027, 3, 4)]
        assert "Thursday 7 January 2027, 9:30" in text(pilot)
        await pilot.press("down", "m", "ctrl+u")
        await type_in(pilot, "8/1 9:30\n\n\n")
        await shows(pilot, "The session is on Friday 8 January 2027")
        await pilot.press("x")
        await shows(pilot, "is dropped")
        assert days() == [date(2026, 12, 3), date(2027, 3, 4)]
        await pilot.press("u", "u")
        await until(pilot, lambda: days()[1] == date(2027, 1, 7))


async def test_charter_and_aims_line_by_line(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "about"), "down", "down", "enter")
        await shows(pilot, "The aims are changed")
        assert lived_in.group().aims == ("shared-culture",)
        screen = pilot.app.screen
        assert isinstance(screen, GroupScreen)
        screen.pasted(f"We come on time.\n\n{HOSTILE}\n")
        await shows(pilot, "2 rules added")
        assert lived_in.group().charter == ("What is said here stays here.", "We come on time.", HOSTILE)
        assert HOSTILE in text(pilot)
        await pilot.press("plus", *"one more", "escape")
        await shows(pilot, "What you typed is kept")
        await pilot.press("plus", "enter")
        await until(pilot, lambda: lived_in.group().aims == ("shared-culture", "one more"))
        await pilot.press("u", "u", "u")
        await until(pilot, lambda: lived_in.group().aims == ())


async def test_sessions_that_name_the_group_in_words_are_asked_about_once(lived_in: Village) -> None:
    lived_in.make("other", "Sud", names=NAMES)
    one = lived_in.hold(10, id="other")
    lived_in.make("sud-2", "sud", names=())
    path = lived_in.home.session_folder(one)
    for each in (path / "events").iterdir():
        each.write_bytes(each.read_bytes().replace(b'"group_id":"other"', b'"group_id":""'))
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Nord")
        await shows(pilot, "2 Sud")
        await pilot.press("2")
        await shows(pilot, "1 session names this group in words. Is it the group’s own?")
        await pilot.press("y")
        await shows(pilot, "Sessions held")
    assert lived_in.group("other").taken_in == {one}


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (20, 5)])
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_every_page_stands_in_every_size_and_language(
    lived_in: Village, size: tuple[int, int], language: str
) -> None:
    locale.choose(language)
    async with lived_in.app(language).run_test(size=size) as pilot:
        await shows(pilot, "Nord")
        await pilot.press("1")
        await until(pilot, lambda: isinstance(pilot.app.screen, GroupScreen))
        screen = pilot.app.screen
        assert isinstance(screen, GroupScreen)
        await until(pilot, lambda: screen.desk.is_read)
        for page in range(4):
            await pilot.press("tab", "down", "up", "f9", "ctrl+x")
            assert "cannot be shown" not in text(pilot), page
            assert text(pilot).strip()
        await pilot.press("2", "d")
        await until(pilot, lambda: bool(lived_in.group().followed))


async def test_what_another_process_writes_appears(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "members"))
        other = LiveGroup(lived_in.home.group_folder("north"), "other", ManualClock(NOW))
        other.do(partial(add_member, name="Hugo Roy"))
        assert other.close()
        await shows(pilot, "Hugo Roy")

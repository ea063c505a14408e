"""Set-up of a session of a group: its members stand there, space says who comes, learnt lengths wait for a key."""

from __future__ import annotations

from functools import partial

import pytest

from gep_tui import locale
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions.people import add_person
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import Session
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.series import read_series
from gep_tui.ui.group.screen import GroupScreen
from gep_tui.ui.live.screen import LiveScreen
from gep_tui.ui.setup.choose_screen import ChooseScreen
from gep_tui.ui.setup.screen import SetupScreen
from tests.ui.group.conftest import NOW, Village, at_group, shows, text, type_in, until


@pytest.fixture
def lived_in(village: Village) -> Village:
    village.make(charter=["What is said here stays here."])
    village.hold(60, presenter=0, commitment="Write to the head of service", longer=1.6)
    village.hold(30, presenter=1, longer=1.6)
    return village


def newest(village: Village) -> Session:
    ids = sorted(path.name for path in village.home.sessions.iterdir())
    return fold(read_folder(village.home.session_folder(ids[-1]), SESSION).events)


async def to_set_up(pilot: object) -> SetupScreen:
    await at_group(pilot)  # type: ignore[arg-type]
    await pilot.press("n")  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(pilot.app.screen, SetupScreen))  # type: ignore[arg-type, attr-defined]
    screen = pilot.app.screen  # type: ignore[attr-defined]
    assert isinstance(screen, SetupScreen)
    return screen


async def test_members_and_date_stand_there_and_who_is_away_is_one_key(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        screen = await to_set_up(pilot)
        await shows(pilot, "4 of 4 members come")
        assert "2026-12-03 09:00" in text(pilot) and "210 min" in text(pilot)
        assert "Not yet presenter: Paul" in text(pilot)
        await pilot.press(*"kar")
        screen.clock.advance(2)  # type: ignore[attr-defined]
        await pilot.press("space")
        await shows(pilot, "3 of 4 members come", "Karim Benali does not come.")
        await pilot.press("tab")
        await type_in(pilot, "Hugo Roy; Nord")
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(pilot.app.screen, GroupScreen))
        await shows(pilot, "not begun")
    session = newest(lived_in)
    assert session.group_id == "north"
    members = {member.name: member.id for member in lived_in.group().members}
    told = {person.name: (person.member, person.present) for person in session.people}
    assert told["Karim Benali"] == (members["Karim Benali"], False)
    assert told["Léa Martin"] == (members["Léa Martin"], True)
    assert told["Hugo Roy"] == ("", True)
    assert [note.text for note in session.carried.notes] == ["Write to the head of service"]
    assert session.carried.charter is not None
    assert session.carried.charter.rules == ("What is said here stays here.",)


@pytest.mark.parametrize("prose", ["on attend Jo", "un peu", "la parole"])
async def test_a_sentence_takes_nobody_off_the_list(lived_in: Village, prose: str) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        screen = await to_set_up(pilot)
        await shows(pilot, "4 of 4 members come")
        await type_in(pilot, prose)
        await shows(pilot, f"“{prose}” did nothing.", "4 of 4 members come")
        assert not screen.form.circle_of.away


async def test_who_is_away_is_told_and_whether_they_present(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        screen = await to_set_up(pilot)
        await shows(pilot, "4 of 4 members come")
        screen.query_one("#presenters").value = "Léa"  # type: ignore[attr-defined]
        await pilot.press("l", "up", "home", "space")
        await shows(pilot, "Karim Benali does not come.")
        await pilot.press("down", "space")
        await shows(pilot, "Away: Karim Benali, Léa Martin.", "Still under Presenters: Léa Martin.")
        await pilot.press("space")
        await shows(pilot, "Léa Martin comes.", "3 of 4 members come")
        await pilot.press("ctrl+a")
        await shows(pilot, "All members come.")
        await pilot.press("ctrl+a")
        await shows(pilot, "No member comes.", "Still under Presenters: Léa Martin.")


async def test_a_guest_and_a_substitute_of_last_time_are_offered_and_come_by_one_key(lived_in: Village) -> None:
    id = read_series(lived_in.home, "north").sessions[-1].id
    live = LiveSession.resume(session_files(lived_in.home.session_folder(id), lived_in.writer()), ManualClock(NOW))
    live.do(partial(add_person, name="Nora Roy", service="RH"))
    live.do(partial(add_person, name="Sam Roy", replaces=live.session.people[0].id))
    assert live.close()
    async with lived_in.app().run_test(size=(120, 36)) as pilot:
        screen = await to_set_up(pilot)
        await shows(pilot, "4 of 4 members come", "Nora Roy", "Sam Roy", "guest last time")
        assert len(screen.form.rows) == 4 and not screen.form.people
        await pilot.press(*"nora")
        screen.clock.advance(2)  # type: ignore[attr-defined]
        await pilot.press("space")
        await until(pilot, lambda: [row.name for row in screen.form.rows[4:]] == ["Nora Roy"])
        assert screen.form.rows[-1].service == "RH"
        await pilot.press("space")
        await until(pilot, lambda: len(screen.form.rows) == 4)


async def test_a_guest_with_a_members_name_is_told_so(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await to_set_up(pilot)
        await pilot.press("tab")
        await type_in(pilot, "zoé petit")
        await pilot.press("f3")
        await shows(pilot, "is a member already: leave line 1 out.")


async def test_learnt_lengths_come_with_their_reason_and_only_by_a_key(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(120, 36)) as pilot:
        screen = await to_set_up(pilot)
        screen.query_one("#until").value = ""  # type: ignore[attr-defined]
        await shows(pilot, "phases take other lengths in this group (→): l on one")
        planned = screen.form.fitted(screen.clock.wall()).plan.phases[0].seconds
        screen.query_one("#phases").focus()
        await shows(pilot, "l takes 16 min: this group took 16, 16, planned 10")
        assert screen.form.fitted(screen.clock.wall()).plan.phases[0].seconds == planned == 600
        await pilot.press("l")
        await until(pilot, lambda: screen.form.fitted(screen.clock.wall()).plan.phases[0].seconds == 960)
        await pilot.press("0", "L")
        await shows(pilot, "lengths taken; 0 gives one back.")


async def test_a_groups_session_is_begun_and_leads_back_to_the_group(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        screen = await to_set_up(pilot)
        screen.query_one("#begin").value = ""  # type: ignore[attr-defined]
        await pilot.press("f4")
        await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
        await pilot.press("escape", "Q", "y")
        await until(pilot, lambda: isinstance(pilot.app.screen, GroupScreen))
        await shows(pilot, "not closed")


async def test_typing_a_groups_name_brings_its_members(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Nord")
        await pilot.app.workers.wait_for_complete()
        await pilot.press("n")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChooseScreen))
        await type_in(pilot, "codev-6")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, SetupScreen))
        await pilot.app.workers.wait_for_complete()
        await pilot.press("shift+tab")
        await type_in(pilot, "nord")
        await pilot.press("tab")
        await shows(pilot, "“Nord” is a group with 4 members. Is this its session?")
        await pilot.press("y")
        await shows(pilot, "4 of 4 members come")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (20, 5)])
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_it_stands_in_every_size_and_language(lived_in: Village, size: tuple[int, int], language: str) -> None:
    locale.choose(language)
    async with lived_in.app(language).run_test(size=size) as pilot:
        await shows(pilot, "Nord")
        await pilot.press("1")
        await until(pilot, lambda: isinstance(pilot.app.screen, GroupScreen) and pilot.app.screen.desk.is_read)
        await pilot.press("n")
        await until(pilot, lambda: isinstance(pilot.app.screen, SetupScreen))
        await pilot.press("space", "ctrl+a", "tab", "tab", "tab", "tab", "tab", "l")
        assert text(pilot).strip() and "cannot be shown" not in text(pilot)


async def test_a_case_goes_on_from_an_earlier_one_by_a_key(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(120, 36)) as pilot:
        screen = await to_set_up(pilot)
        screen.query_one("#phases").focus()
        await shows(pilot, "goes on from…")
        await pilot.press("c")
        await shows(pilot, "1 Case of Karim Benali", "2 Case of Léa Martin")
        await pilot.press("2")
        await shows(pilot, "goes on: “Case of Léa Martin”", "Presenters Léa Martin")
        await pilot.press("f4", "y")
        await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
        session = newest(lived_in)
        [earlier] = session.carried.continued.values()
        assert earlier == next(each.name for each in session.carried.cases if each.person == "Léa Martin")

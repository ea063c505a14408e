"""/ at home and Tab in the review: all sessions searched while one types, and the note shown in its session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from waiting import until_shown

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.carried.follow_up import CommitmentState, NoteName
from gep_tui.domain.group.decisions.following import follow
from gep_tui.domain.group.decisions.sheets import write_sheet
from gep_tui.domain.group.decisions.topics import add_topic
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.session.decisions import notes, phases
from gep_tui.domain.session.state import Note
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.headless import open_session
from gep_tui.live.new_group import new_group
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.app import GepApp
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.user_keys import keymap
from gep_tui.ui.group.screen import GroupScreen
from gep_tui.ui.home.screen import HomeScreen
from gep_tui.ui.live.screen import LiveScreen
from gep_tui.ui.review.screen import ReviewScreen
from gep_tui.ui.search.screen import SearchScreen
from gep_tui.ui.sheets.screen import SheetsScreen

NOW = datetime(2026, 11, 22, 8, 52).astimezone()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Two sessions that are over, and one that runs."""
    path = tmp_path / "home"
    for number, text in enumerate(("The budget is frozen", "[/] budget [@click=app.quit]x[/]", "Nothing of it")):
        live = open_session(path, "codev-6", ["Léa"], clock=ManualClock(NOW), group=f"Group {number}", id=f"s{number}")
        live.do(phases.begin)
        live.do(partial(notes.add_note, text="Before", kind="fact", person="p1"))
        live.do(partial(notes.add_note, text=text, kind="lead", person="p1"))
        if number < 2:
            live.do(phases.close)
        assert live.close()
    return path


@pytest.fixture
def app(home: Path, tmp_path: Path) -> Callable[..., GepApp]:
    def make(session: str = "") -> GepApp:
        clock, writers = ManualClock(NOW), iter(range(99))
        services = Services(
            DataFolder(home), Settings(), keymap({})[0], "en", lambda: clock, lambda: f"w{next(writers)}",
            lambda: load(home), cache=lambda: tmp_path / "cache",
        )  # fmt: skip
        files = session_files(home / "sessions" / session, "desk")
        return GepApp(services, LiveSession.resume(files, clock) if session else None)

    return make


def text(pilot: Pilot[int]) -> str:
    strips = pilot.app.screen._compositor.render_strips(pilot.app.size)
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def until(pilot: Pilot[int], true: Callable[[], bool]) -> None:
    await until_shown(pilot, true, lambda: text(pilot))


async def on(pilot: Pilot[int], screen: type) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))
    await pilot.pause()


async def type_in(pilot: Pilot[int], words: str) -> None:
    """Type words in one burst, as a terminal sends them."""
    names = {" ": "space", "\n": "enter", "/": "slash"}
    for character in words:
        pilot.app.post_message(events.Key(names.get(character, character), character))
    await pilot.pause()


def chosen(pilot: Pilot[int]) -> str:
    """Return the text of the note that is chosen in the review."""
    assert isinstance(pilot.app.screen, ReviewScreen)
    found = pilot.app.screen.review.chosen()
    return found.text if isinstance(found, Note) else ""


async def test_from_home_a_note_is_found_and_shown_in_its_session(app: Callable[..., GepApp]) -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await on(pilot, HomeScreen)
        await pilot.press("slash")
        await on(pilot, SearchScreen)
        await type_in(pilot, "budg")
        await until(pilot, lambda: "2 notes found" in text(pilot))
        assert "[/] budget [@click=app.quit]x[/]" in text(pilot)
        await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen) and bool(chosen(pilot)))
        assert chosen(pilot) in ("The budget is frozen", "[/] budget [@click=app.quit]x[/]")
        await pilot.press("escape")
        await on(pilot, SearchScreen)
        assert "2 notes found" in text(pilot)
        await pilot.press("escape")
        await on(pilot, HomeScreen)


@pytest.fixture
def topic(home: Path) -> None:
    """A group with a topic in its reserve, and a practice sheet."""
    live = new_group(home / "groups", "w", ManualClock(NOW), "Équipe Nord")
    live.do(partial(add_topic, text="The budget again"))
    live.do(partial(write_sheet, text=SheetText(title="Saying no", done="Breathe first", tags=("limits",))))
    name = NoteName("s9", "w-3")
    live.do(partial(follow, commitment=name, seen=CommitmentState(), outcome="done", words="the prefect agreed"))
    assert live.close()


async def test_a_topic_is_found_under_its_group_and_leads_there(app: Callable[..., GepApp], topic: None) -> None:
    async with app().run_test(size=(100, 30)) as pilot:
        await on(pilot, HomeScreen)
        await pilot.press("slash")
        await on(pilot, SearchScreen)
        await type_in(pilot, "budget again")
        await until(pilot, lambda: "Between the sessions · Équipe Nord" in text(pilot))
        await pilot.press("enter")
        await on(pilot, GroupScreen)
        group = pilot.app.screen
        assert isinstance(group, GroupScreen)
        await until(pilot, lambda: group.page.id == "topics" and group.current == group.desk.group.topics[0].id)
        await pilot.press("escape")
        await on(pilot, SearchScreen)


@pytest.mark.parametrize(("words", "screen"), [("prefect", GroupScreen), ("yes of the mayor", ReviewScreen)])
async def test_words_of_a_follow_up_lead_to_what_they_were_said_of(
    app: Callable[..., GepApp], home: Path, topic: None, words: str, screen: type
) -> None:
    live = LiveSession.resume(session_files(home / "sessions" / "s1", "later"), ManualClock(NOW))
    for said in ("a yes of the mayor", "a no"):
        live._write(CommitmentFollowed(session="s0", note="w-3", outcome="done", words=said))
    assert live.close()
    async with app().run_test(size=(100, 30)) as pilot:
        await on(pilot, HomeScreen)
        await pilot.press("slash")
        await on(pilot, SearchScreen)
        await type_in(pilot, words)
        await until(pilot, lambda: "1 note found" in text(pilot))
        await pilot.press("enter")
        await on(pilot, screen)
        if isinstance(shown := pilot.app.screen, GroupScreen):
            await until(pilot, lambda: (shown.page.id, shown.current) == ("commitments", "s9/w-3"))
        else:
            await until(pilot, lambda: "a yes of the mayor" in str(shown.review.chosen()))
            assert shown.review.view == "journal"


@pytest.mark.parametrize("session", ["", "s2"])
async def test_a_sheet_is_found_by_its_tag_and_opened(app: Callable[..., GepApp], topic: None, session: str) -> None:
    async with app(session).run_test(size=(100, 30)) as pilot:
        await on(pilot, LiveScreen if session else HomeScreen)
        below = type(pilot.app.screen)
        await pilot.press("alt+slash" if session else "slash")
        await until(pilot, lambda: "Find in all sessions" in text(pilot))
        await type_in(pilot, "tag:limits")
        await until(pilot, lambda: "Saying no" in text(pilot))
        await pilot.press("enter")
        await on(pilot, SheetsScreen)
        await until(pilot, lambda: "Breathe first" in text(pilot))
        await pilot.press("escape", "escape")
        await on(pilot, below if session else SearchScreen)
        assert "tag:limits" in text(pilot)


async def test_beside_a_running_session_a_topic_is_read_and_its_group_opened_later(
    app: Callable[..., GepApp], topic: None
) -> None:
    async with app("s2").run_test(size=(100, 30)) as pilot:
        await on(pilot, LiveScreen)
        await pilot.press("alt+slash")
        await type_in(pilot, "budget again")
        await until(pilot, lambda: "Between the sessions" in text(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "open the group from home when this session is over" in text(pilot))
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_enter_in_the_same_burst_opens_the_first_note(app: Callable[..., GepApp]) -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await on(pilot, HomeScreen)
        await type_in(pilot, "/")
        await on(pilot, SearchScreen)
        await type_in(pilot, "frozen\n")
        await until(
            pilot, lambda: isinstance(pilot.app.screen, ReviewScreen) and chosen(pilot) == "The budget is frozen"
        )


async def test_the_review_leads_on_to_all_sessions_and_back_to_a_note_of_its_own(app: Callable[..., GepApp]) -> None:
    async with app("s2").run_test(size=(100, 30)) as pilot:
        await on(pilot, LiveScreen)
        await pilot.press("alt+v")
        await on(pilot, ReviewScreen)
        await pilot.press("slash")
        await type_in(pilot, "nothing")
        await pilot.press("tab")
        await on(pilot, SearchScreen)
        await until(pilot, lambda: "1 note found" in text(pilot))
        assert "Account" in text(pilot).splitlines()[1], "the clock of the session that runs stands above"
        await pilot.press("enter")
        await on(pilot, ReviewScreen)
        await until(pilot, lambda: chosen(pilot) == "Nothing of it")


async def test_another_session_is_reviewed_below_the_running_clock(app: Callable[..., GepApp]) -> None:
    async with app("s2").run_test(size=(100, 30)) as pilot:
        await on(pilot, LiveScreen)
        live = pilot.app.live  # type: ignore[attr-defined]
        await type_in(pilot, "half a note")
        await pilot.press("alt+slash")
        await type_in(pilot, "frozen")
        await until(pilot, lambda: "1 note found" in text(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen) and bool(chosen(pilot)))
        assert "▶ Account" in text(pilot), "the clock of the session that runs"
        await pilot.press("f2")
        await until(pilot, lambda: live.session.paused is not None)
        assert "PAUSED" in text(pilot)
        await pilot.press("delete")
        await until(pilot, lambda: "(withdrawn)" in text(pilot) or "withdrawn" in text(pilot))
        assert all(not note.withdrawn for note in live.session.notes)
        await pilot.press("escape")
        await on(pilot, LiveScreen)
        await pilot.press("escape")
        await until(pilot, lambda: "half a note" in text(pilot))
        assert not pilot.app.screens.found._held  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (80, 24), (120, 36)])
async def test_it_is_complete_at_every_size(app: Callable[..., GepApp], size: tuple[int, int]) -> None:
    async with app().run_test(size=size) as pilot:
        await on(pilot, HomeScreen)
        await pilot.press("slash")
        await on(pilot, SearchScreen)
        await type_in(pilot, "frozen")
        await until(pilot, lambda: "▸" in text(pilot) and "frozen" in text(pilot).partition("▸")[2])

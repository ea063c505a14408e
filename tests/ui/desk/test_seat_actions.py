"""The seat at the desk: taken, claimed, granted; what was done without it is taken over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from drawn import text_of
from waiting import until

from gep_tui.domain.session.decisions import phases
from gep_tui.live import session_runner
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.components.lines import width
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.live.housekeeping import Housekeeping
from gep_tui.ui.live.reminders import Reminders

Lay = Callable[..., Any]


@pytest.fixture
def parted(table: Any, tmp_path: Path) -> LiveSession:
    """A scribe's laptop where the clock was taken, and moved on, on a copy from before the desk's last step."""
    table.settle()
    copytree(table.live.folder, tmp_path / "laptop" / "s0")
    table.later(30)
    table.live.do(phases.next_phase)
    table.later(30)
    scribe = LiveSession.resume(session_files(tmp_path / "laptop" / "s0", "scribe"), table.clock)
    scribe.do(phases.next_phase)
    table.later(60)
    scribe.do(phases.pause)
    table.settle(scribe)
    table.settle()
    return scribe


def _merge(one: LiveSession, other: LiveSession) -> None:
    """Copy the files of each into the folder of the other, as a program that synchronises folders does."""
    for source, goal in ((one, other), (other, one)):
        path = source.folder / "events" / f"{source.writer}.jsonl"
        (goal.folder / "events" / path.name).write_bytes(path.read_bytes())
    one.poll()
    other.poll()


def test_the_desk_goes_on_and_is_told_and_takes_over_what_the_scribe_did_by_one_key(
    table: Any, parted: LiveSession
) -> None:
    reminders = Reminders(table.desk)
    before = table.session
    _merge(table.live, parted)
    assert (table.session.seat, table.session.phase, table.session.paused) == (before.seat, before.phase, None)
    reminders.remind(table.live.now())
    assert table.said.startswith("Another screen took the clock, unaware of your last step")
    table.command("S")
    assert "pause" in table.asked
    table.press("1")
    assert table.session.paused is not None and table.live.seat_is_here
    table.command("u")
    assert table.session.paused is None
    parted.close()


def test_the_desk_gives_the_clock_to_who_claims_it(table: Any, parted: LiveSession) -> None:
    _merge(table.live, parted)
    table.command("S")
    table.press("2")
    table.settle()
    assert not table.live.seat_is_here and table.session.seat == "scribe"
    parted.close()


def test_a_claim_that_is_left_at_that_stays_without_effect(table: Any, parted: LiveSession) -> None:
    _merge(table.live, parted)
    table.command("S")
    table.press("3")
    assert table.live.seat_is_here and len(table.session.claims) == 1
    parted.close()


def test_the_claimant_says_that_the_other_one_has_stopped(table: Any, parted: LiveSession) -> None:
    desk = table.live
    table.live = table.desk.live = parted
    reminders = Reminders(table.desk)
    _merge(desk, parted)
    reminders.remind(parted.now())
    assert table.said.startswith("The other screen had gone on when you took the clock")
    assert parted.seat_is_here and parted.session.paused is not None, "it goes on with its own clock"
    table.command("S")
    assert table.asked.startswith("Since 10:01 this screen and another have a clock each")
    assert ("stopped", "both, this one after the other, which has stopped") in table.desk.asking.options
    table.press("3")
    assert parted.seat_is_here and "pause" in table.asked
    table.press("y")
    assert parted.session.paused is not None
    desk.close()


@pytest.mark.parametrize("by_claimant", [True, False])
@pytest.mark.parametrize("taken", [True, False])
def test_both_stretches_are_shown_side_by_side_and_one_is_chosen_on_either_screen(
    table: Any, parted: LiveSession, by_claimant: bool, taken: bool
) -> None:
    desk = table.live
    _merge(desk, parted)
    assert (desk.seat_is_here, parted.seat_is_here) == (True, True), "each goes on with its own clock"
    assert "two clocks" in text_of(top_bar(table.desk.view_model(), 120))
    if by_claimant:
        table.live = table.desk.live = parted
    table.command("S")
    shown = text_of(table.desk.dock.lines(table.desk.view_model(), desk.now(), 80, 20))
    assert "this screen" in shown and "the other screen" in shown and "pause" in shown
    assert all(width(each) <= 80 for each in table.desk.dock.lines(table.desk.view_model(), desk.now(), 80, 20))
    ids = [id for id, _words in table.desk.asking.options]
    table.press(str(ids.index("claimant" if taken else "holder") + 1))
    assert table.desk.dock is None
    for one in (desk, parted):
        table.settle(one)
    _merge(desk, parted)
    for one in (desk, parted):
        assert one.session.seat == (parted.writer if taken else desk.writer)
        assert (one.session.paused is not None, one.session.claims) == (taken, ())
    assert desk.session.phase == parted.session.phase
    assert "two clocks" not in text_of(top_bar(table.desk.view_model(), 120))
    parted.close()
    desk.close()


def test_with_nothing_to_answer_the_desk_is_told_that_the_clock_is_here(table: Any) -> None:
    table.command("S")
    assert table.said == "The clock is here."


@pytest.mark.parametrize("by_line", [True, False], ids=["2 Enter", "Esc 2"])
def test_a_screen_that_opens_beside_another_asks_whose_the_clock_is_and_takes_only_a_number(
    table: Any, monkeypatch: pytest.MonkeyPatch, by_line: bool
) -> None:
    monkeypatch.setattr(session_runner, "stay_awake", lambda ending: None)
    desk = table.live
    table.live = table.desk.live = table.other()
    housekeeping = Housekeeping(table.desk, SessionRunner(table.live, "en"))
    housekeeping.begin()
    assert table.asked.startswith("The clock runs on another screen (on this computer")
    assert not table.typing.takes_all(), "a note can be typed at once"
    assert table.desk.asking.hint() == "1 look and write   2 take the clock   the number, then Enter"
    table.note("2 ideas")
    assert [note.text for note in table.session.notes] == ["2 ideas"] and not table.live.seat_is_here
    table.type("2")
    table.clock.advance(10)
    housekeeping.keep()
    assert not table.live.seat_is_here, "a number that is left alone takes no clock"
    table.line.empty()
    table.note("2") if by_line else table.press("escape", "2")
    assert table.live.seat_is_here and table.said == "The clock is here now."
    housekeeping.keep()
    housekeeping._runner.end()
    desk.close()


@pytest.mark.parametrize("key", ["e", "x", "B"])
def test_without_the_seat_nothing_is_asked_that_would_be_refused_anyway(table: Any, key: str) -> None:
    table.settle()
    beside = LiveSession.resume(session_files(table.live.folder, "beside"), table.clock)
    until(lambda: table.live.poll() or not table.live.seat_is_here)
    table.command(key)
    assert (table.asked, table.said) == ("", "Another screen has the clock: S takes it.")
    beside.close()


@pytest.mark.parametrize("key", ["e", "x", "B"])
def test_in_a_closed_session_nothing_is_asked_that_would_be_refused_anyway(table: Any, key: str) -> None:
    table.command("e", "y", "enter")
    table.command(key)
    assert (table.asked, table.said) == ("", "The session is closed. u reopens it.")

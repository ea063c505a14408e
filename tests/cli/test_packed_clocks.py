"""Two laptops with clocks twenty minutes apart: by marks, by --clock, by one question, the notes find their phase."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import permutations
from pathlib import Path

import click
import pytest
from waiting import until

from gep_tui.cli.packs import clocks
from gep_tui.domain.session.decisions import marks, notes, phases
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession

Gep = Callable[..., tuple[int, str, str]]

NINE = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=1)))


class TwoLaptops:
    """A facilitator at one, a scribe with a copy of the session at the other, whose clock is off by `wrong` seconds."""

    def __init__(self, gep: Gep, home: Path, other: Path, wrong: float) -> None:
        self.gep, self.home, self.other = gep, home, other
        self.clock = ManualClock(NINE)
        self.desk = open_session(home, "codev-6", ["Léa", "Karim"], clock=self.clock, presenter="Léa", id="matin")
        self.desk.do(phases.begin)
        self.carry(home, other)
        self.clock.advance(1800)
        self.there = ManualClock(self.clock.at() + timedelta(seconds=wrong))
        self.scribe = LiveSession(session_files(other / "sessions" / "matin", "scribe"), self.there)

    def after(self, minutes: float) -> None:
        for clock in (self.clock, self.there):
            clock.advance(60 * minutes)

    def note(self, text: str) -> None:
        run = marks.where_notes_go(self.scribe.session, "scribe")
        self.scribe.do(partial(notes.add_note, text=text, kind="lead", author="Zoé", run=run))

    def half_day(self, marked: bool = False) -> None:
        """Go through three phases with a note of the scribe in each."""
        self.after(1)
        self.note("in account")
        for _phase in range(2):
            self.after(8)
            self.desk.do(phases.next_phase)
            phase = self.desk.session.phase
            assert phase is not None
            if marked:
                self.scribe.do(partial(marks.mark_phase, phase=phase.id, writer="scribe"))
            self.after(1)
            self.note(f"in {phase.id}")
        assert self.scribe.close()
        assert self.desk.close()

    def carry(self, source: Path, goal: Path, *more: str) -> tuple[int, str, str]:
        until(lambda: self.desk.saving.pending == 0)
        pack = self.home.parent / f"{source.name}-{goal.name}.gep"
        assert self.gep("--home", str(source), "pack", "--open", "matin", str(pack))[0] == 0
        return self.gep("--home", str(goal), "merge", str(pack), *more)

    def places(self, home: Path) -> list[tuple[str, str]]:
        rows = json.loads(self.gep("--home", str(home), "show", "matin", "--format", "json")[1])["notes"]
        return [(row["text"], row["phase"]) for row in rows]

    @property
    def phases(self) -> list[str]:
        return [run.phase for run in self.desk.session.runs]

    @property
    def right(self) -> list[tuple[str, str]]:
        first, second, third = self.phases
        return [("in account", first), (f"in {second}", second), (f"in {third}", third)]


@pytest.fixture(params=[1200, -1200])
def apart(gep: Gep, home: Path, tmp_path: Path, request: pytest.FixtureRequest) -> TwoLaptops:
    return TwoLaptops(gep, home, tmp_path / "other", request.param)


def _there(apart: TwoLaptops, minute: str = "09:31") -> str:
    """Return the pair of times that --clock takes."""
    shown = NINE + timedelta(minutes=31) + (apart.there.at() - apart.clock.at())
    return f"{shown:%H:%M}={minute}"


def test_marks_place_the_notes_and_nothing_is_asked(apart: TwoLaptops) -> None:
    apart.half_day(marked=True)
    status, out, _err = apart.carry(apart.other, apart.home)
    ahead = "ahead by 20:00" if apart.there.at() > apart.clock.at() else "behind by 20:00"
    assert (status, f"Zoé: 2 marks tell that the clock there was {ahead}; the notes are placed by it." in out) == (
        0,
        True,
    )
    assert apart.places(apart.home) == apart.right
    assert "marks tell" not in apart.carry(apart.other, apart.home)[1]


def test_without_marks_and_without_a_terminal_it_says_what_to_give(apart: TwoLaptops) -> None:
    apart.half_day()
    out = apart.carry(apart.other, apart.home)[1]
    assert "Zoé: 3 notes are in the phase that was shown there. --clock 10:42=10:22 places them by the time." in out
    assert {phase for _text, phase in apart.places(apart.home)} == {apart.phases[0]}
    assert "the clock there was" in apart.carry(apart.other, apart.home, "--clock", _there(apart))[1]
    assert apart.places(apart.home) == apart.right


def test_a_wrong_answer_is_put_right_by_another(apart: TwoLaptops) -> None:
    apart.half_day()
    apart.carry(apart.other, apart.home, "--clock", "9:00=9:00")
    assert apart.places(apart.home) != apart.right
    apart.carry(apart.other, apart.home, "--clock", _there(apart))
    assert apart.places(apart.home) == apart.right


def test_it_is_the_same_whichever_laptop_takes_in_the_other(apart: TwoLaptops) -> None:
    apart.half_day()
    apart.carry(apart.home, apart.other, "--clock", _there(apart))
    assert apart.places(apart.other) == apart.right
    apart.carry(apart.other, apart.home)
    assert apart.places(apart.home) == apart.right


def test_a_dry_run_says_it_and_writes_nothing(apart: TwoLaptops) -> None:
    apart.half_day(marked=True)
    before = {path: path.read_bytes() for path in apart.home.rglob("*") if path.is_file()}
    out = apart.carry(apart.other, apart.home, "--dry-run")[1]
    assert "marks tell" in out
    assert {path: path.read_bytes() for path in apart.home.rglob("*") if path.is_file()} == before


def test_notes_written_after_a_first_merge_go_by_what_is_known(apart: TwoLaptops) -> None:
    apart.half_day(marked=True)
    apart.carry(apart.other, apart.home)
    clock = ManualClock(apart.there.at())
    again = LiveSession(session_files(apart.other / "sessions" / "matin", "scribe"), clock)
    again.do(partial(notes.add_note, text="later", kind="lead", run=again.session.runs[-1].id))
    assert again.close()
    assert "marks tell" in apart.carry(apart.other, apart.home)[1]
    assert apart.places(apart.home) == [*apart.right, ("later", apart.phases[-1])]


@pytest.mark.parametrize("answers", [("09:31",), ("nonsense", "25:00", "9h31"), ("-",), ("", "", "")])
def test_one_question_is_asked_at_a_terminal(
    apart: TwoLaptops, answers: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    apart.half_day()
    coming, asked = iter(answers), []

    def prompt(text: str, **options: object) -> str:
        asked.append(text)
        return next(coming)

    monkeypatch.setattr(clocks, "at_a_terminal", lambda: True)
    monkeypatch.setattr(click, "prompt", prompt)
    out = apart.carry(apart.other, apart.home)[1]
    assert asked[0].startswith(f"Zoé wrote away from this record; the first of these notes says {_there(apart)[:5]}.")
    if answers[-1] in ("-", ""):
        assert "--clock 10:42=10:22" in out
    else:
        assert apart.places(apart.home) == apart.right


def test_enter_says_that_both_clocks_are_right(gep: Gep, home: Path, tmp_path: Path, monkeypatch) -> None:
    two = TwoLaptops(gep, home, tmp_path / "other", 0)
    two.half_day()
    monkeypatch.setattr(clocks, "at_a_terminal", lambda: True)
    monkeypatch.setattr(click, "prompt", lambda text, **options: options["default"])
    assert "Zoé: the clock there was right" in two.carry(two.other, two.home)[1]
    assert two.places(two.home) == two.right


def test_nothing_is_asked_where_the_record_has_not_gone_on(gep: Gep, home: Path, tmp_path: Path) -> None:
    two = TwoLaptops(gep, home, tmp_path / "other", 1200)
    two.after(1)
    two.note("one")
    two.desk.do(partial(notes.add_note, text="desk", kind="lead"))
    assert two.scribe.close()
    assert two.desk.close()
    assert "clock" not in two.carry(two.other, two.home)[1]


def test_what_is_no_pair_of_times_is_a_wrong_command_line(gep: Gep, tmp_path: Path) -> None:
    for said in ("10:42", "10:42=", "10:42=25:00", "a=b", "="):
        status, _out, err = gep("merge", str(tmp_path), "--clock", said)
        assert (status, err) == (2, "--clock takes two times, as in 10:42=10:22: there, and here.\n")


@pytest.mark.parametrize(("said", "seconds"), [("10:42=10:22", 1200), ("0:10=23:50", 1200), ("23.50=0h10", -1200)])
def test_the_difference_goes_over_midnight(said: str, seconds: int) -> None:
    assert clocks.difference(said) == seconds


def test_packs_in_any_order_with_their_clocks_give_the_same(gep: Gep, home: Path, tmp_path: Path) -> None:
    two = TwoLaptops(gep, home, tmp_path / "other", 1200)
    two.half_day(marked=True)
    two.carry(two.other, two.home)
    packs = []
    for source in (two.home, two.other):
        packs.append(tmp_path / f"{source.name}.gep")
        gep("--home", str(source), "pack", "--open", "matin", str(packs[-1]))
    packs.append(tmp_path / "home-other.gep")
    for number, order in enumerate(permutations(packs)):
        third = tmp_path / f"third-{number}"
        assert gep("--home", str(third), "merge", *map(str, order), *map(str, order))[0] == 0
        assert two.places(third) == two.right

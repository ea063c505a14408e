"""The invented group holds any session by itself, and leaves pauses and the clock of another screen alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.session.decisions import phases
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.headless import open_session
from gep_tui.live.rehearsal.invented import SAID
from gep_tui.live.rehearsal.invented_people import invented_people
from gep_tui.live.rehearsal.rehearsing import InventedGroup
from gep_tui.live.session import LiveSession

BEGAN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
EVERYTHING = sorted({*load(None).protocols, *load(None).programmes})


@pytest.fixture(autouse=True)
def nobody_waits_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gep_tui.live.stream.PATIENCE", 0)


def rehearsed(home: Path, programme: str, people: int = 8, seed: int = 1) -> LiveSession:
    clock = ManualClock(BEGAN)
    live = open_session(home, programme, [guest.name for guest in invented_people(people)], clock=clock)
    group = InventedGroup("fr", seed)
    for _step in range(2500):
        if live.session.closed is not None:
            break
        group.act(live)
        clock.advance(10)
    assert live.close()
    return live


@pytest.mark.parametrize("programme", EVERYTHING)
def test_every_programme_comes_to_its_end(tmp_path: Path, programme: str) -> None:
    session = rehearsed(tmp_path, programme).session
    assert session.closed is not None
    assert {run.phase for run in session.runs} == {phase.id for phase in session.plan}
    assert not session.refused
    assert session.notes


def test_a_vote_is_held(tmp_path: Path) -> None:
    session = rehearsed(tmp_path, "half-day-two-cases").session
    assert len({vote.person for vote in session.votes}) == 8


def test_each_case_has_another_presenter(tmp_path: Path) -> None:
    session = rehearsed(tmp_path, "half-day-two-cases").session
    presenters = [roles["presenter"] for roles in session.roles.values() if "presenter" in roles]
    assert len(presenters) == len(set(presenters)) == 2


def test_notes_are_of_the_kinds_of_their_phase(tmp_path: Path) -> None:
    session = rehearsed(tmp_path, "codev-6").session
    for note in session.notes:
        phase = session.planned(note.phase)
        assert phase is not None
        assert note.kind in (phase.notes or ("fact",))


def test_the_same_seed_makes_the_same_rehearsal(tmp_path: Path) -> None:
    one, two = (rehearsed(tmp_path / name, "codev-flash", seed=7).session for name in "ab")
    assert [note.text for note in one.notes] == [note.text for note in two.notes]
    assert [turn.person for turn in one.turns] == [turn.person for turn in two.turns]


@pytest.mark.parametrize("people", [1, 2, 3])
def test_a_tiny_group_gets_through_too(tmp_path: Path, people: int) -> None:
    assert rehearsed(tmp_path, "half-day-one-case", people).session.closed is not None


def test_a_pause_is_the_facilitators(tmp_path: Path) -> None:
    clock = ManualClock(BEGAN)
    live = open_session(tmp_path, "codev-6", ["Léa", "Karim"], clock=clock)
    group = InventedGroup("en", 1)
    group.act(live)
    live.do(phases.pause)
    before = live.session
    clock.advance(600)
    group.act(live)
    live.close()
    assert live.session == before


def test_another_screens_clock_is_left_alone(tmp_path: Path) -> None:
    clock = ManualClock(BEGAN)
    live = open_session(tmp_path, "codev-6", ["Léa"], clock=clock)
    live.close()
    watcher = LiveSession.resume(session_files(live.folder, "watcher"), clock, seat=False)
    InventedGroup("en", 1).act(watcher)
    watcher.close()
    assert watcher.session.run is None


def test_people_are_as_many_as_wanted_and_no_two_alike() -> None:
    for count in (1, 8, 12, 30):
        people = invented_people(count)
        assert len({person.name for person in people}) == len(people) == count


def test_what_is_said_is_in_both_languages_and_of_known_kinds() -> None:
    assert set(SAID) <= set(NOTE_KINDS)
    for said in SAID.values():
        assert all(text.fr and text.en and text.fr != text.en for text in said)

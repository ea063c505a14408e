"""A search while somebody types: the last wish counts, what runs is found as it stands, and nobody is waited for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from waiting import until

from gep_tui.domain.session.decisions import notes, phases
from gep_tui.live.clock import ManualClock, SystemClock
from gep_tui.live.headless import open_session
from gep_tui.live.searching import FoundNotes, Searching
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder
from gep_tui.words.search_names import meaning


@pytest.fixture
def live(home: Path) -> Iterator[LiveSession]:
    """A session with one note."""
    live = open_session(home, "codev-6", ["Léa", "Karim"], clock=SystemClock(), group="Nord", presenter="Léa", id="s1")
    live.do(phases.begin)
    live.do(partial(notes.add_note, text="réunion reportée", kind="fact", person="p1"))
    yield live
    live.close()


@pytest.fixture
def searching(home: Path, tmp_path: Path) -> Iterator[Searching]:
    search = Searching(DataFolder(home), tmp_path / "cache", meaning, lambda: None)
    search.begin()
    yield search
    search.end()


def answered(searching: Searching, typed: str) -> FoundNotes:
    """Wait for the answer to what is typed, with the index up to date."""
    until(lambda: searching.found.typed == typed and searching.found.progress is None)
    return searching.found


def texts(found: FoundNotes) -> list[str]:
    return [hit.found.text for hit in found.hits]


def test_what_is_typed_last_is_answered(live: LiveSession, searching: Searching) -> None:
    for end in range(1, 8):
        searching.ask("réunion"[:end])
    assert texts(answered(searching, "réunion")) == ["réunion reportée"]


def test_a_running_session_is_found_as_it_stands_and_once(live: LiveSession, searching: Searching) -> None:
    searching.ask("réunion", live.session)
    assert texts(answered(searching, "réunion")) == ["réunion reportée"]
    live.do(partial(notes.add_note, text="réunion maintenue", kind="fact", person="p2"))
    searching.ask("reunion", live.session)
    assert texts(answered(searching, "reunion")) == ["réunion reportée", "réunion maintenue"]
    searching.ask("@Karim réunion", live.session)
    assert texts(answered(searching, "@Karim réunion")) == ["réunion maintenue"]


def test_a_rehearsal_finds_its_own_notes(tmp_path: Path, searching: Searching) -> None:
    other = open_session(tmp_path / "other", "codev-6", ["Zoé"], clock=ManualClock(SystemClock().at()), id="r")
    other.do(phases.begin)
    other.do(partial(notes.add_note, text="essai", kind="lead", person="p1"))
    searching.ask("@zoé kind:lead essai", other.session)
    assert texts(answered(searching, "@zoé kind:lead essai")) == ["essai"]
    other.close()


def test_names_that_mean_nothing_are_told(live: LiveSession, searching: Searching) -> None:
    searching.ask("@nobody x")
    fault = answered(searching, "@nobody x").nothing
    assert fault is not None
    assert fault.words == "nobody"


def test_a_fault_is_told_and_ends_nothing_else(home: Path, tmp_path: Path) -> None:
    def fails(*given: object) -> None:
        raise ZeroDivisionError

    search = Searching(DataFolder(home), tmp_path / "cache", fails, lambda: None)
    search.begin()
    search.ask("x")
    until(lambda: search.found.failed)

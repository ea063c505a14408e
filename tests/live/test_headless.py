"""A session from Python, without a screen, on the clock that is passed in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions import floor, notes, phases
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.opening import NamesAlike, NobodyCalled
from gep_tui.live.clock import ManualClock, SystemClock
from gep_tui.live.headless import NothingToRun, open_session
from gep_tui.store.files.reading import read_folder


def test_ten_lines_hold_a_session(tmp_path: Path) -> None:
    clock = ManualClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    live = open_session(tmp_path, "codev-6", ["Léa", "Karim", "Zoé"], clock=clock, group="Nord", presenter="Léa")
    live.do(phases.begin)
    live.do(floor.give_next)
    clock.advance(300)
    live.do(partial(notes.add_note, text="Ask before proposing", kind="lead", person="p2"))
    live.do(phases.next_phase)
    live.do(phases.close)
    assert live.close()
    session = fold(read_folder(live.folder, SESSION).events)
    assert session == live.session
    assert session.closed == clock.at()
    assert session.turns[0].person == "p1"


def test_the_title_is_in_the_language_asked_for(tmp_path: Path) -> None:
    live = open_session(tmp_path, "consultancy", ["Léa"], language="fr")
    protocol = load(None).protocols["consultancy"]
    assert live.session.title == protocol.name.fr
    assert live.session.titled("en") == protocol.name.en
    assert live.close()


def test_the_clock_is_the_machines_unless_one_is_given(tmp_path: Path) -> None:
    live = open_session(tmp_path, "codev-6", ["Léa"])
    assert isinstance(live.clock, SystemClock)
    assert live.session.opened is not None
    assert abs(live.session.opened - datetime.now(UTC)) < timedelta(minutes=1)
    assert live.close()


def test_a_variant_and_an_id_can_be_named(tmp_path: Path) -> None:
    live = open_session(tmp_path, "codev-flash:three-parts", ["Léa", "Karim"], id="one")
    assert live.close()
    assert (live.session.programme, live.folder.name) == ("codev-flash:three-parts", "one")
    with pytest.raises(FileExistsError):
        open_session(tmp_path, "codev-6", ["Léa"], id="one")


def test_what_makes_no_sense_is_a_typed_exception(tmp_path: Path) -> None:
    with pytest.raises(NothingToRun) as nothing:
        open_session(tmp_path, "nonsense", ["Léa"])
    assert nothing.value.name == "nonsense"
    with pytest.raises(NamesAlike):
        open_session(tmp_path, "codev-6", ["Léa", "léa"])
    with pytest.raises(NobodyCalled):
        open_session(tmp_path, "codev-6", ["Léa"], presenter="Paul")

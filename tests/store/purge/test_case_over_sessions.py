"""A case that went on over three sessions is erased session by session, in any order: no file holds a word of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import permutations
from pathlib import Path

import pytest

from gep_tui.domain.group.board import commitments
from gep_tui.domain.group.decisions.following import follow
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.decisions.cases import go_on_from
from gep_tui.domain.session.decisions.notes import add_note, change_note
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.domain.session.purging.wish import notes_by_case
from gep_tui.domain.session.report import report
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.store.library.ledger import Entering
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series
from gep_tui.store.purge.carrying_out import carry_out
from gep_tui.store.purge.part import read_record
from gep_tui.store.purge.planning import plan_notes
from gep_tui.store.results.results import write_results

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SESSIONS = ("spring", "summer", "autumn")
PHASE = PlannedPhase(id="b1.talk", seconds=600, name=Text(), scope="b1")


@pytest.fixture
def home(tmp_path: Path) -> DataFolder:
    """Three sessions of a group on one case: what each said of it was taken along, reported on and written out."""
    home = DataFolder(tmp_path)
    group = LiveGroup.open(home.group_folder("north"), "g", ManualClock(NOON), GroupOpened(id="north", name="North"))
    assert group.close()
    for number, id in enumerate(SESSIONS):
        _held(home, id, NOON + timedelta(days=30 * number))
    series = read_series(home, "north")
    group = LiveGroup(home.group_folder("north"), "g2", ManualClock(NOON + timedelta(days=90)))
    for each in commitments(series.group, series.sessions):
        group.do(
            partial(follow, commitment=each.name, seen=each.state, outcome="done", words=f"ghost{each.name.session}")
        )
    assert group.close()
    return home


def _held(home: DataFolder, id: str, at: datetime) -> None:
    opened = SessionOpened(
        id=id, programme="codev-6", plan=(PHASE,), blocks=(PlannedBlock(id="b1", protocol="codev-6"),),
        people=(Guest(id="p1", name="Ada"),), group_id="north",
    )  # fmt: skip
    series, folder = read_series(home, "north"), home.session_folder(id)
    live = LiveSession.open(
        session_files(folder, f"w-{id}"), ManualClock(at), opened, taking_along(series.group, series.sessions)
    )
    live.do(phases.begin)
    for case in live.session.carried.cases[-1:]:
        live.do(partial(go_on_from, scope="b1", earlier=case.name))
    for kind in ("topic", "request", "lead", "lead-taken-up", "parked", "commitment"):
        live.do(partial(add_note, kind=kind, text=f"the {kind} of ghost{id}", person="p1"))
    live.do(partial(change_note, note=live.session.notes[1].id, text=f"asked anew, ghost{id}"))
    live.do(phases.close)
    assert live.close()
    told = report(live.session, at, "en")
    write_results(folder, told, {f"w-{id}": 1})
    home.exports.mkdir(exist_ok=True)
    export, text = home.exports / f"{id}.md", "\n".join(note.text for note in live.session.notes).encode()
    Entering(folder, "facilitator")(export, export.with_name(".gep-0a0b0c0d.tmp"), text)
    export.write_bytes(text)


def _holding(home: DataFolder, id: str) -> list[str]:
    files = (path for path in home.path.rglob("*") if path.is_file())
    return sorted(str(path.relative_to(home.path)) for path in files if f"ghost{id}".encode() in path.read_bytes())


@pytest.mark.parametrize("order", [*permutations(SESSIONS)])
def test_no_word_of_a_case_is_left_in_any_session_whatever_is_erased_first(
    home: DataFolder, tmp_path_factory: pytest.TempPathFactory, order: tuple[str, ...]
) -> None:
    assert {Path(name).parts[1] for name in _holding(home, "spring") if "sessions" in name} == set(SESSIONS)
    assert any(name.startswith("groups") for name in _holding(home, "spring"))
    for number, id in enumerate(order):
        folder = home.session_folder(id)
        record = read_record(folder)
        notes = notes_by_case(record.session)["b1"]
        plan = plan_notes(home, folder, record, notes, NOON + timedelta(days=100))
        assert {note.id for note in plan.notes} == notes
        carry_out(home, tmp_path_factory.mktemp("cache"), plan.parts)
        assert _holding(home, id) == []
        assert all(_holding(home, other) for other in order[number + 1 :])
    series = read_series(home, "north")
    assert [each.outcome for each in series.group.followed] == ["done"] * 3

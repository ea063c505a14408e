"""The commitments open by themselves where they are followed up, and what nobody reported on is said at its end."""

from __future__ import annotations

from functools import partial

import pytest
from drawn import text_of

from gep_tui.domain.carried.events import NoteCarried
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import phases
from gep_tui.live.earlier import Earlier
from gep_tui.ui.components.spots import joined
from gep_tui.ui.desk.follow_up import FollowUpDock
from gep_tui.ui.live.key_row import LiveKeys
from gep_tui.ui.live.phase_docks import PhaseDocks
from gep_tui.ui.messages import LeavesWanted


def phase(id, **more):
    return PlannedPhase(id=id, name=Text(fr=id, en=id), seconds=600, **more)


PLAN = (phase("welcome"), phase("follow", notes=("follow-up",)), phase("talk"))


@pytest.fixture
def due(lay):
    """A session that took three commitments along, in its welcome."""
    table = lay(plan=PLAN, blocks=(), roles={})
    for number in (1, 2, 3):
        table.live._write(NoteCarried(session="s0", note=f"w-{number}", kind="commitment", text=f"Promise {number}"))
    table.desk.earlier = Earlier(table.live)
    table.docks = PhaseDocks()
    table.follow = partial(table.docks.follow, table.desk)
    table.follow()
    return table


def go_on(table):
    table.later(10)
    table.live.do(phases.next_phase)
    table.follow()


def test_they_open_with_their_phase_and_leave_the_keys_to_the_note_line(due):
    assert due.desk.dock is None
    go_on(due)
    assert isinstance(due.desk.dock, FollowUpDock)
    due.type("do we")
    assert due.line.text == "do we" and due.asked == ""
    due.line.empty()
    due.press("escape", "d")
    assert "Promise 1" in due.asked


def test_they_wait_until_a_note_is_written_and_a_question_answered(due):
    due.type("half a note")
    go_on(due)
    assert due.desk.dock is None
    due.line.empty()
    due.command("c")
    due.follow()
    assert due.desk.dock is None
    due.press("escape")
    due.follow()
    assert isinstance(due.desk.dock, FollowUpDock)


def test_once_closed_they_stay_closed_and_close_with_their_phase(due):
    go_on(due)
    due.press("escape", "escape")
    due.follow()
    assert due.desk.dock is None
    due.go("welcome")
    due.follow()
    due.go("follow")
    due.follow()
    assert isinstance(due.desk.dock, FollowUpDock), "the phase began anew"
    go_on(due)
    assert due.desk.dock is None


def test_what_nobody_reported_on_is_said_in_one_sentence(due):
    go_on(due)
    due.press("escape", "d")
    due.answer("")
    go_on(due)
    assert due.said == "2 commitments were not looked at; they come back next time."


@pytest.mark.parametrize("keys", [("escape", "e"), ("escape", "escape", "e")])
def test_an_end_without_a_report_offers_what_leaves_all_the_same_and_enter_shows_it(due, keys):
    go_on(due)
    due.press("escape", "escape", *keys, "y", "enter")
    due.follow()
    assert due.said.startswith("Closed and saved: Enter shows what leaves")
    assert due.said.endswith("3 commitments were not looked at; they come back next time.")
    keys_shown = text_of([joined(LiveKeys(due.desk, {}).row(80))])
    assert keys_shown.startswith(" Enter: what leaves")
    due.later(1)
    if due.desk.commanding:
        due.press("enter")
    else:
        due.note("")
    assert isinstance(due.told[-1], LeavesWanted)


def test_where_all_were_reported_on_nothing_is_said(due):
    go_on(due)
    due.press("escape")
    for _ in range(3):
        due.press("d")
        due.answer("")
    assert due.desk.dock is None
    due.desk.message = ""
    go_on(due)
    assert due.said == ""


def test_without_commitments_nothing_opens(lay):
    table = lay(plan=PLAN, blocks=(), roles={})
    table.desk.earlier = Earlier(table.live)
    table.go("follow")
    PhaseDocks().follow(table.desk)
    assert table.desk.dock is None and "No commitment" in text_of(
        FollowUpDock(table.desk).lines(table.desk.view_model(), table.live.now(), 60, 5)
    )


def test_the_next_phase_and_pause_keep_their_keys_beside_it(due):
    go_on(due)
    due.press("escape", "p")
    assert due.asked == "" and due.session.paused is not None
    due.later(5)
    due.press("p", "n")
    assert due.phase == "talk"

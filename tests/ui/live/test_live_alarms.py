"""The bell at thresholds, and what is said once where something seems forgotten."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import partial
from typing import Any

import pytest

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import floor, phases
from gep_tui.ui.desk.alarms import Alarms
from gep_tui.ui.live.reminders import Reminders

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))


def phase(id: str, minutes: float | None = 10, **more: Any) -> PlannedPhase:
    return PlannedPhase(id=id, name=Text(), seconds=None if minutes is None else round(minutes * 60), **more)


def rings(table, alarms, seconds):
    """Return the seconds of the phase at which the bell rings while so many go by."""
    found = []
    for _ in range(seconds):
        table.later(1)
        if alarms.due(table.desk.view_model()):
            found.append(table.live.timing().elapsed)
    return found


def test_the_bell_rings_once_at_each_threshold(table):
    assert rings(table, Alarms(), 700) == [480, 570, 601]


def test_after_a_pause_and_going_on_it_does_not_ring_again(table):
    alarms = Alarms()
    rings(table, alarms, 480)
    table.command("p")
    assert rings(table, alarms, 100) == []
    table.command("p")
    assert rings(table, alarms, 60) == []
    assert rings(table, alarms, 60) == [570, 601]


def test_after_going_on_and_an_undo_it_does_not_ring_again(table):
    alarms = Alarms()
    rings(table, alarms, 600)
    table.command("n")
    rings(table, alarms, 10)
    table.command("u")
    assert rings(table, alarms, 10) == []
    table.later()
    table.command("n")
    table.later()
    table.command("b")
    assert rings(table, alarms, 10) == []


def test_a_phase_made_longer_rings_at_its_new_thresholds_and_not_when_that_is_undone(table):
    alarms = Alarms()
    rings(table, alarms, 595)
    table.command(">")
    assert rings(table, alarms, 10) == []
    table.command("u")
    assert rings(table, alarms, 3) == []
    table.command("y")
    assert rings(table, alarms, 300)[:2] == [720, 855]


def test_thresholds_that_were_jumped_over_ring_once_together(table):
    table.later(400)
    alarms = Alarms()
    table.command(";")
    assert rings(table, alarms, 5) == [411]


def test_after_a_restart_what_has_rung_is_recalled(table):
    table.later(480)
    alarms = Alarms()
    alarms.recall(table.session, table.live.record.events, table.live.now())
    assert rings(table, alarms, 100) == [570]


def test_a_threshold_passed_while_the_program_was_away_rings_once_it_is_back(table):
    table.later(460)
    kept_until = table.live.now()
    table.later(60)
    alarms = Alarms()
    alarms.recall(table.session, table.live.record.events, kept_until)
    assert rings(table, alarms, 60) == [531, 570]


def test_after_a_restart_no_length_that_the_phase_had_rings_again(table):
    assert rings(table, Alarms(), 600) == [480, 570, 601]
    table.command(">")
    rings(table, Alarms(), 10)
    alarms = Alarms()
    alarms.recall(table.session, table.live.record.events, table.live.now())
    table.command("u")
    assert rings(table, alarms, 10) == []
    table.command("y")
    assert rings(table, alarms, 100) == [720]


def test_a_phase_that_ends_at_a_clock_time_is_recalled_by_that(lay):
    plan = (phase("lunch", None, ends=TEN + timedelta(minutes=10)), phase("talk", 10))
    table = lay(plan=plan)
    assert rings(table, Alarms(), 589) == [480, 570]
    alarms = Alarms()
    alarms.recall(table.session, table.live.record.events, table.live.now())
    assert rings(table, alarms, 60) == [601]


@pytest.mark.parametrize("length, expected", [(600, [480, 570, 601]), (607, [486, 577, 608]), (20, [16, 19, 21])])
def test_it_rings_when_exactly_a_fifth_a_twentieth_and_less_than_nothing_is_left(lay, length, expected):
    table = lay(plan=(phase("x", length / 60), phase("y")))
    assert rings(table, Alarms(), 700) == expected


@pytest.mark.parametrize("out", [True, False])
def test_a_gap_left_out_or_counted_rings_no_threshold_twice(table, out):
    alarms = Alarms()
    assert rings(table, alarms, 500) == [480]
    since = table.live.now()
    table.clock.sleep(1800)
    table.live.do(partial(phases.settle_gap, since=since, until=table.live.now(), counts=not out))
    assert rings(table, alarms, 200) == ([570, 601] if out else [2311])


def test_a_clock_that_is_set_rings_nothing(table):
    alarms = Alarms()
    for step in (3600, -3600, 2, -2, 30, -30):
        table.clock.set_wall(step)
        assert rings(table, alarms, 10) == []


def test_an_untimed_phase_never_rings(lay):
    table = lay(plan=(PlannedPhase(id="talk", name=Text()),))
    assert rings(table, Alarms(), 1000) == []


def said(table, reminders, seconds):
    """Return what is said while so many seconds go by."""
    found = []
    for _ in range(seconds):
        table.later(1)
        table.desk.hush()
        reminders.remind(table.live.now())
        if table.said and (not found or found[-1] != table.said):
            found.append(table.said)
    return found


@pytest.mark.parametrize("phase", ["case-1.account", "case-1.questions", "case-1.advice"])
def test_that_nobody_has_the_floor_is_said_once_in_a_phase_of_speech(table, phase):
    table.go(phase)
    table.desk.message = ""
    reminders = Reminders(table.desk)
    assert said(table, reminders, 55) == []
    assert said(table, reminders, 300) == ["Nobody has the floor: Esc g or F3 gives it."]
    table.later(1)
    table.command("n")
    table.command("b")
    assert table.said == "" or "taken once" in table.said


@pytest.mark.parametrize("phase", ["welcome", "quiet", "table-1.talk", "vote", "talk"])
def test_in_other_phases_nothing_is_said(table, phase):
    if phase != "welcome":
        table.go(phase)
    assert said(table, Reminders(table.desk), 200) == []


def test_nothing_is_said_while_somebody_speaks_nor_a_minute_after_nor_in_a_pause(table):
    table.go("case-1.account")
    reminders = Reminders(table.desk)
    table.command("1")
    assert said(table, reminders, 100) == []
    table.command("s")
    assert said(table, reminders, 55) == []
    table.command("p")
    assert said(table, reminders, 200) == []
    table.command("p")
    assert said(table, reminders, 55) == []
    assert len(said(table, reminders, 10)) == 1


def test_nothing_is_said_once_a_round_is_complete(table):
    table.go("case-1.advice")
    for _ in range(4):
        table.command("w")
    table.desk.message = ""
    assert said(table, Reminders(table.desk), 200) == []


def test_it_waits_until_nothing_else_is_said_or_asked(table):
    table.go("case-1.account")
    reminders = Reminders(table.desk)
    table.command("c")
    assert said(table, reminders, 100) == []
    table.press("escape")
    assert len(said(table, reminders, 5)) == 1


def test_that_another_screen_took_the_clock_is_said(table):
    reminders = Reminders(table.desk)
    other = table.other()
    other.take_seat()
    table.settle(other)
    table.live.poll()
    assert said(table, reminders, 2) == ["Another screen took the clock: S takes it back."]
    other.close()


def test_a_pause_that_lasts_is_said_in_the_panel(table):
    from drawn import text_of

    from gep_tui.ui.desk.views.phase import say_lines

    table.command("p")
    table.later(119)
    assert "standing" not in text_of(say_lines(table.desk.view_model(), 60, 8))
    table.later(1)
    assert "!! The clock has been stopped for 2 minutes: Esc p" in text_of(say_lines(table.desk.view_model(), 80, 8))


def test_notes_before_the_beginning_are_warned_of_in_the_panel(lay):
    from drawn import text_of

    from gep_tui.ui.desk.views.phase import say_lines

    table = lay(begun=False)
    assert "The clock has not started" in text_of(say_lines(table.desk.view_model(), 80, 8))
    table.note("already talking")
    shown = text_of(say_lines(table.desk.view_model(), 80, 8))
    assert "!! 1 note, but the clock has not started: Esc n begins with “Welcome”." in shown
    table.live.do(partial(phases.begin))
    assert "not started" not in text_of(say_lines(table.desk.view_model(), 80, 8))


def test_a_reminder_leaves_as_soon_as_somebody_has_the_floor(table):
    table.go("case-1.advice")
    reminders = Reminders(table.desk)
    assert said(table, reminders, 70)
    assert table.said
    table.live.do(partial(floor.give_floor, person="p2"))
    table.desk.hush()
    assert table.said == ""


def test_whose_hands_went_down_with_their_phase_is_said_until_they_are_up_again(table):
    reminders = Reminders(table.desk)
    for person in ("p3", "p5"):
        table.live.do(partial(floor.raise_hand, person=person))
    assert said(table, reminders, 3) == []
    table.go("talk")
    [words] = said(table, reminders, 3)
    assert words.startswith("Hands that went down with their phase: Léa, Zoé.")
    table.desk.do(floor.keep_hands)
    assert said(table, reminders, 3) == []
    table.go("learning")
    table.go("talk")
    assert said(table, reminders, 3) == [], "of the phase before nobody had a hand up"


def test_whose_hands_went_down_waits_for_what_a_command_said_and_is_said_once(table):
    reminders = Reminders(table.desk)
    table.go("talk")
    table.live.do(partial(floor.raise_hand, person="p3"))
    assert said(table, reminders, 3) == []
    table.command("f")
    told = table.said
    found = said(table, reminders, 20)
    assert told and found[0] == told, "what the key did is not covered"
    assert found[1].startswith("Hands that went down with their phase: Léa.")
    table.later(2)
    table.command("n")
    table.command("u")
    undone = table.said
    assert undone and said(table, reminders, 40) == [undone], "and once was enough"

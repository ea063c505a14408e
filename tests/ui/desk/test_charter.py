"""The charter stands in the first phase, and again while somebody new has just come; it never takes a key."""

from __future__ import annotations

from functools import partial

import pytest
from drawn import text_of

from gep_tui.domain.carried.events import CharterCarried
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import people
from gep_tui.ui.desk.views.phase import say_lines

PLAN = tuple(PlannedPhase(id=id, name=Text(fr=id, en=id), seconds=600) for id in ("welcome", "talk", "review"))


@pytest.fixture
def chartered(lay):
    table = lay(plan=PLAN, blocks=(), roles={})
    table.live._write(CharterCarried(rules=("What is said here stays here", "[/] no phones"), may_leave="the sheets"))
    return table


def shown(table, cells=80, rows=20):
    return text_of(say_lines(table.desk.view_model(), cells, rows))


def test_it_stands_in_the_first_phase_only(chartered):
    charter = "Charter (Esc ! shows it whole): What is said here stays here · [/] no phones"
    assert charter in shown(chartered) and "May leave the room: the sheets" in shown(chartered)
    chartered.go("talk")
    assert "Charter" not in shown(chartered)


def test_it_comes_back_while_somebody_new_has_just_come_and_goes_if_that_is_undone(chartered):
    chartered.go("talk")
    chartered.later(60)
    chartered.live.do(partial(people.add_person, name="Nora [x]"))
    assert "To welcome: Nora [x]\nCharter" in shown(chartered)
    chartered.command("u")
    assert "Charter" not in shown(chartered)
    chartered.live.do(partial(people.add_person, name="Nora"))
    chartered.go("review")
    assert "Charter" not in shown(chartered)


def test_a_member_who_joins_reads_it_too_and_typing_goes_on(chartered):
    chartered.go("talk")
    chartered.later(60)
    chartered.live.do(partial(people.add_person, name="Inès", member="m7"))
    assert "To welcome: Inès\nCharter" in shown(chartered)
    chartered.note("typed while it stands")
    assert chartered.session.notes[-1].text == "typed while it stands"


def test_a_charter_of_200_lines_leaves_room(chartered):
    chartered.live._write(CharterCarried(rules=tuple(f"Rule {number} of many" for number in range(200))))
    lines = shown(chartered, 40, 10).splitlines()
    assert sum("Rule" in each for each in lines) <= 3 and "Then: talk" in lines


def test_a_session_without_charter_shows_none(table):
    assert "Charter" not in shown(table)

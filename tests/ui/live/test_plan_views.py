"""What the proposals and the plan in the dock say: complete, in words and signs, never by colour alone."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from drawn import text_of

from gep_tui.domain.session.refit import as_it_is, proposals
from gep_tui.ui.live.views.arranging import arranging_lines
from gep_tui.ui.live.views.refit import Offers, refit_lines
from gep_tui.ui.live.views.refit_words import late_or_early, refit_title

from ..conftest import BLOCKS, PLAN, TEN, phase


@pytest.fixture
def drawn(lay):
    """Draw the proposals of a session that has had so many minutes in its first phase, of ten."""

    def draw(minutes, plan=PLAN, cells=80, rows=20, chosen=(), first=0, **more):
        table = lay(plan=plan, **more)
        table.later(minutes * 60 - 10)
        session, now = table.session, table.live.now()
        offers = Offers(
            here=as_it_is(session, now), found=proposals(session, now, chosen), cursor="case-1.account",
            chosen=frozenset(chosen), first=first,
        )  # fmt: skip
        return text_of(refit_lines(table.desk.view_model(), offers, cells, rows)).split("\n")

    return draw


def row(lines, name):
    return next(line for line in lines if name in line)


def test_each_phase_that_remains_has_its_row_with_its_length_now_and_in_every_proposal(drawn):
    lines = drawn(20)
    assert lines[0].split() == ["now", "1", "spread", "2", "end", "later"]
    for name in ("Welcome", "Account", "Questions", "Advice", "Quiet", "Vote", "Learning"):
        assert row(lines, name)
    assert row(lines, "Advice").split() == ["Advice", "20", "▾17", "10:42", "20", "10:45"]
    assert row(lines[2:], "end ").split() == ["end", "12:00", "11:50", "12:00"]
    assert row(lines, "late ").split()[-4:] == ["+10", "min", "0", "0"]


def test_phases_of_several_blocks_stand_under_the_names_of_theirs(drawn):
    lines = [line.strip() for line in drawn(20, rows=24)]
    assert lines.index("Case 1") < lines.index("Case 2") < lines.index("Table 1")
    short = [line.strip() for line in drawn(20, plan=(*PLAN[:1], *PLAN[4:6]), rows=24)]
    assert "Case 2" not in short, "one block needs no name"


def test_what_is_unchanged_is_without_a_sign_and_what_is_longer_has_another(drawn):
    lines = drawn(20)
    assert row(lines, "Learning").split()[:4] == ["Learning", "*", "10", "10"]
    assert "▴" not in "".join(lines).replace("▴ longer", "")


def test_what_becomes_longer_has_a_sign_of_its_own(lay):
    table = lay()
    table.later(290)
    table.command("n")
    session, now = table.session, table.live.now()
    offers = Offers(here=as_it_is(session, now), found=proposals(session, now))
    lines = text_of(refit_lines(table.desk.view_model(), offers, 80, 20)).split("\n")
    assert lines[0].split() == ["now", "1", "spread", "2", "end", "earlier"]
    assert row(lines, "Advice").split()[:3] == ["Advice", "20", "▴21"]
    assert row(lines, "late ").split()[-2:] == ["0", "0"]
    assert row(lines, "early").split() == ["early", "5", "min"]


def test_chosen_phases_are_marked_and_have_a_column_of_their_own(drawn):
    lines = drawn(20, chosen=("case-1.account", "learning"))
    assert row(lines, "Account").startswith("▸■Account") and row(lines, "Learning").startswith(" ■Learning")
    assert "3 chosen" in lines[0]


def test_what_would_be_left_out_is_said_by_the_name_of_its_block(drawn):
    plan = tuple(msgspec.structs.replace(each, optional=each.scope == "case-2") for each in PLAN)
    lines = drawn(20, plan=plan)
    assert lines[0].split() == ["now", "1", "spread", "2", "without", "3", "end", "later"]
    assert lines[1].split() == ["Case", "2"]
    assert any("− left out" in line for line in lines)


def test_a_clock_time_that_would_be_missed_is_said(drawn):
    walled = (PLAN[0], PLAN[1], phase("lunch", 30, starts=TEN + timedelta(minutes=22), protected=True), *PLAN[6:])
    lines = drawn(20, plan=walled)
    assert row(lines, "clock time missed").split()[-6:] == ["+8", "min", "+3", "min", "+8", "min"]


def test_in_a_narrow_terminal_the_arrows_bring_further_proposals_into_sight(drawn):
    left, right = (drawn(20, cells=40, rows=12, chosen=("case-1.advice",), first=first) for first in (0, 1))
    assert left[0].split() == ["1", "more:", "←", "→", "now", "1", "2", "end"]
    assert right[0].split() == ["1", "more:", "←", "→", "now", "2", "end", "3"]


def test_in_the_smallest_terminal_each_proposal_has_a_row(drawn):
    assert drawn(20, cells=20, rows=2) == ["1 spread       11:50", "2 end later    12:00"]
    assert drawn(20, cells=20, rows=1, first=1) == ["2 end later    12:00"]


def test_where_nothing_is_to_be_fitted_that_is_said(drawn):
    assert drawn(5) == ["Nothing to fit: the rest ends in time."]


def test_the_title_tells_behind_ahead_and_in_time_apart(lay):
    table = lay()
    assert refit_title(table.desk.view_model()) == "Fit the rest: in time for the agreed end, 11:50"
    table.later(19 * 60 + 50)
    assert refit_title(table.desk.view_model()) == "Fit the rest: 10 min behind the agreed end, 11:50"
    ahead = lay()
    ahead.later(9 * 60 - 10)
    ahead.command("n")
    assert refit_title(ahead.desk.view_model()) == "Fit the rest: 1 min ahead of the agreed end, 11:50"


def test_the_plan_tells_what_was_held_what_was_planned_and_what_is_fixed(lay):
    fixed = phase("lunch", 30, starts=TEN + timedelta(minutes=45), protected=True)
    table = lay(plan=(*PLAN[:2], fixed, *PLAN[2:], phase("close", None, ends=TEN + timedelta(hours=3))), blocks=BLOCKS)
    table.later(590)
    table.command("n")
    table.command("P", "down", "down", "+", "+", "down", "delete")
    lines = text_of(arranging_lines(table.desk.view_model(), table.live.now(), "case-1.questions", 80, 30)).split("\n")
    assert row(lines, "Welcome").split() == ["✓", "10:00", "10", "Welcome", "took", "10:00"]
    assert row(lines, "Account").split()[:2] == ["▶", "10:10"]
    assert row(lines, "Lunch").split() == ["10:45", "30", "Lunch*", "fixed", "at", "10:45"]
    assert row(lines, "Questions").split() == ["▸", "11:15", "17", "Questions", "was", "15"]
    assert row(lines, "Advice").split() == ["−", "Advice", "left", "out"]
    assert row(lines, "Close").split()[-2:] == ["until", "13:00"]
    assert any(line.strip() == "Case 1" for line in lines)


def test_the_chosen_phase_is_in_sight_in_every_window(lay):
    table = lay()
    for rows in (1, 2, 5, 12):
        for each in table.session.plan:
            lines = arranging_lines(table.desk.view_model(), table.live.now(), each.id, 40, rows)
            assert sum("▸" in text_of([line]) for line in lines) == 1


def test_what_was_planned_at_first_gives_way_to_the_name_in_a_narrow_window(lay):
    table = lay()
    table.later(65)
    table.command("P", "+", "+")
    lines = text_of(arranging_lines(table.desk.view_model(), table.live.now(), "welcome", 20, 3)).split("\n")
    assert lines[0].split() == ["▸▶", "12", "Welcome"]


def test_who_is_early_is_told_so_and_not_as_less_than_late() -> None:
    assert late_or_early([-2160, 0, 300]) == [("late", ["", "0", "+5 min"]), ("early", ["36 min", "", ""])]
    assert late_or_early([-4500]) == [("early", ["1 h 15"])]

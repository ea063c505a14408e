"""Drawn groups can be read: every name of every table, at any size, also in a room of three hundred."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest
from drawn import text_of

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Bounds, Text
from gep_tui.domain.session.decisions import floor
from gep_tui.ui.components.lines import width
from gep_tui.ui.desk.views.floor import people_lines
from gep_tui.ui.desk.views.tables import table_lines, tables_title
from gep_tui.ui.room.views.groups import group_lines

FIVES = PlannedPhase(
    id="talk", name=Text(fr="Tables", en="Tables"), seconds=600, mode="subgroups", speakers=("everyone",),
    subgroup_size=Bounds(min=5, max=5),
)  # fmt: skip
CROWD = tuple(f"Person {number:03}" for number in range(1, 301))


@pytest.fixture
def crowd(lay):
    table = lay(plan=(FIVES,), names=CROWD, roles={})
    table.command("o")
    return table


@pytest.mark.parametrize("cells", [10, 24, 40, 80, 120, 200])
def test_all_names_of_all_tables_are_there(crowd, cells):
    lines = table_lines(crowd.desk.view_model(), crowd.session.phase, cells)
    shown = " ".join(text_of(lines).split())
    assert all(width(each) <= cells for each in lines)
    if cells >= 24:
        assert all(shown.count(f"{number}. ") for number in range(1, 61))
    for name in CROWD:
        assert name.rpartition(" ")[2] in shown
    assert tables_title(crowd.desk.view_model(), crowd.session.phase) == "60 tables · 300 people"


@pytest.mark.parametrize(("cells", "rows"), [(22, 9), (38, 14), (60, 30)])
def test_the_floor_says_how_many_tables_there_are_where_they_do_not_fit(crowd, cells, rows):
    shown = text_of(people_lines(crowd.desk.view_model(), crowd.live.now(), cells, rows))
    assert len(shown.splitlines()) <= rows
    assert "60 tables: o shows" in shown


@pytest.mark.parametrize(("cells", "rows"), [(20, 5), (80, 24), (120, 36), (200, 50)])
def test_the_rooms_screen_says_how_many_tables_are_not_shown(crowd, cells, rows):
    shown = text_of(group_lines(crowd.desk.view_model(), cells, rows))
    begun = sum(shown.count(f" {number}. ") for number in range(1, 61))
    assert len(shown.splitlines()) <= rows
    assert (0 < begun < 60 and f"… {60 - begun} more tables" in shown) or (begun == 60 and "…" not in shown)


def test_in_the_dock_every_table_is_reached_by_the_arrows(crowd):
    before = crowd.session.groups
    crowd.command("o")
    assert crowd.desk.dock is not None and crowd.session.groups == before
    model, seen = crowd.desk.view_model(), set()
    for _ in range(60):
        shown = text_of(crowd.desk.dock.lines(model, crowd.live.now(), 40, 6))
        seen |= {name for name in CROWD if name in " ".join(shown.split())}
        crowd.press("pagedown")
    assert seen == set(CROWD)
    last = crowd.desk.dock.lines(model, crowd.live.now(), 40, 6)
    crowd.press("down")
    assert crowd.desk.dock.lines(model, crowd.live.now(), 40, 6) == last
    crowd.press("escape")
    assert crowd.desk.dock is None


def test_groups_are_drawn_anew_only_from_the_dock(crowd):
    before = crowd.session.groups["talk"]
    crowd.command("o")
    crowd.press("o")
    assert crowd.session.groups["talk"] != before
    crowd.command("u")
    assert crowd.session.groups["talk"] == before


def test_few_tables_stand_on_the_floor_with_all_names(lay):
    table = lay(plan=(msgspec.structs.replace(FIVES, subgroup_size=Bounds(min=2, max=3)),), roles={})
    table.command("o")
    shown = text_of(people_lines(table.desk.view_model(), table.live.now(), 40, 12))
    assert "1. " in shown and "2. " in shown
    for name in ("Anne", "Karim", "Léa", "Paul", "Zoé"):
        assert name in shown
    assert table.said == "2 tables · 5 people: o shows them all."


def test_who_comes_after_the_draw_is_named(lay):
    table = lay(plan=(FIVES,), roles={})
    table.live.do(partial(floor.form_groups, size=2, drawn=("p1", "p2", "p3", "p4")))
    assert "At no table yet: Zoé" in text_of(table_lines(table.desk.view_model(), table.session.phase, 40))


@pytest.mark.parametrize("name", ["[/] [red]x", "\x1b[31mred", "日本語の" * 30, "👩\u200d👩\u200d👧"])
def test_hostile_names_stay_letters(lay, name):
    table = lay(plan=(FIVES,), names=(name, "Anne", "Karim"), roles={})
    table.command("o")
    for cells in (1, 3, 10, 40, 200):
        lines = table_lines(table.desk.view_model(), table.session.phase, cells)
        assert all(width(each) <= cells for each in lines)
        assert "\x1b" not in text_of(lines)

"""The beginning taken back: every view says that the session has not begun, and how to begin; no time is made up."""

from __future__ import annotations

import pytest
from drawn import text_of

from gep_tui.ui.desk.views.phase import say_lines
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.live.arranging import Arranging
from gep_tui.ui.live.fitting import Fitting


def views(table, panel, cells, rows):
    """Yield what each view shows, the titles of panels too."""
    model, now = table.desk.view_model(), table.live.now()
    yield "top", text_of(top_bar(model, cells))
    yield "say", text_of(say_lines(model, cells, rows))
    yield "title", panel.title(model)
    yield "dock", text_of(panel.lines(model, now, cells, rows))


@pytest.mark.parametrize("panel", [Fitting, Arranging])
@pytest.mark.parametrize("cells, rows", [(20, 5), (80, 24), (120, 36), (200, 50)])
def test_no_time_is_shown_that_there_is_not_and_it_is_said_how_to_begin(table, panel, cells, rows):
    table.command("n")
    table.later(90)
    table.desk.put_in_dock(shown := panel())
    dict(views(table, shown, cells, rows))
    table.press("u")
    for _step in range(9):
        if table.session.run is None:
            break
        table.command("u")
    assert table.session.run is None
    found = dict(views(table, shown, cells, rows))
    assert not [name for name, text in found.items() if "--:--" in text], found
    assert "Esc n" in " ".join(found["say"].split())


def test_the_proposals_give_way_to_how_to_begin(table):
    table.command("n")
    table.later(900)
    panel = Fitting()
    table.desk.put_in_dock(panel)
    for _step in range(9):
        if table.session.run is not None:
            table.press("u")
    model = table.desk.view_model()
    assert panel.title(model) == "not begun"
    assert "Esc n begins with “Welcome”" in text_of(panel.lines(model, table.live.now(), 80, 12))

"""The clock grows with its room and never shrinks because of what it shows; what is to be said is cut last."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from drawn import text_of

from gep_tui.domain.protocol.protocol import Say
from gep_tui.ui.components import digits
from gep_tui.ui.components.lines import width
from gep_tui.ui.desk.views.clock_face import face, gone_lines, has_gone
from gep_tui.ui.desk.views.phase import say_lines
from gep_tui.ui.live.views.needs import live_places

from ..conftest import phase, text

replace = msgspec.structs.replace

SIZES = [(40, 12), (50, 20), (60, 16), (76, 20), (80, 24), (100, 31), (120, 36), (160, 45), (200, 50)]

LONG = (
    "Welcome to this half day of ours. Here is the programme, the time at which we shall finish, and what we agreed"
    " on last time about what is said here and stays here."
)


def rows_of(table, size):
    return len(face(table.desk.view_model(), *live_places(table.desk.view_model(), *size).inside).last)


def test_digits_of_every_size_are_as_high_and_wide_as_they_say():
    for size in digits.SIZES:
        for wide in range(1, size + 1):
            drawn = digits.draw("-12:34", size, wide)
            assert len(drawn) == digits.height(size)
            assert {len(row) for row in drawn} == {digits.width("-12:34", wide)}


def test_the_usual_sizes_are_drawn_as_ever():
    assert digits.draw("7", 1, 1) == ("▀▀█", " ▄▀", " ▀ ")
    assert digits.draw("1", 2, 2) == ("  ██  ", "████  ", "  ██  ", "  ██  ", "██████")


def test_the_digits_grow_with_the_window(table):
    assert [rows_of(table, size) for size in ((40, 12), (80, 24), (120, 36), (200, 50), (240, 70))] == [1, 3, 8, 15, 20]


@pytest.mark.parametrize("size", SIZES)
def test_neither_overtime_nor_its_words_nor_a_pause_makes_the_digits_smaller(table, size):
    before = rows_of(table, size)
    for seconds in (470, 100, 60, 600, 3600, 3600):
        table.later(seconds)
        assert rows_of(table, size) == before
        cells, rows = live_places(table.desk.view_model(), *size).inside
        shown = face(table.desk.view_model(), cells, rows)
        for number, row in enumerate(shown.head):
            beside = shown.beside[number] if number < len(shown.beside) else ()
            assert width(row) + width(shown.last[number]) + width(beside) <= cells
    table.command("p")
    assert rows_of(table, size) == before
    assert "PAUSED" in text_of([*shown_words(table, size)])


def shown_words(table, size):
    shown = face(table.desk.view_model(), *live_places(table.desk.view_model(), *size).inside)
    return [*shown.beside, *shown.below]


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (100, 31), (120, 36), (200, 50)])
def test_the_whole_sentence_is_shown_and_what_is_below_it_is_cut_first(lay, size):
    guidance = text("Chairs in a circle. " * 20)
    plan = (phase("welcome", 10, say=Say(open=text(LONG)), guidance=guidance), phase("next", 10))
    table = lay(plan=plan, blocks=(), roles={})
    model = table.desk.view_model()
    cells, rows = live_places(model, *size).inside
    above = len(face(model, cells, rows).last) + 1
    shown = " ".join(text_of(say_lines(model, cells, rows - above)).split())
    assert f"Say: “{LONG}”" in shown


def test_in_too_few_rows_the_sentence_alone_is_shown_and_says_that_it_goes_on(lay):
    plan = (phase("welcome", 10, say=Say(open=text(LONG)), guidance=text("Chairs in a circle.")),)
    table = lay(plan=plan, blocks=(), roles={})
    lines = text_of(say_lines(table.desk.view_model(), 30, 3)).splitlines()
    assert lines[0].startswith("Say: “Welcome") and lines[-1].endswith("…") and len(lines) == 3


@pytest.mark.parametrize("rows", [3, 4, 5])
def test_in_a_few_rows_what_is_gone_makes_room_for_the_sentence(lay, rows):
    plan = (phase("welcome", 10, say=Say(open=text(LONG))), phase("next", 10))
    table = lay(plan=plan, blocks=(), roles={})
    model = table.desk.view_model()
    assert not has_gone(model, 30, rows, framed=True)
    assert has_gone(model, 30, rows, framed=False) and has_gone(model, 200, rows, framed=True)
    assert has_gone(model, 30, 12, framed=True)


def test_words_without_room_beside_the_digits_stand_first_below_them(table):
    table.later(595)
    model = table.desk.view_model()
    cells, rows = live_places(model, 80, 24).inside
    shown = face(model, cells, rows)
    assert text_of(shown.below) == "!! OVERTIME" and not shown.beside
    assert text_of(say_lines(model, cells, rows - 4, shown.below)).startswith("!! OVERTIME\n")


def test_in_the_smallest_window_phase_and_end_are_named(table):
    model = table.desk.view_model()
    found = live_places(model, 20, 5)
    shown = face(model, *found.inside, named=True)
    assert text_of([(*shown.head[0], *shown.last[0], *shown.beside[0])]) == "9:50 Welcome"
    assert text_of(gone_lines(model, 20, named=True)).startswith("end 11:")


@pytest.mark.parametrize(
    ("behind", "told"), [(0, "end 11:45"), (-120, "end 11:45 early 2"), (720, "end 11:45 late 12"), (3840, "late 1h04")]
)
def test_in_the_smallest_window_ahead_and_behind_are_words(table, behind, told):
    model = table.desk.view_model()
    timing = replace(model.timing, behind=behind, projected_end=datetime(2026, 7, 14, 11, 45, tzinfo=UTC))
    shown = text_of(gone_lines(replace(model, timing=timing), 20, named=True))
    assert shown.startswith(told) or shown.endswith(told)


def test_in_the_smallest_window_overtime_leaves_the_name_of_the_phase(table):
    model = table.desk.view_model()
    over = replace(model, timing=replace(model.timing, level="over", left=-600))
    shown = face(over, *live_places(over, 20, 5).inside, named=True)
    assert text_of([(*shown.head[0], *shown.last[0], *shown.beside[0])]) == "−10:00 !! Welcome"

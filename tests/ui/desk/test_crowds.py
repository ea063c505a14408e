"""The floor's panel with more people than rows: times of those who spoke, the others, how many more, letters."""

from __future__ import annotations

import re
from functools import partial

import pytest
from drawn import text_of

from gep_tui.domain.session.decisions import floor
from gep_tui.ui.components.lines import HIDDEN, width
from gep_tui.ui.components.spots import at
from gep_tui.ui.desk.views.floor import floor_rows, people_lines

NAMES = (
    "Anne Dupont", "Karim", "Léa Martin", "Paul", "Zoé", "Marie Curie", "Jean-Baptiste", "Fatou", "Inès", "Hugo",
    "Camille", "Nadia", "Olivier", "Sophie", "Thomas", "Yasmine", "Aurélie", "Bernard", "Claire", "Denis",
)  # fmt: skip

#: Cells and rows inside the panel at 80x24 and at 120x36, below the line of who speaks.
ORDINARY, LARGE = (22, 11), (38, 21)


@pytest.fixture
def crowd_of(lay):
    def make(names):
        table = lay(names=names, roles={})
        table.go("learning")
        return table

    return make


def speak(table, *people, seconds=60):
    for person in people:
        table.live.do(partial(floor.give_floor, person=person, sure=True))
        table.later(seconds)


def shown(table, size):
    return text_of(people_lines(table.desk.view_model(), table.live.now(), *size))


@pytest.mark.parametrize("count", [11, 14, 20])
def test_at_80_by_24_who_spoke_stands_with_name_and_time_and_the_others_below(crowd_of, count):
    table = crowd_of(NAMES[:count])
    speak(table, "p2", "p8", seconds=75)
    text = shown(table, ORDINARY)
    assert re.search(r"2   Karim +1:15  1", text)
    assert re.search(r"8   Fatou +1:15  1", text)
    others = re.findall(r"\b(\d+)·([\w-]+)", text)
    more = re.search(r"… (\d+) more", text)
    assert len(others) + 2 + int(more[1] if more else 0) == count
    assert all(NAMES[int(number) - 1].startswith(name) for number, name in others)
    if count == 11:
        assert not more


def test_where_many_spoke_those_who_spoke_most_are_shown_in_the_order_of_the_list(crowd_of):
    table = crowd_of(NAMES)
    for number in range(1, 13):
        speak(table, f"p{number}", seconds=10 * number)
    rows = [row for row in shown(table, ORDINARY).splitlines() if re.search(r"\d:\d\d  1$", row)]
    numbers = [int(row.split()[0]) for row in rows]
    assert numbers == list(range(13 - len(rows), 13)) and len(rows) >= 4
    assert re.search(r"… \d+ more", shown(table, ORDINARY))


def test_twenty_people_have_all_their_times_at_120_by_36(crowd_of):
    table = crowd_of(NAMES)
    speak(table, "p20", seconds=75)
    text = shown(table, LARGE)
    assert all(name in text for name in NAMES)
    assert "1:15" in text and "not yet" in text and "1/20" in text


def test_two_columns_have_times_too(crowd_of):
    table = crowd_of(NAMES)
    speak(table, "p1", "p20", seconds=75)
    rows = shown(table, (60, 14)).splitlines()
    assert [row.count("1:15") for row in rows if "1:15" in row] == [1, 1]
    assert any("Anne Dupont" in row and "Camille" in row for row in rows)


def test_three_hundred_people_are_a_list_by_letters(crowd_of):
    table = crowd_of(tuple(f"{'ABÉZ'[number % 4]}name {number}" for number in range(300)))
    speak(table, "p5", seconds=75)
    text = shown(table, ORDINARY)
    assert re.search(r"  5   Aname 4 +1:15  1", text)
    assert re.search(r"A 74  B 75  E 75\s+Z 75", text)
    assert "299 more, by letter" in text


@pytest.mark.parametrize("rows", range(1, 12))
def test_neighbouring_letters_are_one_where_rows_are_short(crowd_of, rows):
    table = crowd_of(tuple(f"{chr(65 + number % 26)}name {number}" for number in range(300)))
    table.desk.hidden = True
    lines = people_lines(table.desk.view_model(), table.live.now(), 22, rows)
    assert len(lines) <= rows and all(width(line) <= 22 for line in lines)
    counted = re.findall(r"\b[A-Z](?:–[A-Z])? (\d+)", text_of(lines))
    if rows > 2:
        assert sum(map(int, counted)) == 300


@pytest.mark.parametrize("size", [ORDINARY, LARGE, (60, 14)])
@pytest.mark.parametrize("count", [8, 11, 20, 300])
def test_what_is_hidden_shows_no_time_and_does_not_set_speakers_apart(crowd_of, size, count):
    names = NAMES if count <= 20 else tuple(f"{chr(65 + number % 26)}name {number}" for number in range(count))
    table = crowd_of(names[:count])
    silent = crowd_of(names[:count])
    speak(table, "p3", "p7", seconds=75)
    table.live.do(floor.end_turn)
    table.desk.hidden = silent.desk.hidden = True
    text = shown(table, size)
    assert "1:15" not in text and not re.search(r"\d:\d\d", text)
    in_order = re.findall(r"(\d+)[ ·↑]", text.replace(HIDDEN, ""))
    assert [each for each in in_order if each] == re.findall(r"(\d+)[ ·↑]", shown(silent, size).replace(HIDDEN, ""))


@pytest.mark.parametrize("count", [8, 11, 20])
@pytest.mark.parametrize("size", [ORDINARY, LARGE, (60, 14)])
def test_the_mouse_finds_the_person_whose_name_it_points_at(crowd_of, size, count):
    table = crowd_of(NAMES[:count])
    speak(table, "p2")
    rows = floor_rows(table.desk.view_model(), table.live.now(), *size)
    lines = [text_of([line]) for line in people_lines(table.desk.view_model(), table.live.now(), *size)]
    found = set()
    for number, text in enumerate(lines):
        for person, name in enumerate(NAMES[:count], 1):
            place = re.search(rf"\b{person}[ ·]+{name[:4]}", text)
            if place and "g:" not in text:
                assert at(rows, place.start(), number) == at(rows, place.end() - 1, number) == f"p{person}"
                found.add(person)
    assert len(found) >= min(count, 12)
    assert at(rows, 0, 99) == at(rows, 999, 0) == at(rows, 0, -1) == ""

"""Attendance in the dock: one key each; members of the group join by a few letters, guests by their names."""

from __future__ import annotations

from itertools import product

import pytest
from drawn import text_of

from gep_tui.domain.group.not_here import not_here
from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.session.people import replaced
from gep_tui.live.earlier import Earlier
from gep_tui.store.library.series import Series

GIVEN = ("Benoît", "Céline", "Denis", "Élodie", "François", "Gérard", "Hélène", "Inès", "Jean", "Louis", "Mehdi",
         "Nadia", "Océane", "Quentin", "Rachida", "Samir", "Théo", "Ulysse", "Valérie", "Xavier", "Yasmine", "Wanda",
         "Thomas", "Sophie", "Rémi")  # fmt: skip
SURNAMES = ("Martin", "Bernard", "Petit", "Robert", "Durand", "Moreau", "Laurent", "Simon", "Lefebvre", "Roux",
            "Fournier", "Girard", "Dupont", "Faure", "Andre", "Caron", "Noël", "Olivier", "Vidal",
            "Zimmer")  # fmt: skip
MEMBERS = tuple(
    Member(id=f"m-{n}", name=f"{g} {s}", service="Nord") for n, (g, s) in enumerate(product(GIVEN, SURNAMES))
)


@pytest.fixture
def circle(lay):
    """A session of a group of 500, of whom none is on the list."""
    table = lay()
    table.desk.earlier = Earlier(table.live)
    table.desk.earlier.series = Series(group=Group(id="g", name="G", members=MEMBERS))
    return table


@pytest.fixture
def dock(circle):
    circle.command("T")
    return circle


def shown(table, cells=80, rows=12):
    return text_of(table.desk.dock.lines(table.desk.view_model(), table.live.now(), cells, rows))


def where(table):
    return {p.name: (p.present, p.arrived is not None) for p in table.session.people if p.listed}


def test_one_key_each_says_where_somebody_is_and_goes_on_to_the_next(dock):
    dock.press("h", "n", "l")
    assert list(where(dock).values())[:4] == [(True, True), (False, False), (False, True), (True, True)]
    lines = shown(dock).splitlines()
    assert "here since 10:00" in lines[0] and "not here" in lines[1] and "left at 10:00" in lines[2]
    assert lines[3].startswith("▸")
    assert dock.desk.dock.title(dock.desk.view_model()) == "Attendance · 3 of 5 here"
    dock.press("u")
    assert where(dock)["Léa"] == (True, True)


def test_what_is_so_already_writes_nothing(dock):
    before = len(dock.live.record.events)
    dock.press("h", "h")
    dock.press("up", "up", "n", "up", "n")
    assert len(dock.live.record.events) == before + 1


def test_any_member_joins_in_four_keys_with_the_id_for_life(circle):
    for name, keys in (("Élodie Faure", "elfa"), ("Xavier Zimmer", "xz"), ("Jean Olivier", "jeol")):
        circle.command("a")
        circle.press(*keys)
        assert f"Enter: {name}" in circle.desk.asking.hint()
        circle.press("enter")
        person = circle.session.people[-1]
        assert (person.name, person.service, person.present) == (name, "Nord", True)
        assert person.member == next(each.id for each in MEMBERS if each.name == name)
        assert person.name in circle.said
    assert len(not_here(circle.desk.earlier.series.group, circle.session)) == len(MEMBERS) - 3


def test_somebody_of_the_session_comes_before_members_of_the_group(circle):
    circle.command("a")
    circle.press(*"paul", "enter")
    assert where(circle)["Paul"] == (False, True), "the only one whose name is exactly that"


def test_letters_that_may_mean_somebody_here_and_others_ask_on(circle):
    circle.command("a")
    circle.press(*"lé", "enter")
    assert circle.desk.asking is not None and "Several fit" in circle.desk.asking.below()
    circle.press("down", "enter")
    assert where(circle)["Léa"] == (False, True)


def test_a_new_name_is_a_guest_and_a_blank_first_makes_any_name_new(circle):
    circle.command("a")
    circle.press(*" Elfa [/]", "enter")
    assert (circle.session.people[-1].name, circle.session.people[-1].member) == ("Elfa [/]", "")


def test_a_substitute_is_named_so_and_who_is_replaced_is_not_here(dock):
    dock.press("down", "s")
    assert "in place of Karim" in dock.asked
    dock.press(*"nora", "enter")
    nora = dock.session.people[-1]
    assert replaced(dock.session, nora).name == "Karim" and where(dock)["Karim"] == (False, False)
    assert "here since 10:00, in place of Karim" in shown(dock)
    dock.press("s")
    dock.press(*"elfa", "enter")
    assert dock.session.people[-1].member and replaced(dock.session, dock.session.people[-1]).name == "Karim"


def test_everybody_keeps_the_number_of_the_list_when_a_substitute_is_asked_for(dock):
    dock.press("down", "s")
    assert "1 Anne   3 Léa   4 Paul   5 Zoé" in dock.desk.asking.hint()
    dock.press("2")
    assert "Karim is the person being replaced." in dock.desk.asking.below()
    dock.press("4")
    assert replaced(dock.session, next(each for each in dock.session.people if each.name == "Paul")).name == "Karim"


def test_who_was_marked_and_who_is_next_is_said(dock):
    dock.press("n")
    assert dock.said == "Anne is not here. Next: Karim."
    dock.press("h", "h", "l", "l")
    assert dock.said == "Zoé has left."


def test_somebody_on_the_list_can_be_the_substitute(dock):
    dock.press("s")
    dock.press(*"zoé", "enter")
    zoe = next(each for each in dock.session.people if each.name == "Zoé")
    assert replaced(dock.session, zoe).name == "Anne" and not where(dock)["Anne"][0]


@pytest.mark.parametrize(("cells", "rows"), [(20, 1), (20, 3), (44, 5), (118, 8)])
def test_the_chosen_one_is_always_in_sight(dock, cells, rows):
    for _ in range(5):
        drawn = shown(dock, cells, rows)
        assert "▸" in drawn and len(drawn.splitlines()) <= rows
        dock.press("down")


def test_esc_closes_it_and_letters_without_meaning_are_commands(dock):
    dock.press("escape")
    assert dock.desk.dock is None

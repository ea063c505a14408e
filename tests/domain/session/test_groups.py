"""Groups have the size asked for, or the nearest; only people who are to work in groups are drawn into them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import FIVE, Play, case, phase

from gep_tui.domain.protocol.protocol import Bounds
from gep_tui.domain.session import events as ev
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import floor
from gep_tui.domain.session.groups import drawable, sizes, split, wanted_size, without_group

bounds = st.none() | st.builds(
    lambda least, more: Bounds(min=least, max=None if least is None else least + more),
    st.none() | st.integers(1, 12),
    st.integers(0, 6),
)


@pytest.mark.parametrize(
    ("people", "wanted", "found"),
    [
        (7, 4, (4, 3)),
        (15, 8, (8, 7)),
        (5, 3, (3, 2)),
        (5, 2, (3, 2)),
        (6, 2.5, (2, 2, 2)),
        (300, 5, (5,) * 60),
        (1, 3, (1,)),
        (0, 3, ()),
    ],
)
def test_groups_are_of_the_nearest_size(people: int, wanted: float, found: tuple[int, ...]) -> None:
    assert sizes(people, wanted) == found


def test_the_bounds_of_the_protocol_come_before_the_size_that_is_wanted() -> None:
    assert sizes(8, 8, Bounds(min=2, max=4)) == (4, 4)
    assert sizes(9, 2, Bounds(min=3, max=4)) == (3, 3, 3)
    assert sizes(10, 6, Bounds(min=5, max=7)) == (5, 5)


@given(st.integers(0, 400), st.integers(2, 40), bounds)
def test_sizes_differ_by_one_at_most_and_keep_within_the_bounds_where_any_do(
    people: int, wanted: int, bounds: Bounds | None
) -> None:
    found = sizes(people, wanted, bounds)
    assert sum(found) == people
    if not found:
        return
    assert max(found) - min(found) <= 1
    assert min(found) >= min(2, people)

    def fits(count: int) -> bool:
        least, most = people // count, -(-people // count)
        return bounds is None or (least >= (bounds.min or 0) and most <= (bounds.max or people))

    if any(fits(count) for count in range(1, max(1, people // 2) + 1)):
        assert fits(len(found))


@given(st.integers(2, 400), st.integers(2, 40))
def test_no_other_number_of_groups_comes_nearer_to_the_size_wanted(people: int, wanted: int) -> None:
    def off(count: int) -> float:
        groups = [len(group) for group in (range(people)[start::count] for start in range(count))]
        return sum(abs(size - wanted) for size in groups) / count

    nearest = min(off(count) for count in range(1, people // 2 + 1))
    assert off(len(sizes(people, wanted))) == pytest.approx(nearest)


@given(st.lists(st.text(), unique=True).map(tuple), st.integers(2, 9))
def test_everybody_sits_in_one_group(people: tuple[str, ...], wanted: int) -> None:
    groups = split(people, sizes(len(people), wanted))
    assert tuple(person for group in groups for person in group) == people


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        (None, 3), (Bounds(), 3), (Bounds(min=4, max=4), 4), (Bounds(min=5, max=7), 6), (Bounds(max=4), 4),
        (Bounds(min=5), 5),
    ],
)  # fmt: skip
def test_the_size_wanted_is_the_middle_of_the_protocol_s(size: Bounds | None, wanted: float) -> None:
    assert wanted_size(size) == wanted


def _play(**more: Any) -> Play:
    roles = more.pop("roles", {})
    play = Play((phase("case.x", 10, scope="case", mode="subgroups", **more),), blocks=case())
    for role, people in roles.items():
        play.write(ev.RoleGiven(role=role, people=people, scope="" if role == "facilitator" else "case"))
    return play


def _drawn(play: Play) -> list[str]:
    found = play.do(floor.form_groups, 2, FIVE).groups
    return sorted(person for group in found for person in group)


@pytest.mark.parametrize(
    ("roles", "more", "left"),
    [
        ({"presenter": ("lea",)}, {"speakers": ("consultant",), "out": ("presenter",)}, {"lea"}),
        ({"presenter": ("lea",)}, {"speakers": ("everyone",), "silent": ("presenter",)}, {"lea"}),
        ({"presenter": ("lea",)}, {"speakers": ("consultant",)}, {"lea"}),
        ({"facilitator": ("zoe",)}, {"speakers": ("everyone",)}, {"zoe"}),
        ({"facilitator": ("zoe",)}, {}, {"zoe"}),
        ({"presenter": ("lea",)}, {"silent": ("presenter",)}, {"lea"}),
    ],
)
def test_who_is_out_silent_leads_or_has_no_say_is_not_drawn(
    roles: dict[str, tuple[str, ...]], more: dict[str, Any], left: set[str]
) -> None:
    play = _play(roles=roles, **more)
    current = play.session.phase
    assert current is not None
    assert set(drawable(play.session, current)) == set(FIVE) - left
    assert _drawn(play) == sorted(set(FIVE) - left)


def test_who_is_away_is_not_drawn_and_who_comes_later_has_no_place_yet() -> None:
    play = _play(speakers=("everyone",))
    current = play.session.phase
    assert current is not None
    play.write(ev.PersonLeft(person="paul"))
    assert without_group(play.session, current) == ()
    assert "paul" not in _drawn(play)
    play.write(ev.PersonArrived(person="paul"))
    assert without_group(play.session, current) == ("paul",)


def test_one_alone_is_no_group() -> None:
    play = _play(roles={"presenter": ("anne", "karim", "lea", "paul")}, speakers=("consultant",), out=("presenter",))
    assert play.try_(floor.form_groups, 2, FIVE) == no.TooFewPeople(people=1)

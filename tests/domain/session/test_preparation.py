"""A session being prepared fits exactly into the time at hand, and what was set by hand stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.protocol.expand import expand
from gep_tui.domain.protocol.plan import counted
from gep_tui.domain.protocol.protocol import Block, Minutes, Programme, Protocol, Text
from gep_tui.domain.protocol.schedule import chain
from gep_tui.domain.session.preparation import Draft, fitted

NINE = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CATALOGUE = load(None)
TWO_CASES = CATALOGUE.programmes["half-day-two-cases"]


def draft(source: Programme | Protocol = TWO_CASES, **more: object) -> Draft:
    return Draft(source=source, begin=NINE, people=6, **more)  # type: ignore[arg-type]


def minutes(of: Draft) -> dict[str, int]:
    return {phase.id: (phase.seconds or 0) // 60 for phase in fitted(of, CATALOGUE.protocols).plan.phases}


def test_without_a_time_at_hand_lengths_are_the_programme_s() -> None:
    found = fitted(draft(), CATALOGUE.protocols)
    assert found.plan.phases == expand(TWO_CASES, CATALOGUE.protocols, 6, NINE).phases
    assert found.end == NINE + timedelta(minutes=210)
    assert found.late == 0


@pytest.mark.parametrize("at_hand", [160, 180, 209, 210, 211, 240])
def test_lengths_add_up_to_the_time_at_hand(at_hand: int) -> None:
    found = fitted(draft(at_hand=at_hand * 60), CATALOGUE.protocols)
    assert found.end == NINE + timedelta(minutes=at_hand)
    assert found.late == 0


def test_protected_phases_stay_until_they_are_allowed_to_give() -> None:
    short = draft(at_hand=130 * 60)
    found = fitted(short, CATALOGUE.protocols)
    assert minutes(short)["break"] == 15
    assert found.late > 0
    assert found.yielding["break"] < 15 * 60
    after = fitted(draft(at_hand=130 * 60, protected_too=True), CATALOGUE.protocols)
    assert {phase.id: phase.seconds for phase in after.plan.phases}["break"] == found.yielding["break"]
    assert after.late < found.late


def test_what_cannot_be_fitted_is_told_to_the_second() -> None:
    found = fitted(draft(at_hand=60 * 60, protected_too=True), CATALOGUE.protocols)
    assert found.late == (found.end - NINE).total_seconds() - 3600 > 0
    assert not found.yielding


def test_a_length_set_by_hand_stays_and_the_others_make_room() -> None:
    by_hand = draft(at_hand=210 * 60).with_length("welcome", 20 * 60)
    assert minutes(by_hand)["welcome"] == 20
    assert fitted(by_hand, CATALOGUE.protocols).end == NINE + timedelta(minutes=210)
    assert minutes(by_hand.freed("welcome"))["welcome"] == 10


def test_a_length_set_by_hand_is_a_minute_at_least_and_a_day_at_most() -> None:
    assert minutes(draft().with_length("welcome", -5))["welcome"] == 1
    assert minutes(draft().with_length("welcome", 10**9))["welcome"] == 24 * 60


def test_a_phase_left_out_counts_nothing() -> None:
    assert fitted(draft(left_out=frozenset({"break"})), CATALOGUE.protocols).end == NINE + timedelta(minutes=195)


def test_a_wall_is_kept_and_the_phases_before_it_stay_as_they_are() -> None:
    walled = Programme(
        id="walled",
        name=Text(en="Walled"),
        blocks=(
            Block(id="a", name=Text(en="A"), mode="open", minutes=Minutes(target=20)),
            Block(id="b", name=Text(en="B"), mode="open", minutes=Minutes(target=20), starts="10:00"),
        ),
    )
    begin = NINE.astimezone().replace(hour=9)
    found = fitted(Draft(source=walled, begin=begin, people=3, at_hand=70 * 60), {})
    assert [phase.seconds for phase in found.plan.phases] == [20 * 60, 12 * 60]
    assert found.late == 2 * 60


def test_a_plan_without_lengths_fits_any_time() -> None:
    untimed = CATALOGUE.programmes["gease-morning-untimed"]
    found = fitted(draft(untimed, at_hand=3 * 3600), CATALOGUE.protocols)
    assert all(phase.seconds in (None, *range(3 * 3600 + 1)) for phase in found.plan.phases)


SOURCES = st.sampled_from([*CATALOGUE.programmes.values(), *CATALOGUE.protocols.values()])


@given(SOURCES, st.integers(1, 12), st.integers(1, 9 * 3600), st.booleans(), st.data())
def test_every_offer_fits_or_says_by_how_much_it_does_not(
    source: Programme | Protocol, people: int, at_hand: int, protected_too: bool, data: st.DataObject
) -> None:
    start = Draft(source=source, begin=NINE, people=people)
    ids = [phase.id for phase in fitted(start, CATALOGUE.protocols).plan.phases]
    lengths = data.draw(st.dictionaries(st.sampled_from(ids), st.integers(60, 7200), max_size=3))
    left_out = data.draw(st.frozensets(st.sampled_from(ids), max_size=2))
    wanted = Draft(
        source=source, begin=NINE, people=people, at_hand=at_hand, lengths=lengths, left_out=left_out,
        protected_too=protected_too,
    )  # fmt: skip
    found = fitted(wanted, CATALOGUE.protocols)
    assert found.end == chain(NINE, found.plan.phases)
    assert found.late == round((found.end - NINE).total_seconds()) - at_hand
    for phase in counted(found.plan.phases):
        assert phase.seconds is None or phase.seconds >= 0
        assert phase.seconds is None or phase.id not in lengths or phase.seconds == lengths[phase.id]
    if found.late > 0 and not protected_too:
        assert all(seconds >= 0 for seconds in found.yielding.values())

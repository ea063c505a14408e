"""Lengths learnt from a group's sessions, with their reason; and whose turn a role is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.group.learnt import LEAST, learnt
from gep_tui.domain.group.rotation import rotation
from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.protocol.expand import Plan
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.state import Person, Run, Session

TEN = datetime(2026, 3, 2, 10, tzinfo=UTC)
PHASES = tuple(
    PlannedPhase(id=f"case-{n}.{id}", scope=f"case-{n}", name=Text(en=id, fr=id), seconds=600)
    for n in (1, 2)
    for id in ("account", "advice")
)
BLOCKS = tuple(PlannedBlock(id=f"case-{n}", protocol="codev-6") for n in (1, 2))
PLAN = Plan(phases=PHASES, blocks=BLOCKS)


def session(number: int, held: dict[str, int], programme: str = "afternoon", **more: object) -> Session:
    """Return a closed session in which phases were held for so many minutes."""
    runs, at = [], TEN + timedelta(days=28 * number)
    for phase, minutes in held.items():
        end = at + timedelta(minutes=minutes)
        runs.append(Run(id=f"r{phase}", phase=phase, started=at, ended=end, spans=((at, end),)))
        at = end
    given = {"first_plan": PHASES, "plan": PHASES, "blocks": BLOCKS, **more}
    return Session(
        id=f"s{number}", programme=programme, opened=TEN + timedelta(days=28 * number), runs=tuple(runs), closed=at,
        last_at=at, **given,  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_phase_that_took_longer_twice_is_proposed_longer_with_both_times() -> None:
    sessions = [session(n, {"case-1.account": minutes, "case-1.advice": 10}) for n, minutes in enumerate((16, 18))]
    found = learnt(sessions, PLAN, "afternoon")
    assert found["case-1.account"].seconds == 17 * 60
    assert found["case-1.account"].held == (16 * 60, 18 * 60)
    assert found["case-1.account"].planned == (600, 600)
    assert "case-1.advice" not in found


def test_the_same_protocol_teaches_another_programme_and_the_second_case() -> None:
    sessions = [session(n, {"case-1.account": 17}, programme="morning") for n in range(2)]
    assert set(learnt(sessions, PLAN, "afternoon")) == {"case-1.account", "case-2.account"}


def test_one_session_an_open_one_and_a_phase_passed_over_teach_nothing() -> None:
    once = [session(0, {"case-1.account": 30})]
    assert learnt(once, PLAN, "afternoon") == {}
    open_ones = [msgspec.structs.replace(session(n, {"case-1.account": 30}), closed=None) for n in range(3)]
    assert learnt(open_ones, PLAN, "afternoon") == {}
    assert learnt([session(n, {"case-1.account": 0}) for n in range(4)], PLAN, "afternoon") == {}


@given(st.lists(st.integers(1, 60), min_size=LEAST, max_size=8), st.randoms())
def test_any_order_of_the_sessions_teaches_the_same(minutes: list[int], random: object) -> None:
    sessions = [session(n, {"case-1.account": each}) for n, each in enumerate(minutes)]
    found = learnt(sessions, PLAN, "afternoon")
    random.shuffle(sessions)  # type: ignore[attr-defined]
    assert learnt(sessions, PLAN, "afternoon") == found


def test_whoever_has_not_presented_is_first_whatever_name_they_had_then() -> None:
    group = Group(
        id="north",
        members=(
            Member(id="a", name="Anne"),
            Member(id="b", name="Bruno"),
            Member(id="c", name="Claire", facilitates=True),
            Member(id="d", name="Dora"),
        ),
        merged={"x": "b"},
    )
    people = (Person(id="p1", name="Anne Old", member="a"), Person(id="p2", name="B.", member="x"))
    first = session(0, {"case-1.account": 10}, people=people, roles={"case-1": {"presenter": ("p1",)}})
    second = session(1, {"case-1.account": 10}, people=people, roles={"case-1": {"presenter": ("p2", "p2")}})
    turns = rotation(group, [second, first], "presenter")
    assert [(each.member.name, each.times) for each in turns] == [("Dora", 0), ("Claire", 0), ("Anne", 1), ("Bruno", 1)]


def test_a_session_that_never_began_counts_for_nobody() -> None:
    group = Group(id="north", members=(Member(id="a", name="Anne"),))
    people = (Person(id="p1", name="Anne"),)
    kept = session(0, {}, people=people, roles={"": {"presenter": ("p1",)}})
    assert [each.times for each in rotation(group, [kept], "presenter")] == [0]

"""What is counted for the sponsor is what took place."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import Event, NoteAdded, PhaseEntered, SessionOpened
from gep_tui.domain.session.fold import fold
from gep_tui.export.readers.counted import overview
from gep_tui.export.readers.group_facts import GroupFacts

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(("scopes", "number"), [(("", "case-1", "case-2"), 2), (("", "", ""), 1)])
def test_a_key_question_outside_the_cases_is_no_further_case(scopes: tuple[str, ...], number: int) -> None:
    plan = tuple(
        PlannedPhase(id=f"phase-{place}", name=Text(fr="x", en="x"), seconds=60, scope=scope)
        for place, scope in enumerate(scopes)
    )
    events: list[Event] = [SessionOpened(id="s", programme="x", plan=plan)]
    for before, phase in zip(("", *(each.id for each in plan)), plan, strict=False):
        events += [PhaseEntered(from_=before, to=phase.id), NoteAdded(kind="request", text=f"How, in {phase.id}?")]
    stamped = [msgspec.structs.replace(event, writer="w", seq=seq, at=TEN) for seq, event in enumerate(events, 1)]
    figures = overview(fold(stamped), TEN, GroupFacts(), "en").figures
    assert [figure.number for figure in figures if figure.id == "cases"] == [number]


@pytest.mark.parametrize(("seconds", "told"), [(1800, 30), (1770, 29.5)])
def test_planned_half_minutes_are_told(seconds: int, told: float) -> None:
    plan = (PlannedPhase(id="one", name=Text(fr="x", en="x"), seconds=seconds),)
    event = msgspec.structs.replace(SessionOpened(id="s", programme="x", plan=plan), writer="w", seq=1, at=TEN)
    figures = overview(fold([event]), TEN, GroupFacts(), "en").figures
    assert [figure.number for figure in figures if figure.id == "planned_minutes"] == [told]

"""No question about a session, and no decision, fails: whatever the record holds, whatever is asked."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nonsense import ALL, any_proposal, ids, kinds, moments, numbers, of_kind, records, texts

from gep_tui.domain.protocol import schedule
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import (
    ballot,
    cases,
    offers,
    people,
    points,
    ranking,
    refit,
    rounds,
    shares,
    suggestion,
    timing,
)
from gep_tui.domain.session.decisions import arranging, choosing, corrections, notes, phases, plan, speech, undoing
from gep_tui.domain.session.decisions import floor as floor_
from gep_tui.domain.session.decisions import people as people_
from gep_tui.domain.session.decisions import points as points_
from gep_tui.domain.session.decisions import refit as refit_
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.naming import Nobody, One, Several, meant, names_of
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.report import report
from gep_tui.domain.session.state import Session


def ask_everything(session: Session, now: datetime) -> None:
    """Ask all that a screen or an export may ask."""
    told = timing.timing(session, now)
    assert told.elapsed >= 0 and told.session >= 0 and told.paused >= 0
    assert told.turn is None or told.turn >= 0
    spoken = shares.shares(session, now)
    assert sum(share.share for share in spoken) == pytest.approx(1 if any(share.seconds for share in spoken) else 0)
    for language in ("fr", "en"):
        tables = report(session, now, language)
        assert all(row.seconds >= 0 for row in (*tables.turns, *tables.speaking))
        assert all(row.actual_seconds >= 0 and row.overtime_seconds >= 0 for row in tables.phases)
    schedule.schedule(now, session.plan)
    people.listed(session)
    speech.last_two(session)
    undoing.done_since(session)
    ask_about_choosing(session)
    notes.key_question(session)
    phases.following(session, now)
    for first in (True, False):
        suggestion.suggestion(session, now, first)
        suggestion.queue(session, now, first)
        refit.proposals(session, now, [each.id for each in session.plan if each.protected is first])
    for each in session.plan:
        for question in (
            rounds.round_of, rounds.heard, rounds.circle, rounds.to_come, rounds.round_complete, rounds.dry,
            rounds.questions_asked, people.unfilled, people.speakers, people.answering, people.muted,
        ):  # fmt: skip
            question(session, each)  # type: ignore[operator]


def ask_about_choosing(session: Session) -> None:
    """Ask all about topics, cases and parked points."""
    assert cases.scope_to_choose(session) in {"", *cases.case_scopes(session)}
    offers.without_offer(session)
    ballot.ballot_phase(session)
    for scope in {phase.scope for phase in session.plan}:
        cases.topic_of(session, scope)
    for phase in session.plan:
        points.coming_back(session, phase)
        assert {offer.id for offer in ranking.ranked(session, phase)} == set(ballot.options(session, phase))
        assert set(ranking.drawn_from(session, phase)) <= set(ballot.options(session, phase))
        ballot.votes_in_all(session, phase)


@given(records, moments)
def test_every_question_has_an_answer(events: list[Event], now: datetime) -> None:
    ask_everything(fold(events), now)


@given(records, moments)
def test_every_question_has_an_answer_all_along(events: list[Event], now: datetime) -> None:
    record = Record()
    for event in Record(events).events:
        record.add((event,))
        timing.timing(record.session, event.at)
        suggestion.suggestion(record.session, now)


def decisions(draw: Any) -> list[Any]:
    """Return every decision with arguments that may mean nothing."""

    def one(kind: Any) -> Any:
        return draw(kind)

    some = partial(one, ids)
    few = tuple(one(st.lists(ids, max_size=4)))
    return [
        phases.begin,
        *(partial(move, shown=one(st.none() | ids)) for move in (phases.next_phase, phases.finish_early, phases.back)),
        partial(phases.go_to, phase=some()),
        partial(phases.take_break, seconds=one(numbers), name=Text()),
        phases.toggle_pause,
        phases.pause,
        phases.resume,
        phases.close,
        partial(phases.settle_gap, since=one(moments), until=one(moments)),
        partial(phases.change_length, seconds=one(numbers)),
        partial(plan.set_length, phase=some(), seconds=one(numbers), sure=one(st.booleans())),
        partial(refit_.take_proposal, found=one(any_proposal), sure=one(st.booleans())),
        partial(arranging.move_phase, phase=some(), later=one(st.booleans())),
        partial(arranging.insert_break, before=some(), seconds=one(numbers), name=Text()),
        partial(plan.leave_out, phase=some(), sure=one(st.booleans())),
        partial(plan.take_in, phase=some()),
        plan.another_round,
        partial(plan.give_role, role=some(), people=few, scope=some()),
        partial(plan.set_title, title=one(texts), group=one(texts)),
        partial(floor_.give_floor, person=some(), sure=one(st.booleans()), interrupts=one(st.booleans())),
        floor_.give_next,
        floor_.end_turn,
        *(partial(move, person=some()) for move in (floor_.raise_hand, floor_.lower_hand, floor_.toggle_hand)),
        partial(floor_.let_pass, person=some()),
        floor_.new_round,
        partial(floor_.draw_order, drawn=few),
        partial(floor_.form_groups, size=one(numbers), drawn=few),
        partial(floor_.cast_vote, option=some(), votes=one(numbers), person=some()),
        partial(choosing.choose_way, way=one(texts), each=one(numbers)),
        partial(choosing.draw_topic, drawn=some()),
        partial(choosing.mark_topic, note=some(), urgency=one(st.none() | numbers), stake=one(st.none() | numbers)),
        partial(choosing.toggle_reservation, note=some(), person=some()),
        partial(choosing.toggle_dropped, note=some()),
        partial(choosing.choose_case, note=some(), scope=some(), sure=one(st.booleans())),
        partial(points_.follow_point, note=some(), outcome=some(), person=some()),
        partial(people_.add_person, name=one(texts)),
        partial(people_.change_person, person=some(), name=one(st.none() | texts)),
        *(partial(move, person=some()) for move in (people_.arrive, people_.leave, people_.toggle_presence)),
        partial(people_.merge, person=some(), other=some()),
        partial(notes.add_note, text=one(texts), kind=some(), person=some(), run=one(st.none() | ids)),
        partial(notes.change_note, note=some(), text=one(st.none() | texts), run=one(st.none() | ids)),
        partial(notes.withdraw_note, note=some()),
        partial(notes.restore_note, note=some()),
        partial(corrections.correct_turn, turn=some(), person=some(), started=one(moments), ended=one(moments)),
        partial(corrections.split_turn, turn=some(), seconds=one(st.integers(-9, 10**6)), person=some()),
        partial(corrections.merge_turns, turn=some(), other=some()),
        partial(corrections.phase_began, seconds=one(st.integers(-9, 10**6))),
        partial(corrections.run_began, run=some(), moment=one(moments)),
        partial(corrections.held_as, run=some(), phase=some()),
        partial(corrections.to_phase_before, turn=some()),
        partial(speech.spoken_since, person=some(), seconds=one(st.integers(-9, 10**6))),
        partial(speech.turn_began, turn=some(), moment=one(moments)),
        partial(people_.never_came, person=some()),
        undoing.undo,
        partial(undoing.undo, keeping=True),
        undoing.redo,
    ]


@given(records, moments, st.data())
def test_every_decision_decides(events: list[Event], now: datetime, data: st.DataObject) -> None:
    session = fold(events)
    for decide in decisions(data.draw):
        assert isinstance(decide(session, now), Event | Refusal)
    assert isinstance(meant(data.draw(texts), names_of(session)), One | Several | Nobody)


@given(records, moments, st.sampled_from(sorted(ALL)), st.integers(0, 7), st.integers(0, 7))
def test_every_move_about_what_is_there_decides(events: list[Event], now: datetime, name: str, i: int, j: int) -> None:
    assert isinstance(ALL[name](fold(events), now, i, j), Event | Refusal)


@pytest.mark.parametrize("kind", kinds, ids=lambda kind: kind.__name__)
def test_nonsense_has_the_types_of_its_kind_for_such_is_all_that_a_file_can_bring(kind: type[Event]) -> None:
    @settings(max_examples=5)
    @given(of_kind(kind))
    def has_its_types(event: Event) -> None:
        msgspec.convert(msgspec.to_builtins(event), kind)

    has_its_types()

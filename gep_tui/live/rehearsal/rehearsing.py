"""An invented group that takes turns, writes notes, votes and moves from phase to phase."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from functools import partial

from gep_tui.domain.protocol.plan import PlannedPhase, scopes
from gep_tui.domain.session.ballot import ballot, numbered, tally, votes_in_all
from gep_tui.domain.session.cases import choice_of, scope_to_choose
from gep_tui.domain.session.decisions import choosing, floor, notes, phases, plan
from gep_tui.domain.session.groups import wanted_size
from gep_tui.domain.session.people import given, present, speakers, unfilled
from gep_tui.domain.session.ranking import ranked
from gep_tui.domain.session.refusals import NoNextPhase, Refusal
from gep_tui.domain.session.rounds import round_complete
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import left_seconds, phase_seconds
from gep_tui.live.rehearsal.invented import ANYTHING, SAID
from gep_tui.live.session import LiveSession

#: Shortest and longest, in rehearsed seconds: a turn if the protocol gives no length, and the time between two notes.
TURN, BETWEEN_NOTES = (25, 80), (40, 120)

#: Seconds after which a phase without a length ends.
UNTIMED_ENDS = 240


class InventedGroup:
    """Acts through decisions, as people at the keyboard do, and ignores refusals."""

    def __init__(self, language: str, seed: int | None = None) -> None:
        """Speak `language` ("fr" or "en"); the same `seed` makes the same choices."""
        self._language = language
        self._chance = random.Random(seed)
        self._floor_until: datetime | None = None
        self._note_at: datetime | None = None

    def act(self, live: LiveSession) -> None:
        """Do what is due now. Call it repeatedly, from the thread that calls `live`."""
        session, now = live.session, live.now()
        if session.closed is not None or session.paused is not None or not live.seat_is_here:
            return
        if session.phase is None:
            live.do(phases.begin)
        elif self._is_over(session, session.phase, now):
            self._go_on(live)
        else:
            self._fill_a_role(live, session.phase)
            self._speak(live, session.phase)
            self._note(live, session.phase)
            self._vote(live, session.phase)
            self._choose(live, session.phase)

    def _is_over(self, session: Session, phase: PlannedPhase, now: datetime) -> bool:
        left = left_seconds(session, now)
        if left is not None:
            return left <= 0
        gone = phase_seconds(session, phase.id, now)
        return gone >= UNTIMED_ENDS or (gone >= 1 and round_complete(session, phase))

    def _go_on(self, live: LiveSession) -> None:
        self._floor_until = self._note_at = None
        if isinstance(live.do(phases.next_phase), NoNextPhase):
            live.do(phases.close)

    def _fill_a_role(self, live: LiveSession, phase: PlannedPhase) -> None:
        """Give an unfilled role to the person who has had it least often."""
        session = live.session
        missing = unfilled(session, phase)
        if not missing:
            return
        role = missing[0]
        scope = next((each for each in scopes(phase.scope) if _declares(session, each, role)), "")
        had = [person for roles in session.roles.values() for person in roles.get(role, ())]
        taken = {person for each in session.roles.get(scope, {}).values() for person in each}
        free = [person for person in present(session) if person not in taken] or list(present(session))
        if free:
            person = min(free, key=had.count)
            live.do(partial(plan.give_role, role=role, people=(person,), scope=scope))

    def _speak(self, live: LiveSession, phase: PlannedPhase) -> None:
        """Form groups, or pass the floor on when the turn has lasted long enough."""
        session, now = live.session, live.now()
        if phase.mode == "subgroups" and phase.id not in session.groups:
            size = wanted_size(phase.subgroup_size)
            live.do(partial(floor.form_groups, size=size, drawn=self._shuffled(present(session))))
        if session.turn is not None and self._floor_until is not None and now < self._floor_until:
            return
        if isinstance(live.do(floor.give_next), Refusal) and session.turn is not None:
            live.do(floor.end_turn)
        self._floor_until = now + timedelta(seconds=self._turn_seconds(live))

    def _turn_seconds(self, live: LiveSession) -> int:
        limit = live.timing().turn_limit
        return max(5, int(limit * self._chance.uniform(0.5, 1.1))) if limit else self._chance.randint(*TURN)

    def _note(self, live: LiveSession, phase: PlannedPhase) -> None:
        """Write a note now and then, of a kind that suits the phase, said by the current speaker."""
        session, now = live.session, live.now()
        if self._note_at is not None and now >= self._note_at and present(session):
            kind = self._chance.choice(phase.notes or ("fact",))
            text = self._chance.choice(SAID.get(kind, ANYTHING)).into(self._language)
            person = session.turn.person if session.turn else self._chance.choice(present(session))
            due = (now + timedelta(days=14)).date().isoformat() if kind == "commitment" else ""
            live.do(partial(notes.add_note, text=text, kind=kind, person=person, due=due, due_on=due))
            self._note_at = None
        if self._note_at is None:
            self._note_at = now + timedelta(seconds=self._chance.randint(*BETWEEN_NOTES))

    def _vote(self, live: LiveSession, phase: PlannedPhase) -> None:
        """Let the next person who has not voted give all their votes to one option."""
        session = live.session
        choices, each = tuple(numbered(session, phase)), ballot(session, phase).each
        voted = {vote.person for vote in session.votes if vote.phase == phase.id}
        waiting = [person for person in speakers(session, phase) or present(session) if person not in voted]
        if phase.mode == "vote" and choices and waiting and each:
            option = self._chance.choice(choices)
            live.do(partial(floor.cast_vote, option=option, votes=each, person=waiting[0]))

    def _choose(self, live: LiveSession, phase: PlannedPhase) -> None:
        """Make the first topic the case once everybody has voted, or was heard."""
        session, scope = live.session, scope_to_choose(live.session)
        ready = sum(tally(session, phase.id).values()) if phase.mode == "vote" else round_complete(session, phase)
        all_ = votes_in_all(session, phase) if phase.mode == "vote" else 1
        first = next((offer for offer in ranked(session, phase) if offer.state == "open"), None)
        if phase.choice and ready >= all_ and first is not None and choice_of(session, scope) is None:
            live.do(partial(choosing.choose_case, note=first.id, scope=scope, sure=True))

    def _shuffled(self, people: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self._chance.sample(people, len(people)))


def _declares(session: Session, scope: str, role: str) -> bool:
    block = session.block(scope)
    return (block is not None and role in block.roles) or bool(given(session, role, scope))

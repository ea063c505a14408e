"""Strategies for records: of any events at all, and of sessions as two people at two laptops might run them."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from typing import Any, get_args

import msgspec
from hypothesis import strategies as st
from play import FIVE, TEN, Hand, Play, block, case, phase

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import MODES, WAYS, Bounds, Role, Text
from gep_tui.domain.session import events as ev
from gep_tui.domain.session.decisions import (
    arranging,
    choosing,
    corrections,
    floor,
    note_marks,
    note_pieces,
    note_places,
    notes,
    people,
    phases,
    plan,
    points,
    ratings,
    refit,
    room,
    speech,
    undoing,
)
from gep_tui.domain.session.events import Event, Guest
from gep_tui.domain.session.rating import SUBJECTS, RatedThing
from gep_tui.domain.session.refit import Proposal, proposals
from gep_tui.domain.session.state import Session

WRITERS = ("a", "b", "c-1")
PHASES = ("x", "y", "case.trio-1.z", "pause-1")
SCOPES = ("", "case", "case.trio-1", "-3", "x")
ROLES = ("presenter", "consultant", "everyone", "facilitator", "previous-presenter")

writers = st.sampled_from(WRITERS)
seqs = st.integers(1, 30)
keys = st.builds(lambda writer, seq: f"{writer}-{seq}", writers, seqs)
ids = st.one_of(keys, st.sampled_from((*PHASES, *FIVE, *SCOPES, *ROLES)), st.text(max_size=4))
numbers = st.one_of(st.integers(-5, 5000), st.integers(-(10**9), 10**9))
texts = st.text(max_size=12)
labels = st.builds(Text, fr=texts, en=texts)
offsets = st.builds(lambda seconds: timezone(timedelta(seconds=seconds)), st.integers(-86_000, 86_000))
moments = st.one_of(
    st.datetimes(datetime(1970, 1, 2), datetime(8999, 12, 30), timezones=offsets),
    st.builds(
        lambda seconds, zone: (TEN + timedelta(seconds=seconds)).astimezone(zone), st.floats(-20_000, 20_000), offsets
    ),
)
bounds = st.builds(Bounds, min=st.none() | st.floats(0, 9), max=st.none() | st.floats(0, 9))
few_ids = st.lists(ids, max_size=4).map(tuple)
few_roles = st.lists(st.one_of(st.sampled_from(ROLES), ids), max_size=3).map(tuple)

planned = st.builds(
    PlannedPhase,
    id=st.one_of(st.sampled_from(PHASES), ids),
    name=labels,
    scope=st.sampled_from(SCOPES),
    seconds=st.none() | numbers,
    shortest=numbers,
    mode=st.sampled_from(MODES),
    speakers=few_roles,
    to=few_roles,
    silent=few_roles,
    out=few_roles,
    per_turn=st.none() | numbers,
    questions_each=st.none() | numbers,
    until_dry=st.booleans(),
    protected=st.booleans(),
    before_start=st.booleans(),
    subgroup_size=st.none() | bounds,
    votes_each=st.none() | numbers,
    choice=st.sampled_from(("", *WAYS, "by magic")),
    starts=st.none() | moments,
    ends=st.none() | moments,
    resumes=st.one_of(st.just(""), ids),
    skipped=st.booleans(),
)
roles = st.dictionaries(
    st.sampled_from(ROLES),
    st.builds(Role, label=labels, count=st.none() | st.integers(0, 4), rest=st.booleans(), rotates=st.booleans()),
    max_size=3,
)
blocks = st.builds(PlannedBlock, id=st.sampled_from(SCOPES), roles=roles, open_ended=st.booleans())
guests = st.builds(Guest, id=st.one_of(st.sampled_from(FIVE), ids), name=texts, present=st.booleans())
by_role = st.dictionaries(st.sampled_from(ROLES), few_ids, max_size=2)
given = st.dictionaries(st.sampled_from(SCOPES), by_role, max_size=2)

FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "writer": writers,
    "seq": seqs,
    "at": moments,
    "purged": few_ids,
    "on": st.none() | moments,
    "plan": st.lists(planned, max_size=5).map(tuple),
    "added": st.lists(planned, max_size=2).map(tuple),
    "blocks": st.lists(blocks, max_size=3).map(tuple),
    "people": st.lists(guests, max_size=5).map(tuple),
    "roles": given,
    "announced": st.none() | moments,
    "end": st.none() | moments,
    "started": st.none() | moments,
    "ended": st.none() | moments,
    "since": moments,
    "until": moments,
    "speed": st.floats(),
    "schema": st.just(1),
    "seen_seq": st.integers(-3, 40),
    "holder_seq": st.integers(-3, 40),
    "seen_writer": st.one_of(writers, texts),
    "number": numbers,
    "round": numbers,
    "votes": numbers,
    "among": numbers,
    "hand": numbers,
    "hands": numbers,
    "mark": numbers,
    "times": numbers,
    "from_seq": numbers,
    "to_seq": numbers,
    "seconds": st.floats(),
    "chosen": st.booleans(),
    "taken": st.booleans(),
    "in_room": st.booleans(),
    "nameless": st.booleans(),
    "made": st.none() | st.dates(),
    "notes": st.lists(st.builds(NoteName, session=ids, note=ids), max_size=3).map(tuple),
    "steps": few_ids,
    "prior": few_ids,
    "rules": few_ids,
    "rehearsal": st.booleans(),
    "interrupts": st.booleans(),
    "counts": st.booleans(),
    "pauses": st.booleans(),
    "order": few_ids,
    "skipped": few_ids,
    "restored": few_ids,
    "kept": few_ids,
    "groups": st.lists(few_ids, max_size=3).map(tuple),
    "called": labels,
    "text": texts,
    "name": texts,
    "what": st.one_of(st.sampled_from(ev.ROOM_VIEWS), texts),
    "way": st.one_of(st.sampled_from(WAYS), texts),
    "outcome": st.one_of(st.sampled_from(ev.OUTCOMES), texts),
    "each": numbers,
    "urgency": numbers,
    "stake": numbers,
    "drawn_from": few_ids,
    "tally": st.dictionaries(ids, numbers, max_size=3),
}


any_proposal = st.builds(
    Proposal,
    kind=st.sampled_from(("now", "spread", "without", "end")),
    lengths=st.just({}),
    left_out=few_ids,
    agreed=st.none() | moments,
    asks=ids,
)


def _field(kind: type[Event], name: str) -> st.SearchStrategy[Any]:
    if name == "people" and kind in (ev.RoleGiven, ev.HandsKept):
        return few_ids
    if name == "started" and kind in (ev.PhaseMoved, ev.TurnMoved):
        return moments
    if name == "lengths":
        least = st.none() | numbers if kind is ev.PlanChanged else numbers
        return st.dictionaries(st.one_of(st.sampled_from(PHASES), ids), least, max_size=3)
    if name == "called" and kind is ev.NoteCarried:
        return st.lists(st.tuples(ids, texts), max_size=3).map(tuple)
    if name in ("urgency", "stake") and kind is ev.NoteChanged:
        return st.none() | numbers
    if name in ("person", "text", "kind", "run", "due", "prior") and kind in (ev.NoteChanged, ev.TurnCorrected):
        return st.none() | ids
    return FIELDS.get(name, ids)


def of_kind(kind: type[Event]) -> st.SearchStrategy[Event]:
    """Make events of a kind whose values are of the right types, and of no other sense."""
    return st.builds(kind, **{name: _field(kind, name) for name in kind.__struct_fields__})


kinds: tuple[type[Event], ...] = (*get_args(ev.KnownEvent), ev.Unknown)
any_event = st.one_of([of_kind(kind) for kind in kinds])

#: Fields that name an event, and the types that it may have; most of the time there is such an event.
REFERENCES: dict[str, tuple[type[Event], ...]] = {
    "turn": (ev.TurnStarted, ev.TurnSplit, ev.SpokenSince),
    "other": (ev.TurnStarted, ev.PersonAdded, ev.NoteAdded),
    "note": (ev.NoteAdded, ev.NoteSplit),
    "after": (ev.NoteAdded, ev.NoteSplit),
    "option": (ev.NoteAdded,),
    "run": (ev.PhaseEntered,),
    "target": kinds,
}
NAMES = {"person": FIVE, "phase": PHASES, "to": PHASES, "from_": ("", *PHASES), "scope": SCOPES, "role": ROLES}


def _pointed(event: Event, there: list[Event], current: str, number: int) -> Event:
    """Return `event` with names that mean something in the record so far; every fifth is left as it is."""
    if number % 5 == 4:
        return event
    changes: dict[str, Any] = {}
    for field in event.__struct_fields__:
        value = getattr(event, field)
        if field in NAMES and isinstance(value, str):
            changes[field] = NAMES[field][number % len(NAMES[field])]
        elif field in REFERENCES and isinstance(value, str):
            named = [each.key for each in there if isinstance(each, REFERENCES[field])]
            changes[field] = named[number % len(named)] if named else value
        elif field == "people" and isinstance(event, ev.RoleGiven):
            changes[field] = (FIVE[number % 5],)
    if isinstance(event, ev.PhaseEntered | ev.SessionClosed):
        changes["from_"] = current
    return msgspec.structs.replace(event, **changes)


@st.composite
def any_record(draw: st.DrawFn) -> list[Event]:
    """Return a record of any events, most of which refer to something that is there."""
    plan = tuple(msgspec.structs.replace(draw(planned), id=id) for id in PHASES[: draw(st.integers(0, 4))])
    people = tuple(Guest(id=id, name=id.title(), present=draw(st.booleans())) for id in FIVE)
    opening = msgspec.structs.replace(draw(of_kind(ev.SessionOpened)), plan=plan, people=people)
    record: list[Event] = [msgspec.structs.replace(opening, writer="a", seq=1)]
    current, seq = "", 1
    for _ in range(draw(st.integers(0, 20))):
        event = draw(any_event)
        number = draw(st.integers(0, 999))
        seq += (1, 1, 1, 0, 2)[number % 5]
        event = _pointed(event, record, current, number)
        writer = WRITERS[max(0, number % 6 - 3)]
        record.append(msgspec.structs.replace(event, writer=writer, seq=seq))
        if isinstance(event, ev.PhaseEntered) and writer == "a":
            current = event.to
    return record[draw(st.integers(0, 9)) == 9 :]


# A session as it might be run.

#: Makes a decision whose subjects are numbers: Hypothesis can then shorten a session that fails.
Move = Callable[[Session, datetime, int, int], Any]


def _at(items: Any, number: int, otherwise: str = "nobody") -> Any:
    return items[number % len(items)] if items else otherwise


def _person(session: Session, number: int) -> str:
    return str(_at([person.id for person in session.people], number))


def _turn(session: Session, number: int) -> str:
    return str(_at([turn.id for turn in session.turns], number))


def _run(session: Session, number: int) -> str:
    return str(_at([run.id for run in session.runs], number))


def _note(session: Session, number: int) -> str:
    return str(_at([note.id for note in session.notes], number))


def _phase(session: Session, number: int) -> str:
    return str(_at([each.id for each in session.plan], number))


def _proposal(session: Session, now: datetime, i: int, j: int) -> Proposal:
    found = proposals(session, now, chosen=[_phase(session, j)])
    return found[i % len(found)] if found else Proposal(kind="now")


def _rated(number: int) -> RatedThing:
    return RatedThing(_at(SUBJECTS, number), "know-how" if number == 1 else "")


CLOCK: dict[str, Move] = {
    "next": lambda s, now, i, j: phases.next_phase(s, now) if s.runs else phases.begin(s, now),
    "early": lambda s, now, i, j: phases.finish_early(s, now),
    "back": lambda s, now, i, j: phases.back(s, now),
    "go": lambda s, now, i, j: phases.go_to(s, now, _phase(s, i)),
    "break": lambda s, now, i, j: phases.take_break(s, now, 60 * i, Text(fr="Pause", en="Break")),
    "pause": lambda s, now, i, j: phases.toggle_pause(s, now),
    "length": lambda s, now, i, j: phases.change_length(s, now, 60 * (i - 3)),
    "close": lambda s, now, i, j: phases.close(s, now),
    "closed": lambda s, now, i, j: phases.close(s, now, ended=now - timedelta(seconds=30 * i)),
    "gap": lambda s, now, i, j: phases.settle_gap(
        s, now, now - timedelta(seconds=40 * i), now, counts=j == 0, turn_ended=j == 1, pauses=j == 2
    ),
    "set": lambda s, now, i, j: plan.set_length(s, now, _phase(s, i), 60 * j, sure=True),
    "skip": lambda s, now, i, j: plan.leave_out(s, now, _phase(s, i), sure=True),
    "in": lambda s, now, i, j: plan.take_in(s, now, _phase(s, i)),
    "another": lambda s, now, i, j: plan.another_round(s, now),
    "move": lambda s, now, i, j: arranging.move_phase(s, now, _phase(s, i), later=j > 3),
    "put": lambda s, now, i, j: arranging.insert_break(s, now, _phase(s, i), 60 * j, Text(fr="Pause", en="Break")),
    "room": lambda s, now, i, j: room.show_room(s, now, ev.ROOM_VIEWS[i % len(ev.ROOM_VIEWS)], f"Message {j}"),
    "refit": lambda s, now, i, j: refit.take_proposal(s, now, _proposal(s, now, i, j), sure=True),
}
PEOPLE: dict[str, Move] = {
    "add": lambda s, now, i, j: people.add_person(s, now, f"New {i}"),
    "rename": lambda s, now, i, j: people.change_person(s, now, _person(s, i), name=f"Other {j}"),
    "presence": lambda s, now, i, j: people.toggle_presence(s, now, _person(s, i)),
    "merge": lambda s, now, i, j: people.merge(s, now, _person(s, i), _person(s, j)),
    "never": lambda s, now, i, j: people.never_came(s, now, _person(s, i)),
}
TALK: dict[str, Move] = {
    "give": lambda s, now, i, j: floor.give_floor(s, now, _person(s, i), sure=True),
    "due": lambda s, now, i, j: floor.give_next(s, now, least_heard_first=i > 3),
    "ask": lambda s, now, i, j: floor.give_floor(s, now, _person(s, i), sure=True, interrupts=True),
    "end": lambda s, now, i, j: floor.end_turn(s, now),
    "hand": lambda s, now, i, j: floor.toggle_hand(s, now, _person(s, i)),
    "pass": lambda s, now, i, j: floor.let_pass(s, now, _person(s, i)),
    "round": lambda s, now, i, j: floor.new_round(s, now),
    "draw": lambda s, now, i, j: floor.draw_order(s, now, tuple(reversed([person.id for person in s.people]))),
    "groups": lambda s, now, i, j: floor.form_groups(s, now, i, tuple(person.id for person in s.people)),
    "vote": lambda s, now, i, j: floor.cast_vote(s, now, _note(s, i), j, _person(s, j)),
    "role": lambda s, now, i, j: plan.give_role(s, now, "presenter", (_person(s, i),), _at(("case", ""), j)),
}
CORRECT: dict[str, Move] = {
    "reassign": lambda s, now, i, j: corrections.correct_turn(s, now, _turn(s, i), person=_person(s, j)),
    "split": lambda s, now, i, j: corrections.split_turn(s, now, _turn(s, i), 20 * j, _person(s, i)),
    "join": lambda s, now, i, j: corrections.merge_turns(s, now, _turn(s, i), _turn(s, j)),
    "began": lambda s, now, i, j: corrections.phase_began(s, now, 30 * i),
    "run": lambda s, now, i, j: corrections.run_began(s, now, _run(s, i), now - timedelta(seconds=200 * j)),
    "held": lambda s, now, i, j: corrections.held_as(s, now, _run(s, i), _phase(s, j)),
    "before": lambda s, now, i, j: corrections.to_phase_before(s, now, _turn(s, i)),
    "since": lambda s, now, i, j: speech.spoken_since(s, now, _person(s, i), 50 * j),
    "moved": lambda s, now, i, j: speech.turn_began(s, now, _turn(s, i), now - timedelta(seconds=50 * j)),
}
CHOOSE: dict[str, Move] = {
    "offer": lambda s, now, i, j: notes.add_note(s, now, f"Topic {i}: what {j}?", "topic", person=_person(s, i)),
    "way": lambda s, now, i, j: choosing.choose_way(s, now, _at(WAYS, i), j),
    "count": lambda s, now, i, j: floor.cast_vote(s, now, _note(s, i), j),
    "mark": lambda s, now, i, j: choosing.mark_topic(s, now, _note(s, i), urgency=j, stake=i),
    "lot": lambda s, now, i, j: choosing.draw_topic(s, now, _note(s, i)),
    "reserve": lambda s, now, i, j: choosing.toggle_reservation(s, now, _note(s, i), _person(s, j)),
    "drop": lambda s, now, i, j: choosing.toggle_dropped(s, now, _note(s, i)),
    "choose": lambda s, now, i, j: choosing.choose_case(s, now, _note(s, i), _at(("case", ""), j), sure=True),
    "park": lambda s, now, i, j: notes.add_note(s, now, f"Later {i}", _at(("parked", "parked-question"), j)),
    "follow": lambda s, now, i, j: points.follow_point(s, now, _note(s, i), _at(ev.OUTCOMES, j), _person(s, i)),
    "rate": lambda s, now, i, j: ratings.rate(s, now, _rated(i), "ten", j, _person(s, i), f"Word {j}"),
    "hands": lambda s, now, i, j: ratings.count_hands(s, now, _rated(j), "roti", j, i),
    "request": lambda s, now, i, j: notes.add_note(s, now, f"How {i}?", "request", person=_person(s, j)),
}
WRITE: dict[str, Move] = {
    "note": lambda s, now, i, j: notes.add_note(s, now, f"Note {i}{j}", "lead", person=_person(s, i)),
    "edit": lambda s, now, i, j: notes.change_note(s, now, _note(s, i), text=f"Edited {j}"),
    "withdraw": lambda s, now, i, j: notes.withdraw_note(s, now, _note(s, i)),
    "restore": lambda s, now, i, j: notes.restore_note(s, now, _note(s, i)),
    "mark": lambda s, now, i, j: note_marks.mark_for_sheet(s, now, _note(s, i)),
    "unmark": lambda s, now, i, j: note_marks.unmark_for_sheet(s, now, _note(s, i)),
    "keep": lambda s, now, i, j: note_marks.keep_in_room(s, now, _note(s, i)),
    "let": lambda s, now, i, j: note_marks.let_leave_room(s, now, _note(s, i)),
    "title": lambda s, now, i, j: plan.set_title(s, now, f"Title {i}", "Équipe Nord"),
}
PIECES: dict[str, Move] = {
    "cut": lambda s, now, i, j: note_pieces.split_note(s, now, _note(s, i), f"Note {j}", f"rest {i}"),
    "glue": lambda s, now, i, j: note_pieces.join_notes(s, now, _note(s, i), _note(s, j)),
    "lift": lambda s, now, i, j: note_places.move_note(s, now, _note(s, i), down=j > 3),
}
UNDO = {"undo": undoing.undo, "keeping": partial(undoing.undo, keeping=True), "redo": undoing.redo}
ALL: dict[str, Move] = {**CLOCK, **PEOPLE, **TALK, **CORRECT, **CHOOSE, **WRITE, **PIECES}

Step = tuple[str, int, int, float]


def steps(names: Any, most: int = 30) -> st.SearchStrategy[list[Step]]:
    """Return lists of moves by name, each with two numbers and the seconds that go by before it."""
    by = st.one_of(st.integers(1, 300).map(float), st.floats(1, 2000).map(lambda seconds: round(seconds, 3)))
    one = st.tuples(st.sampled_from(sorted(names)), st.integers(0, 7), st.integers(0, 7), by)
    return st.integers(0, most).flatmap(lambda count: st.lists(one, min_size=count, max_size=count))


def stage(**opening: Any) -> Play:
    """Return a session with phases of every mode, a case with two rounds, and five people."""
    more: dict[str, Any] = {"speakers": ("everyone",)}
    return Play(
        (
            phase("weather", 5, mode="round", **more),
            phase("case.account", 10, mode="single", scope="case", speakers=("presenter",), silent=("consultant",)),
            phase("case.questions", 15, mode="questions", scope="case", speakers=("consultant",), questions_each=1),
            phase("case.trio-1.advice", 20, scope="case.trio-1", speakers=("consultant",), out=("presenter",)),
            phase("case.trio-2.advice", 20, scope="case.trio-2", speakers=("consultant",), out=("presenter",)),
            phase("choice", 3, mode="vote", votes_each=2, **more),
            phase("writing", 2, mode="silent", silent=("everyone",)),
            phase("review", 8, mode="round", protected=True, **more),
            phase("free", None, mode="open", **more),
        ),
        blocks=(block(""), *case("case", rounds=2)),
        **opening,
    )


def move(hand: Hand, name: str, first: int, second: int) -> Any:
    """Let `hand` do what `name` says, if it may."""
    decision = ALL[name]
    return hand.try_(lambda session, now: decision(session, now, first, second))


def played(script: list[Step], **opening: Any) -> Play:
    """Return the session after the moves of `script`."""
    play = stage(**opening)
    for name, first, second, seconds in script:
        play.after(seconds)
        if name in UNDO:
            play.try_(UNDO[name])
        else:
            move(play, name, first, second)
    return play


# A session as it ran, then shaken: events lost, doubled, moved, given another writer or another subject.


def _random_event(dice: random.Random, keys: list[str]) -> Event:
    """Return an event about things that are there, at a place where it makes no sense."""
    key, other, person = dice.choice(keys), dice.choice(keys), dice.choice((*FIVE, *keys))
    moment = TEN + timedelta(seconds=dice.uniform(-4000, 30_000))
    later = moment + timedelta(seconds=dice.uniform(-500, 3000))
    some = dice.choice([each.id for each in stage().session.plan])
    return dice.choice(
        (
            ev.Undone(target=key),
            ev.Undone(target=other),
            ev.Redone(target=key),
            ev.SeatTaken(seen_seq=dice.randint(0, 40), seen_writer=dice.choice(("desk", "notes"))),
            ev.SeatTaken(follows=dice.choice(("", "desk-1", key)), holder_seq=dice.randint(0, 40)),
            ev.SeatGranted(claim=key, stopped=dice.choice(("", "desk-1", other))),
            ev.ClockAdopted(steps=(key, other)),
            ev.GapNoticed(since=moment, why="away"),
            ev.GapNoticed(since=moment, until=later, gap=key),
            ev.GapSettled(since=moment, until=later),
            ev.GapSettled(since=moment, until=later, counts=dice.random() < 0.5, turn=key, pauses=dice.random() < 0.5),
            ev.PhaseMoved(run=key, started=moment),
            ev.PhaseEntered(from_=dice.choice(("", some)), to=some, lengths={some: dice.randint(-9, 9000)}),
            ev.PlanChanged(skipped=(some,), lengths={some: None}, order=(some,), end=moment),
            ev.SessionClosed(from_=some),
            ev.SessionClosed(from_=some, ended=moment),
            ev.Paused(),
            ev.Resumed(),
            ev.TurnCorrected(turn=key, person=person, run=other, started=moment, ended=later),
            ev.TurnCorrected(turn=key, ended=moment),
            ev.TurnSplit(turn=key, since=moment, person=person),
            ev.TurnsMerged(turn=key, other=other),
            ev.TurnMoved(turn=key, started=moment),
            ev.SpokenSince(person=person, since=moment, run=other, among=dice.randint(-1, 4)),
            ev.PhaseReassigned(run=key, phase=some),
            ev.PersonAbsent(person=person),
            ev.Undone(target=key, kept=(other,)),
            ev.TurnStarted(person=person, run=key, interrupts=dice.random() < 0.5, among=dice.randint(-1, 4)),
            ev.TurnEnded(turn=key),
            ev.PeopleMerged(person=person, other=dice.choice((*FIVE, *keys))),
            ev.RoundStarted(phase=some, number=dice.randint(-1, 9), order=(person,)),
            ev.RoleGiven(role=dice.choice(ROLES), people=(person,), scope=dice.choice(SCOPES)),
            ev.NoteChanged(note=key, run=other, person=person),
            ev.NoteSplit(note=key, text="some", rest="words"),
            ev.NotesJoined(note=key, other=other, text="some words"),
            ev.NoteMoved(note=key, after=dice.choice(("", other))),
            ev.NoteAdded(text="Late", kind="lead", run=key),
            ev.PhaseMarked(phase=some, run=key),
            ev.ClockOffset(
                of=dice.choice(("desk", "notes")),
                from_seq=dice.randint(0, 9),
                to_seq=dice.randint(5, 90),
                seconds=dice.uniform(-3000, 3000),
            ),
            ev.RoomShown(what=dice.choice(("clock", "message", "hologram")), text=person),
            ev.Purged(),
        )
    )


def shaken(script: list[Step], seed: int) -> list[Event]:
    """Return the record of a session in which one event of six makes no sense any more."""
    dice = random.Random(seed)
    events = list(played(script).record.events)
    keys = [event.key for event in events]
    found: list[Event] = []
    for event in events:
        lot = dice.randint(0, 30)
        if lot == 0:
            continue
        if lot == 1:
            event = msgspec.structs.replace(event, writer="notes")
        if lot == 2:
            event = msgspec.structs.replace(event, at=event.at - timedelta(seconds=dice.uniform(0, 5000)))
        if lot == 3:
            event = msgspec.structs.replace(event, seq=max(1, event.seq - dice.randint(0, 5)))
        found.append(event)
        if lot > 24:
            writer = dice.choice(("desk", "desk", "notes"))
            odd = _random_event(dice, keys)
            found.append(msgspec.structs.replace(odd, writer=writer, seq=event.seq + (writer == "desk"), at=event.at))
    return found


shaken_records = st.builds(shaken, steps({**ALL, **UNDO}, most=60), st.integers(0, 10**6))
records = any_record() | shaken_records

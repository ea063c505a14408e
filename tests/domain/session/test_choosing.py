"""Choosing the case among offered topics: every way of the field, undone step by step, by two people at once."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nonsense import CHOOSE, Move
from play import FIVE, Hand, Play, as_told, block, phase, refused, role

from gep_tui.domain.session import events as ev
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.ballot import ballot, ballot_phase, options, tally, votes_in_all
from gep_tui.domain.session.cases import cases, scope_to_choose
from gep_tui.domain.session.decisions import choosing, floor, note_pieces, notes, people, phases, plan
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.offers import offers, without_offer
from gep_tui.domain.session.people import given as having
from gep_tui.domain.session.ranking import drawn_from, ranked
from gep_tui.domain.session.refusals import Refusal

EVERYONE = {"speakers": ("everyone",)}


def session(**choice: Any) -> Play:
    """Return a half day with two cases, in the round in which topics are offered; `choice` are keys of the vote."""
    roles = {"presenter": role(count=1), "consultant": role(rest=True)}
    return Play(
        (
            phase("topics", 10, mode="round", notes=("topic",), **EVERYONE),
            phase("choice", 5, mode="vote", **{"choice": "dots", "notes": ("decision", "topic"), **EVERYONE, **choice}),
            phase("case-1.account", 10, scope="case-1", mode="single", speakers=("presenter",)),
            phase("case-1.talk", 30, scope="case-1"),
            phase("case-2.account", 10, scope="case-2", mode="single", speakers=("presenter",)),
        ),
        blocks=tuple(block(id, roles=roles, asked=("presenter",)) for id in ("case-1", "case-2")),
    )


def offered(play: Play, *people: str) -> list[str]:
    return [play.do(notes.add_note, f"Topic of {each} : how to go on?", "topic", person=each).key for each in people]


def on_to(play: Play, *phases_: str) -> None:
    for each in phases_:
        play.after(minutes=1).do(phases.go_to, each)


def order(play: Play) -> list[str]:
    current = ballot_phase(play.session)
    assert current is not None
    return [offer.id for offer in ranked(play.session, current)]


def test_a_topic_becomes_the_next_case_with_its_presenter_title_and_question_and_all_of_it_is_undone() -> None:
    play = session()
    first, second, _third = offered(play, "karim", "lea", "zoe")
    before = as_told(play.session, "last", "last_at", "undone")
    play.do(choosing.choose_case, second, scope_to_choose(play.session))
    [case] = cases(play.session)
    assert (case.scope, case.title, case.presenter) == ("case-1", "Topic of lea", ("lea",))
    assert case.questions == ("how to go on?",)
    assert having(play.session, "presenter", "case-1") == ("lea",)
    assert [offer.state for offer in offers(play.session)] == ["open", "chosen", "open"]
    assert scope_to_choose(play.session) == "case-2"
    play.undo()
    assert as_told(play.session, "last", "last_at", "undone") == before
    play.do(choosing.choose_case, first, "case-1")
    assert having(play.session, "presenter", "case-1") == ("karim",)


def test_the_key_question_keeps_every_wording() -> None:
    play = session()
    [topic] = offered(play, "lea")
    play.do(choosing.choose_case, topic, "case-1")
    on_to(play, "choice", "case-1.account")
    asked = play.do(notes.add_note, "How do I tell the team?", "request").key
    play.do(notes.change_note, asked, text="What do I owe the team?")
    play.do(notes.change_note, asked, text="How do I tell the team?")
    [case] = cases(play.session)
    assert case.questions == ("how to go on?", "What do I owe the team?", "How do I tell the team?")
    play.undo()
    assert cases(play.session)[0].questions == ("how to go on?", "How do I tell the team?", "What do I owe the team?")


def test_each_way_puts_another_topic_first() -> None:
    play = session()
    of_karim, of_lea, of_zoe = offered(play, "karim", "lea", "zoe")
    play.do(choosing.mark_topic, of_zoe, urgency=3, stake=1)
    play.do(choosing.mark_topic, of_lea, urgency=3, stake=2)
    play.do(choosing.choose_way, "urgency")
    assert order(play) == [of_lea, of_zoe, of_karim]
    play.do(choosing.choose_way, "dots", 3)
    for person, topic, votes in (("anne", of_zoe, 2), ("anne", of_karim, 1), ("", of_karim, 4)):
        play.do(floor.cast_vote, topic, votes, person)
    assert order(play) == [of_karim, of_zoe, of_lea]
    play.do(choosing.toggle_reservation, of_karim, "paul")
    play.do(choosing.choose_way, "consensus")
    assert order(play) == [of_lea, of_zoe, of_karim]
    play.do(plan.give_role, "previous-presenter", ("karim",))
    play.do(choosing.choose_way, "rotation")
    assert order(play) == [of_lea, of_zoe, of_karim]
    assert without_offer(play.session) == ("anne", "paul")
    play.do(choosing.choose_way, "bids", 10)
    assert isinstance(play.try_(floor.cast_vote, of_zoe, 10, "anne"), no.NoVotesLeft)
    play.do(floor.cast_vote, of_zoe, 9, "anne")
    assert order(play) == [of_zoe, of_karim, of_lea] and refused(play.session) == []


def test_the_lot_falls_among_those_that_share_the_most_votes_and_the_record_tells_so() -> None:
    play = session()
    topics = offered(play, "karim", "lea", "zoe")
    current = ballot_phase(play.session)
    assert current is not None and drawn_from(play.session, current) == tuple(topics)
    for topic in topics[:2]:
        play.do(floor.cast_vote, topic, 3)
    assert drawn_from(play.session, current) == tuple(topics[:2])
    assert isinstance(play.try_(choosing.draw_topic, topics[2]), no.UnknownNote)
    play.do(choosing.draw_topic, topics[1])
    play.do(choosing.choose_case, topics[1], "case-1")
    choice = play.session.choosing.choices[0]
    assert (choice.way, choice.drawn_from, choice.tally) == ("draw", tuple(topics[:2]), {topics[0]: 3, topics[1]: 3})


def test_a_topic_that_others_outvote_is_asked_about_unless_the_lot_fell_on_it() -> None:
    play = session(votes_each=3)
    first, second = offered(play, "lea", "zoe")
    for topic in (first, second):
        play.do(floor.cast_vote, topic, 2)
    assert play.try_(choosing.choose_case, first, "case-1") == no.OthersLead(topic=second)
    play.do(floor.cast_vote, first, 3)
    assert play.try_(choosing.choose_case, second, "case-1") == no.OthersLead(topic=first)
    play.do(floor.cast_vote, first, 2)
    play.do(choosing.draw_topic, second)
    play.do(choosing.choose_case, second, "case-1")
    play.do(choosing.choose_case, first, "case-2")


def test_topics_that_an_earlier_session_left_open_are_offered_again() -> None:
    play = session()
    play.write(ev.NoteCarried(session="s-0", note="w-7", kind="topic", text="An old one: what now?", person="Zoe"))
    play.write(ev.NoteCarried(session="s-0", note="w-8", kind="commitment", text="Call them"))
    [new] = offered(play, "lea")
    assert [(offer.id, offer.person) for offer in offers(play.session)] == [("s-0/w-7", "zoe"), (new, "lea")]
    play.do(floor.cast_vote, "s-0/w-7", 4)
    play.do(choosing.toggle_dropped, new)
    play.do(choosing.choose_case, "s-0/w-7", "case-1")
    [case] = cases(play.session)
    assert (case.title, case.questions, case.presenter) == ("An old one", ("what now?",), ("zoe",))
    assert [offer.state for offer in offers(play.session)] == ["chosen", "dropped"]
    assert having(play.session, "presenter", "case-1") == ("zoe",) and refused(play.session) == []


def test_a_reservation_is_named_and_asks_before_the_choice() -> None:
    play = session()
    [topic] = offered(play, "lea")
    play.do(choosing.toggle_reservation, topic, "paul")
    assert play.try_(choosing.choose_case, topic, "case-1") == no.Reserved(people=("paul",))
    play.do(choosing.toggle_reservation, topic, "paul")
    assert play.session.choosing.reservations == ()
    play.do(choosing.choose_case, topic, "case-1")


def test_a_case_that_has_a_topic_or_another_presenter_is_asked_about() -> None:
    play = session()
    first, second = offered(play, "lea", "zoe")
    play.do(choosing.choose_case, first, "case-1")
    assert play.try_(choosing.choose_case, second, "case-1") == no.CaseIsTaken(scope="case-1")
    play.do(choosing.choose_case, second, "case-1", sure=True)
    assert [offer.state for offer in offers(play.session)] == ["open", "chosen"]
    play.do(plan.give_role, "presenter", ("anne",), "case-2")
    assert play.try_(choosing.choose_case, first, "case-2") == no.CaseIsTaken(scope="case-2")


def test_a_topic_of_nobody_on_the_list_leaves_the_case_without_a_presenter() -> None:
    play = session()
    first, second = offered(play, "lea", "A guest")
    play.do(choosing.choose_case, first, "case-1")
    play.do(choosing.choose_case, second, "case-1", sure=True)
    assert having(play.session, "presenter", "case-1") == ()


def test_votes_before_the_vote_belong_to_it_and_those_after_it_go_on_until_a_case_is_chosen() -> None:
    play = session()
    topics = offered(play, "karim", "lea")
    assert ballot_phase(play.session) == play.session.planned("choice")
    play.do(floor.cast_vote, topics[0], 2)
    on_to(play, "choice")
    play.do(floor.cast_vote, topics[1], 3)
    on_to(play, "case-1.account")
    assert ballot_phase(play.session) == play.session.planned("choice")
    assert tally(play.session, "choice") == {topics[1]: 3, topics[0]: 2}
    play.do(choosing.choose_case, topics[1], "case-1")
    play.do(choosing.choose_way, "draw")
    assert ballot_phase(play.session) == play.session.planned("case-1.account")
    assert tally(play.session, "choice") == {topics[1]: 3, topics[0]: 2}


def test_a_topic_keeps_its_number_whatever_becomes_of_the_others() -> None:
    play = session()
    topics = offered(play, *FIVE)
    on_to(play, "choice")
    current = play.session.phase
    assert current is not None
    play.do(choosing.toggle_dropped, topics[0])
    play.do(choosing.choose_case, topics[1], "case-1")
    assert options(play.session, current) == tuple(topics)
    assert order(play)[-2:] == [topics[1], topics[0]]
    play.do(choosing.toggle_dropped, topics[0])
    assert order(play)[0] == topics[0]


def test_a_vote_on_ideas_chooses_no_case_and_one_declared_by_nobody_still_votes_on_topics() -> None:
    play = session(choice="")
    [topic] = offered(play, "lea")
    on_to(play, "choice")
    assert order(play) == [topic]
    play = session(choice="", notes=("key-idea",))
    idea = play.do(notes.add_note, "An idea", "key-idea").key
    on_to(play, "choice")
    assert order(play) == [idea]
    assert isinstance(play.try_(choosing.choose_case, idea, "case-1"), no.NotATopic)


def test_how_many_each_has_comes_from_the_protocol_until_somebody_says_otherwise() -> None:
    play = session(votes_each=2)
    on_to(play, "choice")
    current = play.session.phase
    assert current is not None
    assert ballot(play.session, current).each == 2 and votes_in_all(play.session, current) == 10
    play.do(choosing.choose_way, "bids")
    assert ballot(play.session, current).each == 10
    play.undo()
    assert ballot(play.session, current).each == 2


def test_joined_topics_and_merged_people_keep_votes_reservations_and_the_case() -> None:
    play = session(votes_each=3)
    first, second = offered(play, "karim", "lea")
    play.do(floor.cast_vote, first, 1, "anne")
    play.do(floor.cast_vote, second, 2, "anne")
    play.do(choosing.toggle_reservation, second, "zoe")
    play.do(choosing.choose_case, second, "case-1", sure=True)
    play.do(note_pieces.join_notes, first, second)
    play.do(people.merge, "paul", "zoe")
    assert tally(play.session, "choice") == {first: 3}
    [offer] = offers(play.session)
    assert (offer.state, offer.reserved) == ("chosen", ("paul",))
    play.do(choosing.toggle_reservation, first, "paul")
    assert offers(play.session)[0].reserved == ()


def test_a_withdrawn_topic_is_offered_no_more_and_shows_nowhere_as_a_case() -> None:
    play = session()
    [topic] = offered(play, "lea")
    play.do(choosing.choose_case, topic, "case-1")
    play.do(notes.withdraw_note, topic)
    assert offers(play.session) == ()
    assert (cases(play.session)[0].title, cases(play.session)[0].questions) == ("", ())


def test_what_a_newer_version_means_is_kept_without_effect() -> None:
    play = session()
    play.write(ev.WayChosen(phase="choice", way="telepathy"))
    play.write(ev.PointFollowed(note=offered(play, "lea")[0], outcome="forgotten"))
    assert refused(play.session) == [("way_chosen", "unknown-way"), ("point_followed", "unknown-outcome")]


STEPS = st.tuples(st.sampled_from(sorted(CHOOSE)), st.integers(0, 6), st.integers(0, 3))


def take(hand: Hand, step: tuple[str, int, int]) -> Any:
    move: Move = CHOOSE[step[0]]
    return hand.try_(lambda session, now: move(session, now, step[1], step[2]))


@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(("", *FIVE)), st.integers(0, 9)), max_size=25), st.data())
def test_no_tally_ever_loses_a_vote(votes: list[tuple[int, str, int]], data: st.DataObject) -> None:
    play = session()
    topics = offered(play, "karim", "lea", "zoe")
    given_: dict[tuple[str, str, str], int] = {}
    for number, person, count in votes:
        step = data.draw(STEPS)
        if step[0] not in ("offer", "count"):
            take(play, step)
        cast = play.try_(floor.cast_vote, topics[number], count, person)
        if isinstance(cast, ev.VoteCast):
            given_[cast.phase, topics[number], person] = count
    for place in {each[:2] for each in given_}:
        counted = tally(play.session, place[0]).get(place[1], 0)
        assert counted == sum(count for each, count in given_.items() if each[:2] == place)


@given(st.lists(STEPS, min_size=1, max_size=15))
def test_every_step_is_taken_back(steps: list[tuple[str, int, int]]) -> None:
    play = session()
    offered(play, "karim", "lea", "zoe")
    for step in steps:
        before = as_told(play.session, "last", "last_at", "undone", "refused")
        event = take(play, step)
        if isinstance(event, Refusal | ev.NoteAdded) or not play.session.done or play.session.done[-1].key != event.key:
            continue
        play.undo()
        assert as_told(play.session, "last", "last_at", "undone", "refused") == before
        after = play.redo()
        assert play.session.done[-1].key == event.key != after.key


@given(st.lists(st.tuples(st.booleans(), STEPS), max_size=20), st.randoms(use_true_random=False))
def test_two_writers_make_one_choice_in_whatever_order_their_files_are_read(
    steps: list[tuple[bool, tuple[str, int, int]]], random: Any
) -> None:
    play = session()
    offered(play, "karim", "lea", "zoe")
    other = play.hand("other", sees_all=False)
    for mine, step in steps:
        take(play if mine else other, step)
    events = list({event.key: event for event in (*play.record.events, *other.record.events)}.values())
    told = as_told(fold(events))
    random.shuffle(events)
    assert as_told(fold(events)) == told
    slowly = Record()
    for event in events:
        slowly.add((event,))
    assert as_told(slowly.session) == told


@pytest.mark.parametrize("turn", list(permutations(range(3))))
def test_two_who_choose_at_once_agree_on_the_later_choice(turn: tuple[int, ...]) -> None:
    play = session()
    first, second = offered(play, "lea", "zoe")
    other = play.hand("other", sees_all=False)
    play.do(choosing.choose_case, first, "case-1")
    other.do(choosing.choose_case, second, "case-1")
    parts = (play.record.events[:3], play.record.events[3:], other.record.events)
    both = fold(event for place in turn for event in parts[place])
    [choice] = both.choosing.choices
    assert choice.note == second and having(both, "presenter", "case-1") == ("zoe",)

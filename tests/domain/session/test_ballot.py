"""Which options stand to be voted on; writing a note takes none of them off the list."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from play import FIVE, Play, phase

from gep_tui.domain.session import events as ev
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.ballot import numbered, options, tally, votes_in_all
from gep_tui.domain.session.decisions import choosing, floor, notes, phases

EVERYONE = {"speakers": ("everyone",)}
KINDS = ("topic", "key-idea", "theme", "idea", "lead", "lead-taken-up", "decision", "fact", "self", "learning")


def _play(**vote: Any) -> Play:
    """Return a session with talk, a vote, more talk and a second vote."""
    return Play(
        (
            phase("talk", 10, mode="open", **EVERYONE),
            phase("choice", 5, mode="vote", **{**EVERYONE, "notes": ("decision", "key-idea"), **vote}),
            phase("case", 10, mode="open", **EVERYONE),
            phase("method", 5, mode="vote", notes=("decision",), **EVERYONE),
        )
    )


def _note(play: Play, text: str, kind: str) -> str:
    key: str = play.do(notes.add_note, text, kind).key
    return key


def _on_to(play: Play, phase: str) -> None:
    play.clock += timedelta(minutes=1)
    play.do(phases.go_to, phase)


def _offered(play: Play) -> tuple[str, ...]:
    current = play.session.phase
    assert current is not None
    return options(play.session, current)


def test_what_is_written_down_during_a_vote_joins_the_ideas_and_hides_none() -> None:
    play = _play()
    ideas = tuple(_note(play, text, "idea") for text in ("One", "Two", "Three"))
    _note(play, "said beside it", "fact")
    _on_to(play, "choice")
    assert _offered(play) == ideas
    play.do(floor.cast_vote, ideas[1], 4)
    _note(play, "so be it", "decision")
    assert _offered(play) == ideas
    late = _note(play, "Four", "key-idea")
    assert _offered(play) == (*ideas, late)
    assert tally(play.session, "choice") == {ideas[1]: 4}


def test_a_harvest_stands_for_the_ideas_it_came_from() -> None:
    play = _play()
    _note(play, "raw", "idea")
    key_idea = _note(play, "harvested", "key-idea")
    _on_to(play, "choice")
    assert _offered(play) == (key_idea,)


def test_a_second_vote_does_not_offer_what_the_first_one_was_about() -> None:
    play = _play()
    _note(play, "One", "topic")
    _on_to(play, "choice")
    _on_to(play, "case")
    lead = _note(play, "a lead", "lead")
    _on_to(play, "method")
    assert _offered(play) == (lead,)


def test_a_vote_without_anything_gathered_is_on_what_it_writes_down_itself() -> None:
    play = _play()
    topic = _note(play, "One", "topic")
    _on_to(play, "choice")
    assert _offered(play) == (topic,)
    _on_to(play, "method")
    assert _offered(play) == ()
    first = _note(play, "Brainstorming", "decision")
    _note(play, "by the way", "fact")
    assert _offered(play) == (first,)


def test_the_first_vote_stays_as_it_was_when_the_second_is_held() -> None:
    play = _play()
    topic = _note(play, "One", "topic")
    _on_to(play, "choice")
    play.do(floor.cast_vote, topic, 3)
    _on_to(play, "case")
    _note(play, "later", "topic")
    current = play.session.planned("choice")
    assert current is not None
    assert options(play.session, current) == (topic,)


def test_what_was_withdrawn_is_not_voted_on() -> None:
    play = _play()
    one, two = (_note(play, text, "topic") for text in ("One", "Two"))
    _on_to(play, "choice")
    play.do(floor.cast_vote, one, 3)
    play.do(notes.withdraw_note, one)
    assert _offered(play) == (two,)


def test_a_topic_no_longer_offered_is_in_no_vote_and_the_others_keep_their_numbers() -> None:
    play = _play(notes=("topic",))
    one, two, three = (_note(play, text, "topic") for text in ("One", "Two", "Three"))
    _on_to(play, "choice")
    phase = play.session.phase
    assert phase is not None
    play.do(floor.cast_vote, one, 2)
    play.do(choosing.toggle_dropped, two)
    assert numbered(play.session, phase) == {one: 1, three: 3}
    assert play.try_(floor.cast_vote, two, 1) == no.NotOffered()
    play.do(choosing.toggle_dropped, one)
    assert numbered(play.session, phase) == {one: 1, three: 3}, "its votes are still among those given"
    play.do(floor.cast_vote, one, 0)
    play.do(choosing.toggle_dropped, two)
    assert numbered(play.session, phase) == {two: 2, three: 3}


def test_the_votes_to_give_are_those_of_the_people_in_the_room() -> None:
    play = _play(votes_each=3)
    _on_to(play, "choice")
    current = play.session.phase
    assert current is not None
    assert votes_in_all(play.session, current) == 3 * len(FIVE)
    play.write(ev.PersonLeft(person="paul"))
    assert votes_in_all(play.session, current) == 3 * (len(FIVE) - 1)


@given(st.lists(st.sampled_from(KINDS), max_size=6), st.lists(st.sampled_from(KINDS), max_size=6))
def test_no_note_typed_in_a_vote_takes_an_option_away(before: list[str], during: list[str]) -> None:
    play = _play()
    for kind in before:
        _note(play, f"before: {kind}", kind)
    _on_to(play, "choice")
    offered = _offered(play)
    for kind in during:
        _note(play, f"during: {kind}", kind)
        assert set(offered) <= set(_offered(play))
        offered = _offered(play)
    assert list(offered) == [note.id for note in play.session.notes if note.id in offered]

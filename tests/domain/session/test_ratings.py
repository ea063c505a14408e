"""What the group says of its session: marks by person and by hands, words, undone and erased like all else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import TEN, Play, phase

from gep_tui.domain.session import events as ev
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import people, phases, ratings
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.purging.remains import remains
from gep_tui.domain.session.purging.wish import of_everything, of_person
from gep_tui.domain.session.rating import SCALES, RatedThing, counted, words_on
from gep_tui.domain.session.rating_rows import rating_rows

WHOLE, AIM = RatedThing("session"), RatedThing("aim", "mieux dormir [/]")


def review() -> Play:
    return Play((phase("talk"), phase("review")))


def test_hands_and_people_count_together_and_the_last_word_of_each_holds() -> None:
    play = review()
    play.do(ratings.count_hands, WHOLE, "ten", 7, 3)
    play.do(ratings.count_hands, WHOLE, "ten", 8, 9)
    play.do(ratings.count_hands, WHOLE, "ten", 8, 1)
    play.do(ratings.rate, WHOLE, "ten", 5, "lea", "clarté")
    play.do(ratings.rate, WHOLE, "ten", 9, "lea")
    play.do(ratings.rate, AIM, "roti", 4, "zoe")
    whole, aim = counted(play.session.ratings)
    assert (whole.counts, whole.people, whole.mean) == ({7: 3, 8: 1, 9: 1}, 5, 7.6)
    assert (aim.about, aim.scale, aim.mean) == (AIM, "roti", 4.0)
    assert words_on(play.session.ratings, WHOLE) == ("clarté",)


def test_words_of_nobody_named_are_all_kept() -> None:
    play = review()
    play.do(ratings.rate, WHOLE, words="merci")
    play.do(ratings.rate, WHOLE, words="merci")
    play.do(ratings.rate, RatedThing("learning"), words="écouter")
    assert words_on(play.session.ratings, WHOLE) == ("merci", "merci")
    assert [(row.subject, row.mark, row.hands, row.words) for row in rating_rows(play.session)][-1] == (
        "learning", None, 0, "écouter",
    )  # fmt: skip


def test_each_is_one_command_and_undo_gives_back_what_stood_before() -> None:
    play = review()
    play.do(ratings.rate, WHOLE, "ten", 5, "lea", "flou")
    before = play.session.ratings
    play.do(ratings.rate, WHOLE, "ten", 9, "lea", "clair")
    play.undo()
    assert play.session.ratings == before
    play.do(ratings.count_hands, WHOLE, "roti", 3, 4)
    play.undo()
    assert play.session.ratings == before
    play.redo()
    assert [each.hands for each in play.session.ratings.hands] == [4]


def test_what_makes_no_sense_is_refused_with_its_reason() -> None:
    play = review()
    assert play.try_(ratings.rate, WHOLE, "roti", 0) == no.NoSuchMark(lowest=1, highest=5)
    assert play.try_(ratings.count_hands, WHOLE, "ten", 11, 2) == no.NoSuchMark(lowest=0, highest=10)
    assert play.try_(ratings.rate, WHOLE, "ten", 3, "nobody") == no.UnknownPerson(person="nobody")
    assert play.try_(ratings.rate, WHOLE) == no.NothingChanges()
    assert play.try_(ratings.count_hands, WHOLE, "ten", 4, 0) == no.NothingChanges()
    for event in (
        ev.Rated(subject="weather", words="x"),
        ev.Rated(subject="session", scale="ten", mark=99),
        ev.Rated(subject="session", scale="stars", mark=1),
        ev.Rated(subject="session", scale="ten", mark=1, person="nobody"),
        ev.HandsCounted(subject="session", scale="roti", mark=9, hands=1),
    ):
        play.write(event)
    reasons = ["unknown-subject", "unknown-scale", "unknown-scale", "unknown-person", "unknown-scale"]
    assert [each.why for each in play.session.refused] == reasons


def test_a_session_that_has_not_begun_is_not_rated() -> None:
    play = review()
    assert ratings.rate(fold(()), TEN, WHOLE, "ten", 4) == no.NotBegun()
    play.do(phases.close)
    play.do(ratings.rate, WHOLE, "ten", 4, "lea")


def test_two_entries_of_one_person_have_one_mark() -> None:
    play = review()
    play.do(ratings.rate, WHOLE, "ten", 4, "lea")
    play.do(ratings.rate, WHOLE, "ten", 8, "paul")
    play.do(people.merge, "lea", "paul")
    assert [each.counts for each in counted(play.session.ratings)] == [{8: 1}]


def test_erasing_a_person_or_everything_leaves_the_marks() -> None:
    play = review()
    play.do(ratings.rate, AIM, "ten", 4, "lea", "secret [/]")
    for wish in (of_person(play.record, "lea", "Somebody"), of_everything(play.session, lambda number: f"P{number}")):
        left = {event.key: event for event in remains(play.record, wish, TEN + timedelta(days=1))}
        session = Record([left.get(event.key, event) for event in play.record.events]).session
        assert [(row.mark, row.words) for row in rating_rows(session)] == [(4, "")]
        assert not session.refused


@pytest.mark.parametrize("scale", SCALES)
@given(script=st.lists(st.tuples(st.integers(0, 10), st.integers(0, 9)), max_size=12), dice=st.randoms())
def test_any_order_of_reading_gives_the_same_marks(scale: str, script: list[tuple[int, int]], dice: object) -> None:
    play = review()
    for mark, hands in script:
        play.try_(ratings.count_hands, WHOLE, scale, mark, hands)
        play.try_(ratings.rate, AIM, scale, mark, ("lea", "zoe", "paul")[hands % 3])
    events = list(play.record.events)
    dice.shuffle(events)  # type: ignore[attr-defined]
    assert fold(events).ratings == play.session.ratings
    lowest, highest = SCALES[scale]
    assert all(lowest <= each.mean <= highest for each in counted(play.session.ratings))

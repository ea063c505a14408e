"""A name means one person, several or nobody, and means the same wherever a name is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.session.naming import (
    LONGEST,
    Nobody,
    One,
    Several,
    called,
    fitting,
    in_doubt,
    is_in_doubt,
    is_name,
    meant,
    shortened,
)
from gep_tui.domain.stream.text import bare, same_name

PEOPLE = {
    "p1": "Léa Martin", "p2": "Fatou Diop", "p3": "Fatou Sow", "p4": "Jean-Paul Œuvrard", "p5": "Jean Dupont",
    "p6": "Fatoumata Ba", "p7": "Marie Curie", "p8": "D’Almeida Zoé",
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Léa", "p1"), ("LEA MARTIN", "p1"), ("martin", "p1"), ("Martin Léa", "p1"), ("lé", "p1"), ("Fatou Sow", "p3"),
        ("fatou s", "p3"), ("Fatoum", "p6"), ("Jean", "p5"), ("jean paul", "p4"), ("Jean-Paul", "p4"), ("oeuv", "p4"),
        ("cur", "p7"), ("almeida", "p8"), ("Zo\u200bé", "p8"), ("Z", "p8"),
    ],
)  # fmt: skip
def test_one_is_meant(words: str, person: str) -> None:
    assert meant(words, PEOPLE) == One(person)


def test_several_may_be_meant_and_the_whole_word_comes_before_the_beginning() -> None:
    assert meant("Fatou", PEOPLE) == Several(("p2", "p3"))
    assert meant("fat", PEOPLE) == Several(("p2", "p3", "p6"))
    assert meant("Fatou", {**PEOPLE, "p9": "Fatou"}) == One("p9")


@pytest.mark.parametrize("words", ["", "  ", "Xavier", "uri", ".", "-", "\u200b\u200d", "Léa Diop", "Léa Martin Curie"])
def test_nobody_is_meant(words: str) -> None:
    assert meant(words, PEOPLE) == Nobody()


@pytest.mark.parametrize(("words", "found"), [("Léa a", Nobody()), ("Léa M", Nobody()), ("Léa", One("p1"))])
def test_where_text_follows_beginnings_of_words_do_not_count(words: str, found: object) -> None:
    assert called(words, PEOPLE) == found


@pytest.mark.parametrize(("words", "people"), [("cur", ["p7"]), ("ari", ["p7"]), ("ou", ["p2", "p3", "p6"])])
def test_a_search_finds_in_the_middle_of_a_name(words: str, people: list[str]) -> None:
    assert list(fitting(words, PEOPLE)) == people


def test_a_search_finds_beginnings_first() -> None:
    assert fitting("a", PEOPLE)[:2] == ("p8", "p1")


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d\u2060", "\u3164", "\u2800", "\u00ad", "\ufe0f", "\U000e0041"])
def test_what_cannot_be_seen_is_no_name_and_no_difference(unseen: str) -> None:
    assert not is_name(unseen)
    assert same_name(f"Zo{unseen}é") == same_name("Zoé")


@given(st.text(min_size=1, max_size=30), st.integers(4, 20))
def test_a_speaker_in_doubt_is_to_be_seen_as_such_however_short(name: str, most: int) -> None:
    assert len(shortened(in_doubt(name), most)) <= most
    assert is_in_doubt(shortened(in_doubt(name), most))


NAMES = st.dictionaries(st.text(max_size=3), st.text(max_size=12), max_size=8)
WORDS = st.text(max_size=12)


@given(WORDS, NAMES)
def test_whoever_is_meant_is_of_the_list_and_nobody_else_fits_better(words: str, names: dict[str, str]) -> None:
    found = meant(words, names)
    people = (found.person,) if isinstance(found, One) else found.people if isinstance(found, Several) else ()
    assert set(people) <= set(names)
    assert list(people) == [id for id in names if id in people]
    assert len(people) != 1 or isinstance(found, One)
    alike = {id for id, name in names.items() if is_name(words) and same_name(name) == same_name(words)}
    assert not alike or set(people) == alike


@given(NAMES)
def test_a_whole_name_always_means_who_has_it(names: dict[str, str]) -> None:
    for id, name in names.items():
        alike = [each for each in names if same_name(names[each]) == same_name(name)]
        if is_name(name):
            assert meant(name, names) == (One(id) if alike == [id] else Several(tuple(alike)))
        else:
            assert meant(name, names) == Nobody()


@given(WORDS, NAMES)
def test_who_is_called_so_is_meant_and_who_is_meant_is_found(words: str, names: dict[str, str]) -> None:
    shorter = called(words, names)
    assert isinstance(shorter, Nobody) or shorter == meant(words, names)
    found = fitting(words, names)
    assert len(set(found)) == len(found) <= len(names)
    held = {id for id, name in names.items() if bare(words) in bare(name)}
    assert held <= set(found)


def test_no_name_is_too_long_to_be_compared() -> None:
    assert meant("x" * 1_000_000, {"p1": "x" * LONGEST}) == One("p1")

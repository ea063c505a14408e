"""Names that may be something else: towns, words in small letters; and labels that are kept by what they mean."""

from __future__ import annotations

import pytest

from gep_tui import locale
from gep_tui.domain.group.practice_sheet import SettledName
from gep_tui.domain.group.state import Group
from gep_tui.export.anonymous.names_seen import is_asked, is_left, without_asking
from gep_tui.export.names.finding import found_names
from gep_tui.export.names.in_group import settled_in
from gep_tui.export.names.known_name import KnownName
from gep_tui.export.names.own_labels import in_words, meaning
from gep_tui.export.names.remembering import to_remember
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.names.replacing import replaced

PEOPLE = tuple(
    KnownName(text=name, kind="person", who=name)
    for name in ("Paul Lens", "Jean Mans", "Fatou Diallo", "Keita Bintou", "Noé Durand", "Li Wang", "Nancy Roy")
)


def found(text: str) -> dict[str, Replacement]:
    return {each.found: each for each in found_names([text], PEOPLE)}


def told(text: str, *refused: str) -> str:
    names = without_asking(found_names([text], PEOPLE))
    asked = [each if each.found not in refused else _refused(each) for each in names]
    return replaced(text, asked, locale.chosen())


def _refused(name: Replacement) -> Replacement:
    return Replacement(found=name.found, kind=name.kind, by=name.by, state="refused")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On se voit à Lens.", "à Lens"),
        ("La formation est au Mans.", "au Mans"),
        ("Une amie en Diallo.", "en Diallo"),
        ("We met in Nancy.", "in Nancy"),
        ("It came from Lens.", "from Lens"),
    ],
)
def test_a_name_behind_a_word_of_place_is_asked_about_with_that_word(text: str, name: str) -> None:
    asked = found(text)[name]
    assert is_asked(asked) and not is_left(asked) and asked.where[0].sentence == text.strip()
    assert name.split()[1] not in told(text)
    assert told(text, name) == text


@pytest.mark.parametrize(
    "text", ["On le dit à Fatou.", "On le dit à Paul Lens.", "Lens le dit.", "Parler de Lens.", "à Keita", "à lens"]
)
def test_people_are_not_asked_about_as_towns(text: str) -> None:
    assert not any(each.doubt for each in found(text).values())


def test_a_town_may_stand_and_the_person_of_its_name_does_not() -> None:
    text = "Lens vient en train, on se voit à Lens."
    assert told(text, "à Lens") == "La personne A vient en train, on se voit à Lens."
    assert told(text) == "La personne A vient en train, on se voit à la personne A."


@pytest.mark.parametrize(
    "name",
    ["fatou", "FATOU", "Fatou", "bintou", "Bintou", "keita", "noe", "Noé", "NOE", "noé", "li", "Li", "nancy", "paul"],
)
def test_the_first_name_alone_is_found_in_any_letters_with_and_without_accents(name: str) -> None:
    assert name in found(f"On demande pour {name} de venir.")


def test_a_first_name_typed_small_that_is_on_no_list_is_asked_about_and_words_are_not() -> None:
    names = {each.found: each for each in found_names(["hier sonia est venue, il se marie, une rose, max dix"], ())}
    assert list(names) == ["sonia"] and is_left(names["sonia"])


@pytest.mark.parametrize(
    "by", ["la personne C", "le lieu AB", "le présentateur", "le groupe", "une personne", "le service 28"]
)
def test_the_program_s_own_words_are_kept_by_what_they_mean(by: str) -> None:
    meant = meaning(by)
    assert (in_words(meant) == by) is bool(meant) is (by not in ("le lieu AB", "le présentateur"))
    locale.choose("en")
    assert in_words(meant) != by and in_words("person C") == "person C"


def test_what_a_group_remembers_is_said_in_the_language_of_now_and_older_words_as_they_were() -> None:
    name = Replacement(found="Zoé", kind="person", by="la personne B", state="accepted")
    (decision,) = to_remember([name], Group())
    event = decision(Group(), None)
    assert (event.by, event.label) == ("la personne B", "person B")
    kept = SettledName(text="Zoé", kind="person", by=event.by, label=event.label)
    older = SettledName(text="Ali", kind="person", by="la personne C")
    own = SettledName(text="Léa", kind="person", by="la cheffe")
    group = Group(names=(kept, older, own))
    locale.choose("en")
    assert [each.by for each in settled_in(group)] == ["person B", "la personne C", "la cheffe"]
    assert not list(to_remember([Replacement(found="Zoé", kind="person", by="person B", state="accepted")], group))

"""Names of kinds, lengths, moments, parts, audiences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.session.report import Report
from gep_tui.domain.session.state import Session
from gep_tui.export.about import About
from gep_tui.export.part import WHOLE, Part, select
from gep_tui.export.part_words import (
    PartFault,
    PartNamesNobody,
    PartNamesNoPhase,
    UnknownKind,
    UnknownPart,
    parse_part,
    unknown_sentence,
)
from gep_tui.words.durations import clock, minutes
from gep_tui.words.kinds import kind_label, kind_name
from gep_tui.words.moments import day, time_of_day


@pytest.mark.parametrize("kind", NOTE_KINDS)
def test_every_common_kind_has_a_name_for_one_and_for_several(kind: str) -> None:
    assert kind_name(kind) and kind_name(kind, many=True)
    assert kind_name(kind) != kind_name(kind, many=True)


def test_a_kind_without_a_name_is_shown_as_it_is() -> None:
    assert kind_name("of-another-version") == "of-another-version"


def test_the_words_of_a_protocol_win_and_only_in_its_own_block(session: Session) -> None:
    assert kind_label(session, "lead", "case-1", "fr") == "piste offerte"
    assert kind_label(session, "lead", "case-1.round-2", "en") == "offered lead"
    assert kind_label(session, "lead", "") == "lead"
    assert kind_name("lead", {"lead": "Tipp"}, many=True) == "Tipp"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (725, "12:05"),
        (3909, "1:05:09"),
        (36000, "10:00:00"),
        (-42, "−0:42"),
        (-0.4, "0:00"),
        (59.9996, "0:59"),
        (1019.999, "16:59"),
        (-42.9, "−0:42"),
    ],
)
def test_a_length_on_a_clock(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 s"),
        (45, "45 s"),
        (725, "12 min"),
        (3599, "1 h 00"),
        (3900, "1 h 05"),
        (-90, "−2 min"),
        (89.9, "1 min"),
        (90, "2 min"),
        (150, "3 min"),
        (4440, "1 h 14"),
    ],
)
def test_a_length_in_words(seconds: float, shown: str) -> None:
    assert minutes(seconds) == shown


def test_a_moment_is_that_of_the_clock_in_the_room() -> None:
    late = "2026-11-22T23:59:00.000+01:00"
    assert (day(late), time_of_day(late)) == ("2026-11-22", "23:59")
    assert (day(None), time_of_day("nonsense")) == ("", "")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("all", WHOLE),
        ("", WHOLE),
        ("commitments", Part("commitments")),
        ("phases", Part("phases")),
        ("kind:lead", Part("kind", "lead")),
        ("kind:Leads", Part("kind", "lead")),
        ("kind:offered lead", Part("kind", "lead")),
        ("kind:zzz-unknown", Part("kind", "zzz-unknown")),
        ("phase:case-1.account", Part("phase", "case-1.account", ("case-1.account",))),
        ("phase:Account", Part("phase", "case-1.account", ("case-1.account",))),
        ("phase:case-1", Part("phase", "case-1", ("case-1.account", "case-1.consultation"))),
        ("person:LÉA", Part("person", "Léa")),
        ("person:kar", Part("person", "Karim")),
        ("person:anne", Part("person", "Anne", ("case-1.account", "case-1.consultation"))),
    ],
)
def test_the_words_of_a_part(words: str, part: Part, record: Report, its: About) -> None:
    assert parse_part(words, record, its) == part


@pytest.mark.parametrize(
    ("words", "kind", "near"),
    [
        ("comitments", UnknownPart, ("commitments",)),
        ("phse:account", UnknownPart, ()),
        ("person:Ane", PartNamesNobody, ("Anne",)),
        ("person:", PartNamesNobody, ()),
        ("phase:case-1.acount", PartNamesNoPhase, ("case-1.account",)),
        ("phase:Consultatio", PartNamesNoPhase, ("case-1.consultation",)),
        ("phase:", PartNamesNoPhase, ()),
        ("kind:hypotesis", UnknownKind, ("hypothesis",)),
    ],
)
def test_what_is_not_known_is_a_typed_value_with_what_comes_near(
    words: str, kind: type[PartFault], near: tuple[str, ...], record: Report, its: About
) -> None:
    unknown = parse_part(words, record, its)
    assert type(unknown) is kind
    assert set(near) <= set(unknown.near)
    assert unknown.known


def test_a_phase_name_that_several_phases_have_is_not_guessed(record: Report, its: About) -> None:
    import msgspec

    twice = tuple(
        msgspec.structs.replace(phase, id=f"case-{number}.account") for number in (1, 2) for phase in record.phases[1:2]
    )
    unknown = parse_part("phase:account", msgspec.structs.replace(record, phases=twice), its)
    assert isinstance(unknown, PartNamesNoPhase)
    assert unknown.near == ("case-1.account", "case-2.account")


def test_the_sentence_about_what_is_not_known_says_what_to_ask_for(record: Report, its: About) -> None:
    unknown = parse_part("person:Ane", record, its)
    assert isinstance(unknown, PartFault)
    assert unknown_sentence(unknown) == "Nobody in this session is called “Ane”. Did you mean Anne?"
    unknown = parse_part("nothing:at all", record, its)
    assert isinstance(unknown, PartFault)
    tables = (
        "people, presence, attendance, roles, phases, turns, speaking, groups, votes, follow_ups, offers, cases, parked"
    )
    known = f"all, commitments, {tables}, ratings, phase:…, kind:…, person:…"
    assert f"Known here: {known}." in unknown_sentence(unknown)


def test_a_phase_has_its_own_notes_turns_and_shares(record: Report) -> None:
    chosen = select(record, Part("phase", "case-1.account"))
    assert {note.phase for note in chosen.notes} == {"case-1.account"}
    assert [(row.person, row.share) for row in chosen.speaking] == [("Anne", 1.0)]
    assert [row.id for row in chosen.phases] == ["case-1.account"]
    assert chosen.commitments == ()
    assert chosen.session == record.session


def test_a_person_gets_what_they_said_and_all_of_their_own_case(record: Report, its: About) -> None:
    karim, anne = (parse_part(f"person:{name}", record, its) for name in ("karim", "anne"))
    assert isinstance(karim, Part) and isinstance(anne, Part)
    assert {note.person for note in select(record, karim).notes} == {"Karim"}
    assert {note.person for note in select(record, anne).notes} >= {"Karim", "Anne"}
    assert len(select(record, anne).commitments) == 1
    assert select(record, karim).commitments == ()


def test_a_note_to_self_about_somebody_never_reaches_that_person(record: Report, its: About) -> None:
    for name, count in (("anne", 0), ("léa", 1)):
        part = parse_part(f"person:{name}", record, its)
        assert isinstance(part, Part)
        assert sum(note.kind == "self" for note in select(record, part).notes) == count


def test_a_table_alone(record: Report) -> None:
    for what in ("phases", "turns", "speaking"):
        chosen = select(record, Part(what))
        assert getattr(chosen, what) == getattr(record, what)
        others = {"phases", "turns", "speaking", "notes", "commitments", "refused"} - {what}
        assert all(getattr(chosen, other) == () for other in others)


def test_names_of_cases_are_in_the_language_asked_for(session: Session, report_in: Callable[[str], Report]) -> None:
    from gep_tui.export.about import about

    assert about(session, "fr").place("case-1.account").name == "Le cas (Anne)"
    assert about(session, "en").place("weather").name == ""
    assert about(session, "en").people == ("Anne", "Karim", "Léa", "=Zoé | [/]")
    assert report_in("fr").phases[1].name == "Exposé"

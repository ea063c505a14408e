"""A damaged opening comes back with its people and plan; what cannot be read is named, and nothing is made up."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions import notes, phases
from gep_tui.domain.session.events import NoteAdded, SessionOpened
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.undoing import Unknown
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.store.files.lines import decode, encode
from gep_tui.store.recovery.bringing import bring_back
from gep_tui.store.recovery.mend import LinePlace, mend
from gep_tui.store.recovery.repair import repaired
from gep_tui.store.recovery.salvage import salvage
from gep_tui.store.recovery.session import SESSION_SUBJECT, survey_session

PEOPLE = ["Léa", "Karim", "Zoé « Zou »", "Paul"]
BEGAN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class Record:
    """A half day's file of events: its first line, all that follows, and the session that they make."""

    def __init__(self, home: Path) -> None:
        clock = ManualClock(BEGAN)
        live = open_session(home, "half-day-two-cases", PEOPLE, clock=clock, id="s", group="Équipe Nord")
        live.do(phases.begin)
        for number in range(3):
            clock.advance(60)
            live.do(partial(notes.add_note, text=f"note {number}", kind="fact", person="p1"))
        assert live.close()
        (self.path,) = live.folder.glob("events/*.jsonl")
        self.first, self.rest = self.path.read_bytes().split(b"\n", 1)
        self.folder, self.writer = live.folder, self.path.stem
        self.session = fold(salvage(self.path.read_bytes(), SESSION_SUBJECT).events)

    def with_first(self, first: bytes) -> Session:
        """Return what is recovered if the first line is `first`."""
        return fold(salvage(first + b"\n" + self.rest, SESSION_SUBJECT, self.writer).events)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return Record(tmp_path_factory.mktemp("home"))


def lost_quote(line: bytes, chance: random.Random) -> bytes:
    at = chance.choice([number for number, sign in enumerate(line) if sign == ord('"')])
    return line[:at] + line[at + 1 :]


def changed_mode(line: bytes, chance: random.Random) -> bytes:
    modes = [number for number in range(len(line)) if line.startswith(b'"mode":"', number)]
    at = chance.choice(modes) + len(b'"mode":"')
    return line[:at] + b"q" + line[at + 1 :]


def null_guidance(line: bytes, chance: random.Random) -> bytes:
    at = chance.choice([number for number in range(len(line)) if line.startswith(b'"en":"', number)]) + len(b'"en":')
    return line[:at] + b"null" + line[line.index(b'"', at + 1) + 1 :]


def lost_sign(line: bytes, chance: random.Random) -> bytes:
    at = chance.choice([number for number, sign in enumerate(line) if sign in b",:{}[]"])
    return line[:at] + b";" + line[at + 1 :]


@pytest.mark.parametrize("damage", [lost_quote, changed_mode, null_guidance, lost_sign])
@pytest.mark.parametrize("seed", range(12))
def test_one_damage_loses_no_person_no_phase_and_no_note(
    damage: Callable[[bytes, random.Random], bytes], seed: int, record: Record
) -> None:
    back = record.with_first(damage(record.first, random.Random(seed)))
    assert back.opened is not None
    assert len(back.people) == len(PEOPLE)
    assert len(back.plan) == len(record.session.plan)
    assert [note.text for note in back.notes] == [note.text for note in record.session.notes]
    assert len(back.runs) == len(record.session.runs)


@pytest.mark.parametrize("hole", [b"", b"\0", b"x", b"\0\0\0\0"])
def test_whatever_the_type_of_the_opening_lost_the_people_and_the_plan_come_back(hole: bytes, record: Record) -> None:
    for at in range(len(b'{"type":"session_opened"')):
        back = record.with_first(record.first[:at] + hole + record.first[at + max(1, len(hole)) :])
        assert (len(back.people), len(back.plan)) == (len(PEOPLE), len(record.session.plan)), at


def test_an_opening_with_a_letter_too_many_is_none_of_a_newer_gep(record: Record) -> None:
    event = decode(record.first.replace(b"session_opened", b"session_oopened"), SESSION)
    assert isinstance(event, Unknown)
    assert event.why == "malformed"
    other = encode(NOTE).replace(b"note_added", b"session_forked").replace(b'"seq":7', b'"seq":1')
    event = decode(other.strip(), SESSION)
    assert isinstance(event, Unknown)
    assert event.why == "unknown-type"


@pytest.mark.parametrize("hole", [b"\0", b"\0\0\0\0"])
def test_a_note_with_zeros_in_its_type_is_back_or_its_file_is_kept(hole: bytes, tmp_path: Path) -> None:
    record = Record(tmp_path)
    lost = record.rest.replace(b"note_added", b"note" + hole + b"added"[len(hole) - 1 :], 1)
    record.path.write_bytes(record.first + b"\n" + lost)
    (find,) = survey_session(record.folder).finds
    bring_back(find, SESSION)
    after = survey_session(record.folder)
    notes = [each for each in after.reading.events if isinstance(each, NoteAdded)]
    assert len(notes) == 3 or not after.spare


@pytest.mark.parametrize("seed", range(12))
def test_a_hole_of_zeros_costs_what_stood_in_it_alone(seed: int, record: Record) -> None:
    at = random.Random(seed).randrange(len(record.first) - 300)
    back = record.with_first(record.first[:at] + b"\0" * 300 + record.first[at + 300 :])
    assert back.opened is not None
    assert len(back.plan) >= len(record.session.plan) - 3
    assert len(back.notes) == 3


def test_what_cannot_be_read_is_named(record: Record) -> None:
    damaged = record.first.replace(b'"mode":"', b'"mode":"zz', 1)
    found = salvage(damaged + b"\n" + record.rest, SESSION_SUBJECT, record.writer)
    (unread,) = found.unread
    assert unread.startswith("session_opened 1: plan.")
    assert unread.endswith(".mode")


NOTE = NoteAdded(writer="w", seq=7, at=BEGAN, text="Essayer « deux » semaines", kind="lead", person="p2")
BEFORE, AFTER = (NoteAdded(writer="w", seq=seq, at=BEGAN, text="x", kind="fact") for seq in (6, 8))


def test_a_note_whose_number_is_damaged_keeps_time_kind_speaker_and_place() -> None:
    line = encode(NOTE).replace(b'"seq":7', b'"seq":"?"').strip()
    found = mend(line, LinePlace("w", BEFORE, AFTER), SESSION_SUBJECT)
    assert found is not None
    assert found.event == NOTE
    assert found.unread == ("seq",)


def test_a_note_whose_time_is_damaged_takes_that_of_its_neighbour() -> None:
    line = encode(NOTE).replace(b"2026-11-22T09", b"2026-99-22T09").strip()
    found = mend(line, LinePlace("w", BEFORE, AFTER), SESSION_SUBJECT)
    assert found is not None
    assert (found.event.at, found.event.seq) == (BEGAN, 7)


def test_one_letter_of_a_type_does_not_make_another_kind_of_event() -> None:
    line = encode(NOTE).replace(b"note_added", b"note_adbed").strip()
    found = mend(line, LinePlace("w", BEFORE, AFTER), SESSION_SUBJECT)
    assert found is not None
    assert found.event == NOTE
    assert mend(line.replace(b"note_adbed", b"from_later"), LinePlace("w", BEFORE, AFTER), SESSION_SUBJECT) is None


def test_where_there_is_no_place_between_the_neighbours_nothing_is_made() -> None:
    line = encode(NOTE).replace(b'"seq":7', b'"seq":"?"').strip()
    assert (
        mend(
            line, LinePlace("w", AFTER, NoteAdded(writer="w", seq=9, at=BEGAN, text="x", kind="fact")), SESSION_SUBJECT
        )
        is None
    )


def test_what_was_never_whole_stays_text() -> None:
    torn = encode(NOTE).strip()[:-30]
    assert mend(torn, LinePlace("w", BEFORE, None), SESSION_SUBJECT) is None


def test_numbers_and_times_beyond_reason_are_not_read(record: Record) -> None:
    opening = decode(record.first, SESSION)
    assert isinstance(opening, SessionOpened)
    line = record.first.replace(b'"seconds":600', b'"seconds":99999999999', 1)
    found = mend(line, LinePlace(record.writer, None, None), SESSION_SUBJECT) or mend(
        line,
        LinePlace(record.writer, None, NoteAdded(writer="w", seq=2, at=BEGAN + timedelta(1), text="x", kind="fact")),
        SESSION_SUBJECT,
    )
    assert found is not None
    assert any(path.endswith("seconds") for path in found.unread)


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 3000, '{"a":' * 3000, '"' * 500, "no json at all", '{"a": 1} {"b": 2}']
)
def test_what_is_no_object_is_repaired_into_none_or_an_object_in_bounded_time(text: str) -> None:
    found = repaired(text)
    assert found is None or isinstance(found, dict)


def test_a_file_of_which_a_line_is_not_back_is_never_called_spare(tmp_path: Path) -> None:
    record = Record(tmp_path)
    aside = record.path.with_name(record.path.name + ".damaged-20261128-101500")
    aside.write_bytes(record.first + b"\n" + record.rest + b"nothing that anybody can read\n")
    found = survey_session(record.folder)
    assert aside not in found.spare
    assert (aside, 1) in found.keep


def test_an_aside_with_nothing_but_nonsense_is_kept_too(tmp_path: Path) -> None:
    record = Record(tmp_path)
    aside = record.path.with_name(record.path.name + ".damaged-20261128-101500")
    aside.write_bytes(b"\xff\xfe nonsense\n")
    assert (aside, 1) in survey_session(record.folder).keep


def test_an_aside_of_which_all_stands_in_the_record_is_spare(tmp_path: Path) -> None:
    record = Record(tmp_path)
    aside = record.path.with_name(record.path.name + ".damaged-20261128-101500")
    aside.write_bytes(record.first + b"\n" + record.rest)
    assert survey_session(record.folder).spare == (aside,)

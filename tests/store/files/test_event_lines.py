from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import EPOCH, SCHEMA, Event, KnownEvent, NoteAdded, SessionOpened, Unknown
from gep_tui.domain.session.fold import fold
from gep_tui.domain.stream.text import clean
from gep_tui.store.files.lines import MOST, decode, decode_all, encode

WORDS = st.text(max_size=20).map(lambda text: clean(text.encode("utf-8", "ignore").decode()))
TIMES = st.datetimes(
    min_value=datetime(1970, 1, 2),
    max_value=datetime(8999, 12, 30),
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(0, 10**6),
    float: st.floats(0.1, 1000),
    bool: st.booleans(),
    datetime: TIMES,
    date: st.dates(),
    type(None): st.none(),
}


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of a field's type."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin is tuple and arguments[-1] is not Ellipsis:
        return st.tuples(*map(values, arguments))
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if origin is dict:
        return st.dictionaries(WORDS, values(arguments[1]), max_size=2)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([values(each) for each in arguments])
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    return structs(kind)


def structs(kind: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    fields = {field.name: values(field.type) for field in msgspec.structs.fields(kind)}
    if issubclass(kind, Event):
        fields |= {"writer": st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True), "seq": st.integers(1, MOST)}
    return st.builds(kind, **fields)


EVENTS = st.one_of([structs(kind) for kind in typing.get_args(KnownEvent)])

PLACE = b'"writer":"w","seq":7,"at":"2026-11-22T10:42:07+01:00"'


def line(type: str, rest: bytes = b"", place: bytes = PLACE) -> bytes:
    return b'{"type":"%s",%s%s}\n' % (type.encode(), place, rest)


@given(EVENTS)
def test_an_event_comes_back_from_its_line_as_it_was(event: Event) -> None:
    written = encode(event)
    assert written.endswith(b"\n")
    assert written.count(b"\n") == 1
    assert decode(written, SESSION) == event
    assert decode_all(written, SESSION) in ([event], None)


@given(st.lists(EVENTS, max_size=5))
def test_reading_many_lines_at_once_gives_what_reading_each_gives(events: list[Event]) -> None:
    together = decode_all(b"".join(encode(event) for event in events), SESSION)
    assert together is None or together == events


@given(st.binary())
def test_any_bytes_become_an_event_without_an_exception(data: bytes) -> None:
    assert isinstance(decode(data, SESSION), Event)
    decode_all(data, SESSION)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["note_added", "paused", "w"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["type", "seq", "at", "writer", "text"]), inner),
)


@given(JSON)
def test_any_json_becomes_an_event_that_can_be_folded(value: Any) -> None:
    fold([decode(json.dumps(value).encode(), SESSION)])


@given(st.text())
def test_text_is_clean_when_it_was_read_whoever_wrote_it(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    written = msgspec.json.encode(
        {"type": "note_added", "writer": "w", "seq": 1, "at": EPOCH, "text": text, "kind": "x"}
    )
    event = decode(written, SESSION)
    assert isinstance(event, NoteAdded)
    assert event.text == clean(text)


@pytest.mark.parametrize("written", [msgspec.json.encode, lambda text: json.dumps(text).encode()])
def test_no_character_that_cleaning_drops_slips_through_raw_or_escaped(written: Callable[[str], bytes]) -> None:
    letters = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    for letter in (letter for letter in letters if clean(letter) != letter):
        event = decode(line("note_added", b',"kind":"x","text":' + written(f"a{letter}b")), SESSION)
        assert isinstance(event, NoteAdded)
        assert event.text == clean(f"a{letter}b")


@pytest.mark.parametrize("text", ["\x1b[31m", "\x9b31m", "\u202eabc", "\ufeff", "\x7f", "a\u2028b", "\u2067", "\u061c"])
def test_what_a_terminal_obeys_is_dropped_from_nested_text_too(text: str) -> None:
    people = msgspec.json.encode([{"id": "p", "name": f"Léa{text}"}])
    event = decode(line("session_opened", b',"id":"s","programme":"p","plan":[],"people":' + people), SESSION)
    assert isinstance(event, SessionOpened)
    assert event.people[0].name == clean(f"Léa{text}")


def test_quotes_backslashes_and_french_typography_are_left_as_they_are() -> None:
    text = "C:\\users « l’équipe » \\u001b “dit” …\u202f! \n\t\U0001f600 \u200d"
    event = NoteAdded(writer="w", seq=1, at=EPOCH, text=text, kind="x")
    assert decode(encode(event), SESSION) == event


def test_a_lone_surrogate_is_cleaned_rather_than_refused_when_writing() -> None:
    event = decode(encode(NoteAdded(writer="w", seq=1, at=EPOCH, text="a\ud800b", kind="x")), SESSION)
    assert isinstance(event, NoteAdded)
    assert event.text == "ab"


def test_an_unknown_type_keeps_its_place_and_its_name() -> None:
    event = decode(line("aura_read", b',"colour":"blue"'), SESSION)
    assert event == Unknown(writer="w", seq=7, at=event.at, kind="aura_read", why="unknown-type")


def test_unknown_fields_are_passed_over() -> None:
    assert isinstance(decode(line("paused", b',"colour":"blue"'), SESSION), Event)
    assert not isinstance(decode(line("paused", b',"colour":"blue"'), SESSION), Unknown)


def test_an_opening_of_a_newer_format_that_cannot_be_read_says_so() -> None:
    event = decode(line("session_opened", b',"schema":%d,"plan":{"tree":1}' % (SCHEMA + 1)), SESSION)
    assert isinstance(event, Unknown)
    assert (event.why, event.seq) == ("newer-schema", 7)


@pytest.mark.parametrize(
    "place",
    [
        b'"writer":"w","seq":0,"at":"2026-11-22T10:42:07Z"',
        b'"writer":"w","seq":-1,"at":"2026-11-22T10:42:07Z"',
        b'"writer":"w","seq":123456789012345678901234567890,"at":"2026-11-22T10:42:07Z"',
        b'"writer":"w","seq":1.5,"at":"2026-11-22T10:42:07Z"',
        b'"writer":"../w","seq":1,"at":"2026-11-22T10:42:07Z"',
        b'"writer":"","seq":1,"at":"2026-11-22T10:42:07Z"',
        b'"writer":"w","seq":1,"at":"2026-11-22T10:42:07"',
        b'"writer":"w","seq":1,"at":"0001-01-01T00:00:00+14:00"',
        b'"writer":"w","seq":1,"at":"9999-12-31T23:59:59-12:00"',
    ],
)
def test_a_line_without_a_place_in_the_order_is_malformed_and_has_none(place: bytes) -> None:
    event = decode(line("paused", place=place), SESSION)
    assert isinstance(event, Unknown)
    assert (event.why, event.seq, event.writer) == ("malformed", 0, "")
    assert decode_all(line("paused", place=place), SESSION) is None


@pytest.mark.parametrize(
    ("type", "rest"),
    [
        ("turn_split", b',"turn":"t","person":"p","since":"2026-11-22T10:42:07"'),
        ("turn_split", b',"turn":"t","person":"p","since":"9999-12-31T23:59:59Z"'),
        ("plan_changed", b',"lengths":{"a":99999999999999999999}'),
        ("vote_cast", b',"phase":"a","option":"o","votes":18446744073709551616'),
        ("note_added", b',"text":NaN,"kind":"x"'),
        ("note_added", b',"text":"\\ud800","kind":"x"'),
        ("note_added", b',"text":"\x00","kind":"x"'),
        ("note_added", b',"text":"\xff","kind":"x"'),
        ("note_added", b',"kind":"x"'),
        ("paused", b',"x":' + b"[" * 100_000 + b"]" * 100_000),
    ],
)
def test_what_makes_no_sense_is_malformed(type: str, rest: bytes) -> None:
    event = decode(line(type, rest), SESSION)
    assert isinstance(event, Unknown)
    assert event.why == "malformed"
    assert decode_all(line(type, rest), SESSION) is None


def test_the_last_of_two_fields_of_one_name_counts() -> None:
    event = decode(line("note_added", b',"kind":"x","text":"one","text":"two"'), SESSION)
    assert isinstance(event, NoteAdded)
    assert event.text == "two"


def test_a_paste_of_ten_megabytes_is_one_line() -> None:
    text = "é\n" * 3_500_000
    event = decode(encode(NoteAdded(writer="w", seq=1, at=EPOCH, text=text, kind="x")), SESSION)
    assert isinstance(event, NoteAdded)
    assert event.text == text

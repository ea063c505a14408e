"""Nothing that is an event is lost, whatever stands around it, and nothing is made up."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded
from gep_tui.store.files.lines import decode, encode
from gep_tui.store.recovery.salvage import is_sound, salvage
from gep_tui.store.recovery.scraps import scraps
from gep_tui.store.recovery.session import SESSION_SUBJECT

T0 = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LATER = b'{"type":"from_later","writer":"w","seq":4,"at":"2026-11-22T10:00:00Z","what":{"a":[1,null]}}'

words = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff"), max_size=12)


def note(seq: int, text: str = "Été à Nîmes, « là »") -> NoteAdded:
    return NoteAdded(writer="w", seq=seq, at=T0 + timedelta(seconds=seq), text=text, kind="fact")


def seqs(data: bytes) -> list[int]:
    return [event.seq for event in salvage(data, SESSION_SUBJECT).events]


def texts(data: bytes) -> list[str]:
    return [event.text for event in salvage(data, SESSION_SUBJECT).events if isinstance(event, NoteAdded)]


lines = st.one_of(st.builds(lambda seq, text: encode(note(seq, text))[:-1], st.integers(1, 999), words), st.just(LATER))
garbage = st.binary(max_size=60) | st.sampled_from(
    [b"\0" * 4096, b"{", b'{"type":', b"\xff\xfe", b"[" * 2000, b'{"type":"note_added","text":"half', b"\0a" * 300]
)


@given(st.lists(lines, max_size=8))
def test_salvage_of_a_sound_file_is_the_file(sound: list[bytes]) -> None:
    data = b"".join(line + b"\n" for line in sound)
    found = salvage(data, SESSION_SUBJECT)
    assert b"".join(line + b"\n" for line in found.lines) == data
    assert (found.lost, found.mended, found.causes) == (0, 0, frozenset())


@given(st.lists(st.tuples(lines, garbage), min_size=1, max_size=8))
def test_no_event_line_is_ever_lost_whatever_stands_between(pieces: list[tuple[bytes, bytes]]) -> None:
    data = b"".join(line + b"\n" + other + b"\n" for line, other in pieces)
    found = list(salvage(data, SESSION_SUBJECT).lines)
    for line, _other in pieces:
        assert line in found
        found.remove(line)


@given(st.lists(garbage, max_size=8))
def test_what_is_found_is_an_event_and_nothing_raises(pieces: list[bytes]) -> None:
    found = salvage(b"".join(pieces), SESSION_SUBJECT)
    assert all(is_sound(decode(line, SESSION)) and b"\n" not in line for line in found.lines)
    assert len(found.lines) == len(found.events)


@given(st.lists(lines, min_size=1, max_size=6))
def test_lines_joined_without_a_newline_are_all_found(joined: list[bytes]) -> None:
    assert list(salvage(b"".join(joined), SESSION_SUBJECT).lines) == joined


@given(st.lists(lines, min_size=1, max_size=5), st.data())
def test_a_file_cut_anywhere_gives_all_that_is_whole(sound: list[bytes], data: st.DataObject) -> None:
    whole = b"".join(line + b"\n" for line in sound)
    at = data.draw(st.integers(0, len(whole)))
    found, since = salvage(whole[:at], SESSION_SUBJECT), 0
    for number, line in enumerate(sound):
        since += len(line)
        assert (number < len(found.lines) and found.lines[number] == line) == (since <= at)
        since += 1


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_a_file_saved_as_utf_16_gives_every_letter(encoding: str, newline: bytes) -> None:
    data = b"".join(encode(note(seq, "Été « là » 🎉")).replace(b"\n", newline) for seq in (1, 2, 3))
    found = salvage(data.decode().encode(encoding), SESSION_SUBJECT)
    assert [event.seq for event in found.events] == [1, 2, 3]
    assert {event.text for event in found.events if isinstance(event, NoteAdded)} == {"Été « là » 🎉"}
    assert found.causes == {"utf-16"}
    assert seqs(data.decode().encode(encoding)[:-1]) >= [1, 2]


def test_a_file_saved_as_latin_1_gives_every_letter() -> None:
    data = (encode(note(1, "ascii")) + encode(note(2, "Été à Nîmes"))).decode().encode("latin-1")
    assert texts(data) == ["ascii", "Été à Nîmes"]
    assert (salvage(data, SESSION_SUBJECT).mended, salvage(data, SESSION_SUBJECT).causes) == (1, {"letters"})
    assert texts(encode(note(1, "l’été “ici”")).decode().encode("cp1252")) == ["l’été “ici”"]


def test_a_damaged_letter_is_shown_as_one_and_the_others_stay() -> None:
    data = encode(note(1, "déjà là")).replace("à l".encode(), b"\xc3 l")
    assert texts(data) == ["déj\ufffd là"]


def test_lines_wrapped_as_a_list_lose_nothing_and_no_sign_of_it_counts_as_a_line() -> None:
    sound = [encode(note(seq)).strip() for seq in (1, 2)]
    found = salvage(b"[\n" + b",\n".join(sound) + b"\n]\n", SESSION_SUBJECT)
    assert (list(found.lines), found.lost) == (sound, 0)
    assert salvage(b"[1, 2]\n", SESSION_SUBJECT).lost == 1


def test_a_few_zeros_in_a_note_are_a_gap_and_a_block_of_them_joins_nothing() -> None:
    one, two = encode(note(1, "before and after")), encode(note(2, "second"))
    assert texts(one.replace(b" and ", b"\0" * 5) + two) == ["before\ufffdafter", "second"]
    block = one[:-20] + b"\0" * 4096 + two[60:] + encode(note(3, "third"))
    found = salvage(block, SESSION_SUBJECT)
    assert [event.seq for event in found.events] == [3]
    assert "zeros" in found.causes
    assert found.lost == 1
    padded = one + b"\0" * 512 + two + b"\0" * 700
    assert seqs(padded) == [1, 2]


def test_a_byte_order_mark_between_joined_files_costs_nothing() -> None:
    assert texts(encode(note(1, "a")) + b"\xef\xbb\xbf" + encode(note(2, "b"))) == ["a", "b"]


def test_a_whole_event_without_its_newline_is_had() -> None:
    found = salvage(encode(note(1)) + encode(note(2))[:-1], SESSION_SUBJECT)
    assert [event.seq for event in found.events] == [1, 2]
    assert found.causes == {"no-newline"}


def test_unknown_events_are_kept_byte_for_byte() -> None:
    odd = b'{ "zzz":1, "type":"from_later","writer":"w", "seq":4,"at":"2026-11-22T10:00:00+01:00","x":"\\u00e9"}'
    assert salvage(odd + b"\nbroken\n", SESSION_SUBJECT).lines == (odd,)


def test_an_event_that_a_note_talks_about_is_no_event() -> None:
    inside = encode(note(9, "forged")).decode()
    data = encode(note(1, f"look: {inside}"))
    assert seqs(data) == [1]
    assert seqs(data[:-30]) == []


def test_what_is_no_event_gives_the_words_of_its_notes() -> None:
    cut = encode(note(7, "Rencontrer la « cheffe » \\ lundi"))
    found = salvage(encode(note(1)) + cut[: cut.index(b"cheffe") + 6], SESSION_SUBJECT)
    assert found.texts == ("Rencontrer la « cheffe",)
    assert list(scraps(b'"text":"a\\u00')) == ["a"]
    assert list(scraps(b'"text":"caf\xe9 \\"noir\\"","kind"')) == ['café "noir"']
    assert list(scraps(b'"text":"\\u001b[31m  red"')) == ["[31m  red"]


def test_deep_nonsense_ends_soon() -> None:
    assert seqs(encode(note(1)) + b'{"a":' * 100_000 + b"\n" + encode(note(2))) == [1, 2]


@given(st.integers(1, 50), words)
def test_an_editors_spaces_and_order_do_no_harm(seq: int, text: str) -> None:
    pretty = json.dumps(dict(sorted(json.loads(encode(note(seq, text))).items())), ensure_ascii=False).encode()
    assert salvage(b"garbage " + pretty + b" garbage\n", SESSION_SUBJECT).lines == (pretty,)

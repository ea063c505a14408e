"""A terminal's input is cut into text, keys and pastes: any bytes, in any pieces; no reply becomes a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gep_tui.ui.terminal import sequences
from gep_tui.ui.terminal.decoding import Decoder
from gep_tui.ui.terminal.parser import Parser
from gep_tui.ui.terminal.sequences import KEY, PASTE, QUIET, TEXT, TOGETHER, Cutter, Token

ANSWERS = (
    "\x1b]11;rgb:0/0/0\x1b\\", "\x1b]11;rgb:0000/0000/0000\x07", "\x1b]52;c;aGVsbG8=\x1b\\", "\x1b]lTitle\x1b\\",
    "\x1b[?62;c", "\x1b[>0;276;0c", "\x1b[0n", "\x1b[?997;1n", "\x1b[8;24;80t", "\x1b[?1u", "\x1b[M !!",
    "\x1bP>|XTerm(380)\x1b\\", "\x1bP1$r0m\x1b\\", "\x1b_Gi=1;OK\x1b\\", "\x1b[48;99999;99999;1;1t"
)  # fmt: skip
KEYS = ("\x1b[A", "\x1bOP", "\x1b[1;5C", "\x1b[3~", "\x1b[3$", "\x1b[[A", "\x1bn", "\x1b+", "\x1b\x7f", "\x1b[97;5u",
        "\x1b[<0;3;4M", "\x1b[?2026;2$y", "\x11", "\x7f")  # fmt: skip
TEXTS = ("a", "é", "[", "words; 12 c", "\r", "\t", "\u00a0", "漢")
PASTES = ("\x1b[200~one\ntwo \x1b[3~ \x11\x1b[201~", "\x1b[200~\x1b[201~")

SENT = [part.encode() for part in ANSWERS + KEYS + PASTES]
pieces = st.lists(st.sampled_from(ANSWERS + KEYS + TEXTS + PASTES), max_size=12)


def joined(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with neighbouring texts as one: where text was cut does not matter."""
    found: list[Token] = []
    for token in tokens:
        if found and token.kind == TEXT == found[-1].kind:
            found[-1] = Token(TEXT, found[-1].text + token.text)
        else:
            found.append(token)
    return found


def wanted(parts: Sequence[str]) -> Iterator[Token]:
    for part in parts:
        if part in KEYS:
            yield Token(KEY, part)
        elif part in TEXTS:
            yield Token(TEXT, part)
        elif part in PASTES:
            yield Token(PASTE, part[6:-6])


@pytest.mark.parametrize("esc", ["\x1b", "\x1b[27u"])
def test_esc_and_a_key_in_one_burst_are_one_key_in_every_terminal(esc: str) -> None:
    assert list(Cutter().feed(esc + "n", 0.0)) == [Token(KEY, "\x1bn")]


def test_a_named_esc_alone_waits_for_nothing() -> None:
    cutter = Cutter()
    assert [*cutter.feed("\x1b[27u", 0.0), *cutter.feed("n", 0.2)] == [Token(KEY, "\x1b[27u"), Token(TEXT, "n")]


@given(pieces, st.lists(st.integers(0, 200), max_size=8))
def test_keys_text_and_pastes_come_in_order_and_answers_never_however_they_are_cut(
    parts: list[str], cuts: list[int]
) -> None:
    data = "".join(parts)
    cutter, found = Cutter(), []
    places = sorted({min(cut, len(data)) for cut in cuts} | {0, len(data)})
    for since, until in pairwise(places):
        found += cutter.feed(data[since:until], 0.0)
    assert joined(found) == joined(list(wanted(parts)))


@settings(max_examples=300)
@given(st.lists(st.binary(max_size=30) | st.sampled_from(SENT), max_size=8))
def test_whatever_bytes_come_nothing_fails_and_what_is_typed_afterwards_is_read(blocks: list[bytes]) -> None:
    decoder, cutter, parser = Decoder(), Cutter(), Parser()
    now = 0.0
    for block in [*blocks, b""]:
        for token in cutter.feed(decoder.feed(block), now):
            list(parser.messages(token))
    for _ in range(5):  # time goes by, and no byte comes
        now += QUIET
        for token in (*cutter.feed(decoder.rest(), now), *cutter.tick(now + QUIET)):
            list(parser.messages(token))
        now += QUIET
    assert not decoder.waits
    keys = [message.key for token in cutter.feed(decoder.feed(b"ok"), now) for message in parser.messages(token)]
    assert keys == ["o", "k"]


def test_numbers_without_sense_end_nothing() -> None:
    parser = Parser()
    list(parser.feed("\x1b[99999999999;1u"))
    assert [message.key for message in parser.feed("x")] == ["x"]


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (b"caf\xe9 noir", "caf\ufffd noir"), (b"\xff", "\ufffd"), ("é家".encode(), "é家"),
        (b"\x1b[M \xe9\xc3x", "x"), (b"\x1b[M \xc3\xa9x\x1b[M\x1b", "x"), (b"a\x1b[M\xff\xff\xffb", "ab"),
    ],
)  # fmt: skip
def test_what_is_not_utf_8_is_replaced_in_whatever_pieces_it_comes(sent: bytes, read: str) -> None:
    for size in (len(sent), 3, 2, 1):
        decoder, cutter, found = Decoder(), Cutter(), ""
        texts = [decoder.feed(sent[place : place + size]) for place in range(0, len(sent), size)]
        for text in (*texts, decoder.rest()):
            found += "".join(token.text for token in cutter.feed(text, 1.0) if token.kind == TEXT)
        assert found == read, size


def test_esc_alone_is_a_key_after_a_moment_and_not_before() -> None:
    cutter = Cutter()
    assert list(cutter.feed("\x1b", 1.0)) == []
    assert list(cutter.tick(1.0 + TOGETHER / 2)) == []
    assert list(cutter.tick(1.0 + TOGETHER)) == [Token(KEY, "\x1b")]
    assert not cutter.waits


def test_esc_twice_is_esc_at_once_and_esc_after_a_moment() -> None:
    cutter = Cutter()
    assert list(cutter.feed("\x1b\x1b", 1.0)) == [Token(KEY, "\x1b")]
    assert list(cutter.tick(1.0 + TOGETHER)) == [Token(KEY, "\x1b")]


@pytest.mark.parametrize("sign", "[O]PX^_")
def test_esc_with_a_sign_that_begins_sequences_is_a_key_too(sign: str) -> None:
    cutter, parser = Cutter(), Parser()
    tokens = [*cutter.feed("\x1b" + sign, 1.0), *cutter.tick(1.0 + TOGETHER)]
    assert [message.key[:4] for token in tokens for message in parser.messages(token)] == ["alt+"]


def test_an_answer_of_an_unknown_kind_is_dropped_where_it_comes_whole() -> None:
    # in pieces it is what somebody may have typed, and is kept
    assert joined(list(Cutter().feed("a\x1bPany\x1b\\b", 1.0))) == [Token(TEXT, "ab")]


def test_what_follows_esc_and_such_a_sign_in_one_go_is_typed() -> None:
    assert joined(list(Cutter().feed("\x1bPnext", 1.0))) == [Token(KEY, "\x1bP"), Token(TEXT, "next")]


def test_an_unclosed_paste_ends_after_a_second_without_bytes_and_its_late_end_means_nothing() -> None:
    cutter, parser = Cutter(), Parser()
    assert list(cutter.feed("\x1b[200~half", 1.0)) == []
    assert list(cutter.feed(" a paste", 1.9)) == []
    assert list(cutter.tick(2.8)) == []
    assert list(cutter.tick(2.9)) == [Token(PASTE, "half a paste")]
    late = [message for token in cutter.feed("\x11\x1b[201~x", 3.0) for message in parser.messages(token)]
    assert [message.key for message in late] == ["ctrl+q", "x"]


@pytest.mark.parametrize("key", ["\x11", "\x1b[113;5u"])
def test_ctrl_q_acts_at_once_in_a_paste_that_nothing_has_closed(key: str) -> None:
    cutter = Cutter()
    assert list(cutter.feed("\x1b[200~half a paste", 1.0)) == []
    assert list(cutter.feed(key, 1.2)) == [Token(PASTE, "half a paste"), Token(KEY, key)]


def test_a_torn_answer_is_dropped_after_a_moment() -> None:
    for torn in ("\x1b]11;rgb:00", "\x1b[?62", "\x1bP>|XTe"):
        cutter = Cutter()
        assert [*cutter.feed(torn, 1.0), *cutter.tick(1.0 + QUIET)] == []
        assert list(cutter.feed("x", 9.0)) == [Token(TEXT, "x")]


def test_a_paste_without_measure_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequences, "PART", 1_000)
    sent = "\x1b[200~" + "0123456789" * 500 + "\x1b[201~x"
    cutter, found = Cutter(), []
    for place in range(0, len(sent), 7):
        found += cutter.feed(sent[place : place + 7], 1.0)
    assert found[-1] == Token(TEXT, "x")
    assert all(token.kind == PASTE and len(token.text) <= 1_010 for token in found[:-1])
    assert "".join(token.text for token in found[:-1]) == "0123456789" * 500
    assert [token.continues for token in found[:-1]] == [False] + [True] * (len(found) - 2)

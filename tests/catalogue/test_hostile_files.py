"""Whatever bytes a file holds, reading it gives a value or faults, and never an exception."""

from __future__ import annotations

import copy
import datetime
import os
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gep_tui.catalogue.catalogue import load
from gep_tui.catalogue.check import check
from gep_tui.catalogue.decode import LARGEST
from gep_tui.catalogue.read import read_data, read_file
from gep_tui.domain.protocol.expand import expand, expand_protocol
from gep_tui.domain.protocol.protocol import Programme
from gep_tui.words.protocol_faults import sentence

FOLDER = Path(__file__).parents[2] / "protocols"
BUILT_IN = sorted(FOLDER.rglob("*.toml"))
KNOWN = {path.stem: ["short"] for path in FOLDER.glob("*.toml")}


def assert_value_or_faults(data: bytes, path: Path) -> None:
    """Assert that there is a value that msgspec accepts, or faults that each name a line of the file."""
    value, faults = read_data(path, data, KNOWN)
    assert (value is None) == bool(faults)
    for fault in faults:
        assert fault.line is None or 1 <= fault.line <= data.count(b"\n") + 1
        assert "\n" not in sentence(fault)
    if value is not None:
        assert msgspec.convert(tomllib.loads(data.decode("utf-8-sig")), type(value)) == value


@pytest.mark.parametrize(
    ("data", "problem", "line"),
    [
        (b"", "empty", None),
        (b"\n# only a comment\n", "empty", None),
        (b"\xef\xbb\xbf", "empty", None),
        ('id = "é"'.encode("utf-16"), "utf-16", None),
        ('id = "x"'.encode("utf-16-le"), "utf-16", None),
        ('id = "x"'.encode("utf-16-be"), "utf-16", None),
        (b'id = "x"\n\0\0', "has-nul", 2),
        (b"\0" * 512, "has-nul", 1),
        ('id = "x"\nfamily = "é"'.encode("latin-1"), "not-utf-8", 2),
        (b'id = "x"\nname.fr = "a\n', "not-toml", 2),
        (b'id = "x"\nid = "y"\n', "not-toml", 2),
        (b'id = "x"\nname = [\n', "not-toml", 2),
        (b"x = " + b"9" * 5000, "not-toml", None),
        (b"x = " + b"[" * 100_000, "too-deep", None),
        (b"x = " + b"[" * 100_000 + b"]" * 100_000, "too-deep", None),
        (b"x = " + b"{a=" * 60_000, "too-deep", None),
    ],
    ids=range(16),
)
def test_a_file_that_is_no_toml_is_named_as_what_it_is(data: bytes, problem: str, line: int | None) -> None:
    value, (fault,) = read_data(Path("x.toml"), data, KNOWN)
    assert (value, fault.problem, fault.line) == (None, problem, line)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    path = BUILT_IN[0]
    data = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    assert read_data(path, data, KNOWN)[1] == ()


def test_lists_just_short_of_too_deep_are_no_trouble() -> None:
    depth = sys.getrecursionlimit() // 4
    data = b'id = "x"\nphases = ' + b"[" * depth + b"]" * depth
    _, faults = read_data(Path("x.toml"), data, KNOWN)
    assert {fault.problem for fault in faults} <= {"too-deep", "wrong-type", "missing-key"}


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("\n" + ".".join(["a"] * 20_000) + " = 1", "too-deep", 2),
        ("[" + " . ".join(['"a"'] * 20_000) + "]", "too-deep", 1),
        ("x = {" + ".".join(["a"] * 20_000) + " = 1}", "too-deep", 1),
        ("x = 1\n" + "a" * 200_000 + " = 1", "key-too-long", 2),
        ("[[phases]]\n" * 20_000, "too-many", None),
        ("\n".join(f"k{number} = 1" for number in range(20_000)), "too-many", None),
        ("x = [" + "1, " * 50_000 + "]", "too-many", None),
    ],
)
def test_what_is_too_large_for_any_protocol_is_said_before_it_takes_long(
    text: str, problem: str, line: int | None
) -> None:
    _value, faults = read_data(FOLDER / "x.toml", text.encode(), KNOWN)
    assert [(fault.problem, fault.line) for fault in faults] == [(problem, line)]
    assert len(sentence(faults[0])) < 300


def test_many_full_stops_in_a_text_are_no_deep_key() -> None:
    text = 'a.b = "' + "w.x." * 40 + '"\n# ' + "c.d." * 40 + '\nc = """\nA.B.C.D.E.F.G.H.I.J.K.L.M.N.O\n"""\n'
    _value, faults = read_data(FOLDER / "x.toml", text.encode(), KNOWN)
    assert "too-deep" not in [fault.problem for fault in faults]


def test_what_is_no_plain_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "big.toml").write_bytes(b"#" * (LARGEST + 1))
    (tmp_path / "dangling.toml").symlink_to(tmp_path / "nowhere")
    found = {
        name: [fault.problem for fault in read_file(tmp_path / name, KNOWN)[1]]
        for name in (
            "",
            "pipe.toml",
            "big.toml",
            "dangling.toml",
            "no.toml",
            "no/no.toml",
            "big.toml/x",
            "a\0b",
        )
    }
    assert found == {
        "": ["not-a-file"],
        "pipe.toml": ["not-a-file"],
        "big.toml": ["too-big"],
        "dangling.toml": ["not-found"],
        "no.toml": ["not-found"],
        "no/no.toml": ["not-found"],
        "big.toml/x": ["unreadable"],
        "a\0b": ["not-found"],
    }


@pytest.mark.parametrize(
    ("error", "problem"),
    [(PermissionError(13, "denied"), "not-permitted"), (OSError(5, "I/O error"), "unreadable")],
)
def test_a_file_that_cannot_be_read_is_a_fault(
    error: OSError, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.toml"
    path.write_text("")

    def refuse(*_: object) -> None:
        raise error

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Path, "open", refuse)
        assert [fault.problem for fault in read_file(path, KNOWN)[1]] == [problem]


@given(st.binary(max_size=300))
@example(b"x = 1e400")
@example(b"x = 0000-00-00")
def test_random_bytes_raise_nothing(data: bytes) -> None:
    assert_value_or_faults(data, Path("x.toml"))


MARKS = [*"\"'=[]{},.\n#\\x", "]]", '""', "{}", "[]"]
WORDS = ["-1", "0", "9" * 400, "nan", "true", "1.5", "é", "[[phases]]\n", "phases", "minutes"]
PIECES = st.sampled_from([*MARKS, *WORDS, "\\u0000", "\x1b", "\x7f", "\u202e"])


@st.composite
def damaged(draw: st.DrawFn) -> tuple[bytes, Path]:
    """Return a built-in file's bytes after some cuts and insertions."""
    path = draw(st.sampled_from(BUILT_IN))
    text = path.read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 30))
        text = text[:start] + draw(PIECES | st.text(max_size=5)) + text[end:]
    return text.encode("utf-8", "surrogatepass"), path


@given(damaged())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_damaged_built_in_files_raise_nothing(case: tuple[bytes, Path]) -> None:
    assert_value_or_faults(*case)


VALUES = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(),
        st.sampled_from([10**30, -(10**30), 0, 1, 1440]),
        st.floats(),
        st.text(max_size=5),
        st.sampled_from(["everyone", "open", "each presenter", "round", "codev-6", "09:30"]),
        st.just(datetime.time(9, 30)),
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["min", "max", "fr", "en", "id", "target", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)


def tables_and_lists(value: Any) -> Iterator[Any]:
    """Yield every table and list in a parsed file."""
    if isinstance(value, (dict, list)):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from tables_and_lists(inner)


@given(st.data())
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_built_in_file_with_any_values_changed_is_good_for_msgspec_or_has_faults(
    data: st.DataObject,
) -> None:
    path = data.draw(st.sampled_from(BUILT_IN))
    raw = copy.deepcopy(PARSED[path])
    for _ in range(data.draw(st.integers(1, 3))):
        holder = data.draw(st.sampled_from([held for held in tables_and_lists(raw) if held]))
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = data.draw(st.sampled_from(keys))
        if data.draw(st.booleans()):
            holder[key] = data.draw(VALUES)
        else:
            del holder[key]
        if not raw:
            break
    value, report = check(raw, path.stem, KNOWN)
    report.faults(path, "")
    if not report.findings:
        assert msgspec.convert(raw, type(value)) == value


@given(st.data())
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_has_no_fault_can_be_expanded(data: st.DataObject) -> None:
    """No file that passes the check may end the program later."""
    path = data.draw(st.sampled_from(BUILT_IN))
    raw = copy.deepcopy(PARSED[path])
    for _ in range(data.draw(st.integers(1, 6))):
        holder = data.draw(st.sampled_from([held for held in tables_and_lists(raw) if isinstance(held, dict) and held]))
        key = data.draw(st.sampled_from(list(holder)))
        if isinstance(holder[key], (bool, int, float)):
            holder[key] = data.draw(st.sampled_from([True, False, 0, 1, 2, 3, 99, 0.001, 1439.9]))
        elif isinstance(holder[key], (str, list)):
            pieces = [held[key] for held in tables_and_lists(raw) if isinstance(held, dict) and key in held]
            holder[key] = data.draw(st.sampled_from(pieces))
        else:
            del holder[key]
    value, report = check(raw, path.stem, KNOWN_NOW)
    if report.findings:
        return
    for people in (0, 1, 7, 200):
        if isinstance(value, Programme):
            assert expand(value, ALL.protocols, people, NINE).phases
        else:
            for variant in ("", *(variant.id for variant in value.variants)):
                assert expand_protocol(value, people, variant).phases


NINE = datetime.datetime(2025, 3, 30, 9, tzinfo=datetime.UTC)
ALL = load(None)
KNOWN_NOW = ALL.known
PARSED = {path: tomllib.loads(path.read_text(encoding="utf-8")) for path in BUILT_IN}

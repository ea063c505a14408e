"""Files of every kind, damaged in every way: gep says what it cannot use, and loses nothing that is good."""

from __future__ import annotations

import codecs
import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession

Gep = Callable[..., tuple[int, str, str]]
Damage = Callable[[bytes], bytes]

DEEP = 100_000

#: Ways in which the bytes of a file may be damaged.
BYTES: dict[str, Damage] = {
    "cut": lambda data: data[: len(data) * 2 // 3],
    "empty": lambda data: b"",
    "zeros": lambda data: b"\0" * len(data),
    "zeros at the end": lambda data: data[: len(data) // 2] + b"\0" * (len(data) // 2),
    "a byte order mark": lambda data: codecs.BOM_UTF8 + data,
    "utf-16": lambda data: data.decode().encode("utf-16"),
    "utf-16-be": lambda data: data.decode().encode("utf-16-be"),
    "latin-1": lambda data: (data.decode() + "# é\n").encode("latin-1", "replace"),
    "windows newlines": lambda data: data.replace(b"\n", b"\r\n"),
    "noise": lambda data: bytes(range(256)) * 8,
    "deep lists": lambda data: b"[" * DEEP,
    "deep objects": lambda data: b'{"a":' * DEEP,
    "deep tables": lambda data: b"a = " + b"[" * DEEP + b"\n",
    "a number": lambda data: b"3\n",
    "a list": lambda data: b"[1, 2]\n",
    "a text": lambda data: b'"text"\n',
    "nothing": lambda data: b"null\n",
    "not a number": lambda data: b'{"a": NaN, "b": Infinity, "notes": NaN}\n',
    "a huge number": lambda data: b'{"a": 1e999, "b": ' + b"9" * 5000 + b"}\n",
    "numbers for texts": lambda data: data.replace(b':"', b":3,\"x\":\"").replace(b'= "', b"= 3 #"),
    "texts for numbers": lambda data: data.replace(b'"seq":', b'"seq":"a","b":'),
    "keys twice": lambda data: data.replace(b'{"', b'{"a":1,"a":2,"type":"x","', 3) + data,
    "a newer schema": lambda data: data.replace(b'"session_opened"', b'"session_opened","schema":99'),
    "huge counts": lambda data: data.replace(b'"seq":', b'"seq":99999999999999999999'),
    "html": lambda data: b"<!doctype html><title>Login</title>\n",
}  # fmt: skip

#: What may stand in the place of a file.
THINGS: dict[str, Callable[[Path], object]] = {
    "a folder": lambda path: path.mkdir(),
    "a pipe": lambda path: os.mkfifo(path),
    "a link to nothing": lambda path: path.symlink_to("nowhere"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to a folder": lambda path: path.symlink_to("/"),
}

#: The commands run on a session with a damaged file; the first and the last show it.
SESSION = (
    ("show", "matin", "--facilitator"),
    ("sessions", "--json"),
    ("doctor", "matin"),
    ("recover", "--json"),
    ("rebuild",),
    ("recover", "--all"),
    ("show", "matin"),
)

#: The commands run on a damaged file of the user's own.
OWN = (("show", "matin"), ("keys",), ("protocols",), ("doctor",), ("show", "matin"))

PROTOCOL = """id = "mine"
name.fr = "Le mien"
name.en = "Mine"
[roles.presenter]
label.fr = "client"
label.en = "client"
count = 1
[[phases]]
id = "account"
name.fr = "Exposé"
name.en = "Account"
minutes = 10
mode = "single"
speakers = ["presenter"]
"""


@pytest.fixture
def places(session: LiveSession, home: Path) -> dict[str, Path]:
    """One file of every kind, each sound."""
    bring_up_to_date(session, "en")
    folder = session.folder
    (home / "settings.toml").write_text('author = "Claire"\nbell = true\n[keys]\nnext = "n"\n')
    (home / "protocols" / "mine.toml").write_text(PROTOCOL, "utf-8")
    (folder / "alive").mkdir(exist_ok=True)
    sign = {"writer": "w1", "at": "2026-11-22T09:05:00+01:00", "wall": "2026-11-22T09:05:00+01:00", "draft": "à demi"}
    (folder / "alive" / "w1.json").write_text(json.dumps(sign))
    return {
        "events": next((folder / "events").iterdir()),
        "results": folder / "results.json",
        "settings": home / "settings.toml",
        "protocol": home / "protocols" / "mine.toml",
        "alive": folder / "alive" / "w1.json",
    }


def contents(folder: Path) -> list[bytes]:
    """Return the content of every file below `folder`."""
    found = []
    for root, _folders, files in os.walk(folder):
        for name in files:
            path = Path(root) / name
            if stat.S_ISREG(path.lstat().st_mode):
                found.append(path.read_bytes())
    return found


def run_all(gep: Gep, kind: str) -> list[str]:
    """Run every command that reads files of that kind; each that cannot do its work says so in words."""
    said = []
    for words in OWN if kind in ("settings", "protocol") else SESSION:
        status, out, err = gep(*words)
        assert "Traceback" not in err, words
        assert "gep crashed" not in err, (words, err)
        assert status in (0, 1), (words, err)
        assert status == 0 or err or words[0] == "doctor", words
        said.append(out + err)
    return said


def is_derived(kind: str, data: bytes) -> bool:
    """Tell whether a file holds nothing but tables made from the record."""
    try:
        tables = json.loads(data)
    except (ValueError, RecursionError):
        return not data
    return kind == "results" and isinstance(tables, dict) and "covers" in tables


KINDS = ("events", "results", "settings", "protocol", "alive")

#: Damage to JSON that would be no new case in TOML.
OF_JSON = ("deep objects", "a list", "nothing", "not a number", "texts for numbers", "keys twice", "a newer schema",
           "huge counts", "a text", "zeros at the end")  # fmt: skip

DAMAGED = [
    pytest.param(kind, damage, id=f"{kind}: {name}")
    for kind in KINDS
    for name, damage in BYTES.items()
    if kind not in ("settings", "protocol") or name not in OF_JSON
]


@pytest.mark.parametrize(("kind", "damage"), DAMAGED)
def test_no_damage_of_any_file_is_more_than_a_sentence(
    gep: Gep, places: dict[str, Path], home: Path, kind: str, damage: Damage
) -> None:
    others = {path: path.read_bytes() for name, path in places.items() if name not in (kind, "results")}
    damaged = damage(places[kind].read_bytes())
    places[kind].write_bytes(damaged)
    said = run_all(gep, kind)
    assert is_derived(kind, damaged) or damaged in contents(home)
    assert {path: path.read_bytes() for path in others} == others
    if kind != "events":
        assert "Trois réunions reportées" in said[0], "the record does not depend on it"
        assert "Trois réunions reportées" in said[-1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("thing", THINGS.values(), ids=THINGS)
def test_what_stands_in_the_place_of_a_file_is_not_waited_for(
    gep: Gep, places: dict[str, Path], home: Path, kind: str, thing: Callable[[Path], object]
) -> None:
    others = {path: path.read_bytes() for name, path in places.items() if name not in (kind, "results")}
    places[kind].unlink()
    thing(places[kind])
    said = run_all(gep, kind)
    assert {path: path.read_bytes() for path in others} == others
    if kind != "events":
        assert "Trois réunions reportées" in said[0]


#: Filled once the commands have run: modules imported late must be imported while this user may read them.
_imported: list[object] = []


@contextmanager
def somebody_else() -> Iterator[None]:
    """Become a user without rights for a while, if this one is root."""
    if os.name == "nt" or os.geteuid() != 0:
        yield
        return
    os.setegid(65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.mark.skipif(os.name == "nt", reason="rights of another kind")
@pytest.mark.parametrize("kind", [*KINDS, "events folder", "session", "sessions", "home"])
def test_without_permission_it_is_said_which_file_and_nothing_is_changed(
    gep: Gep, places: dict[str, Path], session: LiveSession, home: Path, kind: str
) -> None:
    if not _imported:
        _imported.extend(gep(*words) for words in (*SESSION, *OWN))
    before = contents(home)
    folders = {"events folder": session.folder / "events", "session": session.folder, "sessions": home / "sessions"}
    target = {**places, **folders, "home": home}[kind]
    for path in [*home.parents][:4]:
        path.chmod(0o755)
    for path in (home, *home.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    target.chmod(0)
    with somebody_else():
        for words in (*SESSION, *OWN):
            status, _out, err = gep(*words)
            assert "Traceback" not in err
            assert "gep crashed" not in err, (words, err)
            assert status in (0, 1)
            assert status == 0 or err or words[0] == "doctor", words
        doctor = gep("doctor")
    for path in (home, *home.rglob("*"), *home.rglob("*")):
        path.chmod(0o700)
    assert sorted(contents(home)) == sorted(before)
    assert doctor[0] == 1
    assert str(target.name) in doctor[1]

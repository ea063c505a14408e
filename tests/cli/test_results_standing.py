"""What `gep doctor` says will happen to a file in the place of the results does happen."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession

Gep = Callable[..., tuple[int, str, str]]

MINE = {"mine": {"1": {"a": 1}}}
DAMAGED, FOREIGN = "is damaged; it will be set aside", "tables that are not gep’s"


def with_mark(data: bytes) -> bytes:
    return codecs.BOM_UTF8 + data


#: What is done to sound results, what doctor says then, and whether they are set aside.
CASES: dict[str, tuple[Callable[[bytes], bytes], str, bool]] = {
    "a mark before": (with_mark, DAMAGED, True),
    "utf-16": (lambda data: data.decode().encode("utf-16"), DAMAGED, True),
    "utf-16 without a mark": (lambda data: data.decode().encode("utf-16-le"), DAMAGED, True),
    "latin-1": (lambda data: data + b"\xe9", DAMAGED, True),
    "cut": (lambda data: data[:-9], DAMAGED, True),
    "blanks": (lambda data: b"  \n", DAMAGED, True),
    "no tables": (lambda data: b"[]", DAMAGED, True),
    "empty": (lambda data: b"", "results.json is empty.", False),
    "a table more": (lambda data: json.dumps(json.loads(data) | MINE).encode(), f"{FOREIGN} (mine)", True),
    "another's tables": (lambda data: json.dumps(MINE).encode(), f"{FOREIGN} (mine)", True),
    "another's notes": (lambda data: b'{"notes": {"1": {"text": "hers"}}}', f"{FOREIGN} (notes)", True),
}


@pytest.mark.parametrize("what", CASES)
def test_what_is_said_is_what_is_done(gep: Gep, session: LiveSession, what: str) -> None:
    bring_up_to_date(session, "en")
    harm, said, aside = CASES[what]
    path = session.folder / "results.json"
    data = harm(path.read_bytes())
    path.write_bytes(data)
    _status, out, _err = gep("doctor", "matin")
    assert said in out
    assert ("set aside" in out) == aside
    _status, out, _err = gep("rebuild", "matin")
    left = [each for each in session.folder.iterdir() if each.name.startswith("results.json.")]
    assert [each.read_bytes() for each in left] == ([data] if aside else [])
    assert all(str(each) in out for each in left), "and it is said where it is"
    assert all((".damaged-" in each.name) == (said == DAMAGED) for each in left)
    with TinyDB(path) as database:
        assert "covers" in database.tables()
    _status, out, _err = gep("doctor", "matin")
    assert "May be deleted" not in out or said == DAMAGED, "what is somebody's own is not called deletable"


def test_a_link_is_set_aside_and_what_it_leads_to_stays(gep: Gep, session: LiveSession, tmp_path: Path) -> None:
    victim = tmp_path / "victim.json"
    victim.write_text('{"hers": {}}')
    path = session.folder / "results.json"
    path.symlink_to(victim)
    _status, out, _err = gep("doctor", "matin")
    assert f"results.json is a link to {victim}; the link will be set aside, its target stays." in out
    gep("rebuild", "matin")
    assert victim.read_text() == '{"hers": {}}' and not path.is_symlink()
    (link,) = (each for each in session.folder.iterdir() if each.name.startswith("results.json.kept-"))
    assert link.readlink() == victim


def test_a_screen_says_that_something_was_set_aside(session: LiveSession) -> None:
    (session.folder / "results.json").write_text(json.dumps(MINE))
    bring_up_to_date(session, "en")
    assert session.set_aside is not None
    assert session.set_aside.name.startswith("results.json.kept-")


def test_what_a_save_left_among_the_exports_is_named(gep: Gep, session: LiveSession, home: Path) -> None:
    (home / "exports").mkdir(exist_ok=True)
    (home / "exports" / ".gep-00ff00ff.tmp").write_text("half")
    (home / ".settings.toml.00ff00ff.tmp").write_text("half")
    _status, out, _err = gep("doctor")
    assert "1 file is left of a save that was cut short: exports/.gep-00ff00ff.tmp." in out
    assert "1 file is left of a save that was cut short: .settings.toml.00ff00ff.tmp." in out

"""`gep recover`: what is listed, what comes back, what is said; and `gep doctor` before and after."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession

Gep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def events(session: LiveSession) -> Path:
    """The one event file of the session."""
    bring_up_to_date(session, "en")
    return next((session.folder / "events").iterdir())


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_with_nothing_amiss_there_is_nothing_to_bring_back(gep: Gep, events: Path) -> None:
    assert gep("recover") == (0, "There is nothing to bring back.\n", "")
    assert gep("recover", "--all") == (0, "There is nothing to bring back.\n", "")
    assert gep("recover", "--json") == (0, "[]\n", "")


def test_nothing_is_promised_of_a_file_from_which_nothing_comes_back(gep: Gep, events: Path) -> None:
    sound = events.read_bytes()
    events.write_bytes(sound + b"broken\n")
    assert "Nothing can be brought back from it; `gep recover 1` sets the damaged file aside." in gep("recover")[1]
    (events.parent / "other.jsonl.bak").write_bytes(sound.replace(b'"seq":', b'"seq":9'))
    assert "`gep recover --all` brings back what can be, and" in gep("recover")[1]
    (events.parent / "other.jsonl.bak").unlink()
    status, _out, err = gep("recover", "1")
    assert (status, "1 line makes no sense. Keep the file." in err) == (1, True)


@pytest.mark.parametrize("bad", [b"garbage\n", b"\xff\xfe\n"])
def test_where_the_readable_entries_of_a_file_are_is_told_though_none_is_new(
    gep: Gep, events: Path, bad: bytes
) -> None:
    begin, *rest = events.read_bytes().splitlines(keepends=True)
    events.write_bytes(b"".join([begin, bad, *rest, bad]))
    status, _out, err = gep("recover", "--all")
    kept, aside = sorted(events.parent.iterdir(), key=lambda path: "damaged" in path.name)
    assert kept.read_bytes().splitlines(keepends=True) == [begin, *rest]
    assert (status, "Nothing of" in err) == (1, False)
    assert f"the {1 + len(rest)} readable entries are in {kept}. In {aside} 2 lines make no sense. Keep the" in err
    assert "deleted" not in gep("recover")[1]


def test_a_list_of_entries_comes_back_whole_and_the_file_may_go(gep: Gep, events: Path) -> None:
    events.write_bytes(b"[\n" + events.read_bytes().strip().replace(b"\n", b",\n") + b"\n]\n")
    assert "cannot be read at all" not in gep("recover")[1]
    assert gep("recover", "1")[0] == 0
    assert gep("recover")[1].startswith("Everything in these files is in the record")


def test_without_a_data_folder_there_is_nothing_either(gep: Gep, home: Path) -> None:
    assert gep("recover")[:2] == (0, "There is nothing to bring back.\n")
    assert not home.exists()


def test_a_list_and_a_dry_run_change_nothing(gep: Gep, events: Path, home: Path) -> None:
    events.write_bytes(events.read_bytes().decode().encode("utf-16"))
    before = contents(home)
    status, out, _err = gep("recover")
    assert status == 0
    assert out.startswith("matin\n  1  events/")
    assert "UTF-16" in out
    assert "3 notes among them" in out
    assert "3 notes among them" in gep("recover", "1", "--dry-run")[1]
    assert json.loads(gep("recover", "--all", "--dry-run", "--json")[1])[0]["causes"] == ["utf-16"]
    assert contents(home) == before


def test_a_damaged_file_comes_back_and_the_doctor_is_content(gep: Gep, events: Path, session: LiveSession) -> None:
    sound = events.read_bytes()
    damaged = sound.decode().encode("utf-16")
    shown = gep("show", "matin", "--format", "json")
    events.write_bytes(damaged)
    assert gep("show", "matin")[0] == 1
    assert gep("doctor")[0] == 1
    status, out, err = gep("recover", "1")
    assert (status, err) == (0, "")
    aside = Path(re.search(r"as (.*)\.\n", out)[1])  # type: ignore[index]
    assert aside.read_bytes() == damaged
    assert gep("show", "matin", "--format", "json") == shown
    assert gep("doctor", "matin")[0] == 0
    assert gep("recover")[1].startswith("Everything in these files is in the record")
    assert gep("recover", "1") == (1, "", "There is no number 1 in the list: `gep recover` prints it.\n")


def test_what_was_to_be_deleted_comes_back_by_its_number_alone(gep: Gep, session: LiveSession) -> None:
    gone = session.folder.with_name(".deleted-matin-0a0b0c0d")
    session.folder.rename(gone)
    assert "deletion was not completed" in gep("recover", "--all")[1]
    assert gone.exists()
    status, out, _err = gep("doctor")
    assert status == 1
    assert str(gone.name) in out
    assert gep("recover", "1")[0] == 0
    assert gep("show", "matin")[0] == 0


def test_one_session_can_be_named_a_rehearsal_too(gep: Gep, events: Path, session: LiveSession, home: Path) -> None:
    events.rename(events.with_suffix(".jsonl.txt"))
    assert "1  events/" in gep("recover", "--session", "mat")[1]
    (home / "rehearsals").mkdir(exist_ok=True)
    session.folder.rename(home / "rehearsals" / "matin")
    assert gep("recover", "--session", "matin", "--all")[0] == 0
    assert gep("show", "matin", "--rehearsal")[0] == 0
    status, _out, err = gep("recover", "--session", "none")
    assert status == 1
    assert "no session “none”" in err


def test_notes_in_damaged_results_come_back_as_a_page_and_not_into_the_record(
    gep: Gep, events: Path, session: LiveSession
) -> None:
    path = session.folder / "results.json"
    tables = json.loads(path.read_bytes())
    tables["notes"]["9"] = {**tables["notes"]["1"], "id": "x-1", "text": "[/] ajoutée\nà la main"}
    damaged = json.dumps(tables)[:-1]
    path.write_text(damaged)
    status, out, err = gep("recover", "--all")
    assert (status, err) == (0, "")
    page = (session.folder / "recovered" / "results.txt").read_text(encoding="utf-8")
    assert "\n[/] ajoutée\nà la main\n" in page
    assert "Léa" in page
    assert "results.json is new" in out
    assert damaged.encode() in contents(session.folder).values()
    assert "ajoutée" not in gep("show", "matin", "--facilitator")[1]
    assert gep("doctor", "matin")[0] == 0


def test_a_session_without_its_beginning_gives_its_notes_as_a_page(
    gep: Gep, events: Path, session: LiveSession
) -> None:
    events.write_bytes(events.read_bytes().split(b"\n", 1)[1])
    (session.folder / "results.json").unlink()
    assert "the beginning of the session is lost" in gep("recover")[1]
    assert gep("recover", "1")[0] == 0
    page = (session.folder / "recovered" / "events.txt").read_text(encoding="utf-8")
    assert page.index("Trois réunions reportées") < page.index("Voir la direction")
    status, out, _err = gep("doctor", "matin")
    assert status == 1
    assert "recovered" in out


def test_hostile_words_are_shown_without_commanding_the_terminal(gep: Gep, events: Path) -> None:
    events.write_bytes(events.read_bytes() + b'{"text":"\\u001b[31mred \\u202e[/]')
    out = gep("recover")[1] + gep("recover", "1")[1]
    assert "“[31mred [/]”" in out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can become another")
def test_a_folder_that_takes_nothing_is_a_failure_in_words(gep: Gep, events: Path, session: LiveSession) -> None:
    before = events.read_bytes() + b"broken\n"
    events.write_bytes(before)
    os.chown(session.folder / "events", 0, 0)
    (session.folder / "events").chmod(0o755)
    for path in [session.folder, *session.folder.parents]:
        if not path.stat().st_mode & 0o077:
            path.chmod(0o755)
    events.chmod(0o644)
    os.seteuid(65534)
    try:
        status, _out, err = gep("recover", "1")
    finally:
        os.seteuid(0)
    assert status == 1
    assert "could not be brought back: you have no right to do that" in err
    assert events.read_bytes() == before


def test_what_is_missing_of_two_sessions_is_numbered_through(gep: Gep, events: Path, session: LiveSession) -> None:
    other = session.folder.with_name("soir")
    (other / "events").mkdir(parents=True)
    (other / "events" / "w.jsonl.bak").write_bytes(events.read_bytes().replace(b'"matin"', b'"soir"'))
    events.write_bytes(events.read_bytes() + b"broken\n")
    rows = json.loads(gep("recover", "--json")[1])
    assert [(row["number"], row["session"], row["kind"]) for row in rows] == [
        (1, "matin", "events"),
        (2, "soir", "stray"),
    ]
    done = json.loads(gep("recover", "2", "--json")[1])
    assert "done" in done[1]
    assert "done" not in done[0]
    assert [row["session"] for row in json.loads(gep("recover", "--json")[1])] == ["matin"]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "'x' is not a valid number."), ("fr", "'x' n’est pas un nombre.")]
)
def test_what_is_no_number_is_said_to_be_none(gep: Gep, language: str, words: str) -> None:
    status, _out, err = gep("--lang", language, "recover", "x")
    assert (status, words in err) == (2, True)

"""`gep show`, `gep copy`, `gep rebuild` give out what is on the disk, and change no event."""

from __future__ import annotations

import csv
import io
import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from gep_tui.cli.common.read_session import covers
from gep_tui.live.session import LiveSession
from gep_tui.store.results.results import results_stale

Gep = Callable[..., tuple[int, str, str]]


def test_json_has_all_tables_and_says_for_whom_it_is(gep: Gep, session: LiveSession) -> None:
    status, out, err = gep("show", "matin", "--format", "json")
    record = json.loads(out)
    facilitator = (
        "For the facilitator alone: this is the full record. Not to be passed on. --for names another reader.\n"
    )
    assert (status, err) == (0, facilitator)
    assert record["session"]["group"] == "Équipe Nord"
    assert [note["text"] for note in record["notes"]][:2] == ["Trois réunions reportées", "Voir la direction"]
    assert record["commitments"][0]["due"] == "2026-12-01"
    assert [turn["person"] for turn in record["turns"]] == ["Léa", "Karim"]
    assert "facilitator" in record["audience"]


def test_what_is_open_counts_up_to_the_last_sign_of_life(gep: Gep, session: LiveSession) -> None:
    phases = json.loads(gep("show", "matin", "--format", "json")[1])["phases"]
    assert [phase["actual_seconds"] for phase in phases[:2]] == [420.0, 60.0]


def test_a_page_keeps_shares_and_notes_to_self_from_the_group(gep: Gep, session: LiveSession) -> None:
    page = gep("show", "matin")[1]
    assert "Trois réunions reportées" in page
    assert "Rester calme" not in page
    assert "Rester calme" in gep("show", "matin", "--facilitator")[1]


@pytest.mark.parametrize("command", ["show", "copy"])
def test_a_page_is_for_whom_it_is_asked(gep: Gep, session: LiveSession, command: str) -> None:
    assert gep(command, "matin", "--for", "facilitator", "--facilitator")[0] in (0, 1)
    for words, status, said in (
        (("--for", "group", "--facilitator"), 2, "two different readers"),
        (("--for", "grop"), 1, "There is no reader “grop”. Did you mean group?"),
        (("--for", "person:Léo"), 1, "Nobody in this session is called “Léo”. Did you mean Léa?"),
        (("--for", "sponsor", "--process"), 2, "--process is for the group alone"),
        (("--for", "public"), 1, "No practice sheet was made of this session"),
        (("--for", "group", "--part", "speaking"), 1, "That part is not for this reader"),
        (("--part", "kind:self"), 1, "--for facilitator"),
    ):
        done = gep(command, "matin", *words)
        assert done[0] == status and said in done[2] and done[1] == "", words


def test_a_person_and_a_sponsor_get_theirs(gep: Gep, session: LiveSession) -> None:
    status, page, err = gep("show", "matin", "--for", "person:karim")
    assert (status, err) == (0, "")
    assert "Voir la direction" in page and "Trois réunions" not in page and "Léa" not in page
    page = gep("show", "matin", "--for", "sponsor")[1]
    assert "| Commitments | 1 |" in page and "Équipe" not in page and "Voir" not in page


def test_csv_is_the_notes_or_the_table_that_is_named(gep: Gep, session: LiveSession) -> None:
    notes = list(csv.DictReader(io.StringIO(gep("show", "matin", "--format", "csv")[1])))
    assert notes[0]["text"] == "Trois réunions reportées"
    due = list(csv.DictReader(io.StringIO(gep("show", "matin", "--format", "csv", "--part", "commitments")[1])))
    assert [row["who"] for row in due] == ["Karim"]


def test_the_beginning_of_just_one_id_will_do(gep: Gep, session: LiveSession) -> None:
    assert gep("show", "mat", "--format", "txt") == gep("show", "matin", "--format", "txt")


def test_an_unknown_session_is_answered_with_those_that_come_near(gep: Gep, session: LiveSession) -> None:
    status, out, err = gep("show", "matn")
    assert (status, out) == (1, "")
    assert err == "There is no session “matn”. Did you mean matin?\n"


def test_an_unknown_part_is_answered_with_what_there_is(gep: Gep, session: LiveSession) -> None:
    status, _out, err = gep("show", "matin", "--part", "person:Zo")
    assert status == 0
    status, _out, err = gep("show", "matin", "--part", "person:Léo")
    assert status == 1
    assert "Léa" in err


def test_a_file_is_written_for_its_owner_only_and_never_over_another(
    gep: Gep, session: LiveSession, tmp_path: Path
) -> None:
    target = tmp_path / "page.md"
    target.write_text("mine")
    status, out, err = gep("show", "matin", "--out", str(target))
    assert (status, out) == (0, "")
    assert target.read_text() == "mine"
    written = tmp_path / "page-2.md"
    assert str(written) in err
    assert "Trois réunions" in written.read_text(encoding="utf-8")
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_into_a_folder_it_gets_a_name(gep: Gep, session: LiveSession, tmp_path: Path) -> None:
    assert gep("show", "matin", "--out", str(tmp_path), "--format", "csv")[0] == 0
    assert (tmp_path / "2026-11-22 Équipe Nord – data (facilitator).csv").exists()


def test_a_file_that_cannot_be_written_is_a_failure_in_words(gep: Gep, session: LiveSession, tmp_path: Path) -> None:
    for lost in (f"{tmp_path}/none/", str(tmp_path / "none")):
        status, _out, err = gep("show", "matin", "--out", lost)
        assert status == 1 and "There is no folder" in err and not (tmp_path / "none").exists()
    status, _out, err = gep("show", "matin", "--out", str(tmp_path / "none" / "page.md"))
    assert status == 1
    assert "could not be written: its folder is not there" in err


def test_a_damaged_line_is_said_and_the_rest_is_shown(gep: Gep, session: LiveSession) -> None:
    file = next((session.folder / "events").iterdir())
    before = file.read_bytes()
    file.write_bytes(before + b'{"nonsense"\n{"half')
    status, out, err = gep("show", "matin")
    assert status == 0
    assert "Trois réunions" in out
    assert err.count(str(file)) == 2
    assert file.read_bytes() == before + b'{"nonsense"\n{"half'


def test_a_session_whose_beginning_is_lost_is_named(gep: Gep, session: LiveSession) -> None:
    for file in (session.folder / "events").iterdir():
        file.write_bytes(b"\x00\x01\n")
    status, out, err = gep("show", "matin")
    assert (status, out) == (1, "")
    assert str(session.folder) in err


def test_results_are_made_anew_from_the_record(gep: Gep, session: LiveSession) -> None:
    results = session.folder / "results.json"
    results.write_text("damaged")
    status, out, _err = gep("rebuild")
    assert status == 0
    assert "matin: results.json is new." in out
    assert "What was there is kept as" in out
    with TinyDB(results, access_mode="r") as tables:
        assert len(tables.table("notes")) == 3
    assert not results_stale(session.folder, covers(session.record.events))


def test_one_bad_session_keeps_no_other_from_being_rebuilt(gep: Gep, session: LiveSession, home: Path) -> None:
    (home / "sessions" / "aaa").mkdir()
    status, out, err = gep("rebuild")
    assert status == 1
    assert "matin" in out
    assert "aaa" in err


def test_a_copy_without_a_clipboard_is_a_file_and_a_failure(
    gep: Gep, session: LiveSession, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "/nonexistent")
    status, out, err = gep("copy", "matin", "--part", "commitments")
    assert (status, out) == (1, "")
    file = home / "exports" / "2026-11-22 Équipe Nord – session minutes, commitments (group).md"
    assert str(file) in err
    assert "Voir la direction" in file.read_text(encoding="utf-8")


def _write_newer_entry(session: LiveSession) -> None:
    """Add an entry that only a later version knows."""
    line = '{"type":"mood_set","writer":"later","seq":900,"at":"2026-11-22T12:00:00+01:00","mood":"sunny"}\n'
    (session.folder / "events" / "later.jsonl").write_text(line, encoding="utf-8")


def test_results_of_a_newer_version_are_not_written_over(gep: Gep, session: LiveSession) -> None:
    _write_newer_entry(session)
    results = session.folder / "results.json"
    results.write_text('{"covers": {}, "moods": {"1": {}}}', encoding="utf-8")
    status, out, err = gep("rebuild", "matin")
    assert (status, out) == (1, "")
    assert "a newer gep wrote part of this session" in err
    assert "moods" in results.read_text(encoding="utf-8")
    assert [path.name for path in session.folder.iterdir() if "results" in path.name] == ["results.json"]


def test_where_no_results_stand_they_are_written_in_spite_of_newer_entries(gep: Gep, session: LiveSession) -> None:
    _write_newer_entry(session)
    (session.folder / "results.json").unlink(missing_ok=True)
    assert gep("rebuild", "matin")[0] == 0


def test_a_plain_text_is_copied_with_its_look_for_a_mail(
    gep: Gep, session: LiveSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[str] = []

    def with_html(text: str, html: str, environ: object, seconds: float) -> str:
        taken.append(html)
        return ""

    monkeypatch.setattr("gep_tui.export.clipboard.copier.with_html", with_html)
    assert "with its look for a mail" in gep("copy", "matin", "--format", "txt")[1]
    assert [page[:15] for page in taken] == ["<!doctype html>"] and "Trois réunions reportées" in taken[0]
    gep("copy", "matin", "--format", "md")
    assert len(taken) == 1


def test_a_sheet_is_for_a_spreadsheet_in_the_language_chosen(gep: Gep, session: LiveSession) -> None:
    french = gep("--lang", "fr", "show", "matin", "--format", "sheet")[1]
    assert french.startswith("\ufeffQuand;Cas;Phase;")
    assert gep("show", "matin", "--format", "sheet")[1].startswith("\ufeffWhen,Case,Phase,")
    assert gep("--lang", "fr", "show", "matin", "--format", "csv")[1].startswith("id,at,phase,")


def test_a_list_of_exports_that_cannot_be_written_is_said_beside_the_file(
    gep: Gep, session: LiveSession, home: Path, tmp_path: Path
) -> None:
    (home / "sessions" / "matin" / "ledger").write_text("a file where the folder should be", encoding="utf-8")
    status, _out, err = gep("show", "matin", "--out", str(tmp_path / "page.md"))
    assert status == 0 and (tmp_path / "page.md").exists()
    assert "It is in the file" in err and "The session’s list of exports could not be written" in err

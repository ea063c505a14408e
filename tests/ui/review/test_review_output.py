"""What the review gives out: for whom, in which format; where the file goes; and the message about it."""

from __future__ import annotations

import json
import os
import re
import shutil
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from gep_tui.export.clipboard.copier import Outcome
from gep_tui.export.files import write_file
from gep_tui.export.formats import FILE_FORMATS
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.reader import FACILITATOR, Reader
from gep_tui.store.library.ledger import entries
from gep_tui.ui.review import output
from gep_tui.ui.review.output import Job, OutPlaces, RecordAsIs, carry_out

#: The name of the whole session’s files for the group, without their ending.
MINUTES = "2026-11-22 North – session minutes (group)"


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    """A clipboard that takes everything; a list of what was copied: file name, text, HTML."""
    copied: list[tuple[str, str, str]] = []

    def copy(text: str, folder: Path, name: str, html: str, enter: object) -> Outcome:
        copied.append((name, text, html))
        return Outcome(way="verified", characters=len(text), path=folder / name, with_html=bool(html))

    monkeypatch.setattr(output, "copy", copy)
    return copied


def out(room, job: Job, folder: Path, spare: Path | None = None) -> output.OutputDone:
    return carry_out(job, record_of(room), OutPlaces(folder, spare or folder))


def record_of(room, folder: Path | None = None) -> RecordAsIs:
    return RecordAsIs(room.live.session, room.live.now(), "en", folder=folder)


def test_a_copy_says_what_happened_where_the_file_is_and_for_whom(room, clipboard, tmp_path: Path) -> None:
    done = out(room, Job(WHOLE, "docx", to_clipboard=True), tmp_path)
    ((name, text, html),) = clipboard
    assert name == f"{MINUTES}.txt"
    assert all("Meet her before the réunion" in each for each in (text, html)) and html.startswith("<!doctype html>")
    assert done.words == (
        f"Copied and read back, with its look for a mail: {len(text)} characters. It is in the file {tmp_path / name}. "
        "For the members of the group: what is said here stays here."
    )
    assert done.for_terminal == ""


@pytest.mark.parametrize(
    ("form", "ending", "begins"),
    [("md", "md", "# Session 4"), ("sheet", "csv", "\ufeff"), ("json", "json", "{"), ("xlsx", "tsv", "Notes\nWhen\t")],
)
def test_what_has_no_look_is_copied_as_the_text_that_is_shown(room, clipboard, tmp_path, form, ending, begins) -> None:
    out(room, Job(WHOLE, form, FACILITATOR, to_clipboard=True), tmp_path)
    ((name, text, html),) = clipboard
    assert (name.rpartition(".")[2], html) == (ending, "")
    assert text.startswith((begins, begins.removeprefix("\ufeff")))
    assert "Meet her before the réunion" in text


def test_no_cell_of_a_workbook_is_a_formula_where_it_is_pasted(empty, clipboard, tmp_path: Path) -> None:
    empty.add('=HYPERLINK("x")\tand\nmore')
    out(empty, Job(WHOLE, "xlsx", to_clipboard=True), tmp_path)
    ((_name, text, _html),) = clipboard
    assert '\t\'=HYPERLINK("x") and more\t' in text


def test_a_mail_takes_the_same_along_with_names_replaced_there_too(room, tmp_path: Path) -> None:
    record = record_of(room)._replace(decided=())
    names = [replace(each, state="accepted") for each in record.names(WHOLE, Reader("group"))]
    job = Job(WHOLE, "eml", Reader("group"), attached=("html", "xlsx", "docx"), decided=tuple(names))
    carry_out(job, record._replace(decided=job.decided), OutPlaces(tmp_path / "out", tmp_path / "out"))
    (path,) = (tmp_path / "out").iterdir()
    mail = message_from_bytes(path.read_bytes(), policy=default)
    files = {str(each.get_filename()): each.get_payload(decode=True) for each in mail.iter_attachments()}
    assert [name.rpartition(".")[2] for name in files] == ["html", "xlsx", "docx"]
    for name, content in files.items():
        held = _unpacked(content) if content.startswith(b"PK") else content
        assert b"Meet her before" in held and "(group, names replaced)" in name
        assert not re.search(rb"Karim|Sophie|Paul\b", held), name


def _unpacked(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as packed:
        return b"".join(map(packed.read, packed.namelist()))


def test_what_no_clipboard_took_is_for_the_terminal(room, monkeypatch, tmp_path: Path) -> None:
    def copy(text: str, folder: Path, name: str, html: str, enter: object) -> Outcome:
        return Outcome(way="osc52", characters=len(text), path=folder / name, escape="\x1b]52;c;…\x07")

    monkeypatch.setattr(output, "copy", copy)
    done = out(room, Job(Part("commitments"), to_clipboard=True), tmp_path)
    assert "Call Sophie" in done.for_terminal
    assert "cannot be known" in done.words


@pytest.mark.parametrize("form", ("md", "txt", "sheet", "json", *FILE_FORMATS))
def test_a_file_is_written_for_its_owner_only_and_its_place_is_said(room, form, tmp_path: Path) -> None:
    done = out(room, Job(WHOLE, form, FACILITATOR), tmp_path / "exports")
    if form == "ics":
        assert done.words == "Nothing for a calendar: no next date is planned, and no commitment has a day."
        return
    (path,) = (tmp_path / "exports").iterdir()
    assert path.suffix == (".csv" if form == "sheet" else f".{form}")
    assert done.words.startswith(f"It is in the file {path}. For the facilitator alone")
    if os.name != "nt":
        assert path.stat().st_mode & 0o077 == 0
    if form == "json":
        assert "For the facilitator alone" in json.loads(path.read_text(encoding="utf-8"))["audience"]


def test_over_another_file_nothing_goes_before_it_was_asked(room, tmp_path: Path) -> None:
    record, path = tmp_path / "record", tmp_path / f"{MINUTES}.md"
    job, places = Job(WHOLE), OutPlaces(tmp_path, tmp_path)
    path.write_text("mine", encoding="utf-8")
    asked = carry_out(job, record_of(room, record), places)
    assert (asked.taken, asked.words, path.read_text(encoding="utf-8"), entries(record)) == (path, "", "mine", ())
    beside = carry_out(job._replace(over="beside"), record_of(room, record), places)
    assert f"{MINUTES}-2.md" in beside.words and path.read_text(encoding="utf-8") == "mine"
    instead = carry_out(job._replace(over="replace"), record_of(room, record), places)
    assert path.read_text(encoding="utf-8").startswith("# Session 4") and str(path) in instead.words
    assert [each.name for each in entries(record)] == [f"{MINUTES}-2.md", f"{MINUTES}.md"]
    assert carry_out(job, record_of(room, record), places).taken is None  # the same once more is no other file


def test_where_the_folder_takes_no_file_it_is_in_the_spare_one_and_both_are_said(room, tmp_path: Path) -> None:
    (tmp_path / "Documents").write_text("a file", encoding="utf-8")
    done = out(room, Job(WHOLE), tmp_path / "Documents", tmp_path / "exports")
    assert done.words.startswith(f"The folder {tmp_path / 'Documents'} could not be used: ")
    assert f"It is in the file {tmp_path / 'exports' / MINUTES}.md." in done.words
    (tmp_path / "other").write_text("another file", encoding="utf-8")
    done = out(room, Job(WHOLE), tmp_path / "Documents", tmp_path / "other")
    assert done.words.startswith(f"The file {tmp_path / 'Documents' / MINUTES}.md could not be written: ")
    assert "For the" not in done.words
    assert (tmp_path / "Documents").read_text(encoding="utf-8") == "a file"


def test_a_file_that_cannot_be_replaced_stays_and_the_new_one_stands_beside_it(room, tmp_path: Path) -> None:
    locked = tmp_path / f"{MINUTES}.md"
    locked.mkdir()  # as a file that another program holds: it cannot be replaced
    done = out(room, Job(WHOLE, over="replace"), tmp_path, tmp_path / "exports")
    assert done.words.startswith(f"The file {locked} could not be written: ")
    assert f"It is in the file {tmp_path / MINUTES}-2.md." in done.words
    assert locked.is_dir() and not (tmp_path / "exports").exists()


def test_a_template_that_is_none_is_said_and_nothing_is_written(room, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_text("no document", encoding="utf-8")
    places = OutPlaces(tmp_path / "to", tmp_path / "to", tmp_path / "letter.docx")
    assert "letter.docx" in carry_out(Job(WHOLE, "docx"), record_of(room), places).words
    assert not (tmp_path / "to").exists()


def test_without_a_practice_sheet_the_public_gets_nothing(room, tmp_path: Path) -> None:
    assert "No practice sheet" in out(room, Job(WHOLE, "docx", Reader("public")), tmp_path).words
    assert not list(tmp_path.glob("*.docx"))


@pytest.mark.parametrize("form", ("md", "txt", "sheet", "json", "docx", "xlsx"))
def test_hostile_words_go_out_and_are_said_without_harm(hostile, form, tmp_path: Path) -> None:
    parts = (WHOLE, Part("person", hostile.live.session.people[0].name), Part("kind", "fact"))
    for part in parts:
        done = out(hostile, Job(part, form, FACILITATOR), tmp_path)
        assert "It is in the file " in done.words
        assert "\x1b" not in done.words


@pytest.mark.parametrize("to_clipboard", [False, True])
def test_a_list_of_exports_that_cannot_be_written_is_said_beside_the_file(
    room, monkeypatch, tmp_path: Path, to_clipboard: bool
) -> None:
    def copy(text: str, folder: Path, name: str, html: str, enter) -> Outcome:
        return Outcome(way="verified", characters=len(text), path=write_file(folder / name, text, enter))

    monkeypatch.setattr(output, "copy", copy)
    record = tmp_path / "record"
    record.mkdir()
    job, places = Job(WHOLE, to_clipboard=to_clipboard), OutPlaces(tmp_path, tmp_path)
    assert "list of exports" not in carry_out(job, record_of(room, record), places).words
    shutil.rmtree(record / "ledger")
    (record / "ledger").write_text("a file where the folder should be", encoding="utf-8")
    done = carry_out(job, record_of(room, record), places)
    assert ".md" in done.words and "The session’s list of exports could not be written" in done.words

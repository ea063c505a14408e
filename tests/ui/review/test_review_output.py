"""What the review gives out: which part, for whom, in which format; and the message about it."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from gep_tui.export.clipboard.copier import Outcome
from gep_tui.export.files import write_file
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.ui.review import output
from gep_tui.ui.review.output import Job, RecordAsIs, carry_out

#: The file of the whole session for the group.
MINUTES = "2026-11-22 North – session minutes (group).md"


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """A clipboard that takes everything; a list of what was copied, by file name."""
    copied: list[tuple[str, str]] = []

    def copy(text: str, folder: Path, name: str, enter: object = None) -> Outcome:
        copied.append((name, text))
        return Outcome(way="verified", characters=len(text), path=folder / name)

    monkeypatch.setattr(output, "copy", copy)
    return copied


def out(room, job: Job, folder: Path) -> output.OutputDone:
    return carry_out(job, record_of(room), folder)


def record_of(room, folder: Path | None = None) -> RecordAsIs:
    return RecordAsIs(room.live.session, room.live.now(), "en", folder=folder)


def asked(room) -> Job:
    """Return the job that the answers led to."""
    assert room.desk.asking is None
    (message,) = room.told
    return message.job


@pytest.mark.parametrize(
    ("keys", "job"),
    [
        (("c", "1", "1", "1"), Job(WHOLE, "md", GROUP, True)),
        (("c", "1", "1", "2"), Job(WHOLE, "txt", GROUP, True)),
        (("c", "1", "2", "1"), Job(WHOLE, "md", Reader("group", process=True), True)),
        (("c", "1", "3", "1"), Job(WHOLE, "md", FACILITATOR, True)),
        (("c", "1", "4", "1"), Job(WHOLE, "md", Reader("presenter", "Anne"), True)),
        (("c", "1", "5", "2", "1"), Job(WHOLE, "md", Reader("person", "Karim"), True)),
        (("c", "1", "6", "1"), Job(WHOLE, "md", Reader("sponsor"), True)),
        (("x", "1", "7", "2"), Job(WHOLE, "txt", Reader("public"))),
        (("c", "2", "2", "1", "1"), Job(Part("phase", "welcome", ("welcome",)), "md", GROUP, True)),
        (("c", "3", "2", "1", "1"), Job(Part("kind", "fact"), "md", GROUP, True)),
        (("c", "4", "2", "1", "2"), Job(Part("person", "Karim"), "txt", Reader("person", "Karim"), True)),
        (("c", "5", "1", "1"), Job(Part("commitments"), "md", GROUP, True)),
        (("x", "1", "1", "1"), Job(WHOLE, "md")),
        (("x", "1", "3", "3"), Job(WHOLE, "sheet", FACILITATOR)),
        (("x", "1", "3", "4"), Job(WHOLE, "json", FACILITATOR)),
        (("x", "7", "1", "3"), Job(Part("turns"), "sheet", FACILITATOR)),
        (("x", "8", "1", "1"), Job(Part("speaking"), "md", FACILITATOR)),
    ],
)
def test_questions_lead_to_the_part_the_form_and_the_readers(room, keys: tuple[str, ...], job: Job) -> None:
    room.press(*keys)
    assert asked(room) == job


def test_each_reader_is_described_before_it_is_taken(room) -> None:
    room.press("c", "1")
    labels = [label for _id, label in room.desk.asking.options]
    assert labels[0].startswith("group: Notes, cases, commitments; no speaking times")
    assert labels[2].startswith("facilitator: Everything")
    assert labels[3].startswith("presenter Anne: What was said about Anne’s case")
    assert labels[5].startswith("sponsor: Aims, figures and themes")


def test_where_nothing_was_written_there_is_no_kind_to_copy(empty) -> None:
    empty.press("c", "3")
    assert empty.desk.message == "There is nothing of that kind yet."
    assert empty.desk.asking is None


def test_a_copy_says_what_happened_and_where_the_file_is(room, clipboard, tmp_path: Path) -> None:
    done = out(room, Job(WHOLE, to_clipboard=True), tmp_path)
    ((name, text),) = clipboard
    assert name == MINUTES
    assert "Meet her before the réunion" in text
    assert f"Copied and read back: {len(text)} characters." in done.words
    assert str(tmp_path / name) in done.words
    assert done.for_terminal == ""


def test_beside_plain_text_the_markdown_file_is_written_too(room, clipboard, tmp_path: Path) -> None:
    done = out(room, Job(WHOLE, "txt", to_clipboard=True), tmp_path)
    assert clipboard[0][0].endswith(".txt")
    written = tmp_path / MINUTES
    assert written.read_text(encoding="utf-8").startswith("# Session 4")
    assert str(written) in done.words


def test_what_no_clipboard_took_is_for_the_terminal(room, monkeypatch, tmp_path: Path) -> None:
    def copy(text: str, folder: Path, name: str, enter: object = None) -> Outcome:
        return Outcome(way="osc52", characters=len(text), path=folder / name, escape="\x1b]52;c;…\x07")

    monkeypatch.setattr(output, "copy", copy)
    done = out(room, Job(Part("commitments"), to_clipboard=True), tmp_path)
    assert "Call Sophie" in done.for_terminal
    assert "cannot be known" in done.words


@pytest.mark.parametrize("format", ("md", "txt", "sheet", "json"))
def test_a_file_is_written_for_its_owner_only_and_its_place_is_said(room, format, tmp_path: Path) -> None:
    done = out(room, Job(WHOLE, format, FACILITATOR), tmp_path / "exports")
    (path,) = (tmp_path / "exports").iterdir()
    assert path.suffix == (".csv" if format == "sheet" else f".{format}")
    assert str(path) in done.words
    assert "For the" in done.words
    if os.name != "nt":
        assert path.stat().st_mode & 0o077 == 0
    if format == "json":
        assert "For the facilitator alone" in json.loads(path.read_text(encoding="utf-8"))["audience"]


def test_a_second_file_never_takes_the_place_of_the_first(room, tmp_path: Path) -> None:
    out(room, Job(WHOLE), tmp_path)
    room.add("one more")
    done = out(room, Job(WHOLE), tmp_path)
    assert len(list(tmp_path.glob("*.md"))) == 2
    assert "-2.md" in done.words


def test_a_folder_that_cannot_be_written_is_named_with_the_reason(room, tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file", encoding="utf-8")
    done = out(room, Job(WHOLE), tmp_path / "exports")
    assert "could not be written" in done.words
    assert str(tmp_path / "exports") in done.words


@pytest.mark.parametrize("format", ("md", "txt", "sheet", "json"))
def test_hostile_words_go_out_and_are_said_without_harm(hostile, format, tmp_path: Path) -> None:
    hostile.press("c", "4", "1", "1", "1", "c", "2", "1", "1", "1", "c", "3", "1", "1", "1")
    asked_for = [message.job for message in hostile.told]
    for job in (Job(WHOLE, format), *(job._replace(format=format, to_clipboard=False) for job in asked_for)):
        done = out(hostile, job, tmp_path)
        assert "Written: " in done.words
        assert "\x1b" not in done.words


@pytest.mark.parametrize("to_clipboard", [False, True])
def test_a_list_of_exports_that_cannot_be_written_is_said_beside_the_file(
    room, monkeypatch, tmp_path: Path, to_clipboard: bool
) -> None:
    def copy(text: str, folder: Path, name: str, enter) -> Outcome:
        return Outcome(way="verified", characters=len(text), path=write_file(folder / name, text, enter))

    monkeypatch.setattr(output, "copy", copy)
    record = tmp_path / "record"
    record.mkdir()
    job = Job(WHOLE, to_clipboard=to_clipboard)
    assert "list of exports" not in carry_out(job, record_of(room, record), tmp_path).words
    shutil.rmtree(record / "ledger")
    (record / "ledger").write_text("a file where the folder should be", encoding="utf-8")
    done = carry_out(job, record_of(room, record), tmp_path)
    assert ".md" in done.words and "The session’s list of exports could not be written" in done.words

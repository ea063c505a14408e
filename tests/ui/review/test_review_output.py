"""What goes out: which part, for whom, in which form; and what is said of it."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from gep_tui.export.clipboard.copier import Outcome
from gep_tui.export.files import write_file
from gep_tui.export.part import WHOLE, Part
from gep_tui.ui.review import output
from gep_tui.ui.review.output import Job, carry_out


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
    return carry_out(job, room.live.session, room.live.now(), "en", folder)


def asked(room) -> Job:
    """Return the job that the questions came to."""
    assert room.desk.asking is None
    (message,) = room.told
    return message.job


@pytest.mark.parametrize(
    ("keys", "job"),
    [
        (("c", "1", "1"), Job(WHOLE, "md", False, True)),
        (("c", "1", "2"), Job(WHOLE, "txt", False, True)),
        (("c", "1", "3"), Job(WHOLE, "md", True, True)),
        (("c", "2", "1", "1"), Job(Part("phase", "case-1", ("case-1.account", "case-1.ideas")), "md", False, True)),
        (("c", "2", "2", "1"), Job(Part("phase", "welcome", ("welcome",)), "md", False, True)),
        (("c", "3", "2", "1"), Job(Part("kind", "fact"), "md", False, True)),
        (("c", "4", "1", "1"), Job(Part("person", "Anne", ("case-1.account", "case-1.ideas")), "md", False, True)),
        (("c", "4", "2", "2"), Job(Part("person", "Karim"), "txt", False, True)),
        (("c", "5", "1"), Job(Part("commitments"), "md", False, True)),
        (("x", "1", "1"), Job(WHOLE, "md")),
        (("x", "1", "5"), Job(WHOLE, "sheet")),
        (("x", "1", "6"), Job(WHOLE, "json")),
        (("x", "7", "3"), Job(Part("turns"), "sheet")),
        (("x", "8", "1"), Job(Part("speaking"), "md")),
    ],
)
def test_questions_lead_to_the_part_the_form_and_the_readers(room, keys: tuple[str, ...], job: Job) -> None:
    room.press(*keys)
    assert asked(room) == job


def test_each_answer_says_for_whom_the_page_is(room) -> None:
    room.press("c", "1")
    labels = [label for _id, label in room.desk.asking.options]
    assert "For the members of the group" in labels[0]
    assert "For the facilitator alone" in labels[2]
    room.press("escape", "c", "4", "2")
    assert all("For Karim alone" in label for _id, label in room.desk.asking.options)


def test_where_nothing_was_written_there_is_no_kind_to_copy(empty) -> None:
    empty.press("c", "3")
    assert empty.desk.message == "There is nothing of that kind yet."
    assert empty.desk.asking is None


def test_a_copy_says_what_happened_and_where_the_file_is(room, clipboard, tmp_path: Path) -> None:
    done = out(room, Job(WHOLE, to_clipboard=True), tmp_path)
    ((name, text),) = clipboard
    assert name == "2026-11-22-1000-abc.md"
    assert "Meet her before the réunion" in text
    assert f"Copied and read back: {len(text)} characters." in done.words
    assert str(tmp_path / name) in done.words
    assert done.for_terminal == ""


def test_beside_plain_text_the_markdown_file_is_written_too(room, clipboard, tmp_path: Path) -> None:
    done = out(room, Job(WHOLE, "txt", to_clipboard=True), tmp_path)
    assert clipboard[0][0].endswith(".txt")
    written = tmp_path / "2026-11-22-1000-abc.md"
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
    done = out(room, Job(WHOLE, format), tmp_path / "exports")
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
    assert len(list(tmp_path.glob("*abc*.md"))) == 2
    assert "-2.md" in done.words


def test_a_folder_that_cannot_be_written_is_named_with_the_reason(room, tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file", encoding="utf-8")
    done = out(room, Job(WHOLE), tmp_path / "exports")
    assert "could not be written" in done.words
    assert str(tmp_path / "exports") in done.words


@pytest.mark.parametrize("format", ("md", "txt", "sheet", "json"))
def test_hostile_words_go_out_and_are_said_without_harm(hostile, format, tmp_path: Path) -> None:
    hostile.press("c", "4", "1", "1", "c", "2", "1", "1", "c", "3", "1", "1")
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
    assert "list of exports" not in carry_out(job, room.live.session, room.live.now(), "en", tmp_path, record).words
    shutil.rmtree(record / "ledger")
    (record / "ledger").write_text("a file where the folder should be", encoding="utf-8")
    done = carry_out(job, room.live.session, room.live.now(), "en", tmp_path, record)
    assert ".md" in done.words and "The session’s list of exports could not be written" in done.words

"""`gep show --format` writes files for other programs, and says in a sentence why one cannot be written."""

from __future__ import annotations

import importlib.util
import io
import stat
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from gep_tui.domain.session.decisions import notes, phases
from gep_tui.export import formats
from gep_tui.export.formats import FILE_FORMATS
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession
from gep_tui.store.library.ledger import entries

Gep = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("form", [form for form in FILE_FORMATS if form != "ics"])
def test_each_is_written_for_its_owner_alone_and_entered_in_the_ledger(
    gep: Gep, session: LiveSession, form: str, tmp_path: Path
) -> None:
    status, out, err = gep("show", "matin", "--format", form, "--out", str(tmp_path))
    assert (status, out) == (0, ""), err
    made = next(tmp_path.glob(f"*.{form}"))
    assert str(made) in err
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert [each.name for each in entries(session.folder)] == [made.name]
    made.write_text("mine")
    assert gep("show", "matin", "--format", form, "--out", str(made)).status == 0
    assert made.read_text() == "mine", "never over another file"


def test_a_pipe_gets_the_file(session: LiveSession, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from gep_tui.cli.start.entry import main

    assert main(["show", "matin", "--format", "docx"]) == 0
    with zipfile.ZipFile(io.BytesIO(capfdbinary.readouterr().out)) as parts:
        assert "word/document.xml" in parts.namelist()


def test_on_a_terminal_it_goes_to_the_documents_and_over_another_file_after_a_question(
    gep: Gep, session: LiveSession, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gep_tui.cli.commands.show.on_a_terminal", lambda: True)
    (tmp_path / "Dokumente").mkdir()
    (home / "settings.toml").write_text(f'[documents]\nfolder = "{tmp_path}/Dokumente"\n')
    status, out, err = gep("show", "matin", "--format", "docx")
    (made,) = (tmp_path / "Dokumente").iterdir()
    assert (status, out) == (0, "") and f"It is in the file {made}." in err
    assert gep("show", "matin", "--format", "html").out.startswith("<!doctype html>")
    monkeypatch.setattr("gep_tui.cli.commands.show.at_a_terminal", lambda: True)
    answers = ["l", "b", "r"]
    monkeypatch.setattr("gep_tui.cli.commands.show.chosen_letter", lambda *_: answers.pop(0))
    made.write_text("mine")
    assert gep("show", "matin", "--format", "docx")[::2] == (1, err_of(made))
    assert gep("show", "matin", "--format", "docx").status == 0
    assert made.read_text() == "mine" and made.with_name(f"{made.stem}-2.docx").exists()
    assert gep("show", "matin", "--format", "docx").status == 0
    assert made.read_bytes().startswith(b"PK")


def err_of(path: Path) -> str:
    why = "For the members of the group: what is said here stays here. --for names another reader."
    return f"{why}\nNothing was written: {path} is as it was.\n"


def test_a_part_that_is_not_installed_is_named_with_the_command_that_brings_it(
    gep: Gep, session: LiveSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = importlib.util.find_spec
    monkeypatch.setattr(formats, "find_spec", lambda name: None if name == "typst" else there(name))
    status, _, err = gep("show", "matin", "--format", "pdf", "--out", "x")
    assert status == 1
    assert err == 'pdf needs a part that is not installed: pip install "gep-tui[pdf]" brings it.\n'


def test_a_template_is_named_on_the_line_or_in_the_settings(gep: Gep, session: LiveSession, home: Path) -> None:
    (home / "settings.toml").write_text('[documents]\ntemplate = "letter.docx"\n')
    status, _, err = gep("show", "matin", "--format", "docx", "--out", "x")
    assert status == 1
    assert f"The template {home}/letter.docx cannot be read: there is no such file or folder." in err
    (home / "letter.docx").write_text("Bonjour")
    assert "is no .docx: open it in Word or LibreOffice" in gep("show", "matin", "--format", "docx", "--out", "x").err
    assert gep("show", "matin", "--format", "txt").status == 0
    assert gep("show", "matin", "--template", "x")[::2] == (2, "--template is for --format docx alone.\n")


def test_a_mail_takes_files_along_and_nothing_else_does(gep: Gep, session: LiveSession, tmp_path: Path) -> None:
    status, _, err = gep("show", "matin", "--format", "eml", "--attach", "docx", "--out", str(tmp_path))
    assert (status, len([*tmp_path.glob("*.eml")])) == (0, 1), err
    assert gep("show", "matin", "--attach", "docx")[::2] == (2, "--attach is for --format eml alone.\n")


def test_a_calendar_without_a_date_is_refused(gep: Gep, session: LiveSession) -> None:
    status, out, err = gep("show", "matin", "--format", "ics", "--part", "kind:fact")
    assert (status, out) == (1, "")
    assert err.endswith("Nothing for a calendar: no next date is planned, and no commitment has a day.\n")


def test_a_folder_that_is_not_there_is_told(gep: Gep, session: LiveSession, tmp_path: Path) -> None:
    status, _, err = gep("show", "matin", "--format", "docx", "--out", str(tmp_path / "none" / "x.docx"))
    assert status == 1
    assert err.endswith(f"The file {tmp_path}/none/x.docx could not be written: its folder is not there.\n")


def test_names_are_replaced_and_what_looks_like_one_is_left_and_told(
    gep: Gep, session: LiveSession, home: Path, clock: ManualClock, tmp_path: Path
) -> None:
    status, out, err = gep("show", "matin", "--anonymous", "--for", "group")
    assert status == 0 and err == "", err
    assert not any(name in out for name in ("Léa", "Karim", "Zoé", "Équipe Nord"))
    assert "Client: Trois réunions reportées" in out and "| Person A | Voir la direction |" in out
    live = open_session(home, "codev-6", ["Léa", "Zoé"], clock=clock, group="Nord", presenter="Léa", id="soir")
    live.do(phases.begin)
    live.do(partial(notes.add_note, text="On a vu Bakary à Lyon avec Léa.", kind="fact", person="p2"))
    assert live.close()
    status, out, err = gep("show", "soir", "--anonymous", "--for", "group", "--out", str(tmp_path))
    assert err.startswith(
        "2 words look like names and were left as they are:\n  Bakary – On a vu Bakary à Lyon avec Léa."
    )
    [made] = tmp_path.glob("*.md")
    assert made.name == "2026-11-22 – session minutes (group, names replaced).md"
    assert "On a vu Bakary à Lyon avec the client." in made.read_text()

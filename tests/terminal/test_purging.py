"""A note erased for good in a real terminal while its session runs: that goes on, and no file has the words."""

from __future__ import annotations

from pathlib import Path

from waiting import until


def holding(folder: Path, words: str) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


def test_a_note_goes_from_the_disk_while_the_session_runs(live, session, tmp_path):
    terminal = live()
    terminal.send("A secret of the group\r")
    until(lambda: [note.text for note in session().notes] == ["A secret of the group"])
    terminal.send("\x1bv")
    terminal.wait("1 note")
    terminal.send(",")
    terminal.wait("Erase for good, without undo: what?")
    terminal.send("1")
    terminal.wait("“erase”, then Enter")
    terminal.send("y\r")
    terminal.wait("That is not the word")
    assert holding(tmp_path, "A secret")
    terminal.send("\x15erase\r")
    terminal.wait("It is erased.")
    until(lambda: not holding(tmp_path, "A secret"))
    terminal.send("\x1b")
    terminal.wait("Esc, then")
    terminal.send("Written afterwards\r")
    until(lambda: [note.text for note in session().notes] == ["Written afterwards"])
    assert holding(tmp_path, "A secret") == []

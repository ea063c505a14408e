"""A facilitator and a scribe at one session, two real processes: what one writes the other sees, nothing is lost."""

from __future__ import annotations

import shutil
import time

from sitting import may_be_left, takes_keys
from verdict import ID, folder, record
from waiting import Lateness, until

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import fold
from gep_tui.store.files.reading import read_folder

#: Within so many seconds a note stands on the other screen.
AT_ONCE = 0.25


def test_a_scribe_writes_beside_the_clock_and_never_has_it(gep, home, kept):
    desk = gep(*RUN_SIGNED)
    scribe = gep("notes", wait="Your name")
    scribe.send("Zoé\r")
    scribe.wait("signed Zoé")
    takes_keys(scribe)
    desk.send("from the desk\r")
    scribe.wait("‹ Claire")
    scribe.send("from the scribe\r")
    desk.wait("  from the scribe")
    assert [(note.text, note.author) for note in record(home).notes] == [
        ("from the desk", "Claire"), ("from the scribe", "Zoé"),
    ]  # fmt: skip
    # the clock goes on where it is, and the scribe goes back to write
    desk.until(may_be_left)
    desk.send("\x1bn")
    scribe.wait("▶ Clarification")
    scribe.send("\x1bg2")
    scribe.wait("Account · ")
    scribe.send("of the account\r")
    scribe.wait("  of the account")
    until(lambda: len(kept()) == 3)
    assert record(home).notes[-1].phase == "account"
    assert record(home).seat == record(home).notes[0].id.rpartition("-")[0]
    for screen in (scribe, desk):
        screen.send("\x11")
        assert screen.ended() == 0


def test_a_split_a_join_and_a_move_are_seen_on_the_other_screen(gep, kept):
    desk = gep(*RUN_SIGNED)
    scribe = gep("notes", "--author", "Zoé")
    for words in ("one two", "three"):
        desk.send(f"{words}\r")
        scribe.wait(f"  {words}")
    scribe.send("\x1b[A\x1b[A")
    scribe.wait("▸ ")
    scribe.send("\x1bs")
    scribe.wait("split ")
    scribe.send("\r")
    desk.until(lambda shown: any(row.rstrip().endswith("  one") for row in shown.split("\n")))
    until(lambda: kept() == ["one", "two", "three"])
    scribe.gone("split ")
    scribe.send("\x1b[A")
    scribe.until(lambda shown: any("▸" in row and "three" in row for row in shown.split("\n")))
    scribe.send("\x1b\x1b[A")
    until(lambda: kept() == ["one", "three", "two"])
    scribe.send("\x1bj")
    until(lambda: kept() == ["one three", "two"])
    desk.wait("  one three")


def test_a_killed_scribe_has_her_half_typed_line_back(gep, home, kept):
    gep(*RUN_SIGNED)
    scribe = gep("notes", "--author", "Zoé")
    scribe.send("saved\r")
    scribe.wait("  saved")
    scribe.send("half of")
    until(lambda: any(b"half of" in path.read_bytes() for path in (folder(home) / "alive").glob("*.json")))
    scribe.signal(9)
    scribe.ended()
    scribe = gep("notes", "--author", "Zoé", wait="half of")
    scribe.send(" a note\r")
    until(lambda: kept() == ["saved", "half of a note"])


def test_a_note_is_seen_by_the_other_at_once(gep):
    desk = gep(*RUN_SIGNED)
    scribe = gep("notes", "--author", "Zoé")
    for writer, reader in ((desk, scribe), (scribe, desk)):
        for number in range(3):
            words = f"note {number} of {writer is desk}"
            with Lateness(desk.process.pid, scribe.process.pid) as late:
                writer.send(f"{words}\r")
                writer.wait(f"  {words}")
                began = time.monotonic()
                reader.wait(f"  {words}")
                lasted = time.monotonic() - began
            assert lasted <= AT_ONCE + late.seconds + late.worked


def test_a_session_that_is_deleted_while_she_writes_stays_deleted_and_what_she_wrote_is_named(gep, home):
    desk = gep(*RUN_SIGNED)
    scribe = gep("notes", "--author", "Zoé")
    scribe.send("before\r")
    desk.wait("  before")
    desk.send("\x11")
    desk.ended()
    shutil.rmtree(folder(home))
    scribe.wait("session gone")
    scribe.send("after\r")
    scribe.wait("  after")
    refuge = home / "refuge" / ID
    scribe.until(lambda text: "no longer there" in text and "● saved" not in text)  # a long path is cut
    assert not folder(home).exists()
    until(lambda: [note.text for note in fold(read_folder(refuge, SESSION).events).notes] == ["before", "after"])
    scribe.send("\x11")
    assert scribe.ended() == 1
    scribe.wait("while you wrote")
    assert not folder(home).exists()


RUN_SIGNED = (
    "run", "codev-6", "--session", "s1", "--people", "Léa,Karim,Anne,Paul", "--presenter", "Anne", "--author", "Claire",
)  # fmt: skip

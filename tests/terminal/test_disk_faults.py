"""Disks that are full, read-only, slow or broken, under the real program: what is shown, and what is kept."""

from __future__ import annotations

import shutil
import time
from datetime import datetime

import pytest
from hardship import fill, injecting, limited, read_only, small_disk
from lives import RUN
from sitting import may_be_left, takes_keys
from steered import shown as elapsed
from verdict import folder, record
from waiting import Lateness, until

#: Longer than what is free in the last block of any file.
LONG = "x" * 6000


def note(terminal, text):
    """Write a note and see the beginning of it in the list, saved or not."""
    terminal.paste(text)
    terminal.send("\r")
    return terminal.wait(f"  {text[:30]}")


def saved(terminal):
    """Wait until the screen says that everything is saved."""
    terminal.until(lambda shown: "● saved" in shown and "◌" not in shown, "not all was saved")


def plain(shown):
    """Return a screen as one line, however its sentences were broken."""
    return " ".join(shown.split())


def says(terminal, *sentences):
    """Wait until a screen says all of it, however its lines are broken."""
    terminal.until(lambda shown: all(each.strip() in plain(shown) for each in sentences), f"{sentences}")


def is_full(row):
    """Tell whether a row of the list is a note about a full disk."""
    return "full" in row and "fact" in row


def waited(others):
    """Return a clock that stands while the machine lets the program wait, or has it work."""
    return time.perf_counter() - others.seconds - others.worked


def clock_is_right(terminal, home):
    """Wait until the clock on the screen is no more than a second wrong; a clock that has stopped never is."""
    began = record(home).runs[-1].started

    def error():
        shown = elapsed(terminal.text())
        return abs((datetime.now().astimezone() - began).total_seconds() - (shown + 0.5)) - 0.5

    until(lambda: error() <= 1, terminal.text)


def killed(terminal):
    """Kill the program, and see that it is gone."""
    terminal.signal(9)
    terminal.ended()


def test_a_full_disk_is_said_to_be_and_what_was_typed_is_saved_once_there_is_room(as_root, gep, home, kept):
    with small_disk(home):
        terminal = gep()
        note(terminal, "before")
        saved(terminal)
        ballast = fill(home)
        for text in (f"while full {LONG}", "still full"):
            note(terminal, text)
        terminal.wait("NOT SAVED")
        says(terminal, "The disk is full", "Free some space")
        terminal.until(lambda shown: [row[1] for row in shown.splitlines() if is_full(row)] == ["◌", "◌"])
        clock_is_right(terminal, home)
        assert kept()[:1] == ["before"]
        ballast.unlink()
        saved(terminal)
        terminal.gone("The disk is full")
        assert kept() == ["before", f"while full {LONG}", "still full"]
        terminal.send("\x11")
        assert terminal.ended() == 0


def test_a_disk_that_stays_full_ends_it_with_a_sentence_and_a_status(as_root, gep, home, kept):
    with small_disk(home):
        terminal = gep()
        note(terminal, "before")
        saved(terminal)
        fill(home)
        note(terminal, f"lost {LONG}")
        note(terminal, "lost too")
        terminal.wait("NOT SAVED")
        terminal.send("\x11")
        assert terminal.ended() == 1
        says(terminal, "could not be saved to")
        assert "Traceback" not in terminal.text()
        assert terminal.given_back() == []
        assert kept()[:1] == ["before"]


def test_a_limit_on_the_size_of_files_is_outlived_by_new_files(gep, begun, home, kept):
    begun()
    terminal = gep(prefix=limited("-f", "4"))
    texts = [f"number {number} {'y' * 50}" for number in range(20)]
    for text in texts:
        note(terminal, text)
    saved(terminal)
    assert kept() == texts
    assert len(list((folder(home) / "events").iterdir())) > 2


def test_in_a_read_only_folder_all_is_kept_in_memory_and_saved_once_it_may_be(as_root, gep, begun, home, kept):
    begun()
    with read_only(home):
        terminal = gep(wait="NOT SAVED")
        takes_keys(terminal)
        note(terminal, "while read-only")
        says(terminal, "may not be written: 2 entries are kept in memory only. Give access")
        terminal.until(lambda shown: str(home) in "".join(shown.split()))
        assert kept() == []
    saved(terminal)
    terminal.gone("may not be")
    assert kept() == ["while read-only"]


def test_a_new_session_in_a_read_only_place_is_refused_with_the_reason(as_root, gep, home):
    home.mkdir()
    with read_only(home):
        terminal = gep(wait="")
        assert terminal.ended() == 1
        says(terminal, "the disk can only be read")
        assert terminal.given_back() == []


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_disk_that_fails_once_costs_nothing(needs, gep, begun, home, kept, call, tmp_path):
    needs("strace")
    begun()
    event_file = folder(home) / "events" / "w2.jsonl"
    terminal = gep(prefix=injecting(f"{call}:error=EIO:when=3", only=(event_file,)), GEP_WRITER="w2")
    for text in ("one", "two", "three", "four"):
        note(terminal, text)
    saved(terminal)
    assert kept() == ["one", "two", "three", "four"]
    assert sorted(path.name for path in event_file.parent.glob("w2*")) == ["w2.1.jsonl", "w2.jsonl"]
    terminal.send("\x11")
    assert terminal.ended() == 0


def test_a_disk_that_fails_for_ever_is_said_to_and_the_end_is_no_success(needs, gep, begun, home, kept):
    needs("strace")
    begun("before")
    events = folder(home) / "events"
    # one new file after the other is tried, several hundred of them before the end gives up
    files = tuple(events / f"w2{number}.jsonl" for number in ("", *(f".{count}" for count in range(1, 400))))
    terminal = gep(prefix=injecting("fsync:error=EIO:when=2+", only=files), GEP_WRITER="w2")
    for text in ("one", "two"):
        note(terminal, text)
    terminal.wait("NOT SAVED")
    says(terminal, "cannot be saved (the disk does not answer as it should): ", "kept in memory only")
    clock_is_right(terminal, home)
    terminal.send("\x11")
    assert terminal.ended() == 1
    says(terminal, "2 entries could not be saved to")
    assert terminal.given_back() == []


@pytest.mark.parametrize("how", ["removed", "moved", "replaced"])
def test_a_data_folder_that_goes_away_is_noticed_and_all_is_written_again(gep, home, kept, how, tmp_path):
    terminal = gep()
    for text in ("one", "two"):
        note(terminal, text)
    saved(terminal)
    aside = tmp_path / "aside"
    home.rename(aside)
    if how == "removed":
        shutil.rmtree(aside)
    if how == "replaced":
        shutil.copytree(aside, home, dirs_exist_ok=True)  # the program may have made the folder again by now
    until(lambda: folder(home).exists() and kept() == ["one", "two"])
    note(terminal, "three")
    saved(terminal)
    assert kept() == ["one", "two", "three"]
    assert record(home).opened
    terminal.send("\x11")
    assert terminal.ended() == 0


def half_zeroed(path):
    """Let the second half of a file be zeros, its size and its number as before."""
    data = path.read_bytes()
    with path.open("r+b") as file:
        file.write(data[: len(data) // 2] + bytes(len(data) - len(data) // 2))


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b""), half_zeroed])
@pytest.mark.parametrize("which", ["w1", "w2"])
def test_a_file_taken_away_or_written_over_costs_no_note_of_before_or_of_now(gep, home, kept, harm, which):
    """In a resumed session, what an earlier process wrote is written again too."""
    terminal = gep(GEP_WRITER="w1")
    for text in ("one", "two"):
        note(terminal, text)
    saved(terminal)
    terminal.send("\x11")
    assert terminal.ended() == 0
    terminal = gep(GEP_WRITER="w2")
    note(terminal, "three")
    saved(terminal)
    harm(folder(home) / "events" / f"{which}.jsonl")
    until(lambda: kept() == ["one", "two", "three"])
    note(terminal, "four")
    saved(terminal)
    assert kept() == ["one", "two", "three", "four"]
    assert record(home).opened
    terminal.send("\x11")
    assert terminal.ended() == 0


def test_a_disk_that_cannot_flush_is_said_to_be_once_and_all_is_saved(needs, gep, begun, home, kept):
    needs("strace")
    begun()
    terminal = gep(prefix=injecting("fsync:error=EINVAL"), GEP_WRITER="w2")
    says(terminal, "cannot confirm", "outlasts a crash of gep, perhaps not a power cut")
    for text in ("one", "two"):
        note(terminal, text)
        saved(terminal)
    assert "NOT SAVED" not in terminal.text()
    assert kept() == ["one", "two"]
    assert [path.name for path in (folder(home) / "events").glob("w2*")] == ["w2.jsonl"]
    terminal.send("\x11")
    assert terminal.ended() == 0


#: What may stand where one of ours should: how it is made, by its path in the session's folder.
FOREIGN = {
    "an event file’s name is taken": lambda place: (place / "events" / "w2.jsonl").write_text("not ours"),
    "results.json is a folder": lambda place: (place / "results.json").mkdir(),
    "alive is a file": lambda place: (shutil.rmtree(place / "alive"), (place / "alive").write_text("not ours")),
    "a sign of life is a folder": lambda place: (place / "alive" / "w2.json").mkdir(),
}


@pytest.mark.parametrize("what", FOREIGN)
def test_a_foreign_file_in_place_of_ours_stays_and_nothing_is_lost(gep, begun, home, kept, what):
    begun("one")
    (folder(home) / "alive").mkdir(exist_ok=True)
    FOREIGN[what](folder(home))
    terminal = gep(GEP_WRITER="w2")
    note(terminal, "two")
    saved(terminal)
    terminal.until(may_be_left)
    terminal.send("\x1bn")
    terminal.wait("2/6")
    if what.startswith("results"):  # who leaves waits a second for them, no longer
        until((folder(home) / "results.json").is_file, terminal.text)
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert kept() == ["one", "two"]
    if what.startswith("an event"):
        assert (folder(home) / "events" / "w2.jsonl").read_text() == "not ours"
    if what.startswith("alive"):
        assert (folder(home) / "alive").read_text() == "not ours"
    if what.startswith("results"):
        assert list(folder(home).glob("results.json.damaged-*"))


def test_what_somebody_put_in_the_place_of_the_results_is_set_aside_and_said_to_be(gep, home, tmp_path):
    terminal = gep()
    (folder(home) / "results.json").write_text('{"mine": {"1": {"a": 1}}}')
    terminal.until(may_be_left)
    terminal.send("\x1bn")
    says(terminal, "results.json was not gep’s, or damaged: it was set aside whole, as results.json.kept-")
    (aside,) = folder(home).glob("results.json.kept-*")
    assert aside.read_text() == '{"mine": {"1": {"a": 1}}}'
    terminal.send("\x11")
    assert terminal.ended() == 0


@pytest.mark.parametrize("place", ["", "sessions", "sessions/s1", "sessions/s1/events"])
def test_a_file_where_a_folder_should_be_is_named(gep, home, place):
    path = home / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("not ours")
    terminal = gep(*RUN, wait="")
    until(lambda: terminal.process.poll() is not None or "NOT SAVED" in terminal.text(), terminal.text)
    assert "already" not in terminal.text() or place.endswith("events")
    if terminal.process.poll() is None:
        note(terminal, "kept in memory")
        says(terminal, "what should be a folder")
        terminal.send("\x11")
    assert terminal.ended() == 1
    assert "Traceback" not in terminal.text()
    assert path.read_text() == "not ours"


def test_while_every_flush_takes_three_seconds_keys_are_answered_and_saving_is_what_is_said(needs, gep, begun, home):
    needs("strace")
    begun()
    terminal = gep(prefix=injecting("fsync:delay_exit=3000000"))
    late = []
    with Lateness(terminal.process.pid) as others:
        for place, letter in enumerate("abcdefghij" * 4):
            began = waited(others)
            if place % 10 == 9:
                terminal.send("\r")
                terminal.wait("◌ saving…")
            else:
                terminal.send(letter)
                terminal.until(lambda shown, letter=letter: shown.splitlines()[-2].rstrip().endswith(letter))
            late.append(waited(others) - began)
    late.sort()
    clock_is_right(terminal, home)
    print(f"key to paint: p95 {late[int(len(late) * 0.95)]:.3f} s, at most {late[-1]:.3f} s")
    # no key waits for the disk, on any machine
    assert late[int(len(late) * 0.95)] < 1
    assert late[-1] < 2.5

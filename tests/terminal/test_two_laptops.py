"""Two laptops without a network, their clocks twenty minutes apart: packs go there and back between real terminals."""

from __future__ import annotations

from pathlib import Path

from lives import RUN
from sitting import may_be_left, takes_keys
from verdict import GEP, ID, record
from waiting import until

SECRET = "huit mots de passe"


def _command(start, home, *words, **env):
    return start([*GEP, *words], GEP_HOME=str(home), **env)


def _pack(start, home, path, question="Passphrase of the pack"):
    """Pack the session of `home`, typing the passphrase twice."""
    packing = _command(start, home, "pack", ID, str(path), "--for", "Zoé")
    packing.wait(question)
    packing.send(f"{SECRET}\r")
    packing.wait("The same once more")
    packing.send(f"{SECRET}\r")
    packing.wait("It is locked")
    assert packing.ended() == 0
    assert SECRET not in packing.text()


def _merge(start, home, path):
    """Take a pack in and return what was said, once the command has ended; its passphrase is wrong the first time."""
    merging = _command(start, home, "merge", str(path))
    merging.wait("Passphrase of")
    merging.send("not this one\r")
    merging.wait("That is not its passphrase.")
    # what is typed before a question for a secret stands is thrown away
    merging.until(lambda shown: shown.count("Passphrase of") == 2)
    merging.send(f"{SECRET}\r")
    return merging


def test_a_session_goes_to_a_laptop_with_another_clock_and_comes_back_into_the_right_phases(
    start, gep, home, tmp_path, needs
):
    needs("faketime")
    library = next(Path("/usr/lib").glob("**/faketime/libfaketimeMT.so.1"))
    wrong = {"LD_PRELOAD": str(library), "FAKETIME": "+20m", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}
    there, out, back = tmp_path / "there", tmp_path / "out.gep", tmp_path / "back.gep"
    desk = gep(*RUN, "--author", "Claire")
    desk.send("from the desk\r")
    desk.wait("  from the desk")
    _pack(start, home, out)
    merging = _merge(start, there, out)
    merging.wait("It is here now")
    assert merging.ended() == 0

    scribe = _command(start, there, "notes", ID, "--author", "Zoé", **wrong)
    scribe.wait("from the desk")
    takes_keys(scribe)
    scribe.send("in the account\r")
    scribe.wait("  in the account")
    desk.until(may_be_left)
    desk.send("\x1bn")
    desk.wait("2/6")
    scribe.send("\x1br")
    scribe.wait("The room is now in which phase?")
    scribe.send("2\r")
    scribe.wait("What you write now goes into")
    scribe.send("in the clarification\r")
    scribe.wait("  in the clarification")
    until(lambda: len(record(there).notes) == 3)
    _pack(start, there, back)

    # the desk has the session open meanwhile, and goes on writing
    merging = _merge(start, home, back)
    desk.wait("in the clarification")
    merging.wait("1 mark tells that the clock there was ahead by")
    assert merging.ended() == 0
    desk.send("once more from the desk\r")
    desk.wait("  once more from the desk")
    for screen in (scribe, desk):
        screen.send("\x11")
        assert screen.ended() == 0
    session = record(home)
    [offset] = session.offsets
    assert abs(offset.seconds - 1200) < 60
    assert [(note.text, note.phase, note.author) for note in session.notes] == [
        ("from the desk", "account", "Claire"),
        ("in the account", "account", "Zoé"),
        ("in the clarification", "clarification", "Zoé"),
        ("once more from the desk", "clarification", "Claire"),
    ]  # fmt: skip
    assert [run.phase for run in session.runs] == ["account", "clarification"]

"""`gep purge`: what was erased is in no file of the data folder any more, wherever copies of it stood."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import msgspec
import pytest

from gep_tui.cli.common import rebuilding
from gep_tui.cli.purge import doing
from gep_tui.domain.carried.case_events import CaseCarried
from gep_tui.domain.carried.events import CommitmentFollowed, NoteCarried
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.events import GroupOpened, MemberAdded
from gep_tui.domain.session.decisions import notes, people, phases
from gep_tui.domain.session.events import Event, NoteAdded
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive, check_of
from gep_tui.store.files.lines import encode
from gep_tui.store.files.processes import this_process
from gep_tui.store.purge import carrying_out, marks

Gep = Callable[..., tuple[int, str, str]]

LATER = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
SECRET = "Trois réunions reportées"


def files(home: Path) -> dict[str, bytes]:
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def holding(home: Path, *words: str) -> list[str]:
    """Return the files that hold any of the words, in whatever way files hold words."""
    forms = {
        form
        for word in words
        for form in (word.encode(), json.dumps(word)[1:-1].encode(), word.encode("utf-16-le"), word.encode("latin-1"))
    }
    return [name for name, data in files(home).items() if any(form in data for form in forms)]


def written(folder: Path, *events: Event, file: str = "away.jsonl") -> None:
    """Write events into a file of their own, each at its place."""
    (folder / "events").mkdir(parents=True, exist_ok=True)
    stamped = (
        msgspec.structs.replace(event, writer=event.writer or "away", seq=event.seq or 900 + number, at=LATER)
        for number, event in enumerate(events)
    )
    (folder / "events" / file).write_bytes(b"".join(map(encode, stamped)))


@pytest.fixture
def folder(gep: Gep, session: LiveSession, home: Path) -> Path:
    """The session of the morning, with results and an export, and copies of its words in every place that gep knows."""
    folder = home / "sessions" / "matin"
    assert gep("rebuild", "matin")[0] == 0
    assert gep("show", "matin", "--out", str(home / "exports"))[0] == 0
    [events] = (folder / "events").iterdir()
    data = events.read_bytes()
    line = next(line for line in data.splitlines(keepends=True) if SECRET.encode() in line)
    (folder / "events" / "ecrit (copie en conflit).jsonl").write_bytes(data)
    (folder / "events" / "torn.jsonl").write_bytes(line[:-20])
    (folder / "events" / "old.jsonl.damaged-20261122-101010").write_bytes(b"\0\0" + line + data)
    (folder / "events" / "notepad.jsonl.damaged-20261122-101011").write_bytes(data.decode().encode("utf-16"))
    (folder / "copy.bak").write_bytes(data)
    (folder / ".results.json.1a2b3c4d.tmp").write_bytes((folder / "results.json").read_bytes())
    (folder / "results.json.damaged-20261122-101012").write_bytes((folder / "results.json").read_bytes()[:-9])
    (folder / "recovered").mkdir()
    (folder / "recovered" / "old.txt").write_text(f"Ramené\n\n10:31 · fait · Léa\n{SECRET}\n", encoding="utf-8")
    (folder / "alive").mkdir(exist_ok=True)
    dead = Alive(
        writer="dead", at=LATER, wall=LATER, draft=SECRET[:14], author="Léa", pid=2**22 + 7, host=this_process().host
    )
    (folder / "alive" / "dead.json").write_bytes(
        msgspec.json.encode(msgspec.structs.replace(dead, check=check_of(dead)))
    )
    (folder / "alive" / "torn.json").write_text(f'{{"writer":"torn","draft":"{SECRET}"', encoding="utf-8")
    return folder


def test_of_a_note_nothing_is_left_on_the_disk(gep: Gep, folder: Path, home: Path) -> None:
    assert len(holding(home, SECRET)) > 8
    status, out, err = gep("purge", "matin", "--note", "1", "--yes")
    assert (status, err) == (0, "")
    assert "1 note will be erased, with all its versions." in out and "1 exported file will be erased with it" in out
    assert "other laptops, packs, mail" in out and "no undo" in out
    assert holding(home, SECRET, SECRET[:14]) == []
    shown = json.loads(gep("show", "matin", "--format", "json")[1])
    assert [note["text"] for note in shown["notes"]] == ["Voir la direction", "Rester calme"]
    assert json.loads((folder / "results.json").read_bytes())["notes"].keys() == {"1", "2"}
    assert shown["refused"] == []
    assert gep("doctor", "matin")[1].count("BROKEN") == 0
    # What has nothing to do with it is all there.
    assert b"Rester calme" in (folder / "copy.bak").read_bytes()


def test_a_file_that_the_system_does_not_let_go_is_named_and_is_a_failure(
    gep: Gep, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [export], real = list((home / "exports").iterdir()), Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path == export:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        real(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    status, out, _err = gep("purge", "matin", "--note", "1", "--yes")
    assert status == 1 and "It is erased. Still there, for you to delete: " in " ".join(out.split())
    assert f"exports/{export.name} (could not be removed)." in " ".join(out.split())
    assert holding(home, SECRET) == [f"exports/{export.name}"]


def test_of_a_person_the_seconds_stay_and_no_name(gep: Gep, folder: Path, home: Path) -> None:
    before = json.loads(gep("show", "matin", "--format", "json")[1])
    assert gep("show", "matin", "--part", "person:Léa", "--out", str(home / "exports"))[0] == 0
    status, out, err = gep("purge", "matin", "--person", "léa", "--yes")
    assert (status, err) == (0, "")
    assert "Léa: name, service, function and address will be erased; times and roles stay, as “Someone”." in out
    assert "1 note of theirs stays, without the name." in out
    assert holding(home, "Léa") == [] and not list((home / "exports").iterdir())
    after = json.loads(gep("show", "matin", "--format", "json")[1])
    assert [row["seconds"] for row in after["turns"]] == [row["seconds"] for row in before["turns"]]
    assert [row["person"] for row in after["speaking"]] == ["Someone", "Karim", "Zoé"]
    assert after["notes"][0]["text"] == SECRET and after["notes"][0]["person"] == "Someone"
    assert after["roles"][0]["person"] == "Someone"
    in_french = json.loads(gep("--lang", "fr", "show", "matin", "--format", "json")[1])
    assert in_french["notes"][0]["person"] == in_french["roles"][0]["person"] == "Quelqu’un"
    assert "Quelqu’un" in gep("--lang", "fr", "find", "réunions")[1]


def test_of_a_cycle_the_figures_stay_and_no_word(gep: Gep, folder: Path, home: Path) -> None:
    before = json.loads(gep("show", "matin", "--format", "json")[1])
    status, out, _err = gep("purge", "--before", "2026-11-22", "--yes")
    assert (status, out) == (1, "")
    status, out, _err = gep("purge", "--before", "23/11/2026", "--group", "équipe nord", "--yes")
    assert status == 0 and "3 notes will be erased" in out
    assert holding(home, SECRET, "Voir la direction", "Rester calme", "Léa", "Karim", "Zoé") == []
    after = json.loads(gep("show", "matin", "--format", "json")[1])
    assert [row["person"] for row in after["speaking"]] == ["Person 1", "Person 2", "Person 3"]
    figures = ("seconds", "turns", "share")
    assert [[row[each] for each in figures] for row in after["speaking"]] == [
        [row[each] for each in figures] for row in before["speaking"]
    ]
    assert (after["phases"], after["notes"], len(after["presence"])) == (before["phases"], [], 3)
    assert after["session"]["group"] == "Équipe Nord"
    assert gep("purge", "--before", "2026-11-23", "--yes")[0] == 1


def test_exports_that_are_not_ours_any_more_stay_and_are_named(gep: Gep, folder: Path, home: Path) -> None:
    [export] = (home / "exports").iterdir()
    export.write_text(export.read_text(encoding="utf-8") + "Relu.", encoding="utf-8")
    (home / "exports" / "mine.txt").write_text(f"« {SECRET} »", encoding="utf-8")
    (folder / "mine.odt.txt").write_text(SECRET, encoding="utf-8")
    out = gep("purge", "matin", "--note", "1", "--yes")[1]
    assert "exports/2026-11-22 Équipe Nord – session minutes (group).md (changed since it was written)" in out
    assert "exports/mine.txt (it holds the words, but is not in the list of exports)" in out
    assert "are not gep’s and hold it too" in out and "mine.odt.txt" in out
    assert len(holding(home, SECRET)) == 3


def test_without_the_word_nothing_changes(gep: Gep, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(home)
    assert gep("purge", "matin", "--note", "1", "--dry-run")[0] == 0
    assert gep("purge", "matin", "--note", "1")[::2] == (
        2,
        "Nobody can be asked here: add --yes. Nothing was changed.\n",
    )
    monkeypatch.setattr(doing, "at_a_terminal", lambda: True)
    for typed, status in (("y", 1), ("", 1), ("ERASE", 0)):
        monkeypatch.setattr("click.prompt", lambda *_args, typed=typed, **_more: typed)
        assert files(home) == before
        assert gep("purge", "matin", "--note", "1")[0] == status
    assert holding(home, SECRET) == []


def test_a_session_that_is_open_elsewhere_is_left_alone(gep: Gep, folder: Path, home: Path) -> None:
    here = this_process()
    other = Alive(
        writer="scribe", at=LATER, wall=datetime.now().astimezone(), role="notes", author="Zoé",
        pid=os.getppid(), host="another laptop",
    )  # fmt: skip
    sign = folder / "alive" / "scribe.json"
    sign.write_bytes(msgspec.json.encode(other))
    before = files(home)
    status, _out, err = gep("purge", "matin", "--note", "1", "--yes")
    assert status == 1 and "matin is open on another screen (scribe’s screen, Zoé)" in err
    assert files(home) == before
    for gone in (
        {"role": "room"},
        {"wall": LATER},
        {"pid": -1},
        {"pid": here.pid, "host": here.host, "boot": here.boot},
    ):
        sign.write_bytes(msgspec.json.encode(msgspec.structs.replace(other, **gone)))
        assert gep("purge", "matin", "--note", "1", "--dry-run")[0] == 0


def test_what_later_sessions_and_the_group_took_along_goes_too(gep: Gep, folder: Path, home: Path) -> None:
    later = open_session(home, "codev-6", ["Léa", "Karim"], clock=ManualClock(LATER), id="soir")
    assert later.close()
    opened = json.loads(gep("show", "matin", "--format", "json")[1])
    note = next(each["id"] for each in opened["notes"] if each["kind"] == "commitment")
    carried = NoteCarried(session="matin", note=note, kind="commitment", text="Voir la direction", person="Karim")
    followed = CommitmentFollowed(session="matin", note=note, outcome="done", words="La direction a dit oui")

    def took_along() -> None:
        opened = GroupOpened(id="nord", name="Nord", seq=1)
        written(home / "sessions" / "soir", carried, followed)
        written(home / "groups" / "nord", opened, MemberAdded(name="Karim", seq=2), followed)

    took_along()
    status, out, _err = gep("purge", "matin", "--note", "2", "--yes")
    assert status == 0 and "It will change 3 entries elsewhere too, where it was taken along: soir, nord." in out
    assert holding(home, "Voir la direction", "La direction a dit oui") == []
    lines = (home / "sessions" / "soir" / "events" / "away.jsonl").read_bytes()
    assert b'"outcome":"done"' in lines
    took_along()  # older copies came back, with a folder that is kept on two laptops
    assert len(holding(home, "Voir la direction", "La direction a dit oui")) == 2
    assert gep("purge", "matin", "--again", "--yes")[0] == 0
    assert holding(home, "Voir la direction", "La direction a dit oui") == []


def trio(home: Path, *order: str) -> None:
    """Make three sessions, each of which took along what stood in those before, whatever their names say."""
    one, two, three = order
    note, more = NoteName(one, "one-7"), NoteName(two, "two-7")
    for number, name in enumerate(order):
        later = LATER + timedelta(hours=number)
        live = open_session(home, "codev-6", ["Ada", "Bea Moon", "Cid"], clock=ManualClock(later), id=name)
        assert live.close()
    promised = {"kind": "commitment", "person": "Bea Moon"}
    first = NoteCarried(session=one, note=note.note, text="call the ghostword", **promised)
    second = NoteCarried(session=two, note=more.note, text="write to the wraithword", **promised)
    case = CaseCarried(session=one, scope="b1", title="What the ghostword said", person="Bea Moon", notes=(note,))
    sessions = home / "sessions"
    made = {"kind": "commitment", "person": "p2"}
    written(sessions / one, NoteAdded(writer="one", seq=7, text="call the ghostword", **made))
    written(sessions / two, first, case, NoteAdded(writer="two", seq=7, text="write to the wraithword", **made))
    written(sessions / three, first, case, second)


@pytest.mark.parametrize("order", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_what_went_from_session_to_session_is_erased_in_all_whatever_their_order(
    gep: Gep, home: Path, order: tuple[str, ...]
) -> None:
    trio(home, *order)
    status, out, err = gep("purge", "--person", "Bea", "--said", "--yes")
    assert (status, err) == (0, ""), out
    assert holding(home, "ghostword", "wraithword", "Bea Moon") == []
    assert "BROKEN" not in gep("doctor")[1]
    assert gep("purge", "--again", "--yes")[1] == "There is nothing to erase.\n"


def test_words_that_an_earlier_erasure_left_in_other_sessions_are_told_and_erased(gep: Gep, home: Path) -> None:
    trio(home, "a", "b", "c")
    left = {path: path.read_bytes() for path in (home / "sessions").glob("[bc]/events/away.jsonl")}
    assert gep("purge", "a", "--note", "1", "--yes")[0] == 0
    assert holding(home, "ghostword") == []
    for path, data in left.items():
        for mark in path.parent.glob("purged.*"):
            mark.unlink()
        path.write_bytes(data)
    said = gep("doctor")[1]
    assert "gep purge b --again" in said and "gep purge c --again" in said
    assert gep("purge", "--again", "--yes")[0] == 0
    assert holding(home, "ghostword") == [] and holding(home, "wraithword")
    assert "BROKEN" not in gep("doctor")[1]


def test_a_merge_erases_what_was_taken_along_of_what_was_erased_there_and_says_so(
    gep: Gep, home: Path, tmp_path: Path
) -> None:
    trio(home, "a", "b", "c")
    other, pack = tmp_path / "other", tmp_path / "a.gep"
    shutil.copytree(home, other)
    assert gep("--home", str(other), "purge", "a", "--note", "1", "--yes")[0] == 0
    gep("--home", str(other), "pack", "--open", "a", str(pack))
    before, told = files(home), "they are erased in b, c too."
    assert told in gep("merge", str(pack), "--dry-run")[1] and files(home) == before
    status, out, err = gep("merge", str(pack))
    assert (status, err) == (0, "") and told in out
    assert holding(home, "ghostword") == [] and holding(home, "wraithword")
    assert "BROKEN" not in gep("doctor")[1] and told not in gep("merge", str(pack))[1]


def test_a_person_goes_everywhere_from_sessions_and_groups(gep: Gep, folder: Path, home: Path) -> None:
    other = open_session(home, "codev-6", ["Anne", "Karim Benali"], clock=ManualClock(LATER), id="soir")
    other.do(phases.begin)
    other.do(partial(people.change_person, person="p2", service="Urgences"))
    other.do(partial(notes.add_note, text="Karim le dira", kind="fact", person="p1", author="Karim Benali"))
    assert other.close()
    written(
        home / "groups" / "nord", GroupOpened(id="nord", name="Nord", seq=1), MemberAdded(name="Karim Benali", seq=2)
    )
    status, out, _err = gep("purge", "--person", "Karim", "--everywhere", "--yes")
    assert status == 0 and re.findall(r"^(\w+)\n", out, re.MULTILINE) == ["nord", "matin", "soir"]
    assert "1 note of others names them, and stays." in out
    assert holding(home, "Benali", "Urgences") == []
    assert {Path(name).parts[1] for name in holding(home, "Karim")} == {"soir"}
    assert gep("purge", "soir", "--person", "Anne", "--said", "--named", "--yes")[0] == 0
    assert holding(home, "Karim", "Anne") == []


def test_a_name_of_several_groups_is_not_erased_without_saying_of_which(gep: Gep, folder: Path, home: Path) -> None:
    """And a session that only names the person in words is listed, and erased where it is asked for."""
    for id, name in (("sud", "Paul Durand"), ("est", "Paul DURAND")):
        written(home / "groups" / id, GroupOpened(id=id, name=id, seq=1), MemberAdded(name=name, seq=2))
    other = open_session(home, "codev-6", ["Anne"], clock=ManualClock(LATER), id="soir")
    other.do(phases.begin)
    other.do(partial(notes.add_note, text="Paul Durand of the others was rude", kind="fact", person="p1"))
    assert other.close()
    before = files(home)
    status, _out, err = gep("purge", "--person", "Paul Durand", "--yes")
    assert status == 2 and "sud (Paul Durand)" in err and "est (Paul DURAND)" in err and "--everywhere" in err
    assert files(home) == before
    status, out, _err = gep("purge", "--person", "Paul Durand", "--group", "sud", "--named", "--yes")
    assert status == 0 and "only in what was written, and stays: soir." in out
    assert {Path(name).parts[1] for name in holding(home, "Paul Durand", "Paul DURAND")} == {"est", "soir"}
    assert gep("purge", "--person", "Paul Durand", "--yes")[0] == 0
    assert "only in what was written, and stays: soir." in gep("purge", "--person", "Paul Durand", "--yes")[2]
    assert gep("purge", "soir", "--person", "Paul Durand", "--named", "--yes")[0] == 0
    assert holding(home, "Paul Durand", "Paul DURAND") == []


def test_a_pack_carries_an_erasure_to_another_laptop_and_brings_nothing_back(
    gep: Gep, folder: Path, home: Path, tmp_path: Path
) -> None:
    other, before, after = tmp_path / "other", tmp_path / "before.gep", tmp_path / "after.gep"
    gep("pack", "--open", "matin", str(before), "--private")
    gep("--home", str(other), "merge", str(before))
    away = LiveSession(session_files(other / "sessions" / "matin", "away"), ManualClock(LATER))
    note = away.session.notes[0].id
    away.do(partial(notes.change_note, note=note, text="Le secret, récrit ailleurs"))
    away.do(partial(people.change_person, person="p3", name="Zoé Faure"))
    away.do(partial(people.add_person, name="Paul"))
    assert away.close()
    gep("purge", "matin", "--note", "1", "--yes")
    gep("purge", "matin", "--person", "Zoé", "--yes")
    gep("pack", "--open", "matin", str(after), "--private")
    status, out, _err = gep("--home", str(other), "merge", str(after))
    assert status == 0 and "2 entries here were erased there for good: they are erased here too." in out
    assert holding(other, SECRET, "récrit", "Zoé", "Faure") == [] and holding(other, "Paul")
    assert "2 entries in it were erased here for good: they stay out." in gep("merge", str(before))[1]
    assert holding(home, SECRET, "Zoé") == []
    assert gep("--home", str(other), "doctor", "matin")[1].count("BROKEN") == 0


def test_an_older_copy_that_comes_back_is_told_and_erased_again(gep: Gep, folder: Path, home: Path) -> None:
    [data] = [path.read_bytes() for path in (folder / "events").glob("*copie*")]
    gep("purge", "matin", "--note", "1", "--yes")
    for name in ("events/restored.jsonl", "restored.bak"):
        (folder / name).write_bytes(data)
        assert "matin --again" in gep("doctor", "matin")[1]
        assert SECRET not in gep("show", "matin")[1]
        assert SECRET not in gep("recover", "--session", "matin", "--all")[1]
        assert gep("purge", "matin", "--again", "--yes")[0] == 0
        assert holding(home, SECRET) == []
    assert gep("purge", "--again", "--yes")[1] == "There is nothing to erase.\n"


def test_a_disk_that_fails_meanwhile_is_told_and_it_is_finished_later(
    gep: Gep, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(carrying_out, "replace_file", full)
        status, _out, err = gep("purge", "matin", "--note", "1", "--yes")
    assert status == 1 and "there is no room left on the disk" in err and "`gep purge matin --again`" in err
    assert SECRET not in gep("show", "matin")[1] and holding(home, SECRET)
    assert gep("purge", "matin", "--again", "--yes")[0] == 0
    assert holding(home, SECRET) == []


def test_a_disk_that_takes_no_mark_is_told_and_nothing_is_erased(
    gep: Gep, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = sorted((folder / "events").iterdir()), marks.replace_file

    def unsure(path: Path, data: bytes) -> None:
        real(path, data)
        raise OSError(5, "Input/output error", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(marks, "replace_file", unsure)
        status, _out, err = gep("purge", "matin", "--note", "1", "--yes")
    assert status == 1 and "the disk does not answer as it should. Nothing was erased." in err and "--again" not in err
    assert SECRET in gep("show", "matin")[1] and sorted((folder / "events").iterdir()) == before
    assert gep("purge", "matin", "--note", "1", "--yes")[0] == 0
    assert holding(home, SECRET) == []


def test_a_disk_that_can_only_be_read_is_told_and_nothing_is_erased(
    gep: Gep, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(path: Path, *_more: object, **_named: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    before = files(home)
    for module, name in ((carrying_out, "hold"), (marks, "replace_file")):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, read_only)
            patch.setattr(Path, "unlink", read_only)  # such a disk answers so for a file that is not there, too
            status, _out, err = gep("purge", "matin", "--note", "1", "--yes")
        assert status == 1 and "the disk can only be read. Nothing was erased." in err and "--again" not in err
        assert {name: data for name, data in files(home).items() if not name.endswith(".lock")} == before


@pytest.mark.parametrize("thing", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("nowhere")])
def test_what_stands_in_the_place_of_a_file_holds_no_words_and_stops_no_erasure(
    gep: Gep, folder: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, thing: Callable[[Path], None]
) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("GEP_CACHE", str(cache))
    assert gep("find", "reportées")[0] == 0
    index = next(cache.glob("*.sqlite3"))
    index.unlink()
    (ledger,) = (folder / "ledger").iterdir()
    ledger.unlink()
    for path in (index, ledger, folder / "events" / "odd.jsonl"):
        thing(path)
    status, out, _err = gep("purge", "matin", "--note", "1", "--yes")
    assert "It is erased." in out and status == 0
    assert not holding(folder, SECRET)


def test_results_that_cannot_be_made_anew_are_told_with_the_command_that_makes_them(
    gep: Gep, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path, *_more: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))

    monkeypatch.setattr(rebuilding, "write_results", full)
    status, _out, err = gep("purge", "matin", "--note", "1", "--yes")
    assert status == 1 and "Put that right, then: `gep rebuild matin`" in err and "unchanged" not in err
    assert not (folder / "results.json").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Erase what?"),
        (("--note", "1"), "need the SESSION"),
        (("matin", "--note", "9"), "There is no note 9 in matin"),
        (("matin", "--case", "case-9"), "There is no case “case-9” with notes in matin."),
        (("matin", "--person", "Nobody"), "Nobody in matin is called “Nobody”."),
        (("--person", "Nobody"), "in any session or group"),
        (("matin", "--note", "1", "--person", "Léa"), "One at a time"),
        (("matin", "--before", "2026-01-01"), "leave SESSION out"),
        (("--before", "someday"), "is no day"),
        (("matin", "--note", "1", "--said"), "go with --person"),
        (("--sessions", "matin", "--group", "x"), "goes with --before"),
    ],
)
def test_a_command_line_that_makes_no_sense_is_told(
    gep: Gep, folder: Path, home: Path, words: tuple[str, ...], said: str
) -> None:
    before = files(home)
    status, _out, err = gep("purge", *words, "--yes")
    assert status and said in err
    assert files(home) == before


def test_what_there_is_to_erase_is_listed(gep: Gep, folder: Path) -> None:
    out = gep("purge", "matin")[1]
    assert "  1  09:05  fact" in out and SECRET in out and "People: Léa, Karim, Zoé" in out

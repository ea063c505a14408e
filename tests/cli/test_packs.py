"""`gep pack` and `gep merge`: what travels between two laptops, and every file that is none to take in."""

from __future__ import annotations

import errno
import io
import json
import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest

from gep_tui.cli.packs.to_pack import session_to_pack
from gep_tui.domain.session.decisions import floor, note_pieces, notes, people
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession
from gep_tui.store.packs import taking_in
from gep_tui.store.packs.manifest import MOST_PACKED, MOST_UNPACKED

#: When the session of the morning goes on.
LATER = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))

Gep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The data folder of a second laptop."""
    return tmp_path / "other"


@pytest.fixture
def pack(gep: Gep, session: LiveSession, tmp_path: Path) -> Path:
    """The session of the morning, packed."""
    path = tmp_path / "matin.gep"
    assert gep("pack", "--open", "matin", str(path))[0] == 0
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def shown(gep: Gep, home: Path) -> str:
    status, out, _err = gep("--home", str(home), "show", "matin", "--format", "json")
    assert status == 0
    return out


def write(folder: Path, writer: str, *texts: str, author: str = "") -> None:
    """Open a session that is there as another process, write notes, and leave."""
    live = LiveSession(session_files(folder, writer), ManualClock(LATER))
    for text in texts:
        live.do(partial(notes.add_note, text=text, kind="lead", author=author))
    assert live.close()


def test_a_note_to_self_that_comes_while_it_is_packed_stays_out(session: LiveSession, tmp_path: Path) -> None:
    what = session_to_pack(session.folder, "", private=False)
    live = LiveSession(session_files(session.folder, "w9"), ManualClock(LATER))
    live.do(partial(notes.add_note, text="see the doctor", kind="self"))
    live.do(partial(notes.add_note, text="a lead", kind="lead"))
    assert live.close()
    with zipfile.ZipFile(io.BytesIO(what.make())) as archive:
        inside = b"".join(map(archive.read, archive.namelist()))
    assert b"a lead" in inside and b"see the doctor" not in inside


def test_notes_to_self_that_were_joined_stay_out_with_their_join(session: LiveSession) -> None:
    live = LiveSession(session_files(session.folder, "w9"), ManualClock(LATER))
    for text, kind in (("see the doctor", "self"), ("about my back", "self"), ("a lead", "lead"), ("and more", "lead")):
        live.do(partial(notes.add_note, text=text, kind=kind))
    one, other, lead, more = live.session.notes[-4:]
    live.do(partial(note_pieces.join_notes, note=one.id, other=other.id))
    live.do(partial(note_pieces.join_notes, note=lead.id, other=more.id))
    assert live.close()
    with zipfile.ZipFile(io.BytesIO(session_to_pack(session.folder, "", private=False).make())) as archive:
        inside = b"".join(map(archive.read, archive.namelist()))
    assert b"a lead" in inside and b"and more" in inside
    assert b"see the doctor" not in inside and b"about my back" not in inside


def test_a_session_comes_to_another_laptop_and_is_the_same_there(
    gep: Gep, session: LiveSession, home: Path, other: Path, tmp_path: Path
) -> None:
    path = tmp_path / "matin.gep"
    status, out, _err = gep("pack", "--open", "matin", str(path), "--for", "Zoé", "--private")
    assert status == 0
    assert "3 notes, 2 turns, 3 people" in out
    assert "For Zoé: not to be passed on." in out
    assert "It is open: whoever has the file can read it." in out
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    status, out, _err = gep("--home", str(other), "merge", "--dry-run", str(path))
    assert status == 0
    assert "3 notes, 2 turns, 3 people" in out
    assert out.endswith("Nothing was changed.\n")
    assert not other.exists()
    in_french = gep("--lang", "fr", "--home", str(other), "merge", "--dry-run", str(path))[1]
    assert "“Professional co-development (6 steps)”" in out and "Codéveloppement" in in_french
    status, out, _err = gep("--home", str(other), "merge", str(path))
    assert (status, out.splitlines()[-1]) == (0, "It is here now: `gep notes matin` writes in it.")
    assert shown(gep, other) == shown(gep, home)
    assert stat.S_IMODE((other / "sessions" / "matin").stat().st_mode) == 0o700
    assert gep("--home", str(other), "doctor", "matin")[0] == 0


def test_the_preview_says_by_whom(gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path) -> None:
    gep("--home", str(other), "merge", str(pack))
    write(other / "sessions" / "matin", "scribe", "Une piste", "Une autre", author="Claire")
    back = tmp_path / "back.gep"
    gep("--home", str(other), "pack", "--open", "matin", str(back))
    out = gep("merge", "--dry-run", str(back))[1]
    assert "New here: 2 notes." in out
    assert "  Claire: 2 notes\n" in out


def test_any_order_and_any_number_of_times_give_the_same(
    gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path
) -> None:
    gep("--home", str(other), "merge", str(pack))
    there = other / "sessions" / "matin"
    files = [pack]
    for number in range(3):
        write(there, "scribe", f"Une piste {number}")
        write(home / "sessions" / "matin", f"desk-{number}", f"Au bureau {number}")
        for name, folder in (("there", other), ("here", home)):
            files.append(tmp_path / f"{name}-{number}.gep")
            assert gep("--home", str(folder), "pack", "--open", "matin", str(files[-1]))[0] == 0
    third = tmp_path / "third"
    assert gep("--home", str(third), "merge", *map(str, reversed(files)))[0] == 0
    assert gep("merge", *map(str, files))[0] == 0
    assert gep("--home", str(other), "merge", *map(str, files), *map(str, files))[0] == 0
    assert "Une piste 2" in shown(gep, home)
    before = contents(home)
    assert gep("merge", *map(str, reversed(files)))[0] == 0
    assert contents(home) == before
    assert shown(gep, other) == shown(gep, third)
    # what is left out of a pack, the notes to self, is here alone
    own = json.loads(shown(gep, home))
    own["notes"] = [note for note in own["notes"] if note["kind"] != "self"]
    assert own["notes"] == json.loads(shown(gep, other))["notes"]


def test_a_file_that_grew_brings_what_it_grew_by_and_an_older_pack_brings_nothing(
    gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path
) -> None:
    gep("--home", str(other), "merge", str(pack))
    events = other / "sessions" / "matin" / "events"
    [first] = events.iterdir()
    before = first.read_bytes()
    live = LiveSession(session_files(home / "sessions" / "matin", "desk"), ManualClock(LATER))
    live.do(partial(notes.add_note, text="Plus tard", kind="lead"))
    live.close()
    [grown] = (home / "sessions" / "matin" / "events").glob("desk.jsonl")
    packed = tmp_path / "later.gep"
    gep("pack", "--open", "matin", str(packed))
    assert "New here: 1 note." in gep("--home", str(other), "merge", str(packed))[1]
    assert first.read_bytes() == before
    assert (events / "desk.jsonl").read_bytes() == grown.read_bytes()
    assert "Nothing in it is new here." in gep("--home", str(other), "merge", str(pack))[1]


def test_notes_to_self_stay_out_unless_they_are_asked_for(gep: Gep, pack: Path, other: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(pack) as archive:
        assert not any(b"Rester calme" in archive.read(name) for name in archive.namelist())
        assert json.loads(archive.read("manifest.json"))["left_out"] == 1
    gep("--home", str(other), "merge", str(pack))
    assert gep("--home", str(other), "doctor", "matin")[1].endswith("Nothing is broken.\n")
    whole = tmp_path / "whole.gep"
    gep("pack", "--open", "matin", str(whole), "--private")
    assert "New here: 1 note." in gep("--home", str(other), "merge", str(whole))[1]
    assert "Nothing in it is new here." in gep("--home", str(other), "merge", str(pack))[1]
    assert "Rester calme" in shown(gep, other)


def test_words_of_a_note_to_self_stay_out_with_its_edits_and_pieces(
    gep: Gep, session: LiveSession, home: Path, tmp_path: Path
) -> None:
    folder = home / "sessions" / "matin"
    live = LiveSession(session_files(folder, "again"), ManualClock(LATER))
    own = next(note.id for note in live.session.notes if note.kind == "self")
    live.do(partial(notes.change_note, note=own, text="Secret un"))
    public = live.do(partial(notes.add_note, text="Secret deux", kind="fact"))
    live.do(partial(notes.change_note, note=public.key, kind="self"))  # type: ignore[union-attr]
    live.do(partial(notes.withdraw_note, note=own))
    live.close()
    path = tmp_path / "x.gep"
    assert "2 notes to self stay out." in gep("pack", "--open", "matin", str(path))[1]
    with zipfile.ZipFile(path) as archive:
        assert not any(b"Secret" in archive.read(name) for name in archive.namelist())


def test_a_pack_with_entries_that_are_not_here_is_not_written_over(gep: Gep, pack: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    gep("--home", str(other), "merge", str(pack))
    away = LiveSession(session_files(other / "sessions" / "matin", "away"), ManualClock(LATER))
    away.do(partial(notes.add_note, text="Only there", kind="fact"))
    assert away.close()
    assert gep("--home", str(other), "pack", "--open", "matin", str(pack))[0] == 0
    before = pack.read_bytes()
    status, _out, err = gep("pack", "--open", "matin", str(pack))
    assert status == 1 and "holds entries that are not here" in err and "gep merge" in err
    assert pack.read_bytes() == before
    assert gep("merge", str(pack))[0] == 0 and "packed anew" in gep("pack", "--open", "matin", str(pack))[1]


def test_a_pack_is_written_over_an_earlier_one_of_its_session_and_over_nothing_else(
    gep: Gep, pack: Path, home: Path, tmp_path: Path
) -> None:
    assert "packed anew" in gep("pack", "--open", "matin", str(pack))[1]
    open_session(home, "codev-6", ["Léa", "Karim"], id="soir").close()
    text, folder, link = tmp_path / "letter.txt", tmp_path / "folder", tmp_path / "link"
    text.write_text("My letter")
    folder.mkdir()
    link.symlink_to(pack)
    before = contents(tmp_path)
    for path in (text, folder, link):
        status, _out, err = gep("pack", "--open", "matin", str(path))
        assert status == 1
        assert "is there already, and is no earlier pack of the same: choose another name." in err
    assert "is no earlier pack of the same" in gep("pack", "--open", "soir", str(pack))[2]
    assert contents(tmp_path) == before
    status, _out, err = gep("pack", "--open", "matin", str(tmp_path / "nowhere" / "x.gep"))
    assert (status, "cannot be written" in err) == (1, True)


def test_a_session_that_cannot_be_read_or_is_not_there_is_not_packed(
    gep: Gep, session: LiveSession, tmp_path: Path
) -> None:
    assert "There is no session" in gep("pack", "--open", "nobody", str(tmp_path / "x.gep"))[2]
    [events] = (session.folder / "events").iterdir()
    events.write_bytes(
        events.read_bytes().replace(b'"schema":1', b'"schema":9').replace(b'"id":"matin"', b'"schema":9,"id":"matin"')
    )
    assert "A newer gep wrote the session matin" in gep("pack", "--open", "matin", str(tmp_path / "x.gep"))[2]
    events.write_bytes(b"")
    assert "Nothing of the session" in gep("pack", "--open", "matin", str(tmp_path / "x.gep"))[2]
    assert not (tmp_path / "x.gep").exists()


# Every file that is none to take in.


def forged(pack: Path, path: Path, change: Callable[[dict[str, bytes]], None], link: str = "") -> Path:
    """Write the entries of a pack anew, as somebody changed them."""
    with zipfile.ZipFile(pack) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (stat.S_IFLNK | 0o777 if name == link else 0o600) << 16
            archive.writestr(entry, data)
    return path


def manifest(entries: dict[str, bytes], **said: object) -> None:
    entries["manifest.json"] = json.dumps({**json.loads(entries["manifest.json"]), **said}).encode()


def bad_packs(pack: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield files that are no packs to take in, and words of what is said of each."""
    whole = pack.read_bytes()

    def made(name: str, data: bytes) -> Path:
        path = folder / f"{name}.gep"
        path.write_bytes(data)
        return path

    def forge(name: str, change: Callable[[dict[str, bytes]], None], link: str = "") -> Path:
        return forged(pack, folder / f"{name}.gep", change, link)

    yield made("empty", b""), "is not a pack of gep"
    yield made("letter", b"My letter"), "is not a pack of gep"
    yield made("half", whole[: len(whole) // 2]), "is cut off"
    yield made("a-byte-short", whole[:-1]), "is cut off"
    yield made("zeros", whole[:60] + bytes(40) + whole[100:]), "is damaged"
    yield forge("other-zip", lambda entries: entries.pop("manifest.json") and None), "is not a pack of gep"
    yield forge("newer", lambda entries: manifest(entries, format=3, gep="9.9")), "packed by a newer gep (9.9)"
    yield forge("older", lambda entries: manifest(entries, format=0, gep="0.1")), "no longer reads (0.1)"
    yield forge("no-manifest", lambda entries: entries.update({"manifest.json": b"[1]"})), "is damaged"
    yield forge("other-id", lambda entries: manifest(entries, session="soir")), "another session than the “soir”"
    yield forge("climbing-id", lambda entries: manifest(entries, session="../../x")), "is damaged"
    name = next(entry for entry in zipfile.ZipFile(pack).namelist() if entry != "manifest.json")
    for path in ("../../evil.jsonl", "events/../../evil.jsonl", "/etc/evil.jsonl", "events/a/b.jsonl", "evil.exe"):
        yield (
            forge(f"climbs-{abs(hash(path))}", lambda entries, path=path: entries.update({path: b"x"})),
            f"holds “{path}”, which no pack holds",
        )
    yield forge("link", lambda entries: entries.update({name: b"/etc/passwd"}), link=name), "holds a link"
    yield forge("longer", lambda entries: entries.update({name: entries[name] + b"\n"})), "is damaged"
    yield forge("more", lambda entries: entries.update({"events/more.jsonl": b"{}\n"})), "is damaged"
    yield forge("less", lambda entries: manifest(entries, files=[])), "is damaged"
    yield forge("bomb", lambda entries: entries.update({name: bytes(MOST_UNPACKED)})), "is larger than any pack"
    bomb = forge("lying-bomb", lambda entries: entries.update({name: bytes(MOST_UNPACKED)})).read_bytes()
    yield made("lying-bomb", bomb.replace(MOST_UNPACKED.to_bytes(4, "little"), (9).to_bytes(4, "little"))), "is damaged"
    fifty = made("fifty-megabytes", whole)
    os.truncate(fifty, 50 * 10**6)
    yield fifty, "is larger than any pack: 32 MB packed and 128 MB unpacked"
    yield folder, "cannot be read"
    yield folder / "nothing.gep", "cannot be read"


def test_what_is_no_pack_to_take_in_is_said_and_changes_nothing(
    gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    before = contents(home)
    for path, words in bad_packs(pack, folder):
        for where in ("--home", str(other)), ():
            status, _out, err = gep(*where, "merge", str(path))
            assert status == 1, path
            assert words in err, (path, err)
            assert len(err.splitlines()) == 1
    assert contents(home) == before
    assert not other.exists()
    assert not (tmp_path / "evil.jsonl").exists()


def test_one_that_is_none_keeps_no_other_from_coming_in(gep: Gep, pack: Path, other: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.gep"
    bad.write_bytes(b"x")
    status, out, err = gep("--home", str(other), "merge", str(bad), str(pack))
    assert (status, "is not a pack" in err, "It is here now" in out) == (1, True, True)


def test_a_session_of_the_same_name_that_is_another_one_is_left_alone(
    gep: Gep, pack: Path, other: Path, home: Path
) -> None:
    open_session(other, "codev-6", ["Ali", "Bea"], id="matin").close()
    before = contents(other)
    status, _out, err = gep("--home", str(other), "merge", str(pack))
    assert (status, "another session than the “matin”" in err) == (1, True)
    assert contents(other) == before


def test_a_session_of_a_newer_gep_is_left_alone(gep: Gep, pack: Path, other: Path, tmp_path: Path) -> None:
    from gep_tui.store.library.ledger import sum_of

    def newer(entries: dict[str, bytes]) -> None:
        name = next(each for each in entries if each != "manifest.json")
        entries[name] = entries[name].replace(b'"id":"matin"', b'"schema":9,"id":"matin"', 1)
        file = {"name": name.removeprefix("events/"), "length": len(entries[name]), "sha256": sum_of(entries[name])}
        manifest(entries, files=[file])

    path = forged(pack, tmp_path / "newer.gep", newer)
    assert "a session that a newer gep wrote: update gep." in gep("--home", str(other), "merge", str(path))[2]
    assert not other.exists()


def test_entries_of_an_older_or_newer_kind_come_along_as_they_are(
    gep: Gep, session: LiveSession, other: Path, tmp_path: Path
) -> None:
    [events] = (session.folder / "events").iterdir()
    odd = b'{"type":"from_tomorrow","writer":"w","seq":99,"at":"2026-11-22T10:00:00+01:00","x":1}\nno line at all\n'
    (events.parent / "w.jsonl").write_bytes(odd)
    path = tmp_path / "odd.gep"
    gep("pack", "--open", "matin", str(path))
    status, out, _err = gep("--home", str(other), "merge", str(path))
    assert (status, "1 line in it makes no sense: it is kept as it is." in out) == (0, True)
    assert (other / "sessions" / "matin" / "events" / "w.jsonl").read_bytes() == odd


def test_an_entry_that_says_something_else_is_kept_beside_ours(
    gep: Gep, session: LiveSession, other: Path, home: Path, tmp_path: Path
) -> None:
    whole = tmp_path / "whole.gep"
    gep("pack", "--open", "matin", str(whole), "--private")
    gep("--home", str(other), "merge", str(whole))
    [events] = (other / "sessions" / "matin" / "events").iterdir()
    events.write_bytes(events.read_bytes().replace("reportées".encode(), "annulées".encode()))
    back = tmp_path / "back.gep"
    gep("--home", str(other), "pack", "--open", "matin", str(back), "--private")
    status, out, _err = gep("merge", str(back))
    assert (status, "1 entry differs from the one in its place here" in out) == (0, True)
    gep("--home", str(other), "merge", str(whole))
    assert shown(gep, home) == shown(gep, other)
    assert "Nothing in it is new here." in gep("merge", str(back))[1]


def test_what_was_erased_for_good_is_not_brought_back_by_a_pack(
    gep: Gep, pack: Path, session: LiveSession, home: Path
) -> None:
    [events] = (session.folder / "events").iterdir()
    lines = events.read_bytes().splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if "reportées".encode() in line)
    seq, when = json.loads(lines[at])["seq"], json.loads(lines[at])["at"]
    writer = json.loads(lines[at])["writer"]
    lines[at] = json.dumps({"type": "purged", "writer": writer, "seq": seq, "at": when}).encode() + b"\n"
    events.write_bytes(b"".join(lines))
    assert "Nothing in it is new here." in gep("merge", str(pack))[1]
    assert not any("reportées".encode() in data for data in contents(home).values())


@pytest.mark.parametrize("fails_at", [0, 1])
def test_a_disk_that_fills_up_meanwhile_is_said_and_nothing_has_changed(
    gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    write(home / "sessions" / "matin", "second", "Une piste")
    gep("pack", "--open", "matin", str(pack))
    real, calls = taking_in.replace_file, iter(range(99))

    def full(path: Path, data: bytes) -> None:
        if next(calls) == fails_at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        real(path, data)

    monkeypatch.setattr(taking_in, "replace_file", full)
    status, _out, err = gep("--home", str(other), "merge", str(pack))
    words = "there is no room left on the disk): nothing was changed. Put that right, then merge once more."
    assert status == 1 and words in err
    assert contents(other) == {}
    assert gep("--home", str(other), "sessions", "--json")[1] == "[]\n"
    assert gep("--home", str(other), "merge", str(pack))[0] == 0


def test_a_disk_that_refuses_once_files_have_their_names_is_said_and_the_next_merge_brings_the_rest(
    gep: Gep, pack: Path, home: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home / "sessions" / "matin", "second", "Une piste")
    gep("pack", "--open", "matin", str(pack))
    real, named = Path.replace, list[Path]()

    def refused(path: Path, target: Path) -> Path:
        if path.parent.name == "events" and not target.name.startswith("."):
            if named:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
            named.append(target)
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refused)
        status, _out, err = gep("--home", str(other), "merge", str(pack))
    assert status == 1 and "only a part came in. Merge once more: that brings the rest." in err
    assert [path for path in (other / "sessions").rglob("*") if path.is_file()] == named
    assert gep("--home", str(other), "merge", str(pack))[0] == 0
    assert "Nothing in it is new here." in gep("--home", str(other), "merge", str(pack))[1]


def test_a_disk_without_room_for_the_pack_is_said_and_leaves_the_earlier_pack(
    gep: Gep, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    before = contents(tmp_path)
    monkeypatch.setattr("gep_tui.cli.commands.pack.replace_file", full)
    status, _out, err = gep("pack", "--open", "matin", str(pack))
    assert (status, err) == (1, f"{pack} cannot be written: there is no room left on the disk.\n")
    assert contents(tmp_path) == before


def test_a_path_in_the_home_of_nobody_is_told_as_a_file_that_is_not_there(gep: Gep) -> None:
    for words in (("merge", "~nobody-of-this-name/x.gep"), ("check", "~nobody-of-this-name/x.toml")):
        status, _out, err = gep(*words)
        assert status == 1 and "~nobody-of-this-name" in err and "crashed" not in err


@pytest.mark.parametrize("struck_at", [0, 1])
def test_a_merge_that_was_killed_is_made_whole_by_the_next(
    gep: Gep, pack: Path, home: Path, other: Path, monkeypatch: pytest.MonkeyPatch, struck_at: int
) -> None:
    write(home / "sessions" / "matin", "second", "Une piste")
    gep("pack", "--open", "matin", str(pack))
    real, calls = taking_in.replace_file, iter(range(99))

    def struck(path: Path, data: bytes) -> None:
        if next(calls) == struck_at:
            raise SystemExit(9)
        real(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(taking_in, "replace_file", struck)
        assert gep("--home", str(other), "merge", str(pack))[0] == 9
    assert gep("--home", str(other), "merge", str(pack))[0] == 0
    third = other.with_name("third")
    gep("--home", str(third), "merge", str(pack))
    assert shown(gep, other) == shown(gep, third)


WRITER = """
import sys, time
from datetime import datetime
from functools import partial
from pathlib import Path
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.live.clock import SystemClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
live = LiveSession.resume(session_files(Path(sys.argv[1]), "at-work"), SystemClock())
print("open", flush=True)
seen = number = 0
while not any(note.text == "Une piste 39" for note in live.session.notes):
    live.do(partial(add_note, text=f"at work {number}", kind="lead"))
    live.poll()
    number += 1
assert live.close(60)
print(number)
"""


def test_a_session_that_another_process_has_open_takes_in_what_comes_and_loses_nothing(
    gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path
) -> None:
    gep("--home", str(other), "merge", str(pack))
    at_work = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(home / "sessions" / "matin")], stdout=subprocess.PIPE, text=True
    )
    assert at_work.stdout is not None
    assert at_work.stdout.readline() == "open\n"
    for number in range(0, 40, 10):
        write(other / "sessions" / "matin", "scribe", *(f"Une piste {each}" for each in range(number, number + 10)))
        gep("--home", str(other), "pack", "--open", "matin", str(tmp_path / "back.gep"))
        assert gep("merge", str(tmp_path / "back.gep"))[0] == 0
    written = int(at_work.communicate(timeout=240)[0])
    texts = [note["text"] for note in json.loads(shown(gep, home))["notes"]]
    assert [text for text in texts if text.startswith("at work")] == [f"at work {each}" for each in range(written)]
    assert sorted(text for text in texts if text.startswith("Une piste")) == sorted(f"Une piste {n}" for n in range(40))


def test_a_folder_under_another_name_is_found_by_the_session_in_it(gep: Gep, pack: Path, home: Path) -> None:
    (home / "sessions" / "matin").rename(home / "sessions" / "novembre")
    assert "Nothing in it is new here." in gep("merge", str(pack))[1]
    assert [path.name for path in (home / "sessions").iterdir()] == ["novembre"]


def test_a_rehearsal_comes_in_among_the_rehearsals(
    gep: Gep, session: LiveSession, home: Path, other: Path, tmp_path: Path
) -> None:
    [events] = (session.folder / "events").iterdir()
    events.write_bytes(events.read_bytes().replace(b'"id":"matin"', b'"rehearsal":true,"id":"matin"', 1))
    session.folder.rename(home / "rehearsals" / "matin")
    path = tmp_path / "x.gep"
    assert gep("pack", "--open", "matin", str(path), "--rehearsal")[0] == 0
    assert "`gep notes matin --rehearsal` writes in it" in gep("--home", str(other), "merge", str(path))[1]
    assert [each.name for each in (other / "rehearsals").iterdir()] == ["matin"]
    assert list((other / "sessions").iterdir()) == []


def test_people_and_turns_are_counted(gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path) -> None:
    gep("--home", str(other), "merge", str(pack))
    folder = home / "sessions" / "matin"
    live = LiveSession.resume(session_files(folder, "desk"), ManualClock(LATER))
    live.do(partial(people.add_person, name="Ali"))
    live.do(partial(floor.give_floor, person="p1", sure=True))
    live.close()
    gep("pack", "--open", "matin", str(pack))
    assert "1 turn, 1 person, 1 other entry" in gep("--home", str(other), "merge", str(pack))[1]


def test_the_largest_pack_is_said_when_it_is_written(
    gep: Gep, session: LiveSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gep_tui.store.packs import packing

    monkeypatch.setattr(packing, "MOST_PACKED", 100)
    assert "is larger than any pack" in gep("pack", "--open", "matin", str(tmp_path / "x.gep"))[2]
    assert not (tmp_path / "x.gep").exists()
    assert MOST_PACKED > 100


def test_a_zip_within_reason_opens_with_any_program(pack: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(pack.read_bytes())) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "manifest.json"

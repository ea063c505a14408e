"""Files exported from a session are deleted with it if they are unchanged; the others are named."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gep_tui.export.files import write_file
from gep_tui.store.library.exported import exported
from gep_tui.store.library.ledger import LEDGER, Entering, LedgerEntry, entries, sum_of


@pytest.fixture
def session(tmp_path: Path) -> Path:
    folder = tmp_path / "sessions" / "s1"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    folder.mkdir()
    return folder


def write(session: Path, place: Path, text: str) -> Path:
    return write_file(place, text, Entering(session, "group"))


def test_each_file_is_entered_with_what_tells_it_from_any_other(session: Path, exports: Path) -> None:
    write(session, exports / "s1.md", "one")
    write(session, exports / "s1.md", "two")
    first, second = entries(session)
    assert (first.path, first.size, first.sha256, first.reader) == (str(exports / "s1.md"), 3, sum_of(b"one"), "group")
    assert second.sha256 == sum_of(b"two") and second.at >= first.at
    (ledger,) = (session / LEDGER).iterdir()
    assert ledger.stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_in_the_folder_for_documents_only_what_was_written_there_and_is_unchanged_goes(
    session: Path, exports: Path, tmp_path: Path
) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    ours, changed = write(session, documents / "a.docx", "one"), write(session, documents / "b.docx", "two")
    changed.write_text("mine", encoding="utf-8")
    (documents / "c.docx").write_text("one", encoding="utf-8")  # the same words under another name are not gep's
    write(session, tmp_path / "elsewhere.docx", "three")
    found = exported(session, exports, documents=documents)
    assert found.ours == (ours,)
    assert {Path(each.path).name: each.why for each in found.stays} == {
        "b.docx": "elsewhere",
        "elsewhere.docx": "elsewhere",
    }
    assert not found.removed().ours[0].exists() and (documents / "c.docx").exists()


def test_a_second_text_is_entered_under_the_name_that_it_got(session: Path, exports: Path) -> None:
    for text in ("one", "two", "two"):
        write(session, exports / "s1.docx", text)
    assert [entry.name for entry in entries(session)] == ["s1.docx", "s1-2.docx", "s1-2.docx"]


def test_a_name_taken_while_a_file_is_written_is_entered_as_it_is(session: Path, exports: Path) -> None:
    entering, place = Entering(session, "group"), exports / "s1.md"

    def enter(path: Path, draft: Path, content: bytes) -> None:
        entering(path, draft, content)
        place.touch()

    assert write_file(place, "one", enter) == exports / "s1-2.md"
    assert [entry.name for entry in entries(session)] == ["s1.md", "s1-2.md"]


def test_two_files_in_a_folder_of_ones_own_are_both_named(session: Path, exports: Path, tmp_path: Path) -> None:
    for text in ("one", "two"):
        write(session, tmp_path / "X.docx", text)
    assert [stay.path for stay in exported(session, exports).stays] == [
        str(tmp_path / name) for name in ("X.docx", "X-2.docx")
    ]


def test_half_an_entry_costs_only_itself(session: Path, exports: Path) -> None:
    write(session, exports / "s1.md", "one")
    (ledger,) = (session / LEDGER).iterdir()
    ledger.write_bytes(ledger.read_bytes()[:-9])
    write(session, exports / "s1.md", "two")
    assert [entry.sha256 for entry in entries(session)] == [sum_of(b"two")]


def test_a_ledger_that_cannot_be_written_keeps_no_export_from_being_made(session: Path, exports: Path) -> None:
    (session / LEDGER).write_text("in the way")
    assert write(session, exports / "s1.md", "one").read_text() == "one"


def test_what_is_as_it_was_written_goes_and_what_was_changed_stays_and_is_named(session: Path, exports: Path) -> None:
    kept = write(session, exports / "s1.md", "one")
    changed = write(session, exports / "s1-person-Anne.md", "two")
    renamed = write(session, exports / "s1-phase.md", "three").rename(exports / "for Anne.md")
    changed.write_text("two, and more")
    (exports / "s1-old.md").write_text("of before there was a ledger")
    (exports / "s1-b.md").write_text("of the session s1-b")
    (exports / "another.md").write_text("somebody's")
    found = exported(session, exports, ["s1-b"])
    assert found.ours == tuple(sorted([renamed, kept]))
    stays = {(Path(each.path).name, each.why) for each in found.stays}
    assert stays == {("s1-person-Anne.md", "changed"), ("s1-old.md", "not-entered")}
    assert found.removed().ours == found.ours
    there = sorted(path.name for path in exports.iterdir())
    assert there == ["another.md", "s1-b.md", "s1-old.md", "s1-person-Anne.md"]


def test_a_ledger_that_cannot_be_written_stops_no_export_and_is_remembered(session: Path, exports: Path) -> None:
    (session / LEDGER).write_text("a file where the folder should be")
    enter = Entering(session, "group")
    assert write_file(exports / "s1.md", "one", enter).read_text() == "one"
    assert isinstance(enter.failed, OSError)
    assert Entering(session, "group").failed is None


@pytest.mark.parametrize("thing", ["link", "folder", "pipe"])
def test_what_has_the_ledgers_name_is_left_alone_and_the_file_is_entered_beside_it(
    session: Path, exports: Path, tmp_path: Path, thing: str
) -> None:
    write(session, exports / "s1.md", "one")
    (ledger,) = (session / LEDGER).iterdir()
    victim = ledger.replace(tmp_path / "victim")
    stands = victim.read_bytes()
    {"link": lambda: ledger.symlink_to(victim), "folder": ledger.mkdir, "pipe": lambda: os.mkfifo(ledger)}[thing]()
    written = write(session, exports / "s2.md", "two")
    assert victim.read_bytes() == stands
    assert written in exported(session, exports).ours


def test_a_disk_that_takes_half_of_an_entry_is_told_and_the_next_entry_is_whole(
    session: Path, exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(session, exports / "s1.md", "one")
    enter, whole = Entering(session, "group"), os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda fd, data: whole(fd, data[: len(data) // 2]))
        enter(exports / "s2.md", exports / ".gep-00ff00ff.tmp", b"two")
    assert enter.failed is not None and enter.failed.errno == errno.ENOSPC
    write(session, exports / "s3.md", "three")
    assert [entry.name for entry in entries(session)] == ["s1.md", "s3.md"]


def test_what_was_cut_short_goes_too(session: Path, exports: Path) -> None:
    Entering(session, "group")(exports / "s1.md", exports / ".gep-00ff00ff.tmp", b"words of a note")
    (exports / ".gep-00ff00ff.tmp").write_text("words of")
    (exports / ".gep-11ff11ff.tmp").write_text("of another session")
    assert [path.name for path in exported(session, exports).removed().ours] == [".gep-00ff00ff.tmp"]


def test_in_another_folder_nothing_is_removed_and_it_is_named(session: Path, exports: Path, tmp_path: Path) -> None:
    place = write(session, tmp_path / "minutes.md", "one")
    gone = write(session, tmp_path / "gone.md", "two")
    gone.unlink()
    found = exported(session, exports).removed()
    assert place.read_text() == "one"
    assert [(each.path, each.why) for each in found.stays] == [(str(place), "elsewhere")]


def test_what_another_computer_wrote_is_named(session: Path, exports: Path, tmp_path: Path) -> None:
    write(session, tmp_path / "a.md", "one")
    (ledger,) = (session / LEDGER).iterdir()
    entry = msgspec.structs.replace(entries(session)[0], host="the other laptop")
    ledger.write_bytes(msgspec.json.encode(entry))
    ((stays),) = exported(session, exports).stays
    assert stays.why == "other-computer"


LEADING = ["../victim", "../../victim", "/etc/hostname", "..", ".", "", "s1/../../victim", "victim\0", "~/victim"]


@given(st.sampled_from(LEADING) | st.text(max_size=12), st.sampled_from(["", "..", "/", "{home}"]), st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_ledger_names_nothing_outside_of_the_folder_of_exports_is_removed(
    tmp_path_factory: pytest.TempPathFactory, name: str, folder: str, as_draft: bool
) -> None:
    """In a shared folder anybody can write a ledger, even with the right checksum of somebody's file."""
    home = tmp_path_factory.mktemp("home")
    session, exports = home / "sessions" / "s1", home / "exports"
    (session / LEDGER).mkdir(parents=True)
    exports.mkdir()
    victims = [home / "victim", home / "sessions" / "victim", home.parent / f"{home.name}-victim"]
    for victim in victims:
        victim.write_bytes(b"somebody's")
    (exports / "link.md").symlink_to(home / "victim")
    entry = {
        "name": name.encode("utf-8", "ignore").decode(), "folder": folder.replace("{home}", str(home)),
        "draft": name.encode("utf-8", "ignore").decode() if as_draft else "", "size": 10,
        "sha256": sum_of(b"somebody's"), "reader": "group", "at": "2026-11-22T10:00:00Z", "host": "",
    }  # fmt: skip
    (session / LEDGER / "x.jsonl").write_bytes(msgspec.json.encode(entry) + b"\n")
    assert msgspec.json.decode(msgspec.json.encode(entry), type=LedgerEntry)
    assert exported(session, exports).removed().ours == ()
    assert all(victim.read_bytes() == b"somebody's" for victim in victims)
    assert (exports / "link.md").is_symlink()


def test_a_ledger_that_the_disk_did_not_take_leaves_no_empty_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_fd: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "no space")

    enter = Entering(tmp_path, "group")
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        enter(tmp_path / "a.md", tmp_path / ".a", b"a")
    assert enter.failed is not None
    assert not list((tmp_path / "ledger").iterdir())
    enter(tmp_path / "a.md", tmp_path / ".a", b"a")
    assert [each.name for each in entries(tmp_path)] == ["a.md"]

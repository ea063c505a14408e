"""What is found in a folder comes back, whole and once; what is damaged stays byte for byte."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded, Purged, SessionOpened, Unknown
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.lines import encode
from gep_tui.store.files.processes import this_process
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.sessions import ids
from gep_tui.store.recovery.bringing import bring_back, keep_text
from gep_tui.store.recovery.gone import deleted
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.store.recovery.session import survey_session
from gep_tui.store.recovery.survey import Survey

Note = Callable[..., NoteAdded]


def contents(folder: Path) -> list[bytes]:
    return sorted(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def seqs(folder: Path) -> list[int]:
    return sorted({event.seq for event in read_folder(folder, SESSION).events if not isinstance(event, Unknown)})


def bring_all(folder: Path) -> Survey:
    """Bring back all that is found, and look again."""
    for find in survey_session(folder).finds:
        if find.lines or find.damaged:
            bring_back(find, SESSION)
        if find.loose:
            keep_text(find, "\n\n".join(each.text for each in find.loose) + "\n")
    return survey_session(folder)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "utf-16 with a mark": lambda data: data.decode().encode("utf-16"),
    "utf-16-le": lambda data: data.decode().encode("utf-16-le"),
    "utf-16-be with windows newlines": lambda data: data.replace(b"\n", b"\r\n").decode().encode("utf-16-be"),
    "latin-1": lambda data: data.decode().encode("latin-1"),
    "zeros between lines": lambda data: data.replace(b"\n", b"\n" + b"\0" * 512, 2),
    "zeros after the end": lambda data: data + b"\0" * 4096 + b"\n",
    "joined": lambda data: data.replace(b"\n", b"", 2),
    "a mark in the middle": lambda data: data.replace(b'\n{"type":"note', b'\n\xef\xbb\xbf{"type":"note', 1),
    "garbage around": lambda data: b"\x89PNG\r\n" + data + b"\xff\xff\n" + b"[" * 100_000 + b"\n",
    "no last newline": lambda data: data[:-1],
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_every_event_of_a_damaged_file_comes_back_and_the_file_stays_as_it_was(
    folder: Path, whole: bytes, damage: Callable[[bytes], bytes]
) -> None:
    (folder / "events" / "w.jsonl").write_bytes(damage(whole))
    after = bring_all(folder)
    assert seqs(folder) == [1, 2, 3, 4]
    assert {event.text for event in after.reading.events if isinstance(event, NoteAdded)} >= {"Été à Nîmes"}
    assert damage(whole) in contents(folder)
    assert after.finds == ()
    assert all(each.code == "torn-tail" for each in after.reading.problems)


@pytest.mark.parametrize("name", ["events/w.jsonl.bak", "events/w.jsonl.txt", "events/w (1).jsonl~", "w.jsonl"])
def test_events_under_a_name_that_is_not_read_come_back(folder: Path, whole: bytes, name: str) -> None:
    first, rest = whole.split(b"\n", 1)
    (folder / "events" / "v.jsonl").write_bytes(first + b"\n")
    (folder / name).write_bytes(rest)
    find = survey_session(folder).finds[0]
    assert (find.kind, find.missing, find.notes) == ("stray", 3, 3)
    after = bring_all(folder)
    assert seqs(folder) == [1, 2, 3, 4]
    assert (folder / name).read_bytes() == rest
    assert (after.finds, after.spare) == ((), (folder / name,))
    assert oct(next((folder / "events").glob("*recovered*")).stat().st_mode)[-3:] == "600"


@pytest.mark.parametrize("where", ["s/events/events", "s/s/events", "s/events/copy", "sessions/s/events"])
def test_events_that_lie_too_deep_come_back_into_their_session(sessions: Path, whole: bytes, where: str) -> None:
    (sessions / "s").mkdir(parents=True)
    (sessions / where).mkdir(parents=True)
    (sessions / where / "w.jsonl").write_bytes(whole)
    for id in ids(sessions):
        bring_all(sessions / id)
    assert seqs(sessions / "s") == [1, 2, 3, 4]
    assert all(survey_session(sessions / id).finds == () for id in ids(sessions))


def test_a_session_in_anothers_folder_is_not_mixed_into_it(
    sessions: Path, folder: Path, whole: bytes, opened: Callable[..., SessionOpened], note: Note
) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole)
    (folder / "other" / "events").mkdir(parents=True)
    (folder / "other" / "events" / "x.jsonl").write_bytes(encode(opened(writer="x", id="other")))
    (folder / "other" / "events" / "y.jsonl").write_bytes(encode(note(2, "theirs", writer="y")))
    bring_all(folder)
    assert len(read_folder(folder, SESSION).events) == 4
    assert len(read_folder(sessions / "other", SESSION).events) == 2


def test_a_damaged_double_does_not_push_a_sound_event_out(folder: Path, whole: bytes) -> None:
    (folder / "events" / "a.jsonl").write_bytes(whole)
    (folder / "events" / "b.jsonl").write_bytes(whole.replace("Été".encode(), b"\xc3t\xc3"))
    after = bring_all(folder)
    assert {event.text for event in after.reading.events if isinstance(event, NoteAdded)} == {
        "Été à Nîmes",
        "trois",
        "quatre",
    }
    assert after.finds == ()


def test_two_copies_of_what_is_missing_are_one_find(folder: Path, whole: bytes) -> None:
    for name in ("w.jsonl.bak", "w.jsonl.old"):
        (folder / "events" / name).write_bytes(whole)
    assert [find.missing for find in survey_session(folder).finds] == [4]
    assert [path.name for path in survey_session(folder).spare] == ["w.jsonl.old"]


def test_unknown_events_and_fields_are_passed_on_byte_for_byte(folder: Path, whole: bytes) -> None:
    odd = b'{"type":"from_later","writer":"w","seq":5,"at":"2026-11-22T10:00:00+01:00","x":[1.50,"\\u00e9"],"y":{}}\n'
    field = whole.replace(b'"text":"trois"', b'"mood":{"a":1e3},"text":"trois"')
    (folder / "events" / "w.jsonl").write_bytes(field + odd + b"broken\n")
    bring_all(folder)
    new = next((folder / "events").glob("*.jsonl"))
    assert new.read_bytes() == field + odd


def test_a_file_that_a_running_screen_writes_is_left_alone(folder: Path, whole: bytes) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole + b"broken\n")
    sign(folder, "w", pid=os.getpid())
    assert survey_session(folder).finds == ()


def test_what_a_newer_version_wrote_is_left_to_it(folder: Path, opened: Callable[..., SessionOpened]) -> None:
    (folder / "events" / "w.jsonl").write_bytes(encode(opened(schema=9)) + b"broken\n")
    (folder / "events" / "w.jsonl.bak").write_bytes(encode(opened(schema=9)))
    assert survey_session(folder).newer
    assert survey_session(folder).finds == ()


def test_words_that_no_event_can_be_made_of_come_back_as_text(folder: Path, whole: bytes) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole + b'{"type":"note_added","text":"Une phrase coup')
    find = survey_session(folder).finds[0]
    assert [each.text for each in find.loose] == ["Une phrase coup"]
    after = bring_all(folder)
    assert "Une phrase coup" in (folder / "recovered" / "w.txt").read_text(encoding="utf-8")
    assert after.finds == ()
    (folder / "events" / "v.jsonl").write_bytes(b'{"type":"note_added","text":"qua')
    assert survey_session(folder).finds == (), "a note of the record begins like that: it was written again"


def test_notes_that_only_the_results_have_come_back_as_text(folder: Path, whole: bytes) -> None:
    row = {"id": "x-9", "at": "2026-11-22T10:00:00+00:00", "phase": "a", "kind": "lead", "person": "Léa"}
    notes = {"1": {**row, "id": "w-2", "text": "Été à Nîmes"}, "2": {**row, "text": "perdue\nailleurs"}}
    (folder / "events" / "w.jsonl").write_bytes(whole)
    text = json.dumps({"session": {"1": {"id": "s"}}, "notes": notes})
    (folder / "results.json.damaged-20261122-101500").write_text(text[:-3])
    (folder / "results.json").write_text(text)
    finds = survey_session(folder).finds
    assert [(find.kind, [each.text for each in find.loose]) for find in finds] == [("results", ["perdue\nailleurs"])]
    assert finds[0].loose[0].person == "Léa"
    assert seqs(folder) == [1, 2, 3, 4]
    assert bring_all(folder).finds == ()


@pytest.mark.parametrize("cut", [40, 120, 200, 290])
def test_results_cut_anywhere_raise_nothing(folder: Path, whole: bytes, cut: int) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole)
    rows = {str(number): {"id": f"x-{number}", "kind": "lead", "text": f"texte {number}"} for number in range(9)}
    whole_tables = json.dumps({"notes": rows}).encode()
    for data in (whole_tables[:cut], b"\xff\xfe" * 9, b'{"a":' * 100_000, b"[1]", b'{"notes":3}'):
        (folder / "results.json").write_bytes(data)
        found = [each.text for find in survey_session(folder).finds for each in find.loose]
        assert found[:1] in ([], ["texte 0"], ["te"]) or found[0].startswith("te")


def test_what_was_purged_does_not_come_back(folder: Path, whole: bytes, note: Note) -> None:
    purged = encode(Purged(writer="w", seq=9, at=note(9).at))
    (folder / "events" / "w.jsonl").write_bytes(whole + purged)
    (folder / "events" / "old.bak").write_bytes(encode(note(9, "secret")))
    rows = {"1": {"id": "w-9", "kind": "fact", "text": "secret"}}
    (folder / "results.json").write_text(json.dumps({"notes": rows}))
    assert survey_session(folder).finds == ()


def test_a_half_typed_line_that_nobody_took_over_comes_back_as_text(folder: Path, whole: bytes) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole)
    sign(folder, "w", draft="une phrase à moi")
    sign(folder, "v", draft="")
    find = survey_session(folder).finds[0]
    assert (find.kind, find.loose[0].text) == ("draft", "une phrase à moi")
    assert bring_all(folder).finds == ()
    assert (folder / "alive" / "w.json").exists()


def test_notes_of_a_session_without_its_beginning_come_back_as_text(folder: Path, whole: bytes) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole.split(b"\n", 1)[1])
    find = survey_session(folder).finds[0]
    assert (find.kind, [each.text for each in find.loose]) == ("notes", ["Été à Nîmes", "trois", "quatre"])
    assert bring_all(folder).finds == ()


def test_a_session_half_deleted_comes_back_as_it_is(sessions: Path, folder: Path, whole: bytes) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole)
    folder.rename(sessions / ".deleted-s-0a1b2c3d")
    find: Recoverable = next(deleted(sessions))
    assert (find.missing, find.notes, find.folder) == (4, 3, folder)
    (sessions / "s").mkdir()
    assert bring_back(find, SESSION).path == sessions / "s.2"
    assert seqs(sessions / "s.2") == [1, 2, 3, 4]
    assert list(deleted(sessions)) == []


def test_a_disk_that_is_full_leaves_the_damaged_file_in_its_place(
    folder: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole + b"broken\n")
    find = survey_session(folder).finds[0]

    def full(fd: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        bring_back(find, SESSION)
    assert [path.name for path in (folder / "events").iterdir()] == ["w.jsonl"]
    assert (folder / "events" / "w.jsonl").read_bytes() == whole + b"broken\n"


def test_pipes_links_and_folders_in_the_way_are_not_waited_for(folder: Path, whole: bytes) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole)
    os.mkfifo(folder / "events" / "pipe")
    os.mkfifo(folder / "results.json.damaged-20261122-101500")
    (folder / "gone").symlink_to("nowhere")
    (folder / "loop").symlink_to(folder)
    (folder / "results.json").mkdir()
    assert survey_session(folder).finds == ()


def sign(folder: Path, writer: str, pid: int = 0, draft: str = "") -> None:
    """Leave a heartbeat, of this process or of one that is dead."""
    process = this_process() if pid else msgspec.structs.replace(this_process(), pid=999_999, born="1")
    now = datetime.now(UTC)
    alive = Alive(writer=writer, at=now, wall=now, draft=draft, **msgspec.structs.asdict(process))
    (folder / "alive").mkdir(exist_ok=True)
    (folder / "alive" / f"{writer}.json").write_bytes(msgspec.json.encode(alive))


def test_a_short_note_is_not_taken_for_brought_back_because_a_page_has_its_letters(folder: Path, whole: bytes) -> None:
    (folder / "events" / "w.jsonl").write_bytes(whole)
    (folder / "recovered").mkdir()
    (folder / "recovered" / "old.txt").write_text("a quoin, nonoui\n")
    rows = {"1": {"id": "x-9", "kind": "fact", "text": "oui"}}
    (folder / "results.json").write_text(json.dumps({"notes": rows}))
    assert [each.text for each in survey_session(folder).finds[0].loose] == ["oui"]

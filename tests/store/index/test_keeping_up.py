"""However an index came to be what it is, it finds what a fresh one finds."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sittings import NINE, GroupBook, Sitting

from gep_tui.domain.group.events import SheetWritten, TopicAdded, TopicDropped
from gep_tui.domain.session import events as ev
from gep_tui.domain.stream.word_search import Term
from gep_tui.store.index import shelves
from gep_tui.store.index.index import SearchIndex
from gep_tui.store.index.wanted import Hit, Wanted

WORDS = ("budget", "équipe", "réunion", "cœur")
SEARCHES = (
    *(Wanted(terms=(Term((word,)),)) for word in ("b", "budget", "equipe", "reunion", "coeur", "lea", "zoe")),
    Wanted(terms=(Term(("budget", "equipe"), whole=True),)), Wanted(terms=(Term(("e",)),), withdrawn=True),
    Wanted(kinds=("lead",)), Wanted(kinds=("self",)), Wanted(people=("Zoé",)), Wanted(groups=("Sud",)), Wanted(),
    Wanted(tags=("équipe",)), Wanted(kinds=("sheet",), terms=(Term(("budget",)),)), Wanted(kinds=("topic",)),
    Wanted(cases=("Léa Martin · Premier cas · First case",)), Wanted(withdrawn=True),
)  # fmt: skip

Step = tuple[str, int, str]

steps = st.lists(
    st.tuples(
        st.sampled_from(("note", "edit", "withdraw", "restore", "split", "rename", "title", "phase", "new", "delete",
                         "touch", "copy", "torn", "nonsense", "sheet", "topic", "keep up", "keep up")),
        st.integers(0, 2),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join),
    ),
    max_size=25,
)  # fmt: skip


@given(steps)
@settings(max_examples=60)
def test_an_index_kept_up_is_a_fresh_index(steps: list[Step]) -> None:
    with TemporaryDirectory() as name:
        home, sittings = Path(name), {}
        index = an_index(home, "kept")
        for what, number, words in steps:
            if what == "keep up":
                list(index.keep_up(1))
            else:
                take(home, sittings, what, f"s{number}", words)
        list(index.keep_up())
        fresh = an_index(home, "fresh")
        list(fresh.keep_up(3))
        assert index.names() == fresh.names()
        for search in SEARCHES:
            assert told(index.search(search, -1)) == told(fresh.search(search, -1)), search
        assert [told([hit]) for hit in index.all(Wanted())] == [told([hit]) for hit in index.search(Wanted(), -1)][::-1]
        index.close()
        fresh.close()


def an_index(home: Path, name: str) -> SearchIndex:
    return SearchIndex(home / f"{name}.sqlite3", home / "sessions", home / "groups")


def told(hits: list[Hit]) -> list[tuple[object, ...]]:
    """Return hits as they are told; two sessions of one second may come in either order."""
    return sorted(((hit.session.id, hit.session, hit.found) for hit in hits), key=repr)


def take(home: Path, sittings: dict[str, Sitting], what: str, id: str, words: str) -> None:
    """Change a session; the one named need not exist yet."""
    if what in ("sheet", "topic"):
        take_in_group(home, what, words)
        return
    if what == "delete":
        shutil.rmtree(home / "sessions" / id, ignore_errors=True)
        sittings.pop(id, None)
        return
    if id not in sittings:
        sittings[id] = Sitting(home, id, NINE + timedelta(days=int(id[1:]) // 2))
    sitting = sittings[id]
    last = next((f"desk-{seq}" for seq in range(sitting.seq, 1, -1)), "desk-2")
    match what:
        case "note":
            sitting.note(
                words, kind=("fact", "lead", "self")[sitting.seq % 3], person=("p1", "p2", "")[sitting.seq % 3]
            )
        case "edit":
            sitting.write(ev.NoteChanged, "scribe", note=last, text=words)
        case "withdraw":
            sitting.write(ev.NoteWithdrawn, note=last)
        case "restore":
            sitting.write(ev.NoteRestored, note=last)
        case "split":
            sitting.write(ev.NoteSplit, note=last, text=words, rest=words[::-1])
        case "rename":
            sitting.write(ev.PersonChanged, person="p1", name=("Zoé", "Léa Martin")[len(words) % 2])
        case "title":
            sitting.write(ev.TitleSet, title=words, group=("Sud", "Nord")[len(words) % 2])
        case "phase":
            sitting.phase("talk")
        case "touch":
            os.utime(sitting.file(), ns=(sitting.seq, sitting.seq))
        case "copy":
            copy = sitting.file().with_suffix(".tmp")
            shutil.copy(sitting.file(), copy)
            copy.replace(sitting.file())
        case "torn":
            with sitting.file("torn").open("ab") as file:
                file.write(b'{"type":"note_added","te')
        case "nonsense":
            with sitting.file("nonsense").open("ab") as file:
                file.write(words.encode() + b"\n\xff\x00\n")


def take_in_group(home: Path, what: str, words: str) -> None:
    """Write a sheet, or a topic that takes the place of the one before, in the only group."""
    book = GroupBook(home, "nord")
    if what == "sheet":
        book.write(SheetWritten, title=words, done="réunion", tags=tuple(words.split()))
    else:
        book.write(TopicDropped, topic=f"desk-{book.seq}")
        book.write(TopicAdded, text=words, person="Zoé")


@pytest.fixture
def folded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders of the sessions that are read."""
    read: list[str] = []
    before = shelves.read_folder

    def reading(folder: Path, *rest: object) -> object:
        read.append(folder.name)
        return before(folder, *rest)

    monkeypatch.setattr(shelves, "read_folder", reading)
    return read


def test_only_what_has_changed_is_read(tmp_path: Path, folded: list[str]) -> None:
    sittings = [Sitting(tmp_path, f"s{number}") for number in range(5)]
    for sitting in sittings:
        sitting.note("réunion")
    index = an_index(tmp_path, "kept")
    list(index.keep_up())
    assert folded == ["s4", "s3", "s2", "s1", "s0"]
    folded.clear()
    list(index.keep_up())
    assert folded == []
    sittings[2].note("budget", writer="scribe")
    list(index.keep_up())
    assert folded == ["s2"]


def test_a_folder_that_was_copied_is_known_again_by_the_last_lines(tmp_path: Path, folded: list[str]) -> None:
    sitting = Sitting(tmp_path, "s1")
    sitting.note("réunion")
    index = an_index(tmp_path, "kept")
    list(index.keep_up())
    folded.clear()
    shutil.move(tmp_path / "sessions", tmp_path / "before")
    shutil.copytree(tmp_path / "before", tmp_path / "sessions", copy_function=shutil.copyfile)
    list(index.keep_up())
    assert folded == []
    data = sitting.file().read_bytes()
    sitting.file().write_bytes(data.replace("réunion".encode(), "réunies".encode()))
    list(index.keep_up())
    assert folded == ["s1"]


def test_a_file_that_could_not_be_read_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Sitting(tmp_path, "s1").note("réunion")
    index = an_index(tmp_path, "kept")
    with monkeypatch.context() as patched:
        patched.setattr("gep_tui.store.files.reading.read_file", refused)
        list(index.keep_up())
    assert index.search(Wanted(), 9) == []
    list(index.keep_up())
    assert len(index.search(Wanted(), 9)) == 1


def refused(*_: object) -> bytes:
    raise PermissionError(13, "Permission denied")


def test_searches_come_between_the_steps(tmp_path: Path) -> None:
    for number in range(4):
        Sitting(tmp_path, f"s{number}").note("réunion")
    index = an_index(tmp_path, "kept")
    found = [(step.done, len(index.search(Wanted(), 9))) for step in index.keep_up(1)]
    assert found == [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)]

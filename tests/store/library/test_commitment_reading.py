"""A session read for its commitments alone is, for the board of its group, the same as the whole."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from gep_tui.domain.carried.events import CommitmentFollowed, NoteCarried
from gep_tui.domain.group.board import commitments, open_commitments
from gep_tui.domain.group.state import Group
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import (
    Event,
    NoteAdded,
    NoteChanged,
    NotesJoined,
    NoteSplit,
    NoteWithdrawn,
    SessionOpened,
    TurnStarted,
    Undone,
)
from gep_tui.store.files.lines import encode
from gep_tui.store.files.looks import Remembering
from gep_tui.store.library.commitment_reading import read_commitments
from gep_tui.store.library.openings import openings
from gep_tui.store.library.series import latest, read_session

T0 = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def put(folder: Path, events: list[Event]) -> Path:
    (folder / "events").mkdir(parents=True)
    for event in events:
        with (folder / "events" / f"{event.writer}.jsonl").open("ab") as file:
            file.write(encode(event))
    return folder


def opening() -> SessionOpened:
    plan = (PlannedPhase(id="a", seconds=600, name=Text()),)
    return SessionOpened(writer="a", seq=1, at=T0, id="s", programme="codev-6", plan=plan)


def boards(folder: Path) -> tuple[object, object]:
    return commitments(Group(), [read_commitments(folder)]), commitments(Group(), [read_session(folder)])


kinds = st.sampled_from(("fact", "commitment", "lead", '"kind":"commitment"'))
notes = st.builds(lambda writer, seq: f"{writer}-{seq}", st.sampled_from("ab"), st.integers(2, 9))
first = st.tuples(st.sampled_from("ab"), st.builds(NoteAdded, text=st.just("one"), kind=kinds))
written = st.one_of(
    st.builds(NoteAdded, text=st.sampled_from(("one", "a-3", '"kind":"commitment"')), kind=kinds),
    st.builds(NoteChanged, note=notes, kind=st.none() | kinds, text=st.none() | st.just("other"), prior=st.none()),
    st.builds(NoteWithdrawn, note=notes),
    st.builds(NoteSplit, note=notes, text=st.just("half"), rest=st.just("rest")),
    st.builds(NotesJoined, note=notes, other=notes, text=st.just("both")),
    st.builds(Undone, target=notes),
    st.builds(TurnStarted, person=st.just("p1"), run=st.just("")),
    st.builds(NoteCarried, session=st.just("before"), note=notes, kind=kinds, text=st.just("taken along")),
)


@settings(max_examples=80)
@given(st.lists(first, min_size=4, max_size=4), st.lists(st.tuples(st.sampled_from("ab"), written), max_size=9))
def test_however_notes_are_changed_the_commitments_are_the_same(
    begun: list[tuple[str, Event]], script: list[tuple[str, Event]]
) -> None:
    events = [
        replace(event, writer=writer, seq=seq, at=T0 + timedelta(seconds=seq))
        for seq, (writer, event) in enumerate([*begun, *script], 2)
    ]
    with tempfile.TemporaryDirectory() as place:
        short, whole = boards(put(Path(place) / "s", [opening(), *events]))
    assert short == whole


def test_a_line_that_somebody_has_spaced_out_is_read_too(tmp_path: Path, opened: Callable[..., Event]) -> None:
    folder = put(tmp_path / "s", [opened()])
    line = '{"writer": "v", "type": "note_added", "seq": 4, "at": "2026-11-22T09:00:04+00:00", "text": "x", '
    (folder / "events" / "v.jsonl").write_text(line + '"kind": "commitment"}\n{"torn')
    short, whole = boards(folder)
    assert short == whole != ()


def of(session: str, month: int, *events: Event) -> list[Event]:
    """Return the events of a session of the group, opened in a month."""
    opened = SessionOpened(id=session, programme="codev-6", group_id="g", plan=opening().plan)
    return [
        replace(event, writer="a", seq=seq, at=T0 + timedelta(days=30 * month, seconds=seq))
        for seq, event in enumerate((opened, *events), 1)
    ]


def test_what_was_withdrawn_in_an_older_session_is_due_no_more_though_only_the_last_one_is_read(tmp_path: Path) -> None:
    first, second = (NoteAdded(text=text, kind="commitment") for text in ("withdrawn", "done"))
    along = [NoteCarried(session="s1", note=f"a-{seq}", kind="commitment", text="x") for seq in (2, 3)]
    done = CommitmentFollowed(session="s1", note="a-3", outcome="done")
    put(tmp_path / "s1", of("s1", 0, first, second))
    put(tmp_path / "s2", of("s2", 1, *along, done, NoteAdded(text="kept", kind="commitment")))
    put(tmp_path / "s3", of("s3", 2, along[0]))
    group = Group(id="g")

    def due() -> list[str]:
        found = latest(group, openings(tmp_path), tmp_path)
        whole = [read_session(tmp_path / id) for id in ("s1", "s2", "s3")]
        known = {each.name for each in open_commitments(group, found)}
        assert known <= {each.name for each in open_commitments(group, whole)}
        return [each.text for each in open_commitments(group, found)]

    assert due() == ["withdrawn"]
    with (tmp_path / "s1" / "events" / "b.jsonl").open("ab") as file:
        file.write(encode(NoteWithdrawn(writer="b", seq=9, at=T0 + timedelta(days=99), note="a-2")))
    assert due() == []


def test_what_is_remembered_is_read_again_after_a_change(tmp_path: Path, opened: Callable[..., Event]) -> None:
    read: list[Path] = []
    remembering = Remembering(lambda folder: read.append(folder) or len(read))
    folder = put(tmp_path / "s", [opened()])
    assert remembering.known(folder) is None
    assert [remembering.of(folder), remembering.of(folder), remembering.known(folder)] == [1, 1, 1]
    with (folder / "events" / "w.jsonl").open("ab") as file:
        file.write(b"x")
    assert remembering.of(folder) == 2
    assert [remembering.of(tmp_path / "nowhere"), remembering.of(tmp_path / "nowhere")] == [3, 4]

"""What is marked to stay in the room after a later session took it along leaves by no way out of that one either."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from planted import tokens

from gep_tui.domain.carried.follow_up import CommitmentState, NoteName
from gep_tui.domain.group.decisions.sheets import write_sheet
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Text
from gep_tui.domain.session.decisions import cases, choosing, following, note_pieces, notes, phases
from gep_tui.domain.session.decisions.note_marks import keep_in_room
from gep_tui.domain.session.decisions.plan import give_role
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.export.contents import content_of
from gep_tui.export.formats import FORMATS
from gep_tui.export.part import WHOLE
from gep_tui.export.readers.facts_of import facts_of
from gep_tui.export.readers.reader import GROUP
from gep_tui.live.clock import ManualClock, SystemClock
from gep_tui.live.files import session_files
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.store.library.already_out import already_out
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series
from gep_tui.ui.review.output import Job, OutPlaces, RecordAsIs, carry_out
from gep_tui.words.note_marks import already_there

PLAN = tuple(
    PlannedPhase(id=f"{case}.account", name=Text(fr="Exposé", en="Account"), seconds=600, scope=case)
    for case in ("case-1", "case-2")
)
BLOCKS = tuple(
    PlannedBlock(id=each.scope, roles={"presenter": Role(label=Text(en="presenter"))}, asked=("presenter",))
    for each in PLAN
)
KINDS = ("request", "commitment", "lead-taken-up", "parked", "topic")


def opened(home: Path, clock: ManualClock, id: str, carried: tuple[object, ...] = ()) -> LiveSession:
    people = (Guest(id="p1", name="Léa"), Guest(id="p2", name="Karim"))
    opening = SessionOpened(id=id, programme="codev", plan=PLAN, blocks=BLOCKS, people=people, group_id="nord")
    live = LiveSession.open(session_files(DataFolder(home).session_folder(id), f"w-{id}"), clock, opening, carried)
    live.do(phases.begin)
    live.do(partial(give_role, role="presenter", people=("p1",), scope="case-1"))
    return live


@pytest.fixture
def later(home: Path, clock: ManualClock) -> set[str]:
    """A session that took along, and went on with, everything of one that keeps it in the room since; its words."""
    place = DataFolder(home).made()
    LiveGroup.open(place.group_folder("nord"), "w", clock, GroupOpened(id="nord", name="Nord")).close()
    first = opened(home, clock, "s1")
    for kind in KINDS:
        first.do(partial(notes.add_note, text=f"On Zq{kind.replace('-', '')}?", kind=kind, person="p1"))
    first.close()
    clock.advance(timedelta(days=28).total_seconds())
    series = read_series(place, "nord")
    second = opened(home, clock, "s2", taking_along(series.group, series.sessions))
    known = {note.kind: note.name for note in second.session.carried.notes}
    [case] = second.session.carried.cases
    for step in (
        partial(cases.go_on_from, scope="case-1", earlier=case.name),
        partial(choosing.choose_case, note=known["topic"].across, scope="case-2", sure=True),
        partial(
            following.follow, commitment=known["commitment"], seen=CommitmentState(), outcome="done", words="Zqfollowed"
        ),
        partial(notes.add_note, text="On Zqlater", kind="fact", person="p2"),
    ):
        second.do(step)
    second.close()
    return {"Zqfollowed", *(f"Zq{kind.replace('-', '')}" for kind in KINDS)}


def keep(home: Path) -> None:
    """Mark every note of the first session."""
    live = LiveSession(session_files(DataFolder(home).session_folder("s1"), "marking"), SystemClock())
    for note in live.session.notes:
        live.do(partial(keep_in_room, note=note.id))
    live.close()


def ways_out(gep: Callable[..., object], home: Path) -> str:
    """Return all that leaves of the second session, and of the group, for whoever is not the facilitator."""
    readers = ("group", "person:Léa", "person:Karim", "presenter:Léa", "sponsor")
    told = [gep("show", "s2", "--for", reader, "--format", form).out for reader in readers for form in FORMATS]
    told += [gep("cases", "show", id).out for id in ("s2/case-1", "s2/case-2")]
    told += [gep("group", "cycle", "nord", "--for", reader).out for reader in ("group", "sponsor")]
    place = DataFolder(home)
    live = LiveSession(session_files(place.session_folder("s2"), "reading"), SystemClock())
    record = RecordAsIs(live.session, live.now(), "en", facts_of(place, live.session), place.session_folder("s2"))
    carry_out(Job(), record, OutPlaces(place.exports, place.exports))
    for path in place.exports.iterdir():
        told.append(path.read_text("utf-8"))
        path.unlink()
    told += [str(content_of(record.seen(WHOLE, GROUP), form)) for form in FORMATS]
    live.close()
    return "\n".join(told)


def test_what_was_marked_since_leaves_by_no_way_out_of_the_session_that_took_it_along(gep, later, home) -> None:
    before = tokens(ways_out(gep, home))
    assert later - {"Zqleadtakenup"} <= before
    keep(home)
    assert tokens(ways_out(gep, home)) == {"Zqlater"}
    assert later - {"Zqleadtakenup"} <= tokens(gep("show", "s2", "--for", "facilitator", "--format", "json").out)


def test_a_practice_sheet_made_of_it_is_left_out_of_the_booklet_and_of_what_anybody_gets(gep, later, home) -> None:
    live = LiveGroup(DataFolder(home).group_folder("nord"), "sheets", SystemClock())
    for title, session, note in (("Kept", "s1", "w-s1-4"), ("Free", "s2", "w-s2-99")):
        live.do(partial(write_sheet, text=SheetText(title=title, done="…", sources=(NoteName(session, note),))))
    live.close()
    assert "Kept" in gep("sheets", "booklet").out and "Kept" in gep("show", "s1", "--for", "public").out
    keep(home)
    told = gep("sheets", "booklet")
    assert "Free" in told.out and "Kept" not in told.out
    assert "1 sheet is left out, made of a note that stays in the room: “Kept”." in told.err
    assert "nothing else" in gep("show", "s1", "--for", "public").err
    assert "made of a note that stays in the room" in gep("sheets", "show", "Kept").err


def test_a_sheet_that_says_its_words_is_left_out_too_and_marking_tells_where_they_are(gep, later, home) -> None:
    folder = DataFolder(home).group_folder("nord")
    live = LiveGroup(folder, "sheets", SystemClock())
    for title, done in (("Typed", "- On Zqcommitment?"), ("Free", "…")):
        live.do(partial(write_sheet, text=SheetText(title=title, done=done, sources=(NoteName("s2", "w-s2-99"),))))
    live.close()
    gep("show", "s1", "--for", "group", "--out", str(home / "minutes.md"))
    session = DataFolder(home).session_folder("s1")
    known = LiveSession(session_files(session, "reading"), SystemClock())
    note = next(each for each in known.session.notes if each.kind == "commitment")
    told = already_there(already_out(session, known.session, note))
    known.close()
    assert told == (
        "Its words are on the sheet “Typed”: the booklet leaves it out now. "
        "1 file written before may hold them: minutes.md."
    )
    keep(home)
    told = gep("show", "s2", "--for", "public").out + gep("sheets", "booklet").out
    assert "Free" in told and "Typed" not in told


def test_a_pack_of_the_later_session_alone_says_what_it_cannot_tell(gep, later, home, tmp_path) -> None:
    assert "took along" not in gep("pack", "s2", str(tmp_path / "one.gep"), "--open").out
    keep(home)
    told = " ".join(gep("pack", "s2", str(tmp_path / "two.gep"), "--open").out.split())
    assert "5 things that it took along stay in the room since" in told and "`gep pack --group`" in told
    assert "took along" not in gep("pack", "--group", "nord", str(tmp_path / "all.gep"), "--open").out


def test_a_piece_that_was_split_off_since_and_stays_keeps_the_whole_there_too(gep, later, home) -> None:
    live = LiveSession(session_files(DataFolder(home).session_folder("s1"), "splitting"), SystemClock())
    note = next(note for note in live.session.notes if note.kind == "commitment")
    live.do(partial(note_pieces.split_note, note=note.id, text="On", rest="Zqcommitment?"))
    piece = next(each for each in live.session.notes if each.text == "Zqcommitment?")
    live.do(partial(keep_in_room, note=piece.id))
    live.close()
    assert "Zqcommitment" not in gep("show", "s2", "--for", "group", "--format", "json").out


def test_so_it_does_where_no_group_is_known_any_more(gep, later, home) -> None:
    keep(home)
    shutil.rmtree(DataFolder(home).group_folder("nord"))
    assert tokens(gep("show", "s2", "--for", "group", "--format", "json").out) == {"Zqlater"}

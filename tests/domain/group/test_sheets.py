"""Practice sheets of a group: written, changed with what was read, withdrawn, taken back; names settled once."""

from __future__ import annotations

import random
from datetime import timedelta

import msgspec
import pytest
from acts import Keeper, north
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.decisions import sheets
from gep_tui.domain.group.events import SheetChanged, SheetWritten
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.practice_sheet import PracticeSheet, SheetText
from gep_tui.domain.stream.encoding import encoded

CALL = SheetText(
    title=" Call\nbefore the visit ", situation="The ward was not told.\n", done="- call",
    tags=("Phone", " ", "phone", "ward"), sources=(NoteName("s1", "w-3"), NoteName("s2", "w-9"), NoteName("s1", "w-3")),
)  # fmt: skip


def with_sheet() -> tuple[Keeper, str]:
    keeper = north()
    return keeper, keeper.do(sheets.write_sheet, CALL).key


def the(keeper: Keeper) -> PracticeSheet:
    return keeper.group.sheets[0]


def test_a_sheet_is_kept_clean_with_its_tags_and_sources_once() -> None:
    keeper, id = with_sheet()
    sheet = the(keeper)
    assert (sheet.id, sheet.title, sheet.situation, sheet.done) == (
        id, "Call before the visit", "The ward was not told.", "- call",
    )  # fmt: skip
    assert sheet.tags == ("Phone", "ward")
    assert sheet.sources == (NoteName("s1", "w-3"), NoteName("s2", "w-9"))
    assert sheet.last == id and sheet.changed is None


def test_a_sheet_without_a_title_or_a_word_is_refused() -> None:
    keeper = north()
    assert keeper.try_(sheets.write_sheet, SheetText(title="\u200b ", done="x")) == no.UntitledSheet()
    assert keeper.try_(sheets.write_sheet, SheetText(title="x", done=" \n", tags=("y",))) == no.EmptySheet()
    keeper.write(SheetWritten(title=" "))
    assert keeper.group.sheets == () and keeper.group.refused[0].why == "empty-name"


def test_only_what_changes_is_written_and_every_version_stays_in_the_record() -> None:
    keeper, id = with_sheet()
    event = keeper.do(sheets.change_sheet, id, msgspec.structs.replace(CALL, watch="Mondays"))
    assert event == msgspec.structs.replace(
        SheetChanged(sheet=id, prior=id, watch="Mondays"), writer=event.writer, seq=event.seq, at=event.at
    )
    assert keeper.try_(sheets.change_sheet, id, sheets.text_of(the(keeper))) == no.SameInGroup()
    assert keeper.try_(sheets.change_sheet, id, SheetText(title=" ")) == no.UntitledSheet()
    assert (the(keeper).watch, the(keeper).last) == ("Mondays", event.key)
    keeper.undo()
    assert (the(keeper).watch, the(keeper).last) == ("", id)
    keeper.redo()
    assert the(keeper).watch == "Mondays"


def test_a_sheet_is_withdrawn_and_comes_back() -> None:
    keeper, id = with_sheet()
    keeper.do(sheets.withdraw_sheet, id)
    assert keeper.group.kept_sheets == () and len(keeper.group.sheets) == 1
    assert keeper.try_(sheets.withdraw_sheet, id) == no.SameInGroup()
    keeper.do(sheets.restore_sheet, id)
    assert len(keeper.group.kept_sheets) == 1
    assert keeper.try_(sheets.restore_sheet, id) == no.SameInGroup()
    for move in (sheets.withdraw_sheet, sheets.restore_sheet):
        assert keeper.try_(move, "nothing") == no.UnknownSheet(sheet="nothing")
    assert keeper.try_(sheets.change_sheet, "nothing", CALL) == no.UnknownSheet(sheet="nothing")


def test_two_changes_of_different_fields_at_once_go_together() -> None:
    keeper, id = with_sheet()
    there = keeper.other("paul")
    keeper.do(sheets.change_sheet, id, msgspec.structs.replace(CALL, watch="here"))
    there.do(sheets.change_sheet, id, msgspec.structs.replace(CALL, worked="there"))
    keeper.read(there)
    assert (the(keeper).watch, the(keeper).worked, the(keeper).unread) == ("here", "there", ())


def test_of_two_changes_of_one_field_at_once_both_are_told_until_somebody_who_read_them_changes_it() -> None:
    keeper, id = with_sheet()
    there = keeper.other("paul")
    here = keeper.do(sheets.change_sheet, id, msgspec.structs.replace(CALL, watch="here")).key
    there.do(sheets.change_sheet, id, msgspec.structs.replace(CALL, watch="there"))
    keeper.read(there)
    there.read(keeper)
    assert the(keeper) == the(there)
    assert (the(keeper).watch, the(keeper).unread) == ("there", (here,))
    keeper.do(sheets.change_sheet, id, msgspec.structs.replace(sheets.text_of(the(keeper)), watch="here, there"))
    assert the(keeper).unread == ()


def test_the_last_word_about_a_name_is_remembered() -> None:
    keeper = north()
    keeper.do(sheets.settle_name, "Anne\n Petit", "person", "the presenter")
    assert keeper.try_(sheets.settle_name, "Anne Petit", "person", "the presenter") == no.SameInGroup()
    keeper.do(sheets.settle_name, "Anne Petit", "person", "")
    assert [(name.text, name.by) for name in keeper.group.names] == [("Anne Petit", "")]
    keeper.undo()
    assert [(name.text, name.by) for name in keeper.group.names] == [("Anne Petit", "the presenter")]


MOVES = {
    "write": lambda keeper, i, j: keeper.try_(sheets.write_sheet, SheetText(title=f"T{i}", done=f"d{j}")),
    "change": lambda keeper, i, j: keeper.try_(
        sheets.change_sheet, _some(keeper, i), SheetText(title=f"T{j}", done="d", watch=f"w{i}"), _prior(keeper, i, j)
    ),
    "withdraw": lambda keeper, i, j: keeper.try_(sheets.withdraw_sheet, _some(keeper, i)),
    "restore": lambda keeper, i, j: keeper.try_(sheets.restore_sheet, _some(keeper, i)),
    "settle": lambda keeper, i, j: keeper.try_(sheets.settle_name, f"N{i}", "person", f"by {j}" if j else ""),
    "undo": lambda keeper, i, j: keeper.group.done and keeper.undo(),
    "redo": lambda keeper, i, j: keeper.group.undone and keeper.redo(),
}  # fmt: skip


def _some(keeper: Keeper, number: int) -> str:
    ids = [sheet.id for sheet in keeper.group.sheets]
    return ids[number % len(ids)] if ids else "none"


def _prior(keeper: Keeper, i: int, j: int) -> str:
    sheet = keeper.group.sheet(_some(keeper, i))
    return ("", sheet.id, "unknown")[j % 3] if sheet else ""


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(MOVES)), st.integers(0, 4), st.integers(0, 4), st.booleans()), max_size=25
    ),
    st.randoms(use_true_random=False),
)
def test_any_order_of_reading_gives_the_same_sheets_and_a_file_gives_them_back(script, shuffler: random.Random) -> None:
    keeper = north()
    there = keeper.other("paul")
    for name, i, j, at_home in script:
        MOVES[name](keeper if at_home else there, i, j)
        if i == j:
            keeper.read(there)
    keeper.read(there)
    events = list(keeper.record.events)
    shuffler.shuffle(events)
    again = GroupRecord()
    for event in events:
        again.add((GROUP.decoder.decode(encoded(event)),))
    assert again.state == keeper.group


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_change_of_a_sheet_that_is_not_here_is_kept_without_effect(order) -> None:
    keeper, id = with_sheet()
    record = [
        msgspec.structs.replace(event, at=event.at + timedelta(0))
        for event in (*keeper.record.events, SheetChanged(sheet="gone", prior="x", title="y", writer="z", seq=9))
    ]
    state = GroupRecord([record[at] for at in order]).state
    assert [sheet.id for sheet in state.sheets] == [id]
    assert [each.why for each in state.refused] == ["unknown-sheet"]

"""Packs of a group, merged in any order and any number of times, make the same group everywhere."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.decisions import about, dates, members, topics, undoing
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.store.files.lines import encode
from gep_tui.store.files.reading import read_folder
from gep_tui.store.packs.coming import coming
from gep_tui.store.packs.taking_in import take_in
from gep_tui.store.packs.unpacking import PackedRecord

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=timezone(timedelta(hours=1)))

#: What somebody does to a group, by a number.
MOVES = (
    lambda group, n: members.add_member(group, NOON, f"Person {n}"),
    lambda group, n: members.leave_group(group, NOON, group.members[n % len(group.members)].id),
    lambda group, n: dates.plan_date(group, NOON, NOON.date() + timedelta(days=n)),
    lambda group, n: topics.add_topic(group, NOON, f"topic {n}"),
    lambda group, n: about.change_group(group, NOON, charter=[f"rule {n}"]),
    lambda group, n: undoing.undo(group, NOON),
)


class Laptop:
    """A data folder with a group, written by one process; each pack is of the files as they are then."""

    def __init__(self, folder: Path, writer: str) -> None:
        self.folder, self.writer = folder / writer / "north", writer

    def record(self) -> GroupRecord:
        return GroupRecord(read_folder(self.folder, GROUP).events)

    def write(self, event: Event) -> None:
        stamped = msgspec.structs.replace(event, writer=self.writer, seq=self.record().state.last[0] + 1, at=NOON)
        events = self.folder / "events"
        events.mkdir(parents=True, exist_ok=True)
        with (events / f"{self.writer}.jsonl").open("ab") as file:
            file.write(encode(stamped))

    def act(self, move: int, number: int) -> None:
        group = self.record().state
        if group.opened and (group.members or move != 1):
            outcome = MOVES[move](group, number)
            if not isinstance(outcome, Refusal):
                self.write(outcome)

    def packed(self) -> PackedRecord:
        contents = {path.name: path.read_bytes() for path in (self.folder / "events").iterdir()}
        return PackedRecord(id="north", title="", gep="", contents=contents, is_group=True)

    def merge(self, pack: PackedRecord) -> None:
        take_in([coming(pack, self.folder)])


steps = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, len(MOVES) - 1), st.integers(0, 4), st.booleans()), max_size=8
)


@settings(max_examples=8)
@given(steps, st.randoms(use_true_random=False))
def test_any_order_and_any_number_of_times_make_the_same_group(script, chance) -> None:
    with tempfile.TemporaryDirectory() as name:
        hands = [Laptop(Path(name), writer) for writer in ("claire", "paul", "zoe")]
        hands[0].write(GroupOpened(id="north", name="Équipe Nord"))
        packs = [hands[0].packed()]
        for hand in hands[1:]:
            hand.merge(packs[0])
        for who, move, number, reads in script:
            if reads:
                hands[who].merge(chance.choice(packs))
            hands[who].act(move, number)
            packs.append(hands[who].packed())
        states = []
        for hand in (*hands, Laptop(Path(name), "new")):
            again = [*packs, *chance.sample(packs, len(packs) // 2)]
            chance.shuffle(again)
            for pack in again:
                hand.merge(pack)
            assert not any(coming(pack, hand.folder).files for pack in packs)
            states.append(hand.record().state)
        assert all(state == states[0] for state in states)

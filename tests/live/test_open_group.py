"""An open group: many decisions in one write, each on what the ones before have made of it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from gep_tui.domain.group.decisions.members import add_member
from gep_tui.domain.group.events import MemberAdded
from gep_tui.domain.group.refusals import MemberTwice
from gep_tui.live.clock import ManualClock
from gep_tui.live.group import LiveGroup
from gep_tui.live.new_group import new_group
from gep_tui.store.library.groups import read_group

CLOCK = ManualClock(datetime(2026, 11, 22, 9, tzinfo=UTC))


def test_many_decisions_are_one_write_and_see_each_other(tmp_path: Path) -> None:
    live = new_group(tmp_path / "groups", "claire", CLOCK, "Nord")
    answers = live.do_all(partial(add_member, name=name) for name in ("Léa", "Karim", "léa"))
    assert [type(each) for each in answers] == [MemberAdded, MemberAdded, MemberTwice]
    assert live.close()
    read = read_group(live.folder)
    assert [member.name for member in read.group.members] == ["Léa", "Karim"]
    assert read.group == live.group


def test_two_processes_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    folder = new_group(tmp_path, "claire", CLOCK, "Nord").folder
    two = [LiveGroup(folder, writer, CLOCK) for writer in ("paul", "zoe")]
    for live in two:
        live.do_all([partial(add_member, name=live.writer)])
        assert live.close()
    assert {member.name for member in read_group(folder).group.members} == {"paul", "zoe"}

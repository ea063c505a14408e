"""A damaged file of a group: told by `gep doctor`, brought back by `gep recover`, nothing rewritten."""

from __future__ import annotations

import json
from functools import partial

import pytest

from gep_tui.domain.group.decisions import about, members
from gep_tui.domain.group.events import GroupOpened
from gep_tui.live.group import LiveGroup
from gep_tui.store.library.groups import read_group
from gep_tui.store.library.locations import DataFolder


@pytest.fixture
def events(home, clock):
    """The event file of a group with two members and a charter."""
    folder = DataFolder(home).made().group_folder("nord")
    live = LiveGroup.open(folder, "w", clock, GroupOpened(id="nord", name="Équipe Nord"))
    live.do(partial(members.add_member, name="Léa [/]"))
    live.do(partial(about.change_group, charter=["Rien ne sort d’ici"]))
    live.do(partial(members.add_member, name="Karim"))
    live.close()
    return folder / "events" / "w.jsonl"


def test_a_group_in_order_is_counted(gep, events):
    said = gep("doctor")
    assert "1 group." in said.out


@pytest.mark.parametrize("line", [0, 1, 2, 3])
def test_one_damaged_line_is_told_and_comes_back(gep, events, line):
    lines = events.read_bytes().split(b"\n")
    lines[line] = lines[line].replace(b'","', b'",', 1)
    events.write_bytes(b"\n".join(lines))
    damaged = events.read_bytes()
    said = gep("doctor")
    assert said.status == 1 and "nord" in said.out and "cannot be read" in said.out
    assert gep("recover", "--all").status == 0
    group = read_group(events.parents[1]).group
    assert damaged in {path.read_bytes() for path in events.parents[1].rglob("*") if path.is_file()}
    assert group.name == "Équipe Nord"
    assert [member.name for member in group.members] == ["Léa [/]", "Karim"]
    assert group.charter == ("Rien ne sort d’ici",)


def test_a_half_written_line_takes_nothing_else_along(gep, events):
    events.write_bytes(events.read_bytes() + b'{"type":"member_added","na')
    assert len(read_group(events.parents[1]).group.members) == 2
    assert "unfinished line" in gep("doctor").out


def test_a_folder_without_a_group_is_named(gep, events):
    (events.parents[2] / "empty").mkdir()
    found = json.loads(gep("doctor", "--json").out)
    assert any("holds no group" in each["words"] and each["session"] == "empty" for each in found)


def test_the_folders_of_a_group_that_a_full_disk_did_not_let_begin_are_no_group(gep, events, home):
    (home / "groups" / "sud" / "events").mkdir(parents=True)
    assert "sud" not in gep("group", "list").out
    assert gep("group", "new", "Sud").status == 0
    assert gep("group", "list").out.count("cannot be read") == 0


def test_a_group_without_its_beginning_gets_a_new_one_and_the_lost_one_counts_again_if_it_comes(gep, events, tmp_path):
    pack, folder = tmp_path / "nord.gep", events.parents[1]
    gep("pack", "--open", "--group", "nord", str(pack))
    lines = events.read_bytes().splitlines(keepends=True)
    events.write_bytes(b"".join(lines[1:]))
    said = gep("doctor").out
    assert "`gep merge` with a pack of the group, if there is one; else `gep recover`." in said
    assert "the beginning of the group is lost" in gep("recover").out
    assert "The group can be shown and changed again" in gep("recover", "--all").out
    group = read_group(folder).group
    assert (group.name, len(group.members)) == ("nord", 2)
    assert gep("doctor").status == 0
    assert gep("merge", str(pack)).status == 0
    assert read_group(folder).group.name == "Équipe Nord"


def test_a_folder_of_another_name_and_a_file_in_the_wrong_place_are_told(gep, events):
    (events.parents[1] / "old").mkdir()
    (events.parents[1] / "old" / "w2.jsonl").write_bytes(events.read_bytes().replace(b'"seq":4', b'"seq":5'))
    folder = events.parents[2] / "sud"
    events.parents[1].rename(folder)
    said = gep("doctor")
    assert said.status == 1
    assert "This group was made as nord, and its folder has another name" in said.out
    assert "old/w2.jsonl is not read" in said.out and "1 missing entry can be brought back. →" in said.out


def test_a_copy_that_differs_is_told_and_one_that_only_has_more_or_less_is_not(gep, events):
    lines = events.read_bytes().splitlines(keepends=True)
    copy = events.with_name("w (conflicted copy 2026-11-22).jsonl")
    copy.write_bytes(b"".join(lines[:2]).replace(b'"seq":2', b'"seq": 2'))
    assert "differently" not in gep("doctor").out
    copy.write_bytes(b"".join(lines).replace("Léa".encode(), b"Lia"))
    said = gep("doctor")
    assert said.status == 1 and "w (conflicted copy 2026-11-22).jsonl" in said.out
    assert "tell 1 entry differently: only one of the two counts." in " ".join(said.out.split())

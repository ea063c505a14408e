"""`gep sheets`: practice sheets listed, shown and written as a booklet."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.decisions.sheets import withdraw_sheet, write_sheet
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.live.clock import ManualClock
from gep_tui.live.group import LiveGroup

Gep = Callable[..., tuple[int, str, str]]


def group(home: Path, clock: ManualClock, id: str, name: str, *sheets: SheetText) -> list[str]:
    live = LiveGroup.open(home / "groups" / id, "w", clock, GroupOpened(id=id, name=name))
    keys = [live.do(partial(write_sheet, text=text)).key for text in sheets]  # type: ignore[union-attr]
    assert live.close()
    return keys


CALL = SheetText(title="Call before", done="- call", tags=("Phone",), sources=(NoteName("s1", "n1"),))
ROUND = SheetText(title="Begin with a round", worked="Nobody answers.")


@pytest.fixture
def north(home: Path, clock: ManualClock) -> list[str]:
    return group(home, clock, "north", "Équipe Nord", CALL, ROUND)


def test_without_groups_or_sheets_it_says_how_one_is_made(gep: Gep, home: Path) -> None:
    assert gep("sheets", "--json") == (0, "[]\n", "")
    assert gep("sheets") == (0, "No practice sheets yet: mark notes with Esc * and press p in the review.\n", "")
    assert gep("sheets", "booklet")[::2] == (1, "There is no practice sheet for a booklet.\n")
    assert not home.exists()


def test_sheets_are_listed_with_group_and_tags_and_narrowed_by_both(
    gep: Gep, home: Path, clock: ManualClock, north: list[str]
) -> None:
    group(home, clock, "south", "South", SheetText(title="Elsewhere", done="x", tags=("phone",)))
    rows = [line.split("  ")[0] for line in gep("sheets")[1].splitlines()]
    assert rows == ["Sheet", *north, "w-2"]
    assert [row["title"] for row in json.loads(gep("sheets", "--json", "--tag", "phone")[1])] == [
        "Call before",
        "Elsewhere",
    ]
    [row] = json.loads(gep("sheets", "--json", "--tag", "PHONE", "--group", "équipe")[1])
    assert (row["id"], row["group"], row["group_name"], row["done"]) == (north[0], "north", "Équipe Nord", "- call")
    assert row["sources"] == [{"session": "s1", "note": "n1"}] and row["changed_at"] is None
    assert gep("sheets", "--tag", "none")[1] == "No practice sheet has that tag.\n"
    assert gep("sheets", "--group", "west")[::2] == (1, "There is no group “west”. Known here: Équipe Nord, South.\n")


def test_a_sheet_is_shown_by_its_id_or_the_beginning_of_its_title(gep: Gep, north: list[str]) -> None:
    assert gep("sheets", "show", north[0])[1].startswith("# Call before\n")
    assert gep("sheets", "show", "begin")[1].startswith("# Begin with a round\n")
    assert gep("sheets", "show", "call", "--format", "html")[1].startswith("<!doctype html>")
    status, _out, err = gep("sheets", "show", "cal before")
    assert (status, err) == (1, "There is no practice sheet “cal before”. Did you mean Call before?\n")
    assert gep("sheets", "show", "call", "--format", "pdf")[0] == 2


def test_a_booklet_is_written_for_its_owner_alone_and_over_no_file(
    gep: Gep, home: Path, north: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert gep("sheets", "booklet", "--out", str(out))[::2] == (0, f"Written to {out / 'Practice-sheets.html'}.\n")
    page = (out / "Practice-sheets.html").read_text(encoding="utf-8")
    assert "Call before" in page and "Nord" not in page
    assert stat.S_IMODE((out / "Practice-sheets.html").stat().st_mode) == 0o600
    (out / "Practice-sheets.html").write_text("mine")
    assert gep("sheets", "booklet", "--out", str(out))[2] == f"Written to {out / 'Practice-sheets-2.html'}.\n"
    assert (out / "Practice-sheets.html").read_text() == "mine"
    assert (home / "groups" / "north" / "ledger").is_dir()


def test_a_booklet_is_of_one_group_and_holds_no_withdrawn_sheet(
    gep: Gep, home: Path, clock: ManualClock, north: list[str]
) -> None:
    live = LiveGroup(home / "groups" / "north", "v", clock)
    live.do(partial(withdraw_sheet, sheet=north[1]))
    assert live.close()
    assert "Begin with" not in gep("sheets", "booklet")[1]
    group(home, clock, "south", "South", ROUND)
    status, _out, err = gep("sheets", "booklet")
    assert (status, err) == (1, "Several groups have practice sheets: Équipe Nord, South. Say which: --group.\n")
    assert "Begin with" in gep("sheets", "booklet", "--group", "south")[1]


def test_a_folder_of_groups_that_cannot_be_read_and_a_damaged_group_end_nothing(
    gep: Gep, home: Path, north: list[str]
) -> None:
    (home / "groups" / "broken" / "events").mkdir(parents=True)
    (home / "groups" / "broken" / "events" / "x.jsonl").write_bytes(b"\x00{not json\n")
    (home / "groups" / "file").write_text("x")
    assert len(gep("sheets")[1].splitlines()) == 3

"""The sheet that is being written outlasts a disk that refuses it, and a file that cannot be read."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from waiting import until

from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.store.library.sheet_draft import NAME, SheetDraft, keep_draft, read_draft
from gep_tui.ui.sheets import draft_keeper
from gep_tui.ui.sheets.draft_keeper import SheetDraftKeeper

DRAFT = SheetDraft(text=SheetText(title="Reporter moins"))


class Refusing:
    """A disk that refuses so many times; counts what it was asked."""

    def __init__(self, times: int) -> None:
        self.times, self.asked = times, 0

    def __call__(self, group: Path, draft: SheetDraft) -> None:
        self.asked += 1
        if self.asked <= self.times:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(group / NAME))
        keep_draft(group, draft)


def keeping(group: Path, told: list[OSError]) -> SheetDraftKeeper:
    return SheetDraftKeeper(group, told.append, lambda draft: False, lambda: None)


def test_a_draft_that_the_disk_refused_is_tried_again_until_it_is_kept_and_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, disk = list[OSError](), Refusing(3)
    monkeypatch.setattr(draft_keeper, "AGAIN", 0.01)
    monkeypatch.setattr(draft_keeper, "keep_draft", disk)
    keeper = keeping(tmp_path, told)
    keeper.keep(DRAFT)
    until(lambda: read_draft(tmp_path) == DRAFT)
    keeper.close(60)
    assert (disk.asked, len(told)) == (4, 1)


def test_leaving_tries_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told, disk = list[OSError](), Refusing(1)
    monkeypatch.setattr(draft_keeper, "AGAIN", 3600)
    monkeypatch.setattr(draft_keeper, "keep_draft", disk)
    keeper = keeping(tmp_path, told)
    keeper.keep(DRAFT)
    until(lambda: told)
    keeper.close(60)
    assert read_draft(tmp_path) == DRAFT and disk.asked == 2


@pytest.mark.parametrize("damage", [b"", b"\xff", b'{"text":{"title":"A word of ours'])
def test_a_draft_that_cannot_be_read_is_set_aside_whole(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / NAME).write_bytes(damage)
    keeper = keeping(tmp_path, [])
    keeper.keep(DRAFT)
    keeper.close(60)
    (aside,) = (path for path in tmp_path.iterdir() if path.name != NAME)
    assert (aside.read_bytes(), read_draft(tmp_path)) == (damage, DRAFT)

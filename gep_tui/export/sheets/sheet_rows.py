"""Practice sheets as rows of a table: what is on each, without what names the notes that it was made of."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from gep_tui.domain.group.practice_sheet import PracticeSheet


class SheetRow(msgspec.Struct, frozen=True, kw_only=True):
    """One sheet; the fields are those of its page."""

    title: str
    situation: str
    done: str
    worked: str
    watch: str
    readers: str
    tags: tuple[str, ...]


def sheet_rows(sheets: Iterable[PracticeSheet]) -> tuple[SheetRow, ...]:
    """Return a row for each sheet, in their order."""
    return tuple(
        SheetRow(
            title=sheet.title,
            situation=sheet.situation,
            done=sheet.done,
            worked=sheet.worked,
            watch=sheet.watch,
            readers=sheet.readers,
            tags=sheet.tags,
        )
        for sheet in sheets
    )

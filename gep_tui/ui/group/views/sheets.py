"""The practice sheets of a group as a list, and what is on one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.group.practice_sheet import TEXTS, PracticeSheet
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, cut, first_rows, fit, line, spread, width, wrap
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.words.sheets import field_name
from gep_tui.words.text import labelled


def sheet_rows(sheets: Sequence[PracticeSheet], begun: str | None, marked: int) -> list[ListRow]:
    """Return the sheets, the newest first; before them one that was `begun` (its title), after them withdrawn ones.

    `marked` is how many notes of the sessions are marked for a sheet.
    """
    kept = [sheet for sheet in reversed(sheets) if not sheet.withdrawn]
    gone = [sheet for sheet in reversed(sheets) if sheet.withdrawn]
    rows = [ListRow(BEGUN, partial(_begun, begun))] if begun is not None else []
    rows += [ListRow(sheet.id, partial(_row, sheet)) for sheet in kept]
    rows.append(ListRow(NEW, lambda cells: fit(line(("n ", "key"), _new(marked)), cells)))
    if gone:
        rows += [words(""), heading(_("Withdrawn")), *(ListRow(sheet.id, partial(_row, sheet)) for sheet in gone)]
    return rows


#: The rows for a sheet that was begun and not saved, and for a new one; no id begins with a blank.
BEGUN, NEW = " begun", " new"


def beside(sheet: PracticeSheet, cells: int, rows: int) -> list[Line]:
    """Return a sheet, as much of it as there is room for."""
    lines = [line((row, "title")) for row in wrap(one_line(sheet.title), cells, 2)]
    for field in TEXTS:
        if text := one_line(getattr(sheet, field)):
            lines += [line(row) for row in wrap(labelled(field_name(field), text), cells, 4)]
    tags = " ".join(f"#{one_line(tag)}" for tag in sheet.tags)
    return first_rows([*lines, *([line((cut(tags, cells), "mark"))] if tags else [])], cells, rows)


def _row(sheet: PracticeSheet, cells: int) -> Line:
    sign = "✗ " if sheet.withdrawn else "≠ " if sheet.unread else "  "
    tags = " ".join(f"#{one_line(tag)}" for tag in sheet.tags)
    left = line((sign, "low"), (one_line(sheet.title), "dim" if sheet.withdrawn else ""))
    right = line((cut(tags, max(0, cells // 3)), "mark"), " ")
    return spread(left, right, cells) if width(right) > 1 and cells >= 46 else fit(left, cells)


def _new(marked: int) -> str:
    if not marked:
        return _("New sheet…  Notes are marked for one (★) by Esc * in a session, * in its record.")
    words = n_(
        "New sheet: {count} note is marked for one (★)", "New sheet: {count} notes are marked for one (★)", marked
    )
    return words.format(count=marked)


def _begun(title: str, cells: int) -> Line:
    name = one_line(title) or _("without a title")
    return fit(line((_("begun, not saved: {title}").format(title=name), "accent")), cells)

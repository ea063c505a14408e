"""A sheet in the list: its title, its tags, the beginning of what is on it."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.group.practice_sheet import TEXTS, PracticeSheet, SheetText
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.library.sheet_draft import SheetDraft
from gep_tui.ui.components.lines import Line, cut, fit, line, width
from gep_tui.ui.components.searching import marked
from gep_tui.words.text import GLANCE


def sheet_rows(sheet: PracticeSheet, wanted: tuple[str, ...], cells: int) -> Sequence[Line]:
    """Return two rows: title and tags, then the beginning of the text."""
    sign = "✗ " if sheet.withdrawn else "≠ " if sheet.unread else ""
    tags = "".join(f"  #{one_line(tag)}" for tag in sheet.tags)
    room = max(8, cells - width(line(sign, tags)))
    title = marked(cut(one_line(sheet.title), room), "bold", wanted)
    first = fit((*line((sign, "low")), *title, *line((tags, "mark"))), cells)
    glance = _glance(sheet)
    return [first, marked(cut(glance, cells), "dim", wanted)] if glance else [first]


def draft_rows(draft: SheetDraft, cells: int) -> Sequence[Line]:
    """Return two rows for a sheet that was begun and not saved."""
    name = one_line(draft.text.title) or _("without a title")
    begun = _("begun, not saved: {title}") if not draft.sheet else _("change begun, not saved: {title}")
    return [line((cut(begun.format(title=name), cells), "accent")), line((cut(_glance(draft.text), cells), "dim"))]


def _glance(text: SheetText) -> str:
    return one_line(next((words for field in TEXTS if (words := getattr(text, field))), "")[:GLANCE])

"""The cases of a group as a list, one case in short, and the whole story of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.group.cases import GroupCase
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Heading, Item
from gep_tui.export.case_story import StoryBlock, story
from gep_tui.locale import _, chosen, n_
from gep_tui.ui.components.lines import Line, Style, cut, first_rows, fit, line, spread, width, wrap
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.words.cases import case_gone, case_marked
from gep_tui.words.moments import day


def case_rows(cases: Sequence[GroupCase], is_read: bool) -> list[ListRow]:
    """Return the cases, those first on which the group worked last."""
    if not cases:
        how = _("A session chooses one (Esc O), or gives a block its presenter (Esc j).")
        return [words(_("No cases yet.")), words(how)] if is_read else [words(_("Reading the sessions…"))]
    ordered = sorted(cases, key=lambda each: (each.last is not None, each.last, each.name), reverse=True)
    return [ListRow(each.name.across, partial(_row, each)) for each in ordered]


def story_rows(case: GroupCase, sessions: Sequence[Session]) -> list[ListRow]:
    """Return the title of a case, and its story, a row for each thing."""
    rows = [heading(case_marked(case))]
    for number, each in enumerate(story(case, sessions, chosen())):
        rows += _story_row(number, each)
    return rows


def session_of(row: str) -> str:
    """Return the session that a row of a story is about, "" for none."""
    return row.rpartition("/")[0]


def beside(case: GroupCase, sessions: Sequence[Session], cells: int, rows: int) -> list[Line]:
    """Return a case in short: its title, its story as far as there is room."""
    lines = [line((row, "title")) for row in wrap(case_marked(case), cells, 2)]
    for each in story(case, sessions, chosen()):
        lines += [line((row, _style(each))) for row in wrap(_told(each), cells, 3)]
        if len(lines) > rows:
            break
    return first_rows(lines, cells, rows)


def row_in_full(case: GroupCase, sessions: Sequence[Session], row: str, cells: int, rows: int) -> list[Line]:
    """Return what a row of the story says, in full."""
    number = row.rpartition("/")[2]
    found = list(story(case, sessions, chosen()))
    here = found[int(number)] if number.isdecimal() and int(number) < len(found) else None
    return [line(each) for each in wrap(_told(here), cells, rows)] if here is not None else []


def _row(each: GroupCase, cells: int) -> Line:
    sessions = n_("{count} session", "{count} sessions", len(each.parts)).format(count=len(each.parts))
    gone = case_gone(each.gone)
    when = day(each.last.isoformat()) if each.last is not None else ""
    names = ", ".join(map(one_line, each.presenter)) if each.title or each.questions else ""
    tail = " · ".join(part for part in (gone or names, sessions if len(each.parts) > 1 else "", when) if part)
    right = line((cut(tail, max(0, cells // 2)), "dim"), " ")
    left = line((case_marked(each), "dim" if gone else ""))
    return spread(left, right, cells) if width(right) > 1 and cells >= 46 else fit(left, cells)


def _story_row(number: int, each: StoryBlock) -> list[ListRow]:
    key = f"{each.part.session}/{number}"
    if isinstance(each.block, Heading) and each.block.level > 2:
        return [words(f"  {_told(each)}")]
    style = _style(each)
    lead = "" if isinstance(each.block, Heading) else "  "
    row = ListRow(key, lambda cells: fit(line(lead, (_told(each), style)), cells))
    return [words(""), row] if isinstance(each.block, Heading) else [row]


def _told(each: StoryBlock) -> str:
    return one_line(each.block.text) if isinstance(each.block, Heading | Item) else ""


def _style(each: StoryBlock) -> Style:
    return "" if isinstance(each.block, Item) else "bold" if getattr(each.block, "level", 0) == 2 else "accent"

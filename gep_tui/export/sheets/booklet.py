"""Practice sheets in HTML: one file, no script, no network. It is read in a browser, from a stick too, and printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markdown_it import MarkdownIt

from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.stream.text import bare
from gep_tui.export.html.frame import framed, shown
from gep_tui.export.markdown import written
from gep_tui.export.sheets.booklet_style import STYLE
from gep_tui.export.sheets.sheet_blocks import sheet_blocks
from gep_tui.locale import _, n_


def page(sheet: PracticeSheet, language: str) -> str:
    """Return one sheet as a page of its own."""
    return framed(sheet.title, _article(sheet, "", level=1), language, STYLE)


def booklet(sheets: Sequence[PracticeSheet], language: str) -> str:
    """Return a booklet: its contents by title and by tag, then a page for each sheet, with ways on and back."""
    ordered = sorted(sheets, key=lambda sheet: (bare(sheet.title), sheet.id))
    places = {sheet.id: f"sheet-{number}" for number, sheet in enumerate(ordered, 1)}
    title = _("Practice sheets")
    count = n_("{count} sheet", "{count} sheets", len(ordered)).format(count=len(ordered))
    head = f'<header id="top"><h1>{shown(title)}</h1><p>{shown(count)}</p></header>'
    pages = (_article(sheet, _ways(ordered, places, number)) for number, sheet in enumerate(ordered))
    return framed(title, "\n".join((head, _contents(ordered, places), *pages)), language, STYLE)


def _article(sheet: PracticeSheet, ways: str, level: int = 2) -> str:
    body = MarkdownIt("commonmark", {"html": False}).render(written(sheet_blocks(sheet, level)))
    return f'<article class="sheet">{ways}\n{body}</article>'


def _ways(sheets: Sequence[PracticeSheet], places: dict[str, str], number: int) -> str:
    """Return the links at the head of a sheet, which is also where a link to it leads."""
    links = [_link("#top", _("Contents"))]
    links += [_link(f"#{places[sheets[number - 1].id]}", _("← before"))] if number else []
    links += [_link(f"#{places[sheets[number + 1].id]}", _("next →"))] if number + 1 < len(sheets) else []
    return f'<nav class="ways" id="{places[sheets[number].id]}">{" ".join(links)}</nav>'


def _contents(sheets: Sequence[PracticeSheet], places: dict[str, str]) -> str:
    entries = "\n".join(f"<li>{_link(f'#{places[sheet.id]}', sheet.title)}{_tags(sheet.tags)}</li>" for sheet in sheets)
    return f'<nav class="contents"><ol>\n{entries}\n</ol>\n{_by_tag(sheets, places)}</nav>'


def _by_tag(sheets: Sequence[PracticeSheet], places: dict[str, str]) -> str:
    """Return the tags, each with the sheets that have it."""
    having: dict[str, list[PracticeSheet]] = {}
    names: dict[str, str] = {}
    for sheet in sheets:
        for tag in sheet.tags:
            names.setdefault(bare(tag), tag)
            having.setdefault(bare(tag), []).append(sheet)
    if not having:
        return ""
    entries = "\n".join(
        f"<dt>{shown(names[tag])}</dt><dd>{_listed(having[tag], places)}</dd>" for tag in sorted(having)
    )
    title = _("By tag")
    return f"<h2>{shown(title)}</h2>\n<dl>\n{entries}\n</dl>"


def _listed(sheets: Iterable[PracticeSheet], places: dict[str, str]) -> str:
    return "<br>".join(_link(f"#{places[sheet.id]}", sheet.title) for sheet in sheets)


def _tags(tags: Iterable[str]) -> str:
    return "".join(f' <span class="tag">{shown(tag)}</span>' for tag in tags)


def _link(to: str, words: str) -> str:
    return f'<a href="{to}">{shown(words)}</a>'

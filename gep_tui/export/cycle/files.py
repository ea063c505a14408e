"""Readable names for the files of a cycle's page."""

from __future__ import annotations

from gep_tui.export.cycle.cycle_page import CyclePage
from gep_tui.export.file_names import allowed
from gep_tui.locale import _
from gep_tui.words.readers import reader_word


def page_file(page: CyclePage) -> str:
    """Return a name without a folder: "2026-11-29 Équipe Nord – cycle (sponsor).html"."""
    title = " – ".join((page.title, *(() if page.review is not None else (_("cycle"),))))
    return allowed(f"{page.figures.day.isoformat()} {title} ({reader_word(page.reader)})") + ".html"

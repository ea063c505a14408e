"""Readable names for the files of a cycle's page."""

from __future__ import annotations

import re
import unicodedata

from gep_tui.domain.stream.text import one_line
from gep_tui.export.cycle.cycle_page import CyclePage
from gep_tui.locale import _

#: Longest name in bytes, without its ending.
_LONGEST = 120


def page_file(page: CyclePage) -> str:
    """Return a name without a folder: title, reader and day; "Équipe-Nord-cycle-sponsor-2026-11-29.html"."""
    what = () if page.review is not None else (_("cycle"),)
    words = (page.title, *what, page.reader, page.figures.day.isoformat())
    name = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", one_line(" ".join(words)))).strip("-_")
    return name.encode("utf-8")[-_LONGEST:].decode("utf-8", "ignore") + ".html"

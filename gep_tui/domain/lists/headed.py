"""Tell a heading above some of the people, and a line that counts them: “Excusés :”, “8 participants”."""

from __future__ import annotations

import re

from gep_tui.domain.stream.text import bare

_THOSE = r"(?:(?:participant|personne|present|absent|excuse|inscrit|membre|member|attendee)[es·.()-]*|people|persons?)"
_HEADING = re.compile(rf"(?:{_THOSE}|apologies(?: for absence)?)\s*(?:\(\d+\)\s*)?:")
_COUNT = re.compile(
    rf"(?:(?:soit|total\s*[:=]?)\s*)?\d{{1,4}}\s+{_THOSE}(?:\s+(?:{_THOSE}|au total|en tout|in total|in all))?[\s.!]*"
    rf"|(?:total|{_THOSE})\s*[:=;]\s*\d{{1,4}}[\s.!]*"
)


def is_heading(line: str) -> bool:
    """Tell whether a line only says which people stand below it: “Excusés :”, “Absent (2):”."""
    return _HEADING.fullmatch(bare(line).strip()) is not None


def is_count(line: str) -> bool:
    """Tell whether a line only says how many there are: “8 participants”, “Total : 2”."""
    return _COUNT.fullmatch(bare(line).strip()) is not None

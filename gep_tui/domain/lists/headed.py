"""Tell a heading above some of the people, and a line that counts them: “Excusés :”, “8 participants”."""

from __future__ import annotations

import re

from gep_tui.domain.stream.text import bare, one_line

_THOSE = (
    r"(?:(?:participant|personne|present|absent|excused?|inscrit|membre|member|attendee)[es·.()-]*|people|persons?)"
)
_HEADING = re.compile(rf"(?:{_THOSE}|apologies(?: for absence)?)\s*(?:\(\d+\)\s*)?:")
_COUNT = re.compile(
    rf"(?:(?:soit|total\s*[:=]?)\s*)?\d{{1,4}}\s+{_THOSE}(?:\s+(?:{_THOSE}|au total|en tout|in total|in all))?[\s.!]*"
    rf"|(?:total|{_THOSE})\s*[:=;]\s*\d{{1,4}}[\s.!]*"
)

# Behind somebody, and the last that the line says.
_AWAY = re.compile(
    r"(?<=[\w)])\s*[.;]\s+(?=(?:excusé|excused?|absent)[es·.()-]*\s*:\s*\w|apologies\s*:\s*\w)", re.IGNORECASE
)


def without_away(line: str) -> tuple[str, str]:
    """Return a line up to those who are away, and them: “Jean. Excusée : Anne.”; a row or a quoted name stays whole."""
    found = _AWAY.search(line)
    if (
        found is None
        or "\t" in line
        or '"' in line
        or re.search(r"\b(?:present|participant)", bare(line[found.end() :]))
    ):
        return line, ""
    return line[: found.start()], one_line(line[found.end() :])


def is_heading(line: str) -> bool:
    """Tell whether a line only says which people stand below it: “Excusés :”, “Absent (2):”."""
    return _HEADING.fullmatch(bare(line).strip()) is not None


def is_count(line: str) -> bool:
    """Tell whether a line only says how many there are: “8 participants”, “Total : 2”."""
    return _COUNT.fullmatch(bare(line).strip()) is not None

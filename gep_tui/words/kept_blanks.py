"""Find the blanks at which a row must not end: in French a plain one is typed before "?" and "»"."""

from __future__ import annotations

import re

#: A blank before a sign that ends a word or a sentence, or behind an opening quotation mark.
_KEPT = r"(?<=[^\s]) (?=[?!;:»]+(?:[^\w/]|$))|(?<=«) "
KEPT_BLANK = re.compile(_KEPT)
BREAK = re.compile(f"(?!{_KEPT}) ")


def last_break(text: str, since: int, until: int) -> int:
    """Return where the last blank before `until` stands at which a row may end, -1 if there is none."""
    at = text.rfind(" ", since, until)
    while at >= 0 and KEPT_BLANK.match(text, at):
        at = text.rfind(" ", since, at)
    return at

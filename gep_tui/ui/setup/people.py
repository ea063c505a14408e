"""Explain what is wrong with a list of people."""

from __future__ import annotations

from gep_tui.domain.lists.pasted import PastedRow
from gep_tui.domain.session.naming import is_name
from gep_tui.domain.stream.text import one_line, same_name
from gep_tui.locale import _


def people_complaint(found: tuple[PastedRow, ...]) -> str:
    """Return what is wrong with the list: a missing name, or two alike; "" if it is fine.

    Members of a group have no line.
    """
    seen: dict[str, PastedRow] = {}
    for row in found:
        if not is_name(row.name):
            return _("Line {line} has no name: “{text}”.").format(line=row.line, text=one_line(row.text)[:60])
        before = seen.setdefault(same_name(row.name), row)
        if before is not row and not before.line:
            return _("{name} is a member already: leave line {line} out.").format(name=row.name[:60], line=row.line)
        if before is not row:
            text = _("Lines {first} and {second} name the same person: “{name}”. Add an initial to tell them apart.")
            return text.format(first=before.line, second=row.line, name=row.name[:60])
    return ""

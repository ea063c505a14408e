"""Read the people of a list: our own table, or any list that set-up reads."""

from __future__ import annotations

from gep_tui.cli.common.output import remark
from gep_tui.domain.group.importing import MemberRow
from gep_tui.domain.lists.pasted import PastedRow, rows
from gep_tui.domain.lists.unbroken import unbroken
from gep_tui.export.members_table import read_members_table
from gep_tui.words.pasted_lists import left_out_words


def people_in(text: str) -> tuple[MemberRow, ...]:
    """Return the people in a text, and remark which lines of a mail are not read as such."""
    own = read_members_table(text)
    if own is not None:
        return own
    pasted = unbroken(text)
    if left := left_out_words(pasted):
        remark(left)
    return tuple(map(_member, rows(pasted, names=True)))


def _member(row: PastedRow) -> MemberRow:
    """Return a person; what the list leaves out is not said by it."""
    contact = ", ".join(filter(None, (row.address, row.phone)))
    return MemberRow(name=row.name, service=row.service or None, function=row.function or None, contact=contact or None)

"""The members of a group as a list, a pasted list as it is read, and all that is known of one member."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.group.finding import found
from gep_tui.domain.group.guests import PastGuest
from gep_tui.domain.group.rotation import member_of, rotation
from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.lists.pasted import PastedRow
from gep_tui.domain.session.people import attended
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare, one_line, same_name
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, cut, first_and_count, fit, line, pad
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.ui.group.state import guest_row
from gep_tui.words.moments import weekday_and_day

#: The row that adds a member.
ADD = " add"


def member_rows(
    group: Group, search: str, pasted: Sequence[PastedRow], guests: Sequence[PastGuest] = ()
) -> list[ListRow]:
    """Return the members whom `search` may mean, by name, then guests, then those who have left.

    A pasted list takes the place of all of them.
    """
    if pasted:
        return [heading(_("As read")), *(_read(row, group) for row in pasted)]
    shown = found(search, sorted(group.known_members, key=lambda member: (member.left is not None, bare(member.name))))
    rows = [heading(_("Search: {words}").format(words=one_line(search)))] if search else []
    here = [member for member in shown if member.left is None]
    gone = [member for member in shown if member.left is not None]
    rows += [ListRow(member.id, partial(_member, member)) for member in here]
    visitors = found(search, map(_as_member, guests))
    if visitors:
        rows += [heading(_("Guests so far")), *(ListRow(each.id, partial(_member, each)) for each in visitors)]
    if gone:
        rows += [heading(_("Have left")), *(ListRow(member.id, partial(_member, member)) for member in gone)]
    if search and not shown and not visitors:
        text = _("Nobody has that name. Enter adds “{name}”").format(name=one_line(search))
    else:
        text = _("Add a member…  A pasted list adds many.")
    return [*rows, ListRow(ADD, lambda cells: fit(line(("+ ", "key"), text), cells))]


def _as_member(guest: PastGuest) -> Member:
    """Return a guest as a row of the list: found and drawn like a member."""
    return Member(id=guest_row(guest), name=guest.name, service=guest.service, function=guest.function)


def guest_beside(guest: PastGuest, cells: int, rows: int) -> list[Line]:
    """Return what is known of a guest: service and function, when and how often they came, and what Enter does."""
    came = n_("guest in {count} session", "guest in {count} sessions", guest.times).format(count=guest.times)
    facts = [
        " · ".join(part for part in (one_line(guest.service), one_line(guest.function)) if part),
        one_line(guest.contact),
        came,
        _("last on {day}").format(day=weekday_and_day(guest.day)) if guest.day else "",
        _("Enter makes a member of this guest."),
    ]
    lines = [line((cut(one_line(guest.name), cells), "title"))]
    return first_and_count([*lines, *(line(cut(fact, cells)) for fact in facts if fact)], cells, rows)


def _member(member: Member, cells: int) -> Line:
    sign = "◆ " if member.facilitates else "  "
    name = one_line(member.name)
    about = " · ".join(part for part in (one_line(member.service), one_line(member.function)) if part)
    if cells < 46:
        return fit(line((sign, "accent"), (name, ""), (f"  {about}", "dim")), cells)
    return fit(line((sign, "accent"), (pad(name, 28) + " ", ""), (about, "dim")), cells)


def _read(row: PastedRow, group: Group) -> ListRow:
    known = any(same_name(member.name) == same_name(row.name) for member in group.members)
    text = " · ".join(one_line(cell) for cell in (*row.cells(), row.address) if cell)
    tail = _("is on the list already") if known else ""
    return words(f"{'=' if known else '+'} {text}  {tail}")


def beside(
    member: Member, group: Group, sessions: Sequence[Session], board: Sequence[GroupCommitment], cells: int, rows: int
) -> list[Line]:
    """Return what is known of a member: contact, since when, sessions, roles, open commitments."""
    mine = [each for each in board if each.is_open and each.member == member.id]
    facts = [
        " · ".join(part for part in (one_line(member.service), one_line(member.function)) if part),
        one_line(member.contact),
        _("facilitates") if member.facilitates else "",
        _("since {day}").format(day=weekday_and_day(member.joined)) if member.joined else "",
        _("left on {day}").format(day=weekday_and_day(member.left)) if member.left else "",
        _there(member, group, sessions),
        *_roles(member, group, sessions),
        *(_("open: {text}").format(text=one_line(each.text)) for each in mine),
    ]
    lines = [line((cut(one_line(member.name), cells), "title"))]
    return first_and_count([*lines, *(line(cut(fact, cells)) for fact in facts if fact)], cells, rows)


def _there(member: Member, group: Group, sessions: Sequence[Session]) -> str:
    held = [session for session in sessions if session.runs]
    there = sum(any(member_of(group, session, each.id) == member.id for each in attended(session)) for session in held)
    text = n_("{there} of {count} session", "{there} of {count} sessions", len(held))
    return text.format(there=there, count=len(held)) if held else ""


def _roles(member: Member, group: Group, sessions: Sequence[Session]) -> list[str]:
    presenter, scribe = (_times(member, group, sessions, role) for role in ("presenter", "scribe"))
    said = (
        (presenter, n_("presenter {count} time", "presenter {count} times", presenter)),
        (scribe, n_("scribe {count} time", "scribe {count} times", scribe)),
    )
    return [text.format(count=count) for count, text in said if count]


def _times(member: Member, group: Group, sessions: Sequence[Session], role: str) -> int:
    return next((each.times for each in rotation(group, sessions, role) if each.member.id == member.id), 0)

"""Compare a list of people with the members of a group: who is new, who is known, who may be somebody known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

import msgspec

from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.group.decisions.members import add_member, change_member, leave_group, leave_named, return_to_group
from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.lists.alike import LikelyNames
from gep_tui.domain.stream.text import one_line, same_name

#: What a list may say of a member beside the name.
FIELDS = ("service", "function", "contact", "facilitates")


class MemberRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person of a list; a field that is `None` is not said there. `left` means something if `tells_left`."""

    name: str
    service: str | None = None
    function: str | None = None
    contact: str | None = None
    facilitates: bool | None = None
    joined: date | None = None
    left: date | None = None
    tells_left: bool = False


class MemberNews(msgspec.Struct, frozen=True, kw_only=True):
    """What a list says of a member otherwise than the group does: the fields, and whether they came back or left."""

    member: Member
    row: MemberRow
    fields: tuple[str, ...] = ()
    moves: bool = False


class MemberImport(msgspec.Struct, frozen=True, kw_only=True):
    """A list beside a group. `known` say nothing new, `twice` stand in the list before, `doubtful` may be others.

    `nameless` counts the rows without a name that shows anything; `gone` are those known who have left the group.
    """

    new: tuple[MemberRow, ...] = ()
    known: tuple[Member, ...] = ()
    changed: tuple[MemberNews, ...] = ()
    twice: tuple[str, ...] = ()
    doubtful: tuple[tuple[str, tuple[str, ...]], ...] = ()
    gone: tuple[Member, ...] = ()
    nameless: int = 0


def compared(group: Group, rows: Iterable[MemberRow]) -> MemberImport:
    """Return what the rows of a list bring to the group."""
    members = {same_name(each.name): each for each in group.known_members}
    unlike = LikelyNames((each.name, each.contact) for each in group.known_members)
    read = [(same_name(row.name), row) for row in rows]
    first = dict(reversed([each for each in read if each[0]]))
    new = tuple(row for name, row in read if name and name not in members and first[name] is row)
    news = [_news(members[name], row) for name, row in read if name in members and first[name] is row]
    doubtful = []
    for row in new:
        if like := unlike.like(row.name, row.contact or ""):
            doubtful.append((row.name, like))
        unlike.add(row.name, row.contact or "")
    return MemberImport(
        new=new,
        known=tuple(each.member for each in news if not each.fields and not each.moves),
        changed=tuple(each for each in news if each.fields or each.moves),
        twice=tuple(dict.fromkeys(row.name for name, row in read if name and first[name] is not row)),
        doubtful=tuple(doubtful),
        gone=tuple(each.member for each in news if each.member.left and not each.moves),
        nameless=sum(not name for name, _row in read),
    )


def taken_over(told: MemberImport) -> Iterator[GroupDecision]:
    """Yield the decisions that write down what a list brings."""
    for row in told.new:
        yield partial(
            add_member, name=row.name, service=row.service or "", function=row.function or "",
            contact=row.contact or "", facilitates=bool(row.facilitates), joined=row.joined,
        )  # fmt: skip
        if row.left:
            yield partial(leave_named, name=row.name, day=row.left)
    for news in told.changed:
        if news.fields:
            fields = {field: getattr(news.row, field) for field in news.fields}
            yield partial(change_member, member=news.member.id, **fields)
        if news.moves and news.member.left:
            yield partial(return_to_group, member=news.member.id)
        if news.moves and news.row.left:
            yield partial(leave_group, member=news.member.id, day=news.row.left)


def _news(member: Member, row: MemberRow) -> MemberNews:
    said = ((field, getattr(row, field)) for field in FIELDS)
    fields = tuple(field for field, value in said if value is not None and _plain(value) != getattr(member, field))
    return MemberNews(member=member, row=row, fields=fields, moves=row.tells_left and row.left != member.left)


def _plain(value: str | bool) -> str | bool:
    return one_line(value) if isinstance(value, str) else value

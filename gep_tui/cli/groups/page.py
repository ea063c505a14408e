"""The page of a group for people: lines, each with what is before its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.group.upcoming import upcoming
from gep_tui.domain.session.state import titled
from gep_tui.domain.stream.text import bare, clean, one_line
from gep_tui.locale import _, chosen, n_
from gep_tui.store.library.groups import ReadGroup
from gep_tui.store.library.sessions import Summary
from gep_tui.words.groups import aim_name, cycle_words, member_line, planned_words, topic_line
from gep_tui.words.moments import weekday_and_day

#: The head of a line, and its text, which may be wrapped under itself.
PageLine = tuple[str, str]

ITEM = "  – "


def page(
    read: ReadGroup, own: Sequence[Summary], alike: Sequence[Summary], due: Sequence[GroupCommitment], today: date
) -> Iterator[PageLine]:
    """Yield the page of a group: `own` are its sessions, `alike` those that only name it, `due` what is open."""
    group = read.group
    yield "", f"{one_line(group.name)} ({read.id})"
    if group.organisation:
        yield "", one_line(group.organisation)
    yield from _list(_("Aims"), map(aim_name, group.aims))
    yield from _list(_("Charter"), map(one_line, group.charter))
    yield from _list(_("What may leave the room"), filter(None, map(one_line, clean(group.may_leave).split("\n"))))
    yield from _members(group)
    yield from dates_page(group, today, (each.ended_at for each in own), past=False)
    yield from _list(_("Topics in reserve"), map(topic_line, group.topics))
    yield from _list(_("Sessions held"), map(_session, own))
    if own or due:
        text = n_("{count} commitment is open.", "{count} commitments are open.", len(due))
        yield from (("", ""), ("", text.format(count=len(due))))
    yield from named_alike(read, alike)


def sessions_page(own: Sequence[Summary], alike: Sequence[Summary]) -> Iterator[PageLine]:
    """Yield the sessions of a group, then those that name it in words only."""
    yield from _list(_("Sessions held"), map(_session, own))
    yield from _list(_("In words only"), map(_session, alike))
    if not own and not alike:
        yield "", _("No session has been held yet.")


def named_alike(read: ReadGroup, alike: Sequence[Summary]) -> Iterator[PageLine]:
    """Yield the question about sessions that name a group only by its words."""
    if not alike:
        return
    text = n_(
        "{count} session names this group in words only. Is it its own?",
        "{count} sessions name this group in words only. Are they its own?",
        len(alike),
    )
    yield from (("", ""), ("", text.format(count=len(alike))))
    more = _("`gep group sessions {id} --take all` takes them in, `--leave all` leaves them out.")
    yield "", more.format(id=read.id)


def _list(title: str, lines: Iterator[str]) -> Iterator[PageLine]:
    """Yield a title and its lines, nothing without lines."""
    kept = list(lines)
    if kept:
        yield from (("", ""), ("", title), *((ITEM, line) for line in kept))


def _members(group: Group) -> Iterator[PageLine]:
    present = group.present_members
    yield from (("", ""), ("", _("Members ({count})").format(count=len(present))))
    by_service: dict[str, list[Member]] = {}
    for member in present:
        by_service.setdefault(one_line(member.service), []).append(member)
    for service in sorted(by_service, key=lambda each: (not each, bare(each))):
        if len(by_service) > 1:
            yield "  ", service or _("without a service")
        for member in by_service[service]:
            yield "    – " if len(by_service) > 1 else ITEM, _line(member, with_service=len(by_service) == 1)
    for member in (member for member in group.known_members if member.left):
        text = _("{name} left on {day}").format(name=one_line(member.name), day=_day(member.left))
        yield ITEM, text


def _line(member: Member, with_service: bool) -> str:
    said = member_line(member, with_service)
    return _("{member}, facilitates").format(member=said) if member.facilitates else said


def dates_page(group: Group, today: date, ended: Iterable[datetime | None], past: bool = True) -> Iterator[PageLine]:
    """Yield the cycle of today and the dates to come, then those that are past, if wanted; `ended` sessions are."""
    cycle = group.cycle_on(today)
    if cycle is not None:
        yield from (("", ""), ("", cycle_words(cycle.begins, cycle.name)))
    coming = upcoming(group, today, ended)
    yield from _list(_("Dates to come"), map(planned_words, coming))
    if past:
        yield from _list(_("Past dates"), map(planned_words, (each for each in group.dates if each not in coming)))
    if past and not group.dates:
        yield "", _("No date is planned.")


def _session(session: Summary) -> str:
    moment = session.started_at or session.opened_at
    title = one_line(titled(session.title, session.called, chosen()))
    return f"{_day(moment.date() if moment else None)} · {title} · {session.id}"


def _day(day: date | None) -> str:
    return weekday_and_day(day) if day else "–"

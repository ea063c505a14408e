"""A group as TOML for an editor, with a line of explanation before each part; read back, it says the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date

from gep_tui.domain.group.aims import AIMS
from gep_tui.domain.group.group_text import CycleText, DateText, GroupText, MemberText
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.locale import _
from gep_tui.words.groups import aim_name
from gep_tui.words.moments import weekday_and_day


def group_toml(text: GroupText, today: date) -> str:
    """Return the text of a group as a TOML file."""
    return "".join(f"{line}\n" for line in _lines(text, today))


def _lines(text: GroupText, today: date) -> Iterator[str]:
    yield from _remark(_("Change what you like, save, and close: only what you changed is written down."))
    yield from (f"name = {_quoted(text.name)}", f"organisation = {_quoted(text.organisation)}", "")
    yield from _remark(_("Aims: words of your own, or one of these:"))
    yield from _remark(*(f"  {aim}: {aim_name(aim)}" for aim in AIMS))
    yield from ("aims = [", *(f"  {_quoted(aim)}," for aim in text.aims), "]", "")
    yield from _remark(_("Charter: one rule a line."))
    yield f"charter = {_several_lines(text.charter)}"
    yield ""
    yield from _remark(_("What may leave the room."))
    yield f"may_leave = {_several_lines(text.may_leave)}"
    yield from _remark(
        _("For whom minutes are made unless you say it: facilitator, group, sponsor, public, or nobody.")
    )
    yield f"minutes_for = {_quoted(text.minutes_for)}"
    yield ""
    yield from _remark(
        _("Members. The id stays with its member, whatever the name; somebody new has none."),
        _("Who has left the group: left = {day}").format(day=today.isoformat()),
    )
    yield from _parts(map(_member, text.members), "[[members]]", ('name = ""', 'service = ""'))
    yield from _remark(
        _("Cycles: the day on which each begins, past or to come. A new one has no id; one that is taken out is none.")
    )
    example: tuple[str, ...] = (f"begins = {today.isoformat()}", 'name = ""')
    yield from _parts(map(_cycle, text.cycles), "[[cycles]]", example)
    yield from _remark(_("Dates to come. A new one has no id; one that is taken out does not take place."))
    example = (f"day = {today.isoformat()}", 'starts = "09:00"', "minutes = 210", 'place = ""')
    yield from _parts(map(_date, text.dates), "[[dates]]", example)


def _parts(parts: Iterable[Iterator[str]], head: str, example: Iterable[str]) -> Iterator[str]:
    """Yield each part under its head; without any, how one is written."""
    found = False
    for part in parts:
        found = True
        yield from (head, *part, "")
    if not found:
        yield from (*(f"# {line}" for line in (head, *example)), "")


def _member(member: MemberText) -> Iterator[str]:
    if member.id:
        yield f"id = {_quoted(member.id)}"
    for field in ("name", "service", "function", "contact"):
        yield f"{field} = {_quoted(getattr(member, field))}"
    yield f"facilitates = {'true' if member.facilitates else 'false'}"
    if member.left is not None:
        yield f"left = {member.left.isoformat()}"


def _cycle(cycle: CycleText) -> Iterator[str]:
    if cycle.id:
        yield f"id = {_quoted(cycle.id)}"
    yield f"begins = {cycle.begins.isoformat()}"
    yield f"name = {_quoted(cycle.name)}"


def _date(planned: DateText) -> Iterator[str]:
    yield f"# {weekday_and_day(planned.day)}"
    if planned.id:
        yield f"id = {_quoted(planned.id)}"
    yield f"day = {planned.day.isoformat()}"
    yield f"starts = {_quoted(planned.starts)}"
    yield f"minutes = {planned.minutes}"
    yield f"place = {_quoted(planned.place)}"


def _remark(*lines: str) -> Iterator[str]:
    return (f"# {one_line(line)}" if not line.startswith("  ") else f"#{line}" for line in lines)


def _quoted(text: str) -> str:
    """Return a text in double quotes, with the escapes of JSON, all of which TOML knows."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _several_lines(text: str) -> str:
    """Return a text that may have several lines, each as it is, unless it holds what ends such a text."""
    if "'''" in text or clean(text) != text:
        return _quoted(text)
    return f"'''\n{text}\n'''" if text else "'''\n'''"

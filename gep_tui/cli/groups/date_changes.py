"""Change the dates of a group: plan some, move, change or drop one, begin a cycle. Each returns the exit status."""

from __future__ import annotations

from functools import partial
from typing import Any

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.days import day_meant
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_text, remark
from gep_tui.cli.groups.opened import done
from gep_tui.cli.groups.times_typed import minutes_typed, time_typed
from gep_tui.domain.group.decisions import dates
from gep_tui.domain.group.events import DatePlanned
from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.groups import planned_words
from gep_tui.words.moments import weekday_and_day

#: What `gep group dates` was given, by the name of the option.
Given = dict[str, Any]


def plan(context: Context, live: LiveGroup, given: Given) -> int:
    """Plan sessions; 1 if one of the days could not be planned. Raises CommandFailure if none could."""
    if bool(given["every"]) != bool(given["count"]):
        raise CommandFailure(_("--every and --count go together: every 4 weeks, 6 sessions."), status=2)
    first = day_meant(context, given["first"])
    but = {day_meant(context, each) for each in given["but"]}
    days = list(dates.every(given["every"] or 1, first, given["count"] or 1, but))
    for day in sorted(but - set(dates.every(given["every"] or 1, first, given["count"] or 1))):
        remark(_("{day} is none of these dates: --but leaves nothing out.").format(day=weekday_and_day(day)))
    details = _details(given)
    answers = live.do_all(partial(dates.plan_date, day=day, **details) for day in days)
    for each in answers:
        put_text("", _told(each))
    refused = sum(isinstance(each, Refusal) for each in answers)
    return 1 if refused or not answers else 0


def move(context: Context, live: LiveGroup, given: Given) -> int:
    """Move a date to another day, or change its time, length or place. Raises CommandFailure."""
    which, *to = given["move"] or (given["change"],)
    planned = _planned(context, live.group, which)
    day = day_meant(context, to[0]) if to else None
    done(live, partial(dates.move_date, planned=planned.id, day=day, **_details(given)))
    moved = live.group.planned(planned.id) or planned
    put_text("", _("{before} → {after}").format(before=planned_words(planned), after=planned_words(moved)))
    return 0


def drop(context: Context, live: LiveGroup, given: Given) -> int:
    """Drop a date. Raises CommandFailure."""
    planned = _planned(context, live.group, given["drop"])
    done(live, partial(dates.drop_date, planned=planned.id))
    put_text("", _("{date}: does not take place.").format(date=planned_words(planned)))
    return 0


def begin_cycle(context: Context, live: LiveGroup, given: Given) -> int:
    """Begin a cycle. Raises CommandFailure."""
    day = day_meant(context, given["cycle"])
    done(live, partial(dates.begin_cycle, begins=day, name=given["name"] or ""))
    put(_("A cycle begins on {day}.").format(day=weekday_and_day(day)) + "\n")
    return 0


def _told(answer: Event | Refusal) -> str:
    if isinstance(answer, Refusal):
        return group_refusal(answer)
    assert isinstance(answer, DatePlanned)
    planned = PlannedDate(id="", day=answer.day, starts=answer.starts, minutes=answer.minutes, place=answer.place)
    return _("Planned: {date}").format(date=planned_words(planned))


def _details(given: Given) -> Given:
    """Return time, length and place, as far as they are given. Raises CommandFailure."""
    return {
        name: value
        for name, value in (
            ("starts", time_typed(given["at"]) if given["at"] else None),
            ("minutes", minutes_typed(given["lasts"]) if given["lasts"] else None),
            ("place", given["place"]),
        )
        if value is not None
    }


def _planned(context: Context, group: Group, words: str) -> PlannedDate:
    """Return the date that is planned on a day, or has this id. Raises CommandFailure."""
    found = [each for each in group.dates if each.id == words]
    if not found:
        day = day_meant(context, words)
        found = [each for each in group.dates if each.day == day]
    if len(found) > 1:
        text = _("Several sessions are planned then: {several}. Give the id of one.")
        several = "; ".join(f"{planned_words(each)} ({each.id})" for each in found)
        raise CommandFailure(text.format(several=several))
    if not found:
        text = _("No session is planned for {day}.").format(day=weekday_and_day(day))
        known = "; ".join(weekday_and_day(each.day) for each in group.dates)
        raise CommandFailure(f"{text} " + _("Planned: {date}").format(date=known) if known else text)
    return found[0]

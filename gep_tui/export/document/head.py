"""The head of the minutes: title, group, date in words, place, who was there, what was held."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.domain.session.report import PhaseRow, Report
from gep_tui.domain.stream.text import one_line
from gep_tui.export import people_blocks, tables
from gep_tui.export.about import About
from gep_tui.export.part import Part
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _
from gep_tui.words.durations import minutes
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import day_in_words, time_of_day


def title_of(report: Report) -> str:
    """Return the title of the session, else its group's name, else its id."""
    session = report.session
    return session.title or session.group or _("Session {id}").format(id=session.id)


def facts(seen: Seen, chosen: Report) -> Iterator[str]:
    """Yield the lines at the head of the page; `chosen` are the tables of the part."""
    report = seen.report
    yield from _fact(_("Group: {text}"), report.session.group)
    yield from _fact(_("Date: {text}"), when(report))
    yield from _fact(_("Place: {text}"), one_line(seen.facts.place))
    yield from people_blocks.attendance(report, seen.about, seen.reader.is_facilitator)
    yield from _fact(_("Part: {text}"), part_name(chosen, seen.part, seen.about))


def programme(report: Report, about: About) -> Iterator[str]:
    """Yield what was held, a line for each case and for each phase outside one, with the minutes that it took."""
    name, held = "", list[PhaseRow]()
    for phase in (each for each in report.phases if each.started_at):
        case = about.place(phase.id).name
        if held and (not case or case != name):
            yield _line(name, held)
            held = []
        name = case
        held.append(phase)
    if held:
        yield _line(name, held)


def _line(case: str, held: list[PhaseRow]) -> str:
    told = ", ".join(f"{phase.name} ({minutes(phase.actual_seconds)})" for phase in held)
    return _("{lead}: {text}").format(lead=case, text=told) if case else told


def _fact(words: str, text: str) -> Iterator[str]:
    if text:
        yield words.format(text=text)


def when(report: Report) -> str:
    """Return the date and the known hours; two dates if the session ran past midnight."""
    session = report.session
    began, ended = time_of_day(session.started_at), time_of_day(session.ended_at)
    first, last = day_in_words(session.started_at), day_in_words(session.ended_at)
    if began and ended and first != last:
        return _("from {day}, {began}, to {last}, {ended}").format(day=first, began=began, last=last, ended=ended)
    words = _("{day}, from {began} to {ended}") if ended else _("{day}, from {began}")
    return words.format(day=first, began=began, ended=ended) if began else first


def part_name(chosen: Report, part: Part, about: About) -> str:
    """Return which part of the session this page shows, "" for all of it."""
    match part.what:
        case "all":
            return ""
        case "phase":
            return tables.phase_title(chosen.phases, part.id, about)
        case "kind":
            return kind_name(part.id, many=True)
        case "person":
            words = _("the notes of {person}, and their own case") if part.phases else _("the notes of {person}")
            return words.format(person=part.id)
    return {
        "commitments": _("commitments"),
        "phases": _("times"),
        "people": _("people"),
        "presence": _("arrivals and departures"),
        "attendance": _("sign-in sheet"),
        "roles": _("roles"),
        "groups": _("groups"),
        "follow_ups": _("follow-up of commitments"),
        "votes": _("votes"),
        "offers": _("offered topics"),
        "cases": _("cases"),
        "parked": _("what was set aside"),
        "ratings": _("rating of the session"),
        "turns": _("speaking turns"),
        "speaking": _("speaking times"),
    }[part.what]

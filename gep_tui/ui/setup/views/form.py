"""The panels of set-up: phases with clock times, how they fit the available time, and the people as read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType

from gep_tui.domain.group.learnt import LearntLength
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase, counted
from gep_tui.domain.protocol.schedule import foreseen, is_open_ended, schedule
from gep_tui.domain.session.lengths import whole_seconds
from gep_tui.domain.session.preparation import Fitted
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_, number
from gep_tui.ui.components.dates import when
from gep_tui.ui.components.lines import Line, Style, fit, line, spread, wrap
from gep_tui.ui.components.rows import ListRow, heading
from gep_tui.ui.setup.form import SetupForm, typed
from gep_tui.ui.setup.people import people_complaint
from gep_tui.ui.setup.presenting import presenting
from gep_tui.words.durations import planned_minutes, planned_words
from gep_tui.words.planned import planned_day

#: A session announced for later than this is probably not meant to begin now.
SOON = timedelta(hours=1)


def phase_rows(
    form: SetupForm, fitted: Fitted, begin: datetime, proposals: Mapping[str, LearntLength] = MappingProxyType({})
) -> list[ListRow]:
    """Return a row for each phase, and a heading with who presents for each of several blocks; proposed lengths too."""
    plan = fitted.plan
    times = dict(zip((phase.id for phase in counted(plan.phases)), schedule(begin, plan.phases), strict=True))
    known, named = foreseen(plan.phases), _presenting(form, fitted)
    blocks = {block.id: block for block in plan.blocks}
    rows: list[ListRow] = []
    scope = ""
    for phase in plan.phases:
        if phase.scope != scope:
            scope = phase.scope
            title = _title(blocks.get(scope), form)
            presents = one_line(named.get(scope, ""))
            if title:
                rows.append(heading(f"{title} · {presents}" if presents else title))
        since = times[phase.id][0] if phase.id in known else None
        rows.append(ListRow(phase.id, partial(_phase, form, phase, since, proposals.get(phase.id))))
    return rows


def _presenting(form: SetupForm, fitted: Fitted) -> dict[str, str]:
    """Return who presents each case, as far as the list of people is in order."""
    if not form.presenters.strip() or people_complaint(form.everybody):
        return {}
    return presenting(form, fitted.plan)[0]


def _title(block: PlannedBlock | None, form: SetupForm) -> str:
    name = one_line(block.name.into(form.language)) if block else ""
    return "" if name == form.offer.title else name


def _phase(
    form: SetupForm, phase: PlannedPhase, since: datetime | None, proposed: LearntLength | None, cells: int
) -> Line:
    name = one_line(phase.name.into(form.language))
    style: Style = "dim" if phase.skipped else ""
    head = line((f"{since.astimezone():%H:%M} " if since else "      ", "dim"))
    length = _length(form, phase)
    if proposed is not None and not phase.skipped:
        length = line(*length, (f"→{planned_minutes(proposed.seconds)} ", "accent"))
    return spread((*head, (name, style)), length, cells)


def _length(form: SetupForm, phase: PlannedPhase) -> Line:
    """Return the minutes and signs: `*` protected, `=` set by hand, `−` skipped."""
    if phase.skipped:
        return line((_("− left out"), "dim"), "  ")
    if phase.ends is not None:
        text = _("until {time}").format(time=f"{phase.ends.astimezone():%H:%M}")
    else:
        text = planned_minutes(phase.seconds)
    by_hand, protected = phase.id in form.lengths, phase.protected
    return line((text, "bold"), ("=" if by_hand else " ", "accent"), ("*" if protected else " ", "dim"))


def verdict(form: SetupForm, fitted: Fitted, begin: datetime, now: datetime) -> tuple[str, Style]:
    """Return beginning and end, and whether they fit into the available time."""
    length = whole_seconds((fitted.end - begin).total_seconds())
    frame = _("{since}–{until}, {length}").format(
        since=f"{begin.astimezone():%H:%M}", until=f"{fitted.end.astimezone():%H:%M}", length=planned_words(length)
    )
    open_ended = is_open_ended(fitted.plan.phases)
    if open_ended:
        frame = _without_end(begin, length)
    day, today = begin.astimezone().date(), now.astimezone().date()
    if day != today:
        frame = f"{planned_day(day, today)} {frame}"
    if form.at_hand(now) is None or (open_ended and fitted.late <= 0):
        return frame, ""
    if fitted.late > 0 and fitted.yielding:
        text = _("▲ {frame}: {minutes} too long; F2 shortens protected phases")
        return text.format(frame=frame, minutes=planned_words(fitted.late)), "low"
    if fitted.late > 0:
        text = _("▲ {frame}: {minutes} too long, at the shortest lengths")
        return text.format(frame=frame, minutes=planned_words(fitted.late)), "last"
    if fitted.late < 0:
        return _("✓ {frame}: {minutes} to spare").format(frame=frame, minutes=planned_words(-fitted.late)), "good"
    return _("✓ {frame}: fits").format(frame=frame), "good"


def _without_end(begin: datetime, length: int) -> str:
    """Return the beginning and the known length, if the end is unknown."""
    words = _("from {since}, {length} and what has no length") if length else _("from {since}, no set length")
    return words.format(since=f"{begin.astimezone():%H:%M}", length=planned_words(length))


def verdict_lines(form: SetupForm, fitted: Fitted, begin: datetime, now: datetime, cells: int) -> list[Line]:
    """Return the verdict in two rows."""
    text, style = verdict(form, fitted, begin, now)
    return [line((row, style)) for row in wrap(text, cells, 2)]


def protected_question(form: SetupForm, fitted: Fitted) -> str:
    """Return the question to ask before protected phases are shortened."""
    parts = []
    for phase in fitted.plan.phases:
        if phase.id in fitted.yielding:
            was, new = planned_minutes(phase.seconds or 0), planned_minutes(fitted.yielding[phase.id])
            parts.append(f"{one_line(phase.name.into(form.language))} {was}→{new}")
    return _("Too long by {minutes}. Shorten protected phases too: {rows}?").format(
        minutes=planned_words(fitted.late), rows=", ".join(parts)
    )


def people_line(form: SetupForm, cells: int) -> Line:
    """Return how many people were read, and the last one."""
    rows = form.rows
    if not rows:
        text = n_("lengths for {count} person", "lengths for {count} people", form.heads).format(count=form.heads)
        return fit(line((text, "dim")), cells)
    count = n_("{count} person", "{count} people", len(rows)).format(count=len(rows))
    last = " · ".join(part for part in typed(form)[-1].cells() if part) if typed(form) else ""
    joins = _(" + {name}, who facilitates").format(name=form.joining) if form.joining else ""
    return fit(line((count, "accent"), (joins, "accent"), (f"  {last}", "dim")), cells)


def size_warning(form: SetupForm) -> str:
    """Return a warning if the group is smaller or larger than the protocol is meant for, else ""."""
    size, count = form.offer.size, len(form.rows)
    if size is None or not count:
        return ""
    if size.min is not None and form.heads < size.min:
        return _("meant for {count} people or more").format(count=number(size.min))
    if size.max is not None and form.heads > size.max:
        return _("meant for at most {count} people").format(count=number(size.max))
    return ""


def case_words(form: SetupForm, fitted: Fitted) -> str:
    """Return what to type as presenters: a name for each case."""
    names = [name for _scope, name in form.cases(fitted.plan)]
    if len(names) == 1:
        return _("may wait")
    return "; ".join(names[:3]) + ("…" if len(names) > 3 else "")


def doubts(form: SetupForm, now: datetime, dates: str) -> list[str]:
    """Return questions to ask before the first phase begins, about what is probably a mistake."""
    begin = form.starts(now)
    found = []
    if not form.rows:
        found.append(_("Nobody is on the list. Begin all the same? People can join later."))
    if begin is not None and begin - now > SOON:
        found.append(_("It is announced for {day}. Begin now all the same?").format(day=when(begin, now, dates)))
    return found

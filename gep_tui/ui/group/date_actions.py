"""Plan the sessions of a group: one, or a series; move one, drop one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from gep_tui.domain.group.decisions.dates import MOST_DATES, drop_date, every, move_date, plan_date
from gep_tui.domain.group.state import PlannedDate
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.locale import _, n_
from gep_tui.ui.components import times
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.components.said_days import EitherDayMeant, NotATime
from gep_tui.ui.group.changing import change, change_all
from gep_tui.ui.group.count_ask import SESSIONS, WEEKS, CountAsk
from gep_tui.ui.group.day_ask import DayAsk, read_day
from gep_tui.ui.group.page import GroupHome
from gep_tui.ui.group.steps import AskStep, anything, ask_each
from gep_tui.ui.group.views.next_session import DATE
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.moments import weekday_and_day
from gep_tui.words.planned import as_typed

#: Weeks between two sessions, unless another number is typed.
USUAL_WEEKS = 4


def plan(screen: GroupHome) -> None:
    """Ask when, how long, where, how often; then plan one session or a series."""
    ask_each(screen, _planning(screen.desk.clock.wall()), partial(_plan, screen))


def _planning(now: datetime) -> Iterator[AskStep]:
    yield DayAsk(_("Which day and time? For example Friday 9:00, or 4/12 alone"), now=now), partial(_no_day, now=now)
    yield Ask(_("How long? For example 3h30; empty: not known yet")), _no_length
    yield Ask(_("Where? Empty: not known yet")), anything
    count = CountAsk(_("How many sessions in all?"), default=1, most=MOST_DATES, beside=SESSIONS)
    yield count, anything
    if count.answer == "1":
        return
    weeks = _("How many weeks from one to the next?")
    yield CountAsk(weeks, default=USUAL_WEEKS, most=MOST_DATES, beside=WEEKS), anything
    yield DayAsk(_("Which days are left out? For example 25/12, 1/1; empty: none"), now=now), partial(_no_days, now=now)


def _plan(screen: GroupHome, answers: tuple[str, ...]) -> None:
    live = screen.desk.live
    if live is None or live.read_only:
        return
    now = screen.desk.clock.wall()
    when, length, place, count, weeks, but = (*answers, "1", "")[:6]
    day, starts = read_day(when, now)
    left_out = [read_day(each, now)[0] for each in but.split(",") if each.strip()]
    days = list(every(max(1, int(weeks)), day, int(count), left_out))
    decisions = [partial(plan_date, day=each, starts=starts, minutes=minutes_of(length), place=place) for each in days]

    def work() -> None:
        outcome = change_all(live, decisions)
        screen.tell(partial(_planned, screen, *outcome))

    screen.read(work)


def _planned(screen: GroupHome, done: list[Event], refused: list[Refusal]) -> None:
    screen.together = tuple(event.key for event in done)
    if not done:
        screen.say(group_refusal(refused[0]) if refused else _("No day is left: nothing was planned."))
        return
    said = n_("{count} session planned", "{count} sessions planned", len(done)).format(count=len(done))
    screen.changed(f"{said}. {group_refusal(refused[0])}".rstrip(".") if refused else said)


def move(screen: GroupHome) -> None:
    """Ask for the new day, length and place of the current date."""
    planned = _current(screen)
    if planned is None:
        return
    now = screen.desk.clock.wall()
    steps: list[AskStep] = [
        (DayAsk(_("Which day and time?"), as_typed(planned), now=now), partial(_no_day, now=now)),
        (Ask(_("How long?"), f"{planned.minutes} min" if planned.minutes else "", about=planned.id), _no_length),
        (Ask(_("Where?"), planned.place, about=planned.id), anything),
    ]
    ask_each(screen, iter(steps), partial(_move, screen, planned))


def _move(screen: GroupHome, planned: PlannedDate, answers: tuple[str, ...]) -> None:
    when, length, place = answers
    day, starts = read_day(when, screen.desk.clock.wall())
    minutes = minutes_of(length)
    said = _("The session is on {day}").format(day=weekday_and_day(day))
    change(screen, partial(move_date, planned=planned.id, day=day, starts=starts, minutes=minutes, place=place), said)


def drop(screen: GroupHome) -> None:
    """Drop the current date."""
    planned = _current(screen)
    if planned is not None:
        said = _("{day} is dropped").format(day=weekday_and_day(planned.day))
        change(screen, partial(drop_date, planned=planned.id), said)


def _current(screen: GroupHome) -> PlannedDate | None:
    kind, _colon, id = screen.current.partition(":")
    return screen.desk.group.planned(id) if kind == DATE else None


def minutes_of(text: str) -> int:
    """Return a length in minutes, 0 for an empty text. Raises NotATime."""
    return times.length(text) // 60 if text.strip() else 0


def _no_day(answer: str, now: datetime) -> str:
    try:
        read_day(answer, now)
    except EitherDayMeant as error:
        return error.sentence()
    except NotATime:
        return _("“{text}” is not a day. For example Friday 9:00, 4/12, or 2026-12-04.").format(text=answer[:40])
    return ""


def _no_days(answer: str, now: datetime) -> str:
    return next((wrong for each in answer.split(",") if each.strip() and (wrong := _no_day(each, now))), "")


def _no_length(answer: str) -> str:
    try:
        minutes_of(answer)
    except NotATime:
        return _("“{text}” is not a length. For example 3h30, or 210 (minutes).").format(text=answer[:40])
    return ""

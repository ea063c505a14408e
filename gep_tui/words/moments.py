"""Show the record's times (ISO 8601 with the local offset) to people; nothing here reads the clock."""

from __future__ import annotations

from datetime import date, datetime

from gep_tui.locale import N_, _


def day(stamp: str | None) -> str:
    """Return the date of a recorded time, "" without one."""
    moment = _read(stamp)
    if moment is None:
        return ""
    return _("{year:04}-{month:02}-{day:02}").format(year=moment.year, month=moment.month, day=moment.day)


#: Names of days from Monday, and of months from January.
_DAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


def day_in_words(stamp: str | None) -> str:
    """Return the date of a recorded time in words, "" without one."""
    moment = _read(stamp)
    if moment is None:
        return ""
    return _("{weekday}, {day} {month} {year}").format(
        weekday=_(_DAYS[moment.weekday()]), day=moment.day, month=_(_MONTHS[moment.month - 1]), year=moment.year
    )


def weekday_and_day(day: date, year: int = 0) -> str:
    """Return weekday, day and month; the year too, unless it is `year`."""
    words = _("{weekday} {day} {month}") if day.year == year else _("{weekday} {day} {month} {year}")
    number = _("1") if day.day == 1 else str(day.day)
    return words.format(weekday=_(_DAYS[day.weekday()]), day=number, month=_(_MONTHS[day.month - 1]), year=day.year)


def year_of(stamp: str | None) -> int:
    """Return the year of a recorded time, 0 without one."""
    moment = _read(stamp)
    return 0 if moment is None else moment.year


def date_and_time(stamp: str | None) -> str:
    """Return date and time to the second, in a form that every spreadsheet recognises."""
    moment = _read(stamp)
    return "" if moment is None else f"{moment:%Y-%m-%d %H:%M:%S}"


def time_of_day(stamp: str | None) -> str:
    """Return hours and minutes as the clock in the room showed them, "" without a time."""
    moment = _read(stamp)
    return "" if moment is None else f"{moment:%H:%M}"


def _read(stamp: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp) if stamp else None
    except ValueError:
        return None

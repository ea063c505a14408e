"""Read a day on the command line: 2026-12-24, or as people say it."""

from __future__ import annotations

from datetime import date

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.dates.iso_day import day_of_iso
from gep_tui.domain.dates.understanding import EitherDay, OneDay, PastDay, SaidOn, understood
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen
from gep_tui.words.moments import weekday_and_day


def past_day(context: Context, words: str) -> date:
    """Return the day that words mean. Raises CommandFailure also for one to come that was not written with its year.

    “1 July” said in November is the next one, and what ends before it would be everything.
    """
    day, today = day_meant(context, words), context.clock().at().date()
    if day > today and str(day.year) not in words:
        text = _("“{words}” would be {day}, which is still to come: write the day with its year, as in {iso}.")
        raise CommandFailure(text.format(words=one_line(words), day=weekday_and_day(day), iso=today.isoformat()))
    return day


def day_meant(context: Context, words: str) -> date:
    """Return the day that words mean, which may be past. Raises CommandFailure if they mean none, or may mean two."""
    said = one_line(words)
    written = day_of_iso(said)
    if written is not None:
        return written
    match understood(said, SaidOn(today=context.clock().at().date(), language=chosen())):
        case OneDay(day) | PastDay(day):
            return day
        case EitherDay((first, second)):
            text = _("“{words}” may be {first} or {second}: write it as {iso}.")
            text = text.format(
                words=said, first=weekday_and_day(first), second=weekday_and_day(second), iso=second.isoformat()
            )
            raise CommandFailure(text)
    text = _("“{words}” is no day that gep understands: write it as 2026-12-24.")
    raise CommandFailure(text.format(words=said))

"""After a merge, place the notes of a laptop that was away: by its marks, by `--clock`, or by one question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from gep_tui.cli.common.asking import at_a_terminal
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.unsaved import unsaved
from gep_tui.cli.packs.passphrase import TRIES
from gep_tui.domain.session.away import Away, away
from gep_tui.domain.session.decisions.marks import set_offset
from gep_tui.locale import _, n_
from gep_tui.store.packs.coming import Coming
from gep_tui.words.commands import offset_words
from gep_tui.words.packs import writer_name, writer_names

_TIME = re.compile(r"([01]?\d|2[0-3])[:h.]([0-5]\d)")

#: The answer that leaves the notes in the phase shown there.
LEAVE = "-"

#: Seconds in half a day: no clock is assumed to be further off.
HALF_A_DAY = 12 * 3600


def clock_option() -> click.Option:
    """Return the option that says how far the clock of the other laptop was off."""
    return click.Option(
        ["--clock"],
        metavar=_("THERE=HERE"),
        callback=lambda ctx, param, said: None if said is None else difference(said),
        help=_("What says THERE was written at HERE by the clock of the session: 10:42=10:22."),
    )


def difference(said: str) -> int:
    """Return how many seconds ahead a clock is, from "there=here", as in "10:42=10:22". Raises CommandFailure."""
    there, _equals, here = said.partition("=")
    minutes = [_minutes(each) for each in (there, here)]
    if None in minutes:
        raise CommandFailure(_("--clock takes two times, as in 10:42=10:22: there, and here."), status=2)
    return _ahead(*(each for each in minutes if each is not None))


def settle(context: Context, news: Coming, given: int | None, dry_run: bool) -> Iterator[str]:
    """Place the notes that were written away from the record, and yield a sentence about each writer.

    A clock difference that is `given` applies to the writers of the pack; if none of these was away, to the writers
    here.
    """
    events = (*news.here, *news.events)
    found, names = away(events, again=given is not None), writer_names(events)
    if given is not None:
        found = tuple(each for each in found if each.writer in news.writers) or found
    asked: int | None = None
    for each in found:
        name = writer_name(each.writer, names)
        seconds = each.seconds if given is None else given
        if seconds is None and each.stale and asked is None and at_a_terminal() and not dry_run:
            asked = _asked(each, name)
        if seconds is None and each.stale:
            seconds = asked
        if seconds is not None:
            if not dry_run:
                _write(context, news.folder, each, seconds)
            yield _placed(each, name, seconds, by_marks=given is None and bool(each.marks))
        elif each.stale:
            yield _left(each, name)


def _write(context: Context, folder: Path, each: Away, seconds: float) -> None:
    """Record how far a clock was off. Raises CommandFailure."""
    from gep_tui.live.files import session_files
    from gep_tui.live.session import LiveSession

    live = LiveSession(session_files(folder, context.writer(folder)), context.clock())
    live.do(partial(set_offset, of=each.writer, first=each.first, last=each.last, seconds=seconds))
    if not live.close():
        text = _(
            "{folder} cannot be written ({reason}): how far the clock was off is not in the record. "
            "Put that right, then merge once more."
        )
        raise unsaved(live, text)


def _asked(each: Away, name: str) -> int | None:
    """Ask what time it was here at the first of these notes; None leaves them where they are."""
    there = f"{each.began:%H:%M}"
    text = _(
        "{name} wrote away from this record; the first of these notes says {time}. What time was it then by the clock "
        "of the session? (HH:MM; Enter: the same; -: leave the notes where they are)"
    )
    for _try in range(TRIES):
        said: str = click.prompt(text.format(name=name, time=there), default=there, show_default=False, err=True)
        if said.strip() == LEAVE:
            return None
        here, began = _minutes(said), _minutes(there)
        if here is not None and began is not None:
            return _ahead(began, here)
    return None


def _left(each: Away, name: str) -> str:
    text = n_(
        "{name}: {count} note is in the phase that was shown there. --clock 10:42=10:22 places it by the time.",
        "{name}: {count} notes are in the phase that was shown there. --clock 10:42=10:22 places them by the time.",
        each.notes,
    )
    return text.format(name=name, count=each.notes)


def _placed(each: Away, name: str, seconds: float, by_marks: bool) -> str:
    if by_marks:
        text = n_(
            "{name}: {count} mark tells that the clock there was {offset}; the notes are placed by it.",
            "{name}: {count} marks tell that the clock there was {offset}; the notes are placed by it.",
            each.marks,
        )
        return text.format(name=name, count=each.marks, offset=offset_words(seconds))
    text = _("{name}: the clock there was {offset}; the notes are placed accordingly.")
    return text.format(name=name, offset=offset_words(seconds))


def _minutes(said: str) -> int | None:
    """Return a time of day in minutes since midnight, None if the text is not one."""
    found = _TIME.fullmatch(said.strip())
    return int(found[1]) * 60 + int(found[2]) if found else None


def _ahead(there: int, here: int) -> int:
    """Return how many seconds `there` is ahead of `here`, across midnight too."""
    return (60 * (there - here) + HALF_A_DAY) % (2 * HALF_A_DAY) - HALF_A_DAY

"""The page of recovered text that fits no event; a person decides what to take over."""

from __future__ import annotations

from gep_tui.cli.recover.words import date_of, where
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.locale import _
from gep_tui.store.recovery.recoverable import Loose, Recoverable
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import day, time_of_day


def page(find: Recoverable) -> str:
    """Return the page of `find`, with each text letter for letter."""
    head = _("Brought back from {file} (of {date}).")
    about = _("For the facilitator alone. None of this is in the record: take over by hand what belongs there.")
    lines = [head.format(file=where(find.path, find.folder), date=date_of(find.changed)), about]
    return "\n\n".join([*lines, *map(_block, find.loose)]) + "\n"


def _block(each: Loose) -> str:
    moment = f"{day(each.at)} {time_of_day(each.at)}".strip()
    kind = one_line(kind_name(each.kind)) if each.kind else ""
    head = " · ".join(part for part in (moment, kind, one_line(each.person)) if part)
    return "\n".join(part for part in (head, clean(each.text).strip("\n")) if part)

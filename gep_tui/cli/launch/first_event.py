"""The first event of a session that the command line starts, and the session that begins with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.sources import ChosenSource
from gep_tui.domain.carried.taken_along import TakenAlong
from gep_tui.domain.session.decisions.phases import begin
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.domain.session.naming import is_name
from gep_tui.domain.session.opening import (
    NamesAlike,
    NobodyCalled,
    SeveralCalled,
    announced_for,
    cases,
    guests,
    opening,
    plan_of,
)
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.live.clock import Clock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.locale import chosen as chosen_language

if TYPE_CHECKING:
    from gep_tui.domain.lists.pasted import PastedRow


def first_event(
    context: Context, chosen: ChosenSource, people: tuple[Guest, ...], now: datetime, *, group: str = "",
    presenter: str = "", id: str = "", rehearsal: bool = False, speed: float = 1.0, heads: int | None = None,
) -> SessionOpened:  # fmt: skip
    """Return the first event of a session of `people` that begins `now`. Raises CommandFailure.

    `heads` of them are in the circle (default: all). If a presenter is named although nobody presents, a remark goes to
    `context.notices`.
    """
    from gep_tui.store.library.sessions import new_id

    plan = plan_of(chosen.source, chosen.variant, chosen.protocols, len(people) if heads is None else heads, now)
    try:
        event = opening(
            id=id or new_id(now, context.folder(rehearsal)), source=chosen.source, variant=chosen.variant, plan=plan,
            people=people, at=now, group=group, presenter=presenter, rehearsal=rehearsal, speed=speed,
            language=chosen_language(), announced=announced_for(chosen.source, now),
            protocols=chosen.protocols,
        )  # fmt: skip
    except NobodyCalled as error:
        names = ", ".join(guest.name for guest in people)
        text = _("The presenter “{name}” is not among the people: {names}.")
        raise CommandFailure(text.format(name=error.name, names=names)) from None
    except SeveralCalled as error:
        text = _("The presenter “{name}” may be any of {names}: write the full name.")
        raise CommandFailure(text.format(name=error.name, names=", ".join(error.names))) from None
    if presenter and not cases(plan):
        text = _("Nobody presents in “{title}”: {name} has no role of their own in it.")
        context.notices.append(text.format(title=event.title, name=one_line(presenter)))
    return event


def started(context: Context, event: SessionOpened, clock: Clock, carried: Iterable[TakenAlong] = ()) -> LiveSession:
    """Return the session that begins with `event` and what it takes along, its first phase running."""
    folder = context.home.session_folder(event.id, event.rehearsal)
    live = LiveSession.open(session_files(folder, context.writer()), clock, event, carried)
    live.do(begin)
    return live


def circle(people: str) -> tuple[Guest, ...]:
    """Return the people in "Léa, Karim", or in any list that set-up reads.

    Raises CommandFailure if two are alike, or if the list mixes commas and semicolons so that it has two meanings.
    """
    from gep_tui.domain.lists.entry import surname_first
    from gep_tui.domain.lists.pasted import rows

    if any(part.strip() and not is_name(part) for part in re.split(r"[,;\n]", people)):
        raise CommandFailure(_("A name in --people is empty."))
    each = people.split(";")
    found = rows("\n".join(each) if len(each) > 1 and all(map(surname_first, each)) else people, names=True)
    mixed = next((row.name for row in found if _has_two_meanings(row)), "")
    if mixed:
        text = _(
            "--people can be read in two ways: “{name}” would be one person. "
            "Write commas alone between people, or one person a line: name; service; function."
        )
        raise CommandFailure(text.format(name=one_line(mixed)), status=2)
    return of_rows((*row.cells(), row.address) for row in found)


def _has_two_meanings(row: PastedRow) -> bool:
    """Tell whether a name has a sign that parts people, or a service between commas is a given name."""
    from gep_tui.domain.lists.cells import quoted, separator_of
    from gep_tui.domain.lists.given_names import is_given_name

    if re.search("[,;]", row.name) and quoted(row.name) not in row.text:
        return True
    return separator_of(row.text) == "," and is_given_name(bare(row.service))


def of_rows(people: Iterable[Sequence[str]]) -> tuple[Guest, ...]:
    """Return people from rows of name, service, function, address.

    Raises CommandFailure if two are alike or one is invisible.
    """
    try:
        return guests(people)
    except NamesAlike as error:
        if not error.name:
            raise CommandFailure(_("A name in --people is empty.")) from None
        text = _("Two people are called “{name}”: add a letter to tell them apart.")
        raise CommandFailure(text.format(name=error.name)) from None

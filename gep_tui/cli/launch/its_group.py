"""The known group of a session that `gep run` starts: its members as people, and what its sessions pass on."""

from __future__ import annotations

import msgspec

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.groups.finding import known_groups, several
from gep_tui.domain.carried.taken_along import TakenAlong
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.domain.session.opening import with_roles
from gep_tui.domain.stream.text import bare, one_line, same_name
from gep_tui.locale import _
from gep_tui.store.library.groups import named
from gep_tui.store.library.series import Series, read_series


def known_group(context: Context, words: str) -> Series:
    """Return the one group that `words` name, as for every command, and its sessions; an empty one if there is none.

    Which one the beginning of a word means goes to `context.notices`. Raises CommandFailure if there are two.
    """
    found = named(known_groups(context), words) if words else []
    if len(found) > 1:
        text = _("“{words}” may be {several}: give the id of one.")
        raise CommandFailure(text.format(words=one_line(words), several=several(found)))
    if found and words != found[0].id and bare(found[0].name) != bare(words):
        text = _("“{words}” is taken for the group {name}.")
        context.notices.append(text.format(words=one_line(words), name=one_line(found[0].name)))
    return read_series(context.home, found[0].id) if found else Series()


def people_of(series: Series, people: tuple[Guest, ...]) -> tuple[Guest, ...]:
    """Return the people of a session with their ids in the group; without any, all members who have not left."""
    members = series.group.present_members
    if people:
        ids = {same_name(each.name): each.id for each in members}
        return tuple(msgspec.structs.replace(each, member=ids.get(same_name(each.name), "")) for each in people)
    return tuple(
        Guest(
            id=f"p{number}", name=each.name, service=each.service, function=each.function,
            address=each.contact if "@" in each.contact else "", member=each.id,
        )
        for number, each in enumerate(members, 1)
    )  # fmt: skip


def facilitating(series: Series, people: tuple[Guest, ...]) -> tuple[str, ...]:
    """Return the ids of those people who facilitate the group: they are not in the circle."""
    leading = {each.id for each in series.group.present_members if each.facilitates}
    return tuple(each.id for each in people if each.member in leading)


def of_the_group(event: SessionOpened, series: Series) -> SessionOpened:
    """Return the first event as that of a session of the group, led by whoever facilitates it."""
    if not series.group.id:
        return event
    event = msgspec.structs.replace(event, group_id=series.group.id, group=one_line(series.group.name))
    leading = facilitating(series, event.people)
    return with_roles(event, {"": {"facilitator": leading}}) if leading else event


def passed_on(series: Series) -> tuple[TakenAlong, ...]:
    """Return what a new session takes along from the group's sessions so far."""
    return taking_along(series.group, series.sessions) if series.group.id else ()

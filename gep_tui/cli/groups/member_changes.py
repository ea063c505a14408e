"""Change one member of a group: the name, whether they are in it, whether they facilitate, who they are one with."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put
from gep_tui.cli.groups.opened import done
from gep_tui.domain.group.decisions.members import change_member, leave_group, merge_members, return_to_group
from gep_tui.domain.group.refusals import UnknownMember
from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.session.naming import One, Several, meant
from gep_tui.domain.stream.text import one_line
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.groups import member_line


def change(live: LiveGroup, what: str, value: Any) -> None:
    """Do what an option of the command says. Raises CommandFailure."""
    put(CHANGES[what](live, value) + "\n")


def member_meant(group: Group, words: str) -> Member:
    """Return the member that a name, part of one, or an id means. Raises CommandFailure."""
    names = {member.id: member.name for member in group.known_members}
    found = One(words) if words in names else meant(words, names)
    if isinstance(found, Several):
        text = _("“{words}” may be {several}: write more of the name, or the id.")
        fitting = (member for member in group.members if member.id in found.people)
        several = ", ".join(f"{member_line(each)} ({each.id})" for each in fitting)
        raise CommandFailure(text.format(words=one_line(words), several=several))
    member = group.member(found.person) if isinstance(found, One) else None
    if member is None:
        raise CommandFailure(group_refusal(UnknownMember(member=words)))
    return member


def _rename(live: LiveGroup, names: tuple[str, str]) -> str:
    member = member_meant(live.group, names[0])
    done(live, partial(change_member, member=member.id, name=names[1]))
    return _("{before} is now called {name}.").format(before=one_line(member.name), name=one_line(names[1]))


def _merge(live: LiveGroup, names: tuple[str, str]) -> str:
    stays, other = (member_meant(live.group, name) for name in names)
    done(live, partial(merge_members, member=stays.id, other=other.id))
    text = _("“{other}” and {name} are one now, with all that is recorded of both.")
    return text.format(other=one_line(other.name), name=one_line(stays.name))


def _leave(live: LiveGroup, name: str) -> str:
    member = member_meant(live.group, name)
    done(live, partial(leave_group, member=member.id))
    return _("{name} has left the group; all that they said and did stays theirs.").format(name=one_line(member.name))


def _return(live: LiveGroup, name: str) -> str:
    member = member_meant(live.group, name)
    done(live, partial(return_to_group, member=member.id))
    return _("{name} is in the group again.").format(name=one_line(member.name))


def _facilitate(live: LiveGroup, name: str, facilitates: bool = True) -> str:
    member = member_meant(live.group, name)
    done(live, partial(change_member, member=member.id, facilitates=facilitates))
    text = _("{name} facilitates.") if facilitates else _("{name} does not facilitate any more.")
    return text.format(name=one_line(member.name))


#: What each option of the command does; it returns a sentence.
CHANGES: dict[str, Callable[[LiveGroup, Any], str]] = {
    "rename": _rename,
    "merge": _merge,
    "left": _leave,
    "back": _return,
    "facilitator": _facilitate,
    "no_facilitator": partial(_facilitate, facilitates=False),
}

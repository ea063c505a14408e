"""Say who has not yet had a role, or not for the longest time."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.group.rotation import RoleTurns
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _

#: For each role: nobody of these has had it yet; all have, and these are next.
_SENTENCES = {
    "presenter": (N_("Not yet presenter: {names}"), N_("Presenter, longest ago: {names}")),
    "scribe": (N_("Not yet scribe: {names}"), N_("Scribe, longest ago: {names}")),
}


def turn_words(role: str, turns: Sequence[RoleTurns], most: int) -> str:
    """Return whose turn a role ("presenter" or "scribe") is, with at most this many names; "" without members."""
    if not turns:
        return ""
    never = [each for each in turns if not each.times]
    shown = never or [each for each in turns if each.times == turns[0].times]
    names = ", ".join(one_line(each.member.name) for each in shown[:most]) + (", …" if len(shown) > most else "")
    return _(_SENTENCES[role][0 if never else 1]).format(names=names)

"""How speech was balanced: of each member for the facilitator alone, in all for the group."""

from __future__ import annotations

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.domain.group.cycle.speaking import MemberSpeech, SpeakingFigures
from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.amounts import percent
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.plot import Bar, plotted
from gep_tui.locale import _, n_
from gep_tui.words.durations import minutes


def speaking_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return a bar of free speech in a session for each member, where the figures hold it; else the sums alone."""
    speaking = figures.speaking
    if not speaking.turns:
        return None
    people = [each for each in speaking.members if each.sessions]
    return CyclePart(
        id="speaking",
        title=_("Balance of speech"),
        lines=(_sums(speaking), *_apart(people)),
        plot=plotted([_bar(each, speaking.median) for each in people], _("median")) if people else None,
        table=_table(people) if people else None,
    )


def _sums(speaking: SpeakingFigures) -> str:
    whole = speaking.free + speaking.in_role + speaking.others
    words = n_(
        "{turns} turns in {count} session: {free} of speech was free, {role} belonged to a role that had to speak.",
        "{turns} turns in {count} sessions: {free} of speech was free, {role} belonged to a role that had to speak.",
        speaking.sessions,
    )
    return words.format(
        turns=speaking.turns,
        count=speaking.sessions,
        free=percent(speaking.free, whole),
        role=percent(speaking.in_role, whole),
    )


def _apart(people: list[MemberSpeech]) -> list[str]:
    below, above = (
        ", ".join(one_line(each.name) for each in people if each.level == level) for level in ("below", "above")
    )
    told = [_("The bars show free speech in a session; what a role had to say is counted apart.")] if people else []
    told += [_("Below half of the median: {names}.").format(names=below)] if below else []
    return [*told, *([_("Above one and a half of the median: {names}.").format(names=above)] if above else [])]


def _bar(each: MemberSpeech, median: float) -> Bar:
    words = minutes(each.average) + {"below": " ▼", "above": " ▲"}.get(each.level, "")
    more = _("{words} + {role} in a role").format(words=words, role=minutes(each.in_role)) if each.in_role else words
    return Bar(one_line(each.name), each.average, more, median or None, "low" if each.level else "")


def _table(people: list[MemberSpeech]) -> Table:
    levels = {"": "", "below": _("below half"), "above": _("above one and a half")}
    return Table(
        (_("Who"), _("Sessions"), _("Turns"), _("Free, in a session"), _("In a role, in all"), _("Against the median")),
        tuple(
            (
                one_line(each.name),
                str(each.sessions),
                str(each.turns),
                minutes(each.average),
                minutes(each.in_role),
                _("facilitates") if each.facilitates else levels[each.level],
            )
            for each in people
        ),
        numbers=(1, 2, 3, 4),
    )

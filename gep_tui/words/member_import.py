"""Say what a list of people brings to a group, before it is taken over and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gep_tui.domain.group.importing import MemberImport, MemberNews
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, n_
from gep_tui.words.moments import weekday_and_day

#: How many names are told of a long list.
MOST_NAMES = 30

_FIELDS = {
    "service": N_("service"),
    "function": N_("function"),
    "contact": N_("contact"),
    "facilitates": N_("facilitates"),
}


def import_preview(told: MemberImport) -> Iterator[str]:
    """Yield what a list brings, one sentence a line."""
    if told.new:
        names = [f"{each.name} ({each.service})" if each.service else each.name for each in told.new]
        said = n_("{count} new: {names}", "{count} new: {names}", len(names))
        yield said.format(count=len(names), names=_names(names))
    if told.known:
        said = n_("{count} known already, nothing new", "{count} known already, nothing new", len(told.known))
        yield said.format(count=len(told.known))
    for news in told.changed:
        yield _("{name}: {news}").format(name=one_line(news.member.name), news=", ".join(_news(news)))
    if told.twice:
        yield _("More than once in the list, taken once: {names}").format(names=_names(told.twice))
    for name, like in told.doubtful:
        yield _("Doubtful: “{name}” may be {others}.").format(name=one_line(name), others=_names(like))
    for member in told.gone:
        yield _("{name} has left the group; `--back` brings them back.").format(name=one_line(member.name))
    if told.nameless:
        said = n_(
            "{count} row has no name and is left out.", "{count} rows have no name and are left out.", told.nameless
        )
        yield said.format(count=told.nameless)


def imported(added: int, changed: int) -> str:
    """Return what was taken over."""
    said = n_("{count} member added", "{count} members added", added).format(count=added)
    if changed:
        said += ", " + n_("{count} changed", "{count} changed", changed).format(count=changed)
    return said + "."


def _news(news: MemberNews) -> Iterator[str]:
    for field in news.fields:
        before, after = (_value(getattr(each, field)) for each in (news.member, news.row))
        yield f"{_(_FIELDS[field])} {before} → {after}"
    if news.moves and news.member.left:
        yield _("is back")
    if news.moves and news.row.left:
        yield _("left on {day}").format(day=weekday_and_day(news.row.left))


def _value(value: str | bool) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return _("“{text}”").format(text=one_line(value)) if value else "–"


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(map(one_line, names[:MOST_NAMES]))
    more = len(names) - MOST_NAMES
    said = n_("{names} and {count} more", "{names} and {count} more", more)
    return said.format(names=shown, count=more) if more > 0 else shown

"""Find out what the names in a search mean: kinds by any of their words; people, groups, cases by parts of theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.session.naming import One, Several, meant
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _
from gep_tui.store.index.wanted import NamesNothing, SearchNames, SearchPart, Wanted
from gep_tui.store.library.groups import ReadGroup, named
from gep_tui.words.kinds import kind_name
from gep_tui.words.search_words import Asked, asked
from gep_tui.words.suggestions import hint

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})")


def meaning(
    typed: str, names: Callable[[], SearchNames], groups: Callable[[], Sequence[ReadGroup]]
) -> Wanted | NamesNothing | None:
    """Return the search that is `typed`, None for nothing; names and groups are asked for only if they matter."""
    search = asked(typed)
    if search.is_empty:
        return None
    return wanted(search, names() if search.has_names else SearchNames(), groups() if search.groups else ())


def wanted(asked: Asked, known: SearchNames, groups: Sequence[ReadGroup] = ()) -> Wanted | NamesNothing:
    """Return the search that is meant, given the names that are in the index, and the groups if one is named."""
    try:
        return Wanted(
            terms=asked.terms,
            kinds=_all(asked.kinds, lambda words: kinds_called(words, known), "kind", map(kind_name, known.kinds)),
            people=_all(asked.people, lambda words: _called(words, known.people), "person", known.people),
            cases=_all(asked.cases, lambda words: _called(words, known.cases), "case", known.cases),
            tags=_all(asked.tags, lambda words: _called(words, known.tags), "tag", known.tags),
            since=_since(asked.since),
            withdrawn=asked.withdrawn,
            **_groups(asked, known, groups),
        )
    except _MeansNothingError as error:
        return error.fault


def kinds_called(words: str, known: SearchNames) -> list[str]:
    """Return the kinds called so, by id, by name or by a protocol's own word; else those whose names begin so."""
    spoken = [(kind, each) for kind in dict.fromkeys((*NOTE_KINDS, *known.kinds)) for each in _spoken(kind)]
    spoken += known.labels
    looked = bare(words)
    exact = [kind for kind, name in spoken if bare(name) == looked]
    begun = [kind for kind, name in spoken if bare(name).startswith(looked)]
    return list(dict.fromkeys(exact or begun))


def day_of(words: str) -> datetime | None:
    """Return the beginning of a year, a month or a day, in local time: 2026, 2026-03, 2026-03-12, 12/03/2026."""
    if found := _DATE.fullmatch(words.strip()):
        year, month, day = found[1], found[2], found[3]
    elif found := _DAY_FIRST.fullmatch(words.strip()):
        year, month, day = found[3], found[2], found[1]
    else:
        return None
    try:
        return datetime(int(year), int(month or 1), int(day or 1)).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def named_nothing(fault: NamesNothing) -> str:
    """Return a sentence about words that name nothing, with what is close to them."""
    words = one_line(fault.words)
    said = {
        "kind": _("There is no note kind “{words}”."),
        "person": _("Nobody called “{words}” has said anything that was noted."),
        "group": _("No group called “{words}” has met."),
        "case": _("There is no case “{words}”."),
        "tag": _("No practice sheet has the tag “{words}”."),
        "since": _("“{words}” is not a date: write 2026, 2026-03 or 2026-03-12."),
    }[fault.what].format(words=words)
    return f"{said} {hint(words, fault.known)}".rstrip()


class _MeansNothingError(Exception):
    def __init__(self, fault: NamesNothing) -> None:
        super().__init__(fault)
        self.fault = fault


def _all(
    given: Iterable[str], meaning: Callable[[str], Collection[str]], what: SearchPart, known: Iterable[str]
) -> tuple[str, ...]:
    """Return what all the words mean together."""
    found: dict[str, None] = {}
    for words in given:
        means = meaning(words)
        if not means:
            raise _MeansNothingError(NamesNothing(what, words, tuple(known)))
        found |= dict.fromkeys(means)
    return tuple(found)


def _groups(asked: Asked, known: SearchNames, groups: Sequence[ReadGroup]) -> dict[str, tuple[str, ...]]:
    """Return the names, ids and sessions of the groups that are meant; a group may have been renamed since."""
    names: list[str] = []
    read: list[ReadGroup] = []
    for words in asked.groups:
        some, there = _called(words, known.groups), named(groups, words)
        if not some and not there:
            all_names = dict.fromkeys((*(each.name for each in groups), *known.groups))
            raise _MeansNothingError(NamesNothing("group", words, tuple(all_names)))
        names += some
        read += there
    return {
        "groups": tuple(dict.fromkeys(names)),
        "group_ids": tuple(dict.fromkeys(each.group.id for each in read)),
        "sessions": tuple(sorted({id for each in read for id in each.group.taken_in})),
    }


def _since(words: str) -> datetime | None:
    found = day_of(words) if words else None
    if words and found is None:
        raise _MeansNothingError(NamesNothing("since", words))
    return found


def _called(words: str, names: Iterable[str]) -> tuple[str, ...]:
    match meant(words, {name: name for name in names}):
        case One(person=name):
            return (name,)
        case Several(people=several):
            return several
    return ()


def _spoken(kind: str) -> tuple[str, ...]:
    return kind, kind_name(kind), kind_name(kind, many=True)

"""What is searched for, and what is found."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeVar

import msgspec

from gep_tui.domain.protocol.note_kinds import PRIVATE
from gep_tui.domain.session.findable import Findable, FindableSession
from gep_tui.domain.stream.word_search import Term

T = TypeVar("T")


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A search: a note has to have every term, and one value of each list that is not empty.

    A group is meant by any of three: the name by which its sessions call it, its id, its `sessions` by theirs. `since`
    is compared with the beginning of the session. Notes to self are found only where their kind is named, withdrawn
    notes only with `withdrawn`.
    """

    terms: tuple[Term, ...] = ()
    kinds: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    group_ids: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    since: datetime | None = None
    withdrawn: bool = False

    @property
    def private(self) -> bool:
        """Whether notes to self are asked for."""
        return PRIVATE in self.kinds


class Hit(msgspec.Struct, frozen=True):
    """A note that was found, or a sheet, a topic of a group; `place` orders hits by the time of their sessions."""

    place: int
    session: FindableSession
    found: Findable


#: What of a search can name something.
SearchPart = Literal["kind", "person", "group", "case", "tag", "since"]


class NamesNothing(msgspec.Struct, frozen=True):
    """Words in a search that name nothing, of what sort, and the names there are."""

    what: SearchPart
    words: str
    known: tuple[str, ...] = ()


class SearchNames(msgspec.Struct, frozen=True, kw_only=True):
    """The values that are in an index; a case is the words by which it is told.

    `labels` are protocols' own words for kinds, as (kind, word).
    """

    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()

    def with_those(self, other: SearchNames) -> SearchNames:
        """Return the values of both."""
        return SearchNames(
            people=_both(self.people, other.people), groups=_both(self.groups, other.groups),
            cases=_both(self.cases, other.cases), kinds=_both(self.kinds, other.kinds),
            tags=_both(self.tags, other.tags), labels=_both(self.labels, other.labels),
        )  # fmt: skip


def _both(some: tuple[T, ...], others: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*some, *others)))

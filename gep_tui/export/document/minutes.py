"""The minutes of a session as one reader gets them: raw text in the order of the page; empty parts are left out."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from gep_tui.export.blocks import PageBlock

#: By case and phase as they were held, or by case and kind of note.
Order = Literal["phase", "kind"]

ORDERS: tuple[Order, ...] = get_args(Order)


class KindSection(msgspec.Struct, frozen=True, kw_only=True):
    """The notes of one kind; each entry may hold newlines."""

    title: str
    entries: tuple[str, ...]


class PhaseSection(msgspec.Struct, frozen=True, kw_only=True):
    """The notes of one phase by kind; `title` is "" where the order is by kind."""

    title: str
    kinds: tuple[KindSection, ...]


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """A case, or with the title "" phases outside every case.

    `question` is the key question as it is now, `earlier` holds its former wordings, `chosen` how the case was chosen,
    `goes_on` from which earlier case it goes on.
    """

    title: str = ""
    question: str = ""
    earlier: tuple[str, ...] = ()
    chosen: str = ""
    goes_on: str = ""
    sections: tuple[PhaseSection, ...] = ()


class SessionMinutes(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on the page. `facts` are lines such as "Date: …", `programme` is what was held, a line for each part.

    `tables` are commitments, follow-ups, topics, votes, groups, people; `figures` are times and shares, which are on
    a page of their own. `next_date` and `charter` are lines, "" for none.
    """

    title: str
    for_whom: str
    rehearsal: bool = False
    facts: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    set_aside: tuple[str, ...] = ()
    tables: tuple[PageBlock, ...] = ()
    next_date: str = ""
    charter: tuple[str, ...] = ()
    figures: tuple[PageBlock, ...] = ()

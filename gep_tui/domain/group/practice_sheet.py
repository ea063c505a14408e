"""A practice sheet: what a group knows how to do, on one page."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.carried.follow_up import NoteName

#: The fields of text after the title, in the order of the page.
TEXTS = ("situation", "done", "worked", "watch", "readers")

#: All fields that a change may replace.
SHEET_FIELDS = ("title", *TEXTS, "tags", "sources")


class SheetText(msgspec.Struct, frozen=True, kw_only=True):
    """What is on a sheet: `readers` says for whom it is, `sources` which notes it was made of."""

    title: str = ""
    situation: str = ""
    done: str = ""
    worked: str = ""
    watch: str = ""
    readers: str = ""
    tags: tuple[str, ...] = ()
    sources: tuple[NoteName, ...] = ()


class PracticeSheet(SheetText, frozen=True, kw_only=True):
    """A sheet in the group.

    `last` is the key of its last change, or its own. `unread` are changes that a later one replaced without its writer
    having read them.
    """

    id: str
    written: datetime
    changed: datetime | None = None
    withdrawn: bool = False
    last: str = ""
    unread: tuple[str, ...] = ()


class SettledName(msgspec.Struct, frozen=True, kw_only=True):
    """What was decided about a name: `by` replaces it; with "" it may stand as it is.

    `label` is what the words in `by` mean, if they are the program's own: it has others for it in another language.
    """

    text: str
    kind: str
    by: str = ""
    label: str = ""

"""What is to be said of an index. Screens read this without loading the index itself."""

from __future__ import annotations

from typing import Literal

import msgspec

#: Why there was no index that could be used: there was none yet, it was damaged, or another version of gep made it.
MadeAnew = Literal["new", "damaged", "other-version"]


class IndexState(msgspec.Struct, frozen=True):
    """What befell an index: why it was `made` anew, and why it is only in memory (the number of the
    system's error, or SQLite's own words).

    `behind` says that another process was writing for too long, so that the newest notes may be missing.
    """

    made: MadeAnew | None = None
    in_memory: str = ""
    behind: bool = False


class IndexProgress(msgspec.Struct, frozen=True):
    """How far an index is: records read, of how many that have changed, and the notes and events in those read.

    Of the records, `groups` are those of groups, the others sessions.
    """

    done: int = 0
    all: int = 0
    notes: int = 0
    events: int = 0
    groups: int = 0

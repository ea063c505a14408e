"""Ask an index for notes."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator

from gep_tui.domain.protocol.note_kinds import PRIVATE
from gep_tui.domain.session.findable import FindableSession
from gep_tui.store.index.columns import expression
from gep_tui.store.index.rows import NOTE, first_place, note_of, told_session
from gep_tui.store.index.wanted import Hit, SearchNames, Wanted

#: How many notes are read from the database at a time.
PART = 200


def hits(database: sqlite3.Connection, wanted: Wanted, newest_first: bool, most: int = -1) -> Iterator[Hit]:
    """Yield at most `most` notes (-1: all) by the time of their sessions. Raises sqlite3.Error.

    Each session's notes come in one piece, in their order or the reverse. An entry of a group has its own age, not that
    of the group's newest entry.
    """
    found = database.execute(*_query(wanted, newest_first, most))
    told: dict[int, FindableSession] = {}
    while rows := found.fetchmany(PART):
        told |= _told(database, {key for _place, key, *_fields in rows}.difference(told))
        for place, key, *fields in rows:
            note = note_of(fields)
            # a session may have been taken out by another process since it was found
            if key in told and not (told[key].between and wanted.since and note.at < wanted.since):
                yield Hit(place, told[key], note)


def _told(database: sqlite3.Connection, keys: Collection[int]) -> dict[int, FindableSession]:
    """Return some sessions by their keys, at most `PART`."""
    places = ", ".join("?" * len(keys))
    found = database.execute(f"select key, told from session where key in ({places})", tuple(keys))
    return {key: told_session(blob) for key, blob in found}


def known_names(database: sqlite3.Connection) -> SearchNames:
    """Return the values that notes can be filtered by, in the order of the alphabet. Raises sqlite3.Error."""
    found: dict[str, list[str]] = {
        what: [] for what in ("person", "group", "id", "session", "case", "kind", "tag", "label")
    }
    for what, value in database.execute("select distinct what, value from known order by value"):
        found[what].append(value)
    return SearchNames(
        people=tuple(found["person"]), groups=tuple(found["group"]), cases=tuple(found["case"]),
        kinds=tuple(found["kind"]), tags=tuple(found["tag"]), labels=tuple(_label(each) for each in found["label"]),
    )  # fmt: skip


def _label(value: str) -> tuple[str, str]:
    kind, _tab, word = value.partition("\t")
    return kind, word


def _query(wanted: Wanted, newest_first: bool, most: int) -> tuple[str, tuple[object, ...]]:
    since = first_place(wanted.since) if wanted.since else 0
    order, match = "desc" if newest_first else "asc", expression(wanted)
    what = ", ".join(["note.place", "note.session", *(f"note.{name}" for name in NOTE.split(", "))])
    if match:
        source, place, where = "words cross join note on note.place = words.rowid", "words.rowid", "words match ?"
    else:
        source, place, where = "note", "note.place", "note.kind != ? and note.withdrawn <= ?"
    return (
        f"select {what} from {source} where {where} and {place} >= ? order by {place} {order} limit ?",
        (*((match,) if match else (PRIVATE, wanted.withdrawn)), since, most),
    )

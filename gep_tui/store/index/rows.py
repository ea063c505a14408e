"""A session in the database: put in, taken out, read back. Nothing here begins or ends a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from gep_tui.domain.session.findable import Findable, FindableSession
from gep_tui.store.index.columns import COLUMNS, columns, values
from gep_tui.store.index.file_state import FilesRead, States

#: Places for the notes of sessions that begin within one second: a place is the second, then a number.
IN_A_SECOND = 1 << 24

_NAMED = f"words({', '.join(COLUMNS)}, rowid)"
_INSERT = f"insert into {_NAMED} values (?, ?, ?, ?, ?)"
_DELETE = f"insert into words(words, {', '.join(COLUMNS)}, rowid) values ('delete', ?, ?, ?, ?, ?)"

#: The columns of a note, in the order of the fields of Findable.
NOTE = "note, at, phase, kind, person, author, text, due, withdrawn, nameless, tags"

T = TypeVar("T")

_encoded = msgspec.json.Encoder().encode
_told = msgspec.json.Decoder(FindableSession)
_states = msgspec.json.Decoder(States)


def first_place(began: datetime) -> int:
    """Return the first place of the notes of sessions that begin in this second; later sessions have higher places."""
    return max(0, int(began.timestamp())) * IN_A_SECOND


@lru_cache(2048)
def told_session(blob: bytes) -> FindableSession:
    """Return a session as it was put in. The same ones are found again with every letter of a search.

    Raises sqlite3.DatabaseError if that is not what was put in.
    """
    return _decoded(_told, blob)


def _decoded(decoder: msgspec.json.Decoder[T], data: bytes) -> T:
    """Return what was put in. Raises sqlite3.DatabaseError if something else is there."""
    try:
        return decoder.decode(data)
    except (ValueError, TypeError, RecursionError) as error:
        raise sqlite3.DatabaseError(str(error)) from error


def taken_looks(database: sqlite3.Connection) -> dict[str, str]:
    """Return how the event files looked from which each session was read, by its folder's name."""
    return dict(database.execute("select folder, look from session").fetchall())


def taken_states(database: sqlite3.Connection, folder: str) -> States:
    """Return the event files from which an indexed session was read."""
    found = database.execute("select files from session where folder = ?", (folder,)).fetchone()
    return _decoded(_states, found[0])


def put_states(database: sqlite3.Connection, folder: str, states: States, look: str) -> None:
    """Replace what is remembered of a session's files."""
    database.execute("update session set files = ?, look = ? where folder = ?", (_encoded(states), look, folder))


def put_in(
    database: sqlite3.Connection,
    folder: str,
    files: FilesRead,
    session: FindableSession | None,
    notes: Sequence[Findable],
) -> None:
    """Enter a session, even one that has no notes or cannot be read, so that it is not read again."""
    told = None if session is None else _encoded(session)
    if session is not None and _put_news(database, folder, told or b"", files, session, notes):
        return
    take_out(database, folder)
    first = _free_place(database, session.began) if session is not None and notes else None
    last = None if first is None else first + len(notes) - 1
    key = database.execute(
        "insert into session(folder, first, last, told, files, look) values (?, ?, ?, ?, ?, ?)",
        (folder, first, last, told, _encoded(files.states), files.look),
    ).lastrowid
    if session is not None and first is not None:
        _put_known(database, key or 0, session, notes)
        _insert(database, key or 0, session, list(enumerate(notes, first)))


def _put_news(
    database: sqlite3.Connection,
    folder: str,
    told: bytes,
    files: FilesRead,
    session: FindableSession,
    notes: Sequence[Findable],
) -> bool:
    """Replace only the notes that have changed, which are few after a session; tell whether that could be done.

    It cannot if the session is told otherwise, or if it has no place of its own for all its notes.
    """
    found = database.execute("select key, told, first, last from session where folder = ?", (folder,)).fetchone()
    if found is None or not notes or found[1] != told or found[2] is None:
        return False
    key, _told_before, first, before = found
    last = first + len(notes) - 1
    behind = database.execute("select min(first) from session where first > ?", (first,)).fetchone()[0]
    if behind is not None and last >= behind:
        return False
    old, new = _placed(database, first, before), dict(enumerate(notes, first))
    _delete(database, session, [(place, note) for place, note in old.items() if new.get(place) != note])
    _insert(database, key, session, [(place, note) for place, note in new.items() if old.get(place) != note])
    database.execute("update session set last = ? where key = ?", (last, key))
    put_states(database, folder, files.states, files.look)
    database.execute("delete from known where session = ?", (key,))
    _put_known(database, key, session, notes)
    return True


def _put_known(database: sqlite3.Connection, key: int, session: FindableSession, notes: Sequence[Findable]) -> None:
    known = {value for note in notes for value in values(session, note)} | _labels(session)
    database.executemany("insert into known values (?, ?, ?)", [(key, *each) for each in known])


def _insert(
    database: sqlite3.Connection, key: int, session: FindableSession, placed: Sequence[tuple[int, Findable]]
) -> None:
    database.executemany(_INSERT, [(*columns(session, note), place) for place, note in placed])
    database.executemany(
        f"insert into note(place, session, {NOTE}) values ({', '.join('?' * 13)})",
        [(place, key, *_fields(note)) for place, note in placed],
    )


def _delete(database: sqlite3.Connection, session: FindableSession, placed: Sequence[tuple[int, Findable]]) -> None:
    database.executemany(_DELETE, [(*columns(session, note), place) for place, note in placed])
    database.executemany("delete from note where place = ?", [(place,) for place, _note in placed])


def _placed(database: sqlite3.Connection, first: int, last: int) -> dict[int, Findable]:
    """Return the notes at these places as they are in the database."""
    found = database.execute(f"select place, {NOTE} from note where place between ? and ?", (first, last))
    return {place: note_of(fields) for place, *fields in found.fetchall()}


def take_out(database: sqlite3.Connection, folder: str) -> None:
    """Take a session out, if it is there."""
    found = database.execute("select key, told, first, last from session where folder = ?", (folder,)).fetchone()
    if found is None:
        return
    key, told, first, last = found
    if first is not None:
        _delete(database, told_session(told), list(_placed(database, first, last).items()))
    database.execute("delete from known where session = ?", (key,))
    database.execute("delete from session where key = ?", (key,))


def note_of(fields: Sequence[Any]) -> Findable:
    """Return a note from its columns in the order of `NOTE`."""
    note, at, phase, kind, person, author, text, due, withdrawn, nameless, tags = fields
    return Findable(
        note=note, at=datetime.fromisoformat(at), phase=phase, kind=kind, person=person, author=author, text=text,
        due=due, withdrawn=bool(withdrawn), nameless=bool(nameless), tags=tuple(tags.split("\n")) if tags else (),
    )  # fmt: skip


def _labels(session: FindableSession) -> set[tuple[str, str]]:
    """Return the protocol's own words for kinds, each behind its kind and a tab."""
    pairs = [pair for phase in session.phases.values() for pair in phase.kinds.items()]
    return {("label", f"{kind}\t{word}") for kind, text in pairs for word in (text.fr, text.en) if word}


def _fields(note: Findable) -> tuple[object, ...]:
    id, at, *rest, tags = msgspec.structs.astuple(note)
    return id, at.isoformat(), *rest, "\n".join(tags)


def _free_place(database: sqlite3.Connection, began: datetime) -> int:
    """Return the first place behind the other sessions that began in the same second."""
    first = first_place(began)
    taken = database.execute(
        "select max(last) from session where last >= ? and last < ?", (first, first + IN_A_SECOND)
    ).fetchone()[0]
    return first if taken is None else int(taken) + 1

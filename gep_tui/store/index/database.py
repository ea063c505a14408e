"""Open the database of an index, private to its owner; a damaged one, or another version's, is made anew."""

from __future__ import annotations

import errno
import os
import sqlite3
import unicodedata
from pathlib import Path

from gep_tui import __version__
from gep_tui.domain.session.events import SCHEMA
from gep_tui.store.files.disk import BINARY, make_folder
from gep_tui.store.index.columns import COLUMNS
from gep_tui.store.index.index_state import MadeAnew
from gep_tui.store.index.places import delete_index

#: What is in an index depends on the program, on the events it knows, and on Python's table of letters.
STAMP = f"4 {__version__} {SCHEMA} {unicodedata.unidata_version}"

#: Seconds for which another process may be writing before this one gives up.
PATIENCE = 5.0

_TABLES = f"""
create table about(stamp text);
create table session(
    key integer primary key, folder text unique, first integer, last integer, told blob, files blob,
    look text
);
create table known(session integer, what text, value text, primary key (session, what, value)) without rowid;
create table note(
    place integer primary key, session integer, note text, at text, phase text, kind text, person text, author text,
    text text, due text, withdrawn integer, nameless integer, tags text
);
create virtual table words using fts5(
    {", ".join(COLUMNS)}, content='', columnsize=0, tokenize='ascii', prefix='1 2 3 4'
);
"""

# What SQLite answers where the file itself is wrong.
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_SCHEMA})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})

# What it answers for the system, and what the system itself would say.
_OF_THE_SYSTEM = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_NOMEM: errno.ENOMEM,
}


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether the index is damaged; anything else wrong is due to the disk, or to another process."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return not isinstance(error, sqlite3.OperationalError)
    return (code & 0xFF) in _DAMAGED or code & 0xFF == sqlite3.SQLITE_ERROR


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether another process is writing."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _BUSY


def told(error: OSError | sqlite3.Error) -> str:
    """Return why the disk refuses: the number of the system's error, or SQLite's own words."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    number = error.errno if isinstance(error, OSError) else _OF_THE_SYSTEM.get(code)
    return str(number or error)


def opened(path: Path) -> tuple[sqlite3.Connection, MadeAnew | None]:
    """Return the index at `path`, and why it had to be made anew, empty. Raises OSError, sqlite3.Error."""
    make_folder(path.parent)
    why: MadeAnew | None = None
    for _attempt in range(2):
        _make_private(path)
        database = None
        try:
            database = _connected(path)
            is_new = not _tables(database)
            if is_new:
                _fill(database)
            if _stamp(database) == STAMP:
                return database, why or ("new" if is_new else None)
            why = "other-version"
        except sqlite3.Error as error:
            if not is_damage(error):
                _close(database)
                raise
            why = "damaged"
        _close(database)
        delete_index(path)
    raise sqlite3.DatabaseError("the index cannot be made anew")


def in_memory() -> sqlite3.Connection:
    """Return an empty index that is gone with this process."""
    database = _connected(":memory:")
    _fill(database)
    return database


def _make_private(path: Path) -> None:
    """Create the file if need be, readable by its owner alone. SQLite gives its other files the same mode."""
    if path.is_symlink():
        path.unlink()
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | BINARY, 0o600))
    path.chmod(0o600)


def _connected(path: Path | str) -> sqlite3.Connection:
    """Connect, with no temporary files, which would hold words of notes too. Transactions are begun by hand."""
    database = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        database.execute("pragma temp_store = memory")
        database.execute("pragma synchronous = normal")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _close(database: sqlite3.Connection | None) -> None:
    if database is not None:
        database.close()


def _tables(database: sqlite3.Connection) -> int:
    """Return how many tables there are. Raises sqlite3.Error where the file is no database."""
    return int(database.execute("select count(*) from sqlite_master").fetchone()[0])


def _stamp(database: sqlite3.Connection) -> str:
    """Return what made the index, "" if that cannot be told."""
    if database.execute("select count(*) from sqlite_master where name = 'about'").fetchone() == (0,):
        return ""
    found = database.execute("select stamp from about").fetchone()
    return str(found[0]) if found else ""


def _fill(database: sqlite3.Connection) -> None:
    """Make the tables, unless another process has done so meanwhile."""
    database.execute("pragma journal_mode = wal")
    database.execute("begin immediate")
    try:
        if not _tables(database):
            for statement in _TABLES.split(";\n"):
                database.execute(statement)
            database.execute("insert into about values (?)", (STAMP,))
    finally:
        database.execute("commit")

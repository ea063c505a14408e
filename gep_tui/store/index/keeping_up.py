"""Bring an index up to date with the records on the disk, some at a time, so that others can search meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from gep_tui.store.files.looks import look_code
from gep_tui.store.index.file_state import FilesRead, States, states, unchanged
from gep_tui.store.index.index_state import IndexProgress
from gep_tui.store.index.rows import first_place, put_in, put_states, take_out, taken_looks, taken_states
from gep_tui.store.index.shelves import ReadRecord, Shelves


def keeping_up(database: sqlite3.Connection, shelves: Shelves, batch: int) -> Iterator[IndexProgress]:
    """Read what has changed on the `shelves` and yield after each step; write after `batch` notes.

    A record is read whole, since any line may change what its other lines mean; one whose files are as they were is
    not opened. The newest come first. Raises sqlite3.Error.
    """
    changed = _changed(database, shelves)
    done = IndexProgress(all=len(changed))
    yield done
    waiting: list[ReadRecord] = []
    for folder in changed:
        read = shelves.read(folder)
        waiting.append(read)
        done = msgspec.structs.replace(
            done, done=done.done + 1, notes=done.notes + len(read.notes), events=done.events + read.events,
            groups=done.groups + read.is_group,
        )  # fmt: skip
        if sum(len(each.notes) for each in waiting) >= batch or done.done == done.all:
            _write(database, waiting)
            waiting = []
        yield done


def _changed(database: sqlite3.Connection, shelves: Shelves) -> list[str]:
    """Return the records that have to be read, the newest sessions first by name; take out those that are gone.

    What is remembered of files that were only copied or touched is renewed.
    """
    taken, changed, touched = taken_looks(database), [], {}
    there = shelves.names()
    for folder in there:
        place = shelves.place(folder)
        look = look_code(place)
        if look == taken.get(folder):
            continue
        known = taken_states(database, folder) if folder in taken else None
        found = states(place)
        if known is None or not unchanged(place, known, found):
            changed.append(folder)
        else:
            touched[folder] = FilesRead(_renewed(known, found), look)
    gone = taken.keys() - set(there)
    if gone or touched:
        with _writing(database):
            for folder in sorted(gone):
                take_out(database, folder)
            for folder, files in touched.items():
                put_states(database, folder, files.states, files.look)
    return changed


def _renewed(before: States, found: States) -> States:
    """Return the states with the present inodes and times."""
    return {
        name: msgspec.structs.replace(state, inode=found[name].inode, changed=found[name].changed)
        for name, state in before.items()
    }


def _write(database: sqlite3.Connection, read: list[ReadRecord]) -> None:
    """Write some sessions, in the order of their places, which SQLite takes fastest."""
    with _writing(database):
        for each in sorted(read, key=lambda each: first_place(each.told.began) if each.told else 0):
            put_in(database, each.folder, each.files, each.told, each.notes)


@contextmanager
def _writing(database: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing; wait for another process that is writing. Raises sqlite3.Error."""
    database.execute("begin immediate")
    try:
        yield
    except BaseException:
        database.rollback()
        raise
    database.execute("commit")

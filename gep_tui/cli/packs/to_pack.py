"""Find what `gep pack` is to pack, a session or a group, and describe it. Nothing is written here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from gep_tui import __version__
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure, nothing_can_be_read
from gep_tui.cli.groups.finding import found_group
from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import Record
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen, n_
from gep_tui.store.files.reading import event_files, read_folder
from gep_tui.store.library.groups import named_like, sessions_of
from gep_tui.store.library.openings import openings
from gep_tui.store.packs.manifest import GROUP_FORMAT, Manifest
from gep_tui.store.packs.packing import SessionToPack, packed, packed_group
from gep_tui.store.packs.private import private_notes
from gep_tui.words.group_packs import counted_in_pack, sessions_in_it
from gep_tui.words.packs import counted

Sizes = dict[str, int]


class ToPack(NamedTuple):
    """What is packed: what the pack says of itself, how it is made, what is in it in words, and what to say before."""

    about: Manifest
    make: Callable[[], bytes]
    counts: str
    before: str = ""


def session_to_pack(folder: Path, reader: str, private: bool) -> ToPack:
    """Return how to pack the session in `folder`, with its notes to self if `private`. Raises CommandFailure."""
    sizes, record = _sizes(folder), _record(folder)
    kept_out = _kept_out(record, private)
    about = Manifest(
        gep=__version__,
        session=record.session.id,
        title=record.session.titled(chosen()),
        group=record.session.group,
        made=_now(),
        reader=one_line(reader),
        left_out=len(kept_out),
    )
    going = (event for event in record.events if event.key not in kept_out)
    return ToPack(about, partial(_packed, folder, about, private, sizes, kept_out), counted(going))


def _packed(folder: Path, about: Manifest, private: bool, sizes: Sizes, kept_out: frozenset[str]) -> bytes:
    """Pack the session in `folder` as it is now: a note to self may have come since its files had these `sizes`."""
    while True:
        before = _sizes(folder)
        if before != sizes:
            sizes, kept_out = before, _kept_out(_record(folder), private)
        pack = packed(folder, replace(about, left_out=len(kept_out)), kept_out)
        if _sizes(folder) == sizes:
            return pack


def _sizes(folder: Path) -> Sizes:
    """Return the size in bytes of each event file of a session, by name; events are only ever added to them."""
    return {path.name: path.stat().st_size for path in event_files(folder)[0]}


def _kept_out(record: Record, private: bool) -> frozenset[str]:
    return frozenset() if private else private_notes(record)


def group_to_pack(context: Context, words: str, reader: str, private: bool, alone: bool) -> ToPack:
    """Return how to pack the group that `words` name, with its sessions unless `alone`. Raises CommandFailure."""
    id = found_group(context, words).id
    folder = context.home.group_folder(id)
    reading = read_folder(folder, GROUP)
    if reading.newest_schema > GROUP.schema:
        raise CommandFailure(_("A newer gep wrote this group: pack it with that one."))
    record = GroupRecord(reading.events)
    base = context.folder(False)
    known = [] if alone else openings(base)
    sessions = [_going_along(base / each.id, private) for each in sessions_of(record.state, known)]
    about = Manifest(
        format=GROUP_FORMAT,
        gep=__version__,
        group_id=record.state.id,
        title=record.state.name,
        made=_now(),
        reader=one_line(reader),
        left_out=sum(len(each.private) for each in sessions),
    )
    before = " ".join(filter(None, (_before(len(sessions), alone), _beside(id, len(named_like(record.state, known))))))
    counts = ", ".join(filter(None, (counted_in_pack(record), sessions_in_it(len(sessions)))))

    def make() -> bytes:
        # Read anew: while the question stood, somebody may have written a note to self.
        going = [_going_along(each.folder, private) for each in sessions]
        return packed_group(folder, replace(about, left_out=sum(len(each.private) for each in going)), going)

    return ToPack(about, make, counts, before)


def _before(sessions: int, alone: bool) -> str:
    """Return what goes with the group, in one sentence."""
    if alone:
        return _("The group goes alone: members, dates, topics and practice sheets, without its sessions.")
    if not sessions:
        return _("The group has no session here yet: it goes alone.")
    text = n_(
        "The group goes with its one session and all that was noted in it; --alone leaves it out.",
        "The group goes with its {count} sessions and all that was noted in them; --alone leaves them out.",
        sessions,
    )
    return text.format(count=sessions)


def _beside(id: str, sessions: int) -> str:
    """Return how many sessions stay because they name the group in words only, "" if none does."""
    text = n_(
        "{count} session that names it in words only stays here: `gep group sessions {id}`.",
        "{count} sessions that name it in words only stay here: `gep group sessions {id}`.",
        sessions,
    )
    return text.format(count=sessions, id=id) if sessions else ""


def _going_along(folder: Path, private: bool) -> SessionToPack:
    """Return how to pack a session of a group. Raises CommandFailure."""
    record = _record(folder)
    session, kept_out = record.session, _kept_out(record, private)
    return SessionToPack(folder=folder, id=session.id, title=session.titled(chosen()), private=kept_out)


def _record(folder: Path) -> Record:
    """Return the record of the session to pack. Raises CommandFailure if it cannot tell which entries are private."""
    reading = read_folder(folder, SESSION)
    record = Record(reading.events)
    if record.session.opened is None:
        raise CommandFailure(nothing_can_be_read(folder))
    if reading.newest_schema > SESSION.schema:
        raise CommandFailure(_("A newer gep wrote the session {id}: pack it with that one.").format(id=folder.name))
    return record


def _now() -> datetime:
    return datetime.now().astimezone()

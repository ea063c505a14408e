"""Plans over all sessions and groups: a person, the end of a cycle, what is left to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from gep_tui.cli.common.asking import answered, at_a_terminal
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.purge.of_groups import of_person_in_groups, of_topics_before
from gep_tui.cli.purge.planned import Extent, Planned, now, of_everything, planned_person
from gep_tui.cli.purge.which_group import folders_of
from gep_tui.domain.session.purging.finding import people_called
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _
from gep_tui.store.library.sessions import ids, summary
from gep_tui.store.library.summary import Summary
from gep_tui.store.purge.again import left_to_do, left_to_do_in_group
from gep_tui.store.purge.elsewhere import names_any
from gep_tui.store.purge.erased_notes import erased_notes
from gep_tui.store.purge.named_elsewhere import named_elsewhere
from gep_tui.store.purge.part import NewerRecord, PurgePart, read_record
from gep_tui.store.purge.planning import PurgePlan
from gep_tui.words.erased_there import sheets_too
from gep_tui.words.purging import named_in


def of_person_everywhere(context: Context, name: str, extent: Extent, group: str = "") -> list[Planned]:
    """Return the plans for a person in all sessions, rehearsals and groups, or those of one. Raises CommandFailure."""
    is_meant = folders_of(context, group)
    plans = [
        *of_person_in_groups(context, name, extent.named, is_meant),
        *_in_sessions(context, name, extent, is_meant),
    ]
    if not plans:
        text = _("Nobody is called “{name}” in any session or group.").format(name=one_line(name))
        text = " ".join([text, *named_in(named_elsewhere(context.home, [name], ()), name)])
        if any(part.changes for part in of_what_is_left(context, None)):
            # an erasure that was cut short has taken the name out of sight, and not yet out of every file
            text += " " + _("Words that were erased before are still in files: `gep purge --again`.")
        raise CommandFailure(text)
    return plans


def _in_sessions(context: Context, name: str, extent: Extent, is_meant: Callable[[Path], bool]) -> Iterator[Planned]:
    for folder in filter(is_meant, _folders(context)):
        record = read_record(folder)
        people = people_called(record, name)
        if people:
            yield planned_person(context, folder, record, people, extent)


def of_cycle(context: Context, before: date | None, sessions: Sequence[str], group: str) -> list[Planned]:
    """Return the plans for all words and names of sessions: those named, or those begun before a day.

    With a day the topics go too that the groups noted before it. Raises CommandFailure.
    """
    base = context.home.sessions
    folders = [found(context, words) for words in sessions] or [
        base / each.id for each in map(summary, _within(base)) if _is_before(each, before) and _is_of(each, group)
    ]
    plans = [of_everything(context, folder) for folder in dict.fromkeys(folders)]
    topics = of_topics_before(context, before, group) if before is not None else []
    left = [each for each in (*plans, *topics) if each.plan.parts[-1].changes]
    if not left:
        raise CommandFailure(_("No session there has words left to erase."))
    return left


def _is_before(session: Summary, day: date | None) -> bool:
    begun = session.started_at or session.opened_at
    return begun is not None and (day is None or begun.date() < day)


def _is_of(session: Summary, group: str) -> bool:
    return not group or group == session.group_id or bare(group) == bare(session.group)


def of_what_is_left(
    context: Context, folder: Path | None, sheets: bool = False, pass_newer: bool = False
) -> list[PurgePart]:
    """Return what is left to do of earlier erasures: of all, or of those in one session, wherever its words were taken.

    With `sheets` the practice sheets made of erased notes go too. Raises CommandFailure, and NewerRecord unless records
    of a newer gep are to be passed over.
    """
    day, gone = now(), erased_notes(context.home)
    groups, sessions = list(_within(context.home.groups)), list(_folders(context))
    if folder is not None:
        its = [note for note in gone if note.session == folder.name]
        groups = [each for each in groups if names_any(each, its)]
        sessions = [each for each in sessions if each == folder or names_any(each, its)]
    looks = (
        *(partial(left_to_do_in_group, each, day, gone, sheets) for each in groups),
        *(partial(left_to_do, each, day, gone) for each in sessions),
    )
    passed = (NewerRecord,) if pass_newer else ()
    parts = []
    for look in looks:
        with suppress(*passed):
            parts.append(look())
    return [part for part in parts if part is not None]


def _folders(context: Context) -> Iterator[Path]:
    yield from _within(context.home.sessions)
    yield from _within(context.home.rehearsals)


def _within(base: Path) -> Iterator[Path]:
    return (base / id for id in ids(base))


def plans_again(context: Context, folder: Path | None, ask: bool) -> list[Planned]:
    """Return the plan that finishes earlier erasures; `ask` about practice sheets made of what was erased.

    Nothing tells whether whoever erased it kept them, so without an answer they stay. Raises CommandFailure.
    """
    parts = of_what_is_left(context, folder)
    made = [sheet for part in parts for sheet in part.kept]
    if made and ask and at_a_terminal() and answered(sheets_too(made)):
        parts = of_what_is_left(context, folder, sheets=True)
    parts.sort(key=lambda part: part.changes)  # what is said of the record is said of the last one
    return [Planned(parts[-1].folder, PurgePlan(parts=tuple(parts)))] if parts else []

"""Check the sessions and rehearsals: how many are in order, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gep_tui.cli.common.context import Context, unlisted
from gep_tui.cli.doctor.events import beginning, event_files, refused
from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.doctor.leftovers import begun, leftovers, misplaced, others_may_read
from gep_tui.cli.doctor.purging import erased
from gep_tui.cli.doctor.results import results
from gep_tui.cli.recover.words import missing, where
from gep_tui.domain.session.events import NoteAdded
from gep_tui.domain.session.fold import Record
from gep_tui.domain.stream.position import place
from gep_tui.locale import _, n_
from gep_tui.store.library.sessions import ids
from gep_tui.store.library.stumps import is_cut_short
from gep_tui.store.purge.erased_notes import NotesGone, erased_notes
from gep_tui.store.recovery.gone import deleted
from gep_tui.store.recovery.session import survey_session
from gep_tui.store.recovery.survey import Survey


def sessions(context: Context) -> Iterator[CheckResult]:
    """Yield how many sessions and rehearsals there are, and what is wrong with each."""
    home = context.home
    for base in (home.sessions, home.rehearsals):
        if words := unlisted(base):
            yield CheckResult("broken", words, file=str(base))
    folders = [folder / id for folder in (home.sessions, home.rehearsals) for id in ids(folder)]
    text = _("Sessions: {count}, rehearsals: {rehearsals}.")
    rehearsals = sum(folder.parent == home.rehearsals for folder in folders)
    yield CheckResult("ok", text.format(count=len(folders) - rehearsals, rehearsals=rehearsals))
    sound, gone = 0, erased_notes(home)
    for folder in folders:
        found = list(_of(survey_session(folder), gone))
        sound += not found
        yield from found
    if sound:
        text = n_("{count} of them is in perfect order.", "{count} of them are in perfect order.", sound)
        yield CheckResult("ok", text.format(count=sound))
    for base in (home.sessions, home.rehearsals):
        yield from _deleted(base)
    yield from begun(home.path, home.exports)
    yield from others_may_read(home.path)


def session(context: Context, folder: Path) -> Iterator[CheckResult]:
    """Yield everything there is to say about one session."""
    survey = survey_session(folder)
    read = {place(event): event for event in survey.reading.events}
    notes = sum(isinstance(event, NoteAdded) for event in read.values())
    entries = n_("{count} entry can be read", "{count} entries can be read", len(read))
    among = n_("{count} note among them.", "{count} notes among them.", notes)
    text = f"{entries.format(count=len(read))}, {among.format(count=notes)}"
    yield CheckResult("ok", text, session=folder.name)
    yield from _of(survey, erased_notes(context.home))
    yield from others_may_read(folder)


def _of(found: Survey, gone: NotesGone) -> Iterator[CheckResult]:
    """Yield what is wrong in one session's folder."""
    folder = found.folder
    if not found.reading.events and not found.reading.problems and not found.finds:
        text = _("{folder} holds no session.").format(folder=folder)
        yield CheckResult("note", text, _("Delete the folder, unless it is yours for something else."), folder.name)
        return
    if not found.finds and is_cut_short(folder):
        text = _("{folder}: a session that was cut short as it was begun. Nothing had been saved in it.")
        yield CheckResult(
            "note", text.format(folder=folder), _("May be deleted: d at home, or the folder."), folder.name
        )
        return
    record = Record(found.reading.events)
    for finding in (
        *event_files(found),
        *misplaced(found),
        *beginning(found, record.session),
        *results(found, record),
        *([] if found.newer else erased(folder, record, gone)),
        *leftovers(found),
        *refused(record.session),
    ):
        yield finding._replace(session=folder.name)


def _deleted(base: Path) -> Iterator[CheckResult]:
    for find in deleted(base):
        text = _("{folder}: a session whose deletion was not completed.")
        todo = _("Delete the folder, or bring the session back with `gep recover`.")
        words = f"{text.format(folder=where(find.path, base.parent))} {missing(find)}"
        yield CheckResult("broken", words, todo, find.folder.name, str(find.path))

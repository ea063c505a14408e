"""Check the groups: how many there are, and what of them cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.cli.common.context import Context, unlisted
from gep_tui.cli.doctor.events import event_files
from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.doctor.leftovers import leftovers, misplaced
from gep_tui.cli.doctor.purging import erased_in_group
from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.locale import _, n_
from gep_tui.store.library.sessions import ids
from gep_tui.store.library.stumps import is_cut_short
from gep_tui.store.purge.erased_notes import NotesGone, erased_notes
from gep_tui.store.recovery.group import survey_group
from gep_tui.store.recovery.survey import Survey


def groups(context: Context) -> Iterator[CheckResult]:
    """Yield how many groups there are, if any, and what is wrong with each."""
    base = context.home.groups
    if words := unlisted(base):
        yield CheckResult("broken", words, file=str(base))
        return
    known = ids(base)
    if known:
        yield CheckResult("ok", n_("{count} group.", "{count} groups.", len(known)).format(count=len(known)))
    gone = erased_notes(context.home)
    for id in known:
        for finding in _of(survey_group(base / id), gone):
            yield finding._replace(session=id)


def _of(found: Survey, gone: NotesGone) -> Iterator[CheckResult]:
    if not found.reading.events and not found.reading.problems and not found.finds:
        text = _("{folder} holds no group.").format(folder=found.folder)
        yield CheckResult("note", text, _("Delete the folder, unless it is yours for something else."))
        return
    if not found.finds and is_cut_short(found.folder):
        text = _(
            "{folder}: a group that was cut short as it was made. Nothing had been saved in it, and no list shows it."
        )
        yield CheckResult("note", text.format(folder=found.folder), _("May be deleted."))
        return
    yield from event_files(found, GROUP)
    record = GroupRecord(found.reading.events)
    yield from misplaced(found)
    yield from [] if found.newer else erased_in_group(found.folder, record, gone)
    yield from leftovers(found)
    if record.state.opened is None:
        text = _("The beginning of this group cannot be read: its name is missing, all the rest is there.")
        todo = _("`gep merge` with a pack of the group, if there is one; else `gep recover`.")
        yield CheckResult("broken", text, todo if found.finds else "")
    elif record.state.id != found.folder.name:
        text = _("This group was made as {id}, and its folder has another name: its sessions do not find it.")
        todo = _("Give the folder the name {id} again.")
        yield CheckResult("broken", text.format(id=record.state.id), todo.format(id=record.state.id))

"""Show what an erasure takes, have a word typed, do it, and report."""

from __future__ import annotations

from collections.abc import Sequence

import click

from gep_tui.cli.common.asking import at_a_terminal
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_text, remark
from gep_tui.cli.common.rebuilding import rebuilt
from gep_tui.cli.purge.planned import Planned
from gep_tui.locale import _
from gep_tui.store.files.locks import Taken
from gep_tui.store.library.documents import documents_of
from gep_tui.store.library.exported import Exported, exported
from gep_tui.store.library.locations import cache_folder
from gep_tui.store.library.sessions import ids
from gep_tui.store.purge.carrying_out import PurgeDone, StillOpen, carry_out, require_alone
from gep_tui.store.purge.deleted_sessions import deleted_holding
from gep_tui.store.purge.named_elsewhere import named_elsewhere
from gep_tui.store.purge.yours import naming_files
from gep_tui.words import purging as words
from gep_tui.words.text import excerpt

#: How many notes are shown, and how much of each, in cells.
SHOWN, EXCERPT = 8, 70


def show(context: Context, plans: Sequence[Planned], of_all: bool = False) -> None:
    """Print what goes and what stays, of a person sought in all groups (`of_all`) the sessions that only name them too.

    Raises CommandFailure if a session is open.
    """
    _require_alone(plans)
    for planned in plans:
        put(f"{planned.folder.name}\n")
        for note in planned.plan.notes[:SHOWN]:
            put(f"    {note.at:%H:%M}  {excerpt(note.text, EXCERPT)}\n")
        if len(planned.plan.notes) > SHOWN:
            put("    …\n")
        for sentence in words.what_goes(planned.plan, _exports(context, planned), planned.neutral):
            put_text("  ", sentence)
    names = frozenset(name for planned in plans for name in planned.plan.names)
    going = [part.erasure.words for planned in plans for part in planned.plan.parts]
    deleted = words.deleted_too(deleted_holding(context.home, going))
    others = named_elsewhere(context.home, names, {each.folder for each in plans}) if of_all else ()
    named = words.named_in(others, min(names, default=""))
    for line in (
        *deleted,
        *named,
        *words.yours(naming_files(context.home, names)),
        words.not_reached(),
        words.for_good(),
    ):
        put_text("", line)


def confirmed(sure: bool) -> bool:
    """Have the word typed, unless `sure`; tell whether it was. Raises CommandFailure if nobody can be asked."""
    if sure:
        return True
    if not at_a_terminal():
        raise CommandFailure(_("Nobody can be asked here: add --yes. Nothing was changed."), status=2)
    question = _("Type “{word}” to do it").format(word=words.the_word())
    typed: str = click.prompt(question, default="", show_default=False, err=True)
    return words.is_the_word(typed)


def do(context: Context, plans: Sequence[Planned]) -> bool:
    """Erase, rebuild the results, and report; tell whether the system refused none of it. Raises CommandFailure."""
    parts = [part for planned in plans for part in planned.plan.parts if part.changes]
    try:
        done = carry_out(context.home, cache_folder(context.environ), parts)
    except StillOpen as error:
        raise CommandFailure(words.still_open(error)) from None
    except Taken:
        raise CommandFailure(words.one_at_a_time()) from None
    except OSError as error:
        raise CommandFailure(words.cut_short(error, [part.folder for part in parts])) from None
    for sentence in words.what_was_done(done):
        put_text("", sentence)
    return _rebuild(done) and not any(stay.why == "refused" for each in done for stay in each.exports.stays)


def _rebuild(done: Sequence[PurgeDone]) -> bool:
    """Make the results anew that were removed, say which could not be, and tell whether all could."""
    all_are_new = True
    for each in done:
        if each.results:
            try:
                rebuilt(each.folder)
            except CommandFailure as failure:
                remark(failure.words)
                all_are_new = False
    return all_are_new


def _require_alone(plans: Sequence[Planned]) -> None:
    try:
        require_alone(part.folder for planned in plans for part in planned.plan.parts)
    except StillOpen as error:
        raise CommandFailure(words.still_open(error)) from None


def _exports(context: Context, planned: Planned) -> Exported:
    """Return the exports of all sessions and groups in which something goes."""
    folders = dict.fromkeys((planned.folder, *(part.folder for part in planned.plan.parts if part.changes)))
    found = [
        exported(
            folder,
            context.home.exports,
            [id for id in ids(folder.parent) if id != folder.name],
            documents_of(context.home),
        )
        for folder in folders
    ]
    ours = dict.fromkeys(path for each in found for path in each.ours)
    return Exported(tuple(ours), tuple(dict.fromkeys(stay for each in found for stay in each.stays)))

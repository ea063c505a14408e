"""After a pack was taken in: erase here what was erased there, and what it brought about things erased here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.rebuilding import rebuilt
from gep_tui.cli.purge.planned import now
from gep_tui.domain.stream.erasing import is_erasure
from gep_tui.locale import _
from gep_tui.store.files.locks import Taken
from gep_tui.store.library.locations import cache_folder
from gep_tui.store.packs.coming import Coming
from gep_tui.store.packs.erased_there import left_elsewhere
from gep_tui.store.purge.again import left_to_do, left_to_do_in_group
from gep_tui.store.purge.carrying_out import PurgeDone, StillOpen, carry_out
from gep_tui.store.purge.erased_notes import NotesGone, erased_notes
from gep_tui.store.purge.part import PurgePart
from gep_tui.store.recovery.group import GROUP_SUBJECT
from gep_tui.words import purging as words


def erase_too(context: Context, news: Sequence[Coming], gone: NotesGone) -> list[str]:
    """Erase it from the files of what has come in, and what is `gone` where it was taken along; return sentences.

    What a screen has open is left for later, the rest is erased all the same. Raises CommandFailure.
    """
    return erased(context, (*left_elsewhere(context.home, news, gone, now()), *_left(context, news)))


def erased(context: Context, parts: Iterable[PurgePart]) -> list[str]:
    """Erase the parts one by one, but for what a screen has open; return sentences. Raises CommandFailure."""
    done: list[PurgeDone] = []
    said: list[str] = []
    for part in (each for each in parts if each.changes):
        try:
            done += carry_out(context.home, cache_folder(context.environ), [part])
        except StillOpen:
            said.append(_open(part))
        except Taken:
            said.append(words.one_at_a_time())
            break
        except OSError as error:
            raise CommandFailure(words.cut_short(error, [part.folder])) from None
    for each in done:
        if each.results:
            rebuilt(each.folder)
    return [*(words.what_was_done(done) if done else ()), *said]


def _left(context: Context, news: Sequence[Coming]) -> Iterator[PurgePart]:
    """Yield what is to be erased in what has come in, or came in with a merge that was cut short."""
    come = [each for each in news if each.files or any(map(is_erasure, each.there))]
    gone = erased_notes(context.home) if come else {}
    for each in come:
        left = left_to_do_in_group if each.record.is_group else left_to_do
        part = left(each.folder, now(), gone)
        if part is not None:
            yield part


def _open(part: PurgePart) -> str:
    again = "`gep purge --again`" if part.subject is GROUP_SUBJECT else f"`gep purge {part.folder.name} --again`"
    text = _(
        "What was erased is still in the files of {id}, because a screen has it open: {command}, once it is closed."
    )
    return text.format(id=part.folder.name, command=again)

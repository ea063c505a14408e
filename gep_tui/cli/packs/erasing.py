"""After a pack was taken in: erase here what was erased there, and what it brought about things erased here."""

from __future__ import annotations

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.rebuilding import rebuilt
from gep_tui.cli.purge.planned import now
from gep_tui.locale import _
from gep_tui.store.files.locks import Taken
from gep_tui.store.library.locations import cache_folder
from gep_tui.store.packs.coming import Coming
from gep_tui.store.purge.again import left_to_do, left_to_do_in_group
from gep_tui.store.purge.carrying_out import StillOpen, carry_out
from gep_tui.store.purge.erased_notes import erased_notes
from gep_tui.words import purging as words


def erase_too(context: Context, news: Coming) -> list[str]:
    """Erase it from the files of what has come in, and return sentences about it. Raises CommandFailure."""
    folder = news.folder
    left, gone = left_to_do_in_group if news.record.is_group else left_to_do, erased_notes(context.home)
    part = left(folder, now(), gone)
    if part is None:
        return []
    try:
        done = carry_out(context.home, cache_folder(context.environ), [part])
    except StillOpen:
        text = _(
            "What was erased is still in the files of {id}, because a screen has it open: {command}, once it is closed."
        )
        return [text.format(id=folder.name, command=_again(news))]
    except Taken:
        return [words.one_at_a_time()]
    except OSError as error:
        raise CommandFailure(words.cut_short(error, [folder])) from None
    if any(each.results for each in done):
        rebuilt(folder)
    return words.what_was_done(done)


def _again(news: Coming) -> str:
    return "`gep purge --again`" if news.record.is_group else f"`gep purge {news.folder.name} --again`"

"""The search index on the command line: opened, brought up to date before the eyes of who waits, and what it says."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import click

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import remark
from gep_tui.locale import _, n_
from gep_tui.store.index.index import SearchIndex
from gep_tui.store.index.index_state import IndexProgress, IndexState
from gep_tui.store.index.places import forget_index, index_file
from gep_tui.store.library.locations import cache_folder
from gep_tui.words.search_sentences import index_words
from gep_tui.words.system_reasons import reason

#: Seconds from which on somebody who waits is shown how far the index is.
SOON = 0.5


@contextmanager
def search_index(context: Context) -> Iterator[SearchIndex]:
    """Open the index of the data folder, brought up to date, and say what there is to say of it."""
    index = SearchIndex(
        index_file(cache_folder(context.environ), context.home.path), context.folder(False), context.home.groups
    )
    with closing(index):
        _brought_up(index)
        told = _told(context, index)
        yield index
        if index.state != told:
            _told(context, index)


def _told(context: Context, index: SearchIndex) -> IndexState:
    """Say what there is to say of the index, and return the state in which that is so."""
    for text in index_words(index.state, cache_folder(context.environ)):
        remark(text)
    return index.state


def made_anew(context: Context) -> str:
    """Make the index anew, and return how many notes it holds and how long it took. Raises CommandFailure."""
    cache = cache_folder(context.environ)
    try:
        forget_index(cache, context.home.path)
    except OSError as error:
        text = _("The search index {path} cannot be deleted: {reason}.")
        raise CommandFailure(text.format(path=error.filename, reason=reason(error))) from None
    began = time.monotonic()
    with closing(
        SearchIndex(index_file(cache, context.home.path), context.folder(False), context.home.groups)
    ) as index:
        done = _brought_up(index)
        if index.state.in_memory:
            raise CommandFailure(" ".join(index_words(index.state, cache)))
    met = done.done - done.groups
    seconds = max(0.001, time.monotonic() - began)
    return _("The search index is new: {notes}, {sessions}, in {seconds} s ({rate} events a second).").format(
        notes=n_("{count} note", "{count} notes", done.notes).format(count=done.notes),
        sessions=n_("{count} session", "{count} sessions", met).format(count=met),
        seconds=round(seconds, 1), rate=round(done.events / seconds),
    )  # fmt: skip


def _brought_up(index: SearchIndex) -> IndexProgress:
    """Bring an index up to date; on a terminal show how far it is, if that takes a moment."""
    began, done, steps = time.monotonic(), IndexProgress(), index.keep_up()
    shows = sys.stderr is not None and sys.stderr.isatty()
    while not shows or time.monotonic() - began < SOON:
        more = next(steps, None)
        if more is None:
            return done
        done = more
    with click.progressbar(length=done.all, label=_("Search index"), file=sys.stderr) as bar:
        bar.update(done.done)
        for done in steps:
            bar.update(done.done - bar.pos)
    return done

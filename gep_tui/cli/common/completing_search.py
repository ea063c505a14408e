"""Complete the names in a search from the index as it stands: nothing is brought up to date while the shell waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import click
from click.shell_completion import CompletionItem

from gep_tui.cli.common.completing import completer
from gep_tui.cli.common.context import Context
from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.store.index.wanted import SearchNames


def _known(context: Context) -> SearchNames:
    """Return the names in the index; none if there is no index yet."""
    from gep_tui.store.index.index import SearchIndex
    from gep_tui.store.index.places import index_file
    from gep_tui.store.library.locations import cache_folder

    path = index_file(cache_folder(context.environ), context.home.path)
    if not path.exists():
        return SearchNames()
    with closing(SearchIndex(path, context.home.sessions, context.home.groups)) as index:
        return index.names()


@completer
def people(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer everybody who has said anything that was noted."""
    yield from map(CompletionItem, _known(context).people)


@completer
def groups(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the groups that have met."""
    yield from map(CompletionItem, _known(context).groups)


@completer
def tags(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the tags of practice sheets."""
    yield from map(CompletionItem, _known(context).tags)


@completer
def kinds(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the kinds of notes, each with its name."""
    from gep_tui.words.kinds import kind_name

    for kind in dict.fromkeys((*NOTE_KINDS, *_known(context).kinds)):
        yield CompletionItem(kind, help=kind_name(kind))

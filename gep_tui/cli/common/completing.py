"""Complete words in the shell: ids of sessions, programmes, groups, parts. Nothing is printed here.

The shell passes the words typed so far in COMP_WORDS; if anything goes wrong, it gets no offers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import wraps

import click
from click.shell_completion import CompletionItem, split_arg_string

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.protocol.reference import reference
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import chosen

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
_Offers = Callable[[Context, click.Context], Iterator[CompletionItem]]


def words_typed(environ: Mapping[str, str]) -> list[str]:
    """Return the words after `gep` that the shell wants completed."""
    return split_arg_string(environ.get("COMP_WORDS", ""))[1:]


def completer(offers: _Offers) -> Completer:
    """Offer what begins with the typed word; nothing if the data folder cannot be read."""

    @wraps(offers)
    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        try:
            return [item for item in offers(ctx.obj, ctx) if item.value.startswith(incomplete)]
        except (CommandFailure, OSError):
            return []

    return complete


@completer
def sessions(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the sessions, or with `--rehearsal` the rehearsals, the newest first, each with its group."""
    from gep_tui.store.library.sessions import newest_first, summary

    folder = context.folder(bool(ctx.params.get("rehearsal")))
    for id in newest_first(folder):
        yield CompletionItem(id, help=one_line(summary(folder / id).group) or None)


@completer
def _known_programmes(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    catalogue = context.catalogue()
    for programme in catalogue.programmes.values():
        yield CompletionItem(programme.id, help=programme.name.into(chosen()))
    for protocol in catalogue.protocols.values():
        yield CompletionItem(protocol.id, help=protocol.name.into(chosen()))
        for variant in protocol.variants:
            yield CompletionItem(reference(protocol.id, variant.id), help=variant.name.into(chosen()))


def programmes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer programmes, protocols and variants by id; files if none of them fits."""
    return _known_programmes(ctx, param, incomplete) or files(ctx, param, incomplete)


@completer
def groups(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the names of the known groups, then of those that have met, the latest first."""
    from gep_tui.store.library.groups import all_groups
    from gep_tui.store.library.sessions import newest_first, summary

    folder = context.folder(False)
    known = (one_line(each.name) for each in all_groups(context.home.groups))
    met = (one_line(summary(folder / id).group) for id in newest_first(folder))
    yield from (CompletionItem(name) for name in dict.fromkeys((*known, *met)) if name)


@completer
def known_groups(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the ids of the known groups, each with its name."""
    from gep_tui.store.library.groups import all_groups

    yield from (CompletionItem(each.id, help=one_line(each.name)) for each in all_groups(context.home.groups))


@completer
def aims(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the aims that have an id, each in words."""
    from gep_tui.domain.group.aims import AIMS
    from gep_tui.words.groups import aim_name

    yield from (CompletionItem(each, help=aim_name(each)) for each in AIMS)


@completer
def parts(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the parts named by a single word, and the beginnings of the others."""
    from gep_tui.export.part_words import ALONE, NAMED

    yield from (CompletionItem(word) for word in (*ALONE, *(f"{word}:" for word in NAMED)))


@completer
def readers(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the readers, those that need a name up to its colon."""
    from gep_tui.export.readers.reader import NAMED, WHO

    yield from (CompletionItem(f"{who}:" if who in NAMED else who) for who in WHO)


@completer
def language_codes(context: Context, ctx: click.Context) -> Iterator[CompletionItem]:
    """Offer the languages."""
    from gep_tui.locale import languages

    yield from map(CompletionItem, languages())


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell offer files."""
    return [CompletionItem(incomplete, type="file")]


def folders(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell offer folders."""
    return [CompletionItem(incomplete, type="dir")]

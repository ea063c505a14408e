"""Show what a pack brings: how much, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gep_tui.domain.stream.event import Event
from gep_tui.locale import _, n_
from gep_tui.store.packs.coming import Coming
from gep_tui.words.group_packs import counted_in_group, nothing_in, record_head, written_there
from gep_tui.words.packs import counted, title_of, writer_name, writer_names


def preview(news: Sequence[Coming]) -> Iterator[str]:
    """Yield what comes in, one sentence a line: first of the group, if it is the pack of one, then of each session."""
    first, *sessions = news
    yield from _of_one(first)
    quiet = [each for each in sessions if not each.files]
    for each in sessions:
        if each.files:
            yield record_head(title_of(each), each.record.id)
            yield from (f"  {line}" for line in _of_one(each))
    if quiet:
        yield nothing_in(len(quiet))


def _of_one(news: Coming) -> Iterator[str]:
    if not news.here:
        yield _("The group is not here yet.") if news.record.is_group else _("The session is not here yet.")
    if not news.files:
        yield _("Nothing of the group in it is new here.") if news.record.is_group else _("Nothing in it is new here.")
    if news.events and news.record.is_group:
        yield _("New here: {counts}.").format(counts=counted_in_group(news.events))
        yield f"  {written_there(news.events)}"
    elif news.events:
        yield _("New here: {counts}.").format(counts=counted(news.events))
        names = writer_names((*news.here, *news.events))
        for writer, events in _by_writer(news.events).items():
            yield "  " + _("{name}: {news}").format(name=writer_name(writer, names), news=counted(events))
    if news.differing:
        text = n_(
            "{count} entry differs from the one in its place here: both are kept, the same one counts everywhere.",
            "{count} entries differ from those in their places here: both are kept, the same ones count everywhere.",
            news.differing,
        )
        yield text.format(count=news.differing)
    yield from _erasures(news)
    if news.unread:
        text = n_(
            "{count} line in it makes no sense: it is kept as it is.",
            "{count} lines in it make no sense: they are kept as they are.",
            news.unread,
        )
        yield text.format(count=news.unread)


def _erasures(news: Coming) -> Iterator[str]:
    """Yield what was erased for good, here or there."""
    if news.erased:
        text = n_(
            "{count} entry in it was erased here for good: it stays out.",
            "{count} entries in it were erased here for good: they stay out.",
            news.erased,
        )
        yield text.format(count=news.erased)
    if news.erasing:
        text = n_(
            "{count} entry here was erased there for good: it is erased here too.",
            "{count} entries here were erased there for good: they are erased here too.",
            news.erasing,
        )
        yield text.format(count=news.erasing)


def _by_writer(events: tuple[Event, ...]) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.writer, []).append(event)
    return found

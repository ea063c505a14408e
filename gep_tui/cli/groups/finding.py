"""Find a group by its id, its name, or the beginning of just one name."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.cli.common.context import Context, unlisted
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.library.groups import ReadGroup, all_groups, named
from gep_tui.words.suggestions import unknown


def known_groups(context: Context) -> list[ReadGroup]:
    """Return all groups, by name. Raises CommandFailure if their folder cannot be read."""
    if unlisted(context.home.groups):
        raise CommandFailure(unlisted(context.home.groups))
    return all_groups(context.home.groups)


def found_group(context: Context, words: str) -> ReadGroup:
    """Return the group that `words` name, if its record can be read. Raises CommandFailure."""
    known = known_groups(context)
    fitting = named(known, words)
    if not fitting:
        text = _("There is no group “{words}”.").format(words=one_line(words))
        more = "" if known else " " + _("`gep group new NAME` makes one.")
        raise CommandFailure(unknown(text, words, [each.name for each in known]) + more)
    if len(fitting) > 1:
        text = _("“{words}” may be {several}: give the id of one.")
        raise CommandFailure(text.format(words=one_line(words), several=several(fitting)))
    if fitting[0].group.opened is None:
        text = _("Nothing of the group in {folder} can be read. Its files are unchanged; `gep recover` may help.")
        raise CommandFailure(text.format(folder=context.home.group_folder(fitting[0].id)))
    return fitting[0]


def several(groups: Sequence[ReadGroup]) -> str:
    """Return groups in a row, each with its id."""
    return ", ".join(f"{one_line(each.name)} ({each.id})" for each in groups)

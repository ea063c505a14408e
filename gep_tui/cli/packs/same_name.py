"""Say that a group which a pack brings has the name of one that is here: two made apart stay two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gep_tui.cli.common.context import Context
from gep_tui.cli.groups.finding import several
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.stream.text import bare
from gep_tui.locale import _
from gep_tui.store.library.groups import all_groups
from gep_tui.store.packs.coming import Coming


def same_name(context: Context, news: Sequence[Coming]) -> Iterator[str]:
    """Yield a sentence for a group that is not here yet, if groups of its name are."""
    first = news[0]
    if not first.record.is_group or first.here:
        return
    coming = GroupRecord(first.there).state
    alike = [each for each in all_groups(context.home.groups) if bare(each.name) == bare(coming.name)]
    if alike:
        text = _(
            "It was made apart from {several}, under the same name: the two stay beside each other, each with its own "
            "sessions and members. `gep group sessions {id} --take {other}` counts the sessions of this one as the "
            "other’s too."
        )
        yield text.format(several=several(alike), id=alike[0].id, other=first.folder.name)

"""What a group has to remember of what was decided about names: what is new, or is not what it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from gep_tui.domain.group.decisions import GroupDecision, sheets
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.text import one_line
from gep_tui.export.names.own_labels import in_words, meaning
from gep_tui.export.names.replacement import Replacement


def to_remember(names: Iterable[Replacement], group: Group) -> Iterator[GroupDecision]:
    """Yield a decision for each name about which the group has nothing, or something else, so far."""
    known = {each.text: in_words(each.label) or each.by for each in group.names}
    for name in names:
        by = one_line(name.by) if name.state == "accepted" else ""
        if name.state != "proposed" and known.get(one_line(name.found)) != by:
            yield partial(sheets.settle_name, text=name.found, kind=name.kind, by=by, label=meaning(by))

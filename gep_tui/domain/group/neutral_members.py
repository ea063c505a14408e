"""Members whose names were erased, called so in the language of whoever reads."""

from __future__ import annotations

import msgspec

from gep_tui.domain.group.state import Group
from gep_tui.domain.session.neutral_names import neutral_in

replace = msgspec.structs.replace


def spoken_group(group: Group, language: str) -> Group:
    """Return a group in which those whose names were erased are called so in `language`."""
    if not any(each.purged for each in group.members):
        return group
    members = (replace(each, name=neutral_in(each.name, language)) if each.purged else each for each in group.members)
    return replace(group, members=tuple(members))

"""Read what documents need beside the record of a session, from the other records in the data folder."""

from __future__ import annotations

import msgspec

from gep_tui.domain.session.state import Session
from gep_tui.export.readers.group_facts import NO_GROUP, GroupFacts, group_facts
from gep_tui.store.library.groups import group_of
from gep_tui.store.library.in_room import kept_in_room, sheets_in_room
from gep_tui.store.library.locations import DataFolder


def facts_of(home: DataFolder, session: Session) -> GroupFacts:
    """Return what the group of the session says, if one is known, and what of earlier sessions stays in the room.

    Practice sheets that were made of what stays there are left out.
    """
    group = group_of(home.groups, session)
    facts = group_facts(group, session) if group is not None else NO_GROUP
    stay = sheets_in_room(home, facts.sheets, group)
    sheets = tuple(sheet for sheet in facts.sheets if sheet not in stay)
    return msgspec.structs.replace(facts, sheets=sheets, in_room=kept_in_room(home, session, group))

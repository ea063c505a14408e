"""For whom something leaves if nobody has said it: as the group's charter says, else as the format suggests."""

from __future__ import annotations

from gep_tui.export.readers.group_facts import GroupFacts
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.locale import _


def default_reader(facts: GroupFacts, record: bool) -> Reader:
    """Return the reader of the charter; without one the facilitator for a full `record`, else the group."""
    if facts.minutes_for:
        return Reader(facts.minutes_for)
    return FACILITATOR if record else GROUP


def why_default(facts: GroupFacts) -> str:
    """Return why this reader, and how to name another."""
    if facts.minutes_for:
        return _("The group’s charter says so; --for names another reader.")
    return _("--for names another reader.")

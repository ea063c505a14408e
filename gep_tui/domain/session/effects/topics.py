"""Find the topic that an event names: a note of this session, or a topic or case taken along from an earlier one."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder


def topic_named(build: Builder, id: str) -> str:
    """Return the present id of a topic, that of the whole if its note became part of another; "" if there is none.

    One that was erased for good keeps its id: votes and choices outlast its words.
    """
    note = build.note_named(id)
    if note is not None or id in build.purged:
        return note.id if note is not None else id
    carried = build.carried
    names = (*(each.name.across for each in carried.notes), *(each.name.across for each in carried.cases))
    return next((name for name in names if name == id), "")

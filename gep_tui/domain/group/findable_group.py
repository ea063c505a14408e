"""What of a group can be found again beside its sessions: practice sheets, topics in reserve, words of follow-ups."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from gep_tui.domain.group.practice_sheet import TEXTS, PracticeSheet
from gep_tui.domain.group.sheet_kind import SHEET
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.findable import Findable, FindableSession


def findable_group(id: str, group: Group, found: tuple[Findable, ...]) -> FindableSession | None:
    """Return how the group in the folder `id` is told; None if nothing is `found` in it.

    Its place among the sessions is where something was noted in it last.
    """
    if not found:
        return None
    last = max(each.at for each in found)
    return FindableSession(id=id, began=last, group=group.name, group_id=group.id, between=True)


def group_findables(group: Group) -> Iterator[Findable]:
    """Yield what was noted in a group between its sessions, the earliest first."""
    yield from sorted((*_sheets(group), *_topics(group), *_follow_ups(group)), key=attrgetter("at", "note", "text"))


def _sheets(group: Group) -> Iterator[Findable]:
    for sheet in group.sheets:
        yield Findable(
            note=sheet.id, at=sheet.changed or sheet.written, kind=SHEET, text=_words(sheet),
            withdrawn=sheet.withdrawn, tags=sheet.tags,
        )  # fmt: skip


def _words(sheet: PracticeSheet) -> str:
    """Return all that is read on a sheet, a line each: its title, its texts, its tags."""
    return "\n".join(filter(None, (sheet.title, *(getattr(sheet, name) for name in TEXTS), ", ".join(sheet.tags))))


def _topics(group: Group) -> Iterator[Findable]:
    for topic in group.topics:
        yield Findable(note=topic.id, at=topic.at, kind="topic", text=topic.text, person=topic.person)


def _follow_ups(group: Group) -> Iterator[Findable]:
    for each in group.followed:
        if each.words:
            yield Findable(note="", at=each.at, kind="follow-up", text=each.words)

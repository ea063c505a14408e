"""Keep the topics that were noted between sessions."""

from __future__ import annotations

from gep_tui.domain.group.builder import GroupBuilder, changes
from gep_tui.domain.group.events import TopicAdded, TopicDropped
from gep_tui.domain.group.state import ReservedTopic


@changes(TopicAdded)
def add(build: GroupBuilder, event: TopicAdded) -> str:
    """Keep a topic."""
    build.topics[event.key] = ReservedTopic(id=event.key, text=event.text, person=event.person, at=event.at)
    return ""


@changes(TopicDropped)
def drop(build: GroupBuilder, event: TopicDropped) -> str:
    """Take a topic out of the reserve, whether it was noted between sessions or offered in one."""
    if build.topics.pop(event.topic, None) is not None:
        return ""
    if "/" not in event.topic or event.topic in build.dropped_topics:
        return "unknown-topic"
    build.dropped_topics[event.topic] = None
    return ""

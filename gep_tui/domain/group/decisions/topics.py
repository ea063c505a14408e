"""Decide about the topics in reserve."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.events import TopicAdded, TopicDropped
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import one_line, same_name


def add_topic(group: Group, now: datetime, text: str, person: str = "") -> TopicAdded | Refusal:
    """Keep a topic for a session to come, on one line; `person` is a name."""
    if not same_name(text):
        return no.EmptyTopic()
    return TopicAdded(text=one_line(text), person=one_line(person))


def drop_topic(group: Group, now: datetime, topic: str) -> TopicDropped | Refusal:
    """Take a topic out of the reserve; one that a session offered is named across streams."""
    offered = "/" in topic and topic not in group.dropped_topics
    known = offered or any(each.id == topic for each in group.topics)
    return TopicDropped(topic=topic) if known else no.UnknownTopic()

"""Keep who writes on which screen, and who keeps the queue of hands."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.events import QueueHandedOver, Signed


@applies(Signed)
def sign(build: Builder, event: Signed) -> str:
    """Remember the name of a writer; the last one counts."""
    if build.authors.get(event.writer) == event.name:
        return "already"
    build.authors[event.writer] = event.name
    (build.nameless.add if "name" in event.purged else build.nameless.discard)(event.writer)
    return ""


@applies(QueueHandedOver)
def hand_over_queue(build: Builder, event: QueueHandedOver) -> str:
    """Let another writer keep the queue of hands."""
    if build.queue == event.to:
        return "already"
    build.queue = event.to
    return ""

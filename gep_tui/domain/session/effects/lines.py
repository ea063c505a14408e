"""Keep the lines from screen to screen, and which of them were seen."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.events import LineSeen, LineSent
from gep_tui.domain.session.sent_line import SentLine


@applies(LineSent)
def send(build: Builder, event: LineSent) -> str:
    """Keep a line, which waits until somebody else has seen it."""
    if not event.text.strip():
        return "empty-note"
    build.lines[event.key] = SentLine(key=event.key, writer=event.writer, at=event.at, text=event.text)
    return ""


@applies(LineSeen)
def see(build: Builder, event: LineSeen) -> str:
    """Record that somebody else has seen a line; only the first reader counts."""
    there = build.lines.get(event.line)
    if there is None:
        return "unknown-line"
    if there.seen_by or there.writer == event.writer:
        return "already"
    build.lines[there.key] = replace(there, seen_by=event.writer)
    return ""

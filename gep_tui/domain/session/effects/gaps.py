"""Record a time in which nobody kept the clock, open until somebody says what it was."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.events import GapNoticed
from gep_tui.domain.session.open_gap import OpenGap


@applies(GapNoticed)
def notice(build: Builder, event: GapNoticed) -> str:
    """Open a gap, or set the end of an open one."""
    if event.gap:
        gap = build.gaps.get(event.gap)
        if gap is None:
            return "already"
        build.gaps[gap.key] = replace(gap, until=event.until)
        return ""
    if build.settled is not None and build.settled > event.since:
        return "already"
    build.gaps[event.key] = OpenGap(key=event.key, why=event.why, since=event.since, until=event.until)
    return ""

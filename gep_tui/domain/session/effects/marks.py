"""Keep the marks and clock offsets that say where the notes of another laptop belong."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.events import ClockOffset, PhaseMarked
from gep_tui.domain.session.mark import Mark, Offset
from gep_tui.domain.stream.position import place


@applies(PhaseMarked)
def mark(build: Builder, event: PhaseMarked) -> str:
    """Keep a mark; the notes that name it are placed by it."""
    if event.phase not in build.plan:
        return "unknown-phase"
    build.marks[event.key] = Mark(key=event.key, place=place(event), at=event.at, phase=event.phase, run=event.run)
    return ""


def mark_named(build: Builder, id: str, writer: str) -> Mark | None:
    """Return the mark with this id; if `writer` took it back, return its previous one."""
    made, _, seq = id.rpartition("-")
    if id in build.marks or id in build.runs or made != writer or not seq.isdecimal():
        return build.marks.get(id)
    own = (each for each in reversed(build.marks.values()) if each.writer == writer)
    return next((each for each in own if each.place < (int(seq), writer)), None)


@applies(ClockOffset)
def offset(build: Builder, event: ClockOffset) -> str:
    """Record how far a clock was off; all notes that it covers are placed again."""
    if not event.of or event.from_seq > event.to_seq:
        return "no-such-entries"
    build.offsets.append(Offset(writer=event.of, first=event.from_seq, last=event.to_seq, seconds=event.seconds))
    build.notes_changed = True
    return ""

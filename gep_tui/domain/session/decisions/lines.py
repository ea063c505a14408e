"""Decide about lines from screen to screen: send one, confirm that one was seen."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import LineSeen, LineSent
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.sent_line import SentLine
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line


def send_line(session: Session, now: datetime, text: str) -> LineSent | Refusal:
    """Send `text`, made one line, to the other screens."""
    kept = one_line(text)
    return LineSent(text=kept) if kept else no.EmptyNote()


def see_line(session: Session, now: datetime, writer: str) -> LineSeen | Refusal:
    """Record that `writer` has seen the first line waiting on its screen."""
    waiting = lines_for(session, writer)
    return LineSeen(line=waiting[0].key) if waiting else no.NoLine()


def lines_for(session: Session, writer: str) -> tuple[SentLine, ...]:
    """Return the lines from others that nobody has seen yet, the oldest first."""
    return tuple(line for line in session.lines if not line.seen_by and not _is_own(session, line.writer, writer))


def _is_own(session: Session, sender: str, writer: str) -> bool:
    """Tell whether a line was sent from here, or under the same name before the program was started again."""
    name = session.authors.get(writer, "")
    return sender == writer or bool(name and session.authors.get(sender, "") == name)

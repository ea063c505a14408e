"""Actions of lines from screen to screen: write one, confirm that one was seen."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions.lines import lines_for, see_line, send_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.prose import nothing_written


def write_line(desk: Desk) -> Flow:
    """Write a line to the other screens; this answers any line waiting here, which counts as seen."""
    text = yield Ask(_("To the other screens (no note):"), lasting=True)
    if not text:
        nothing_written(desk)
        return
    if lines_for(desk.live.session, desk.live.writer):
        desk.do(partial(see_line, writer=desk.live.writer))
    if desk.do(partial(send_line, text=text)):
        desk.say(_("Sent. It stays on the other screens until it is seen."))


def seen(desk: Desk) -> None:
    """Remove the line that was read from the screen, and tell its writer."""
    desk.do(partial(see_line, writer=desk.live.writer))


ACTIONS: dict[str, DeskAction] = {
    "line": write_line,
    "seen": seen,
}

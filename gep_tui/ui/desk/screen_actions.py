"""Actions of the screens that have the session open: who is here, and who keeps the queue of hands."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions.screens import hand_over_queue
from gep_tui.domain.session.events import QueueHandedOver
from gep_tui.live.company import OtherScreen
from gep_tui.locale import _
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.views.screens import whose
from gep_tui.words.screens import role_of_screen


def who_is_here(desk: Desk) -> None:
    """Show the screens that have the session open."""
    from gep_tui.ui.desk.screens_dock import ScreensDock

    desk.put_in_dock(ScreensDock(desk, hand_over))


def hand_over(desk: Desk) -> Flow:
    """Let another screen keep the queue of hands, or take it back."""
    queue = desk.live.session.queue
    others = [each for each in desk.screens if each.sign.role != "room" and each.sign.writer != queue]
    back = [("", _("nobody else: take it back"))] if queue else []
    options = [*((each.sign.writer, _named(desk, each)) for each in others), *back]
    if not options:
        desk.say(_("No other screen is open that could keep the queue of hands."))
        return
    to = yield Choose(_("Who keeps the queue of hands?"), options=options, lasting=True)
    if isinstance(desk.do(partial(hand_over_queue, to=to)), QueueHandedOver):
        name = next((name for writer, name in options if writer == to), "")
        words = _("The queue of hands is kept by {name} too. u undoes it.")
        desk.say(words.format(name=name) if to else _("The queue of hands is kept here alone."))


def _named(desk: Desk, each: OtherScreen) -> str:
    name, role = whose(desk.live.session, each.sign), role_of_screen(each.sign.role)
    return f"{name} ({role})" if name else role


ACTIONS: dict[str, DeskAction] = {
    "who_is_here": who_is_here,
    "queue": hand_over,
}

"""The page of what comes next: the next session and what it will ask about, the planned dates, the sessions held."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.session.state import Session
from gep_tui.locale import N_, _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.navigation import ToPrepare
from gep_tui.ui.group import action_keys, date_actions
from gep_tui.ui.group.deleting import ask_delete_group, seems_untouched
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.session_opening import open_session
from gep_tui.ui.group.state import GroupDesk
from gep_tui.ui.group.views import next_session as view
from gep_tui.ui.group.whose import ask_whose


def choose(screen: GroupHome, row: str) -> None:
    """Prepare a session, or show the one of the row."""
    kind, _colon, id = row.partition(":")
    if kind == view.SESSION:
        open_session(screen, id)
    elif row == view.PLAN:
        date_actions.plan(screen)
    elif row == view.LIKE:
        ask_whose(screen)
    else:
        prepare(screen, id)


def prepare(screen: GroupHome, planned: str = "") -> None:
    """Prepare a session of the group, for a planned date if there is one."""
    if screen.catalogue is None or not screen.desk.is_read:
        screen.wish = "prepare"
        screen.say(_("Reading the sessions and programmes…"))
        return
    if not (screen.catalogue.programmes or screen.catalogue.protocols):
        screen.say(_("No programme can be read. gep doctor tells more."))
        return
    desk = screen.desk
    date = desk.group.planned(planned) or next(iter(desk.dates), None)
    record = desk.sessions[-1] if desk.sessions else None
    screen.navigator.prepare(screen.catalogue, record, partial(_back, screen), ToPrepare(desk.series, date))


def _back(screen: GroupHome, id: str | None) -> None:
    if id:
        screen.say(_("Kept. It is in the list; Enter opens it."))


def _actions(desk: GroupDesk, row: str) -> Sequence[Action]:
    dated = row.startswith(f"{view.DATE}:")
    only = (action_keys.MOVE, action_keys.DROP)
    offered = (action_keys.OPEN, action_keys.PREPARE, action_keys.PLAN, *only)
    empty = (action_keys.DELETE_GROUP,) if seems_untouched(desk) else ()
    return [*(each for each in offered if dated or each not in only), *empty]


def _beside(desk: GroupDesk, row: str, cells: int, rows: int) -> list[Line]:
    return view.beside(desk.group, desk.sessions, _session(desk, row), desk.board, cells, rows)


def _session(desk: GroupDesk, row: str) -> Session | None:
    kind, _colon, id = row.partition(":")
    return next((each for each in desk.sessions if kind == view.SESSION and each.id == id), None)


NEXT = Page(
    id="next",
    label=N_("next session"),
    rows=view.next_rows,
    beside=_beside,
    choose=choose,
    actions=_actions,
    functions={
        "open": lambda screen: choose(screen, screen.current),
        "prepare": prepare,
        "plan": date_actions.plan,
        "move": date_actions.move,
        "drop": date_actions.drop,
        "delete_group": ask_delete_group,
    },
)

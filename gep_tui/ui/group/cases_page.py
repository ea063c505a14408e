"""The page of cases: what the group worked on, and over how many sessions; Enter tells the story of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.group.cases import GroupCase, earlier_of
from gep_tui.domain.group.decisions.cases import go_on_from
from gep_tui.locale import N_, _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.components.rows import ListRow
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.case_copy import copy_case
from gep_tui.ui.group.changing import change
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.session_opening import open_session
from gep_tui.ui.group.state import GroupDesk
from gep_tui.ui.group.views import cases as view
from gep_tui.words.cases import case_called, day_told, goes_on_from

#: The answer that a case goes on from none.
ITS_OWN = " own"


def choose(screen: GroupHome, row: str) -> None:
    """Show the story of a case; in it, the record of the session that a row is about."""
    desk = screen.desk
    found = _current(desk, row)
    if desk.case is None and found is not None:
        desk.opened, desk.words = found.name, ""
        screen.stand_at("")
        screen.draw()
    elif session := view.session_of(row):
        open_session(screen, session)


def leave(screen: GroupHome) -> bool:
    """Go back from the story of a case to the list."""
    opened, screen.desk.opened = screen.desk.opened, CaseName()
    if opened == CaseName():
        return False
    screen.stand_at(opened.across)
    screen.draw()
    return True


def ask_from_which(screen: GroupHome) -> None:
    """Ask from which other case the current one goes on."""
    desk = screen.desk
    case = _current(desk, screen.current)
    if case is None:
        return
    name = _meant(desk, case, screen.current)
    before = earlier_of(desk.group, desk.sessions, name) or CaseName()
    others = [each for each in reversed(desk.cases) if each.name != case.name]
    options = [(each.name.across, _option(each)) for each in others]
    options += [(ITS_OWN, _("a case of its own"))] if before.session else []
    if options:
        question = _("“{case}” goes on from which case?").format(case=case_called(case)[:60])
        known = {each.name.across: each.name for each in others}
        answered = partial(_go_on, screen, name, before, known)
        screen.ask(Choose(question, options=options), answered)
    else:
        screen.say(_("There is no other case."))


def copy_current(screen: GroupHome) -> None:
    """Copy the story of the current case."""
    copy_case(screen, _current(screen.desk, screen.current))


def _go_on(screen: GroupHome, name: CaseName, before: CaseName, known: dict[str, CaseName], answer: str) -> None:
    earlier = known.get(answer, CaseName())
    made = next((each.made for each in screen.desk.cases if each.name == earlier), None)
    said = goes_on_from(made) if earlier.session else _("a case of its own")
    decision = partial(go_on_from, case=name, earlier=earlier, before=before)
    if change(screen, decision, said[:1].upper() + said[1:]) and screen.desk.opened.session:
        screen.desk.opened = CaseName()
        screen.draw()


def _meant(desk: GroupDesk, case: GroupCase, row: str) -> CaseName:
    """Return which part of the case a row is about: in a story that of its session, else the first one at hand."""
    session = view.session_of(row) if desk.case is not None else ""
    parts = [part.name for part in case.parts]
    inside = [part for part in parts if part.session == session]
    return next(iter((*inside, *parts)), case.name)


def _option(case: GroupCase) -> str:
    return " · ".join(part for part in (case_called(case), day_told(case.made)) if part)


def _current(desk: GroupDesk, row: str) -> GroupCase | None:
    return desk.case or next((each for each in desk.cases if each.name.across == row), None)


def _rows(desk: GroupDesk) -> list[ListRow]:
    case = desk.case
    return view.case_rows(desk.cases, desk.is_read) if case is None else view.story_rows(case, desk.sessions)


def _beside(desk: GroupDesk, row: str, cells: int, rows: int) -> list[Line]:
    case = _current(desk, row)
    if case is None:
        return []
    shown = view.row_in_full if desk.case is not None else None
    return shown(case, desk.sessions, row, cells, rows) if shown else view.beside(case, desk.sessions, cells, rows)


def _actions(desk: GroupDesk, row: str) -> Sequence[Action]:
    if _current(desk, row) is None:
        return ()
    opens = (action_keys.STORY,) if desk.case is None else (action_keys.RECORD,) if view.session_of(row) else ()
    return (*opens, action_keys.COPY_CASE, action_keys.GOES_ON)


CASES = Page(
    id="cases",
    label=N_("cases"),
    rows=_rows,
    beside=_beside,
    choose=choose,
    actions=_actions,
    functions={
        "open": lambda screen: choose(screen, screen.current),
        "copy_case": copy_current,
        "goes_on": ask_from_which,
    },
    count=lambda desk: len(desk.cases),
    leave=leave,
)

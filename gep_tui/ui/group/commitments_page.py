"""The page of commitments: who does what by when, how it stands, where it was made; one key says what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.group.decisions.following import follow
from gep_tui.locale import N_, _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.changing import change
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.session_opening import open_session
from gep_tui.ui.group.state import GroupDesk
from gep_tui.ui.group.views import commitments as view
from gep_tui.words.commitments import outcome_name
from gep_tui.words.text import excerpt

#: Cells of a commitment that a message quotes.
QUOTED = 40


def report(screen: GroupHome, outcome: str) -> None:
    """Say what became of the current commitment."""
    found = _current(screen.desk, screen.current)
    if found is not None:
        _follow(screen, found, outcome, "")


def add_word(screen: GroupHome) -> None:
    """Ask for a word to what became of the current commitment."""
    found = _current(screen.desk, screen.current)
    if found is None:
        return
    outcome = found.state.outcome or found.state.ends[-1].outcome
    question = _("A word about it ({outcome}):").format(outcome=outcome_name(outcome))
    screen.ask(
        Ask(question, about=screen.current), lambda words: _follow(screen, found, outcome, words) if words else None
    )


def _follow(screen: GroupHome, found: GroupCommitment, outcome: str, words: str) -> None:
    if found.is_open:
        screen.desk.touched.add(found.name)
    said = f"“{excerpt(found.text, QUOTED)}”: {outcome_name(outcome)}"
    change(
        screen,
        partial(follow, commitment=found.name, seen=found.state, outcome=outcome, words=words),
        said=said if words else _("{what}; w adds a word").format(what=said),
    )


def show_record(screen: GroupHome, row: str) -> None:
    """Show the record of the session in which the commitment was made."""
    found = _current(screen.desk, row)
    if found is None:
        return
    if found.gone == "absent":
        screen.say(_("The session in which it was made is not on this laptop."))
    else:
        open_session(screen, found.name.session)


def _current(desk: GroupDesk, row: str) -> GroupCommitment | None:
    return next((each for each in desk.board if view.row_key(each) == row), None)


def _actions(desk: GroupDesk, row: str) -> Sequence[Action]:
    found = _current(desk, row)
    if found is None:
        return ()
    if found.gone == "purged":
        return (action_keys.OPEN,)
    reports = (action_keys.DONE, action_keys.PARTLY, action_keys.DROPPED) if found.is_open else (action_keys.REOPEN,)
    doubtful = (action_keys.REOPEN,) if found.state.outcome == "" else ()
    return (*reports, *doubtful, action_keys.WORD, action_keys.OPEN)


def _beside(desk: GroupDesk, row: str, cells: int, rows: int) -> list[Line]:
    found = _current(desk, row)
    return view.beside(found, desk.sessions, cells, rows) if found else []


COMMITMENTS = Page(
    id="commitments",
    label=N_("commitments"),
    rows=lambda desk: view.commitment_rows(desk.board, desk.is_read, desk.touched),
    beside=_beside,
    choose=show_record,
    actions=_actions,
    functions={
        "done": partial(report, outcome="done"),
        "partly": partial(report, outcome="partly"),
        "dropped": partial(report, outcome="dropped"),
        "reopen": partial(report, outcome="open"),
        "word": add_word,
        "open": lambda screen: show_record(screen, screen.current),
    },
    count=lambda desk: sum(each.is_open for each in desk.board),
)

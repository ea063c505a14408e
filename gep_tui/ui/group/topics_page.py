"""The page of the reserve: topics for a session to come."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.group.decisions.topics import add_topic, drop_topic
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.changing import change
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.session_opening import open_session
from gep_tui.ui.group.state import GroupDesk
from gep_tui.ui.group.steps import anything, ask_each
from gep_tui.ui.group.views import topics as view
from gep_tui.words.text import excerpt

#: Cells of a topic that a message quotes.
QUOTED = 40


def choose(screen: GroupHome, row: str) -> None:
    """Show the session in which a topic was offered; in the last row, note one."""
    found = _current(screen.desk, row)
    if found is not None and found.session is not None:
        open_session(screen, found.session.id)
    elif found is not None:
        screen.say(_("It was noted between two sessions; x takes it out of the reserve."))
    else:
        add(screen)


def add(screen: GroupHome) -> None:
    """Ask for a topic, and who brings it."""
    steps = iter([(Ask(_("Which topic?")), _wrong), (Ask(_("Who brings it? (Enter: nobody named)")), anything)])
    ask_each(screen, steps, lambda answers: _add(screen, *answers))


def _wrong(text: str) -> str:
    return "" if one_line(text) else _("The topic has no words.")


def _add(screen: GroupHome, text: str, person: str) -> None:
    said = _("“{text}” is in the reserve").format(text=excerpt(text, QUOTED))
    change(screen, partial(add_topic, text=text, person=person), said)


def drop(screen: GroupHome) -> None:
    """Take the current topic out of the reserve."""
    found = _current(screen.desk, screen.current)
    if found is not None:
        said = _("“{text}” is no longer in the reserve").format(text=excerpt(found.text, QUOTED))
        change(screen, partial(drop_topic, topic=found.key), said)


def _current(desk: GroupDesk, row: str) -> view.TopicRow | None:
    return next((each for each in view.reserve(desk.group, desk.sessions) if each.key == row), None)


def _actions(desk: GroupDesk, row: str) -> Sequence[Action]:
    found = _current(desk, row)
    if found is None:
        return (action_keys.ADD_TOPIC,)
    opens = (action_keys.OPEN_TOPIC,) if found.session is not None else ()
    return (*opens, action_keys.ADD_TOPIC, action_keys.DROP_TOPIC)


def _beside(desk: GroupDesk, row: str, cells: int, rows: int) -> list[Line]:
    found = _current(desk, row)
    return view.beside(found, cells, rows) if found is not None else []


TOPICS = Page(
    id="topics",
    label=N_("reserve"),
    rows=lambda desk: view.topic_rows(view.reserve(desk.group, desk.sessions), desk.is_read),
    beside=_beside,
    choose=choose,
    actions=_actions,
    functions={"open": lambda screen: choose(screen, screen.current), "add_topic": add, "drop_topic": drop},
    count=lambda desk: len(view.reserve(desk.group, desk.sessions)),
)

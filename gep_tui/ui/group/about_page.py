"""The page of what the group is for and what it has agreed on: name, aims, charter, what may leave the room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.group.aims import AIMS
from gep_tui.domain.group.decisions.about import change_group
from gep_tui.domain.group.minutes_for import MINUTES_FOR
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.locale import N_, _, n_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.changing import change
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.state import GroupDesk
from gep_tui.ui.group.views import about as view
from gep_tui.words.readers import reader_word

#: The longest paste, in characters: a charter of thousands of lines.
LONGEST = 200_000


def choose(screen: GroupHome, row: str) -> None:
    """Change what the row says; an aim of the list is set or unset."""
    kind, text = view.parts(row)
    group = screen.desk.group
    if kind == view.AIM and text in AIMS:
        _set_aims(screen, _without(group.aims, text) if text in group.aims else (*group.aims, text))
    elif kind in (view.AIM, view.RULE):
        question = _("The aim:") if kind == view.AIM else _("The rule:")
        screen.ask(Ask(question, text), partial(_replace, screen, kind, text))
    elif kind in (view.NEW_AIM, view.NEW_RULE):
        _ask_new(screen, kind)
    elif kind == view.NAME:
        ask = Ask(_("Name of the group:"), group.name)
        screen.ask(ask, lambda told: _set_field(screen, name=told))
    elif kind == view.ORGANISATION:
        ask = Ask(_("Organisation:"), group.organisation)
        screen.ask(ask, lambda told: _set_field(screen, organisation=told))
    elif kind == view.MAY_LEAVE:
        ask = Ask(_("What may leave the room?"), one_line(group.may_leave))
        screen.ask(ask, lambda told: _set_field(screen, may_leave=told))
    elif kind == view.MINUTES_FOR:
        options = [(str(number), reader_word(each)) for number, each in enumerate(MINUTES_FOR)]
        ask = Choose(_("For whom are minutes made, unless you say it?"), options=options)
        screen.ask(ask, lambda told: _set_reader(screen, MINUTES_FOR[int(told)]))


def add_line(screen: GroupHome) -> None:
    """Ask for a further aim if an aim is current, else for a further rule."""
    aims = (view.AIM, view.NEW_AIM)
    _ask_new(screen, view.NEW_AIM if view.parts(screen.current)[0] in aims else view.NEW_RULE)


def remove(screen: GroupHome) -> None:
    """Remove the current aim or rule."""
    kind, text = view.parts(screen.current)
    group = screen.desk.group
    if kind == view.AIM:
        _set_aims(screen, _without(group.aims, text))
    elif kind == view.RULE:
        _set_charter(screen, _without(group.charter, text), _("The rule is removed"))


def paste(screen: GroupHome, text: str) -> None:
    """Add each line of a paste to the charter."""
    charter = screen.desk.group.charter
    lines = dict.fromkeys(line for each in clean(text[:LONGEST]).split("\n") if (line := one_line(each)))
    news = tuple(line for line in lines if line not in charter)
    if news:
        said = n_("{count} rule added", "{count} rules added", len(news)).format(count=len(news))
        _set_charter(screen, (*charter, *news), said)
    elif lines:
        screen.say(_("All of this is in the charter already."))


def _ask_new(screen: GroupHome, kind: str) -> None:
    question = _("A further aim:") if kind == view.NEW_AIM else _("A further rule:")
    screen.ask(Ask(question), partial(_add, screen, kind))


def _add(screen: GroupHome, kind: str, text: str, said: str = "") -> None:
    group = screen.desk.group
    if not text:
        return
    if kind in (view.AIM, view.NEW_AIM):
        _set_aims(screen, (*group.aims, text), said)
    else:
        _set_charter(screen, (*group.charter, text), said or _("The rule is added"))


def _replace(screen: GroupHome, kind: str, old: str, new: str) -> None:
    group = screen.desk.group
    news = (new,) if new else ()
    if news and old not in (group.aims if kind == view.AIM else group.charter):
        _add(screen, kind, new, _("Somebody else changed that line meanwhile: yours is beside it"))
    elif kind == view.AIM:
        _set_aims(screen, _replaced(group.aims, old, news))
    else:
        _set_charter(screen, _replaced(group.charter, old, news), _("The rule is changed"))


def _replaced(lines: tuple[str, ...], old: str, news: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for line in lines for each in (news if line == old else (line,)))


def _without(lines: tuple[str, ...], line: str) -> tuple[str, ...]:
    return _replaced(lines, line, ())


def _set_field(screen: GroupHome, **fields: str) -> None:
    change(screen, lambda group, now: change_group(group, now, **fields))


def _set_reader(screen: GroupHome, reader: str) -> None:
    change(
        screen,
        partial(change_group, minutes_for=reader),
        _("Minutes are for: {reader}").format(reader=reader_word(reader)),
    )


def _set_aims(screen: GroupHome, aims: tuple[str, ...], said: str = "") -> None:
    change(screen, partial(change_group, aims=aims), said or _("The aims are changed"))


def _set_charter(screen: GroupHome, charter: tuple[str, ...], said: str) -> None:
    change(screen, partial(change_group, charter=charter), said)


def _actions(desk: GroupDesk, row: str) -> Sequence[Action]:
    lined = view.parts(row)[0] in (view.AIM, view.RULE)
    removed = lined and view.parts(row)[1] in (*_own_aims(desk.group), *desk.group.charter)
    return (action_keys.EDIT, action_keys.ADD_LINE, *((action_keys.REMOVE,) if removed else ()))


def _own_aims(group: Group) -> tuple[str, ...]:
    return tuple(aim for aim in group.aims if aim not in AIMS)


ABOUT = Page(
    id="about",
    label=N_("aims and charter"),
    rows=lambda desk: view.about_rows(desk.group),
    beside=lambda desk, row, cells, rows: view.beside(desk.group, row, cells, rows),
    choose=choose,
    actions=_actions,
    functions={"edit": lambda screen: choose(screen, screen.current), "add_line": add_line, "remove": remove},
    paste=paste,
)

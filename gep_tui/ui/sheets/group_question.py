"""Ask for the group of a session that has none yet: practice sheets belong to a group."""

from __future__ import annotations

from collections.abc import Callable

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose, Confirm
from gep_tui.ui.sheets.opening import FoundGroup

#: The answer that names the group which is called like the session's.
YES = "yes"


def same_group(found: FoundGroup) -> Choose:
    """Return the question whether a session is one of the group that has the name it gives."""
    words = _("Does this session belong to the group “{name}”, where its sheets will be?")
    options = [(YES, _("yes, it does")), ("other", _("no, to another group"))]
    return Choose(words.format(name=one_line(found.name)), options=options)


def new_group(name: str) -> Ask:
    """Return the question for the name of the group."""
    return Ask(_("Practice sheets belong to a group. What is this one called?"), typed=one_line(name))


def ask_for_group(
    ask: Callable[[Ask, Callable[[str], None]], None],
    found: FoundGroup,
    name: str,
    join: Callable[[str], None],
    make: Callable[[str], None],
) -> None:
    """Ask which group it is: `join` gets the id of one that is there, `make` the name of another."""

    def surely(answer: str) -> None:
        if not answer.strip():
            make("")
            return
        question = _("Make the group “{name}” for this session?").format(name=one_line(answer))
        ask(Confirm(question), lambda _yes: make(answer))

    if not found.like:
        ask(new_group(name), surely)
        return

    def take(answer: str) -> None:
        if answer == YES:
            join(found.like)
        else:
            ask(new_group(""), surely)

    ask(same_group(found), take)

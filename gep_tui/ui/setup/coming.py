"""Say who of a group comes: each turn is told in a sentence, and a space behind letters belongs to prose."""

from __future__ import annotations

from gep_tui.domain.group.state import Member
from gep_tui.domain.stream.text import one_line, same_name
from gep_tui.locale import _
from gep_tui.ui.components.asking_screen import begin_prose
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.setup.form import typed
from gep_tui.ui.setup.form_fields import FormFields
from gep_tui.ui.setup.form_screen import SetupFormScreen
from gep_tui.ui.setup.of_group import turn_guest
from gep_tui.ui.setup.presenting import presenting

#: Names of those who are away that a sentence shows at most.
NAMES = 8


def turn_member(setup: SetupFormScreen) -> None:
    """Say that the current member, or guest of last time, comes, or does not."""
    begun = setup.groups.in_one_go()
    if begun:
        begin_prose(setup, f"{begun} ")
        return
    id, circle = setup.query_one("#members", Picker).current, setup.form.circle_of
    current = next((each for each in (*circle.members, *circle.guests) if each.id == id), None)
    if current is None:
        return
    if current in circle.guests:
        turn_guest(setup.form, current)
        setup.query_one(FormFields).show("people")
    else:
        setup.form.circle_of = circle.turned(id)
    setup.draw()
    setup.say(" ".join(filter(None, (_turned(setup, current), _away(setup), _presenters_away(setup)))))


def turn_all_members(setup: SetupFormScreen) -> None:
    """Mark all members as coming, or none."""
    setup.form.circle_of = setup.form.circle_of.turned_all()
    setup.draw()
    said = _("No member comes.") if setup.form.circle_of.away else _("All members come.")
    setup.say(" ".join(filter(None, (said, _presenters_away(setup)))))


def _turned(setup: SetupFormScreen, current: Member) -> str:
    circle, guests = setup.form.circle_of, {same_name(row.name) for row in typed(setup.form)}
    comes = same_name(current.name) in guests if current in circle.guests else current.id not in circle.away
    words = _("{name} comes.") if comes else _("{name} does not come.")
    return words.format(name=one_line(current.name))


def _away(setup: SetupFormScreen) -> str:
    """Return who is away, where that is more than one member."""
    names = _names_away(setup)
    shown = ", ".join(names[:NAMES]) + (", …" if len(names) > NAMES else "")
    return _("Away: {names}.").format(names=shown) if len(names) > 1 else ""


def _presenters_away(setup: SetupFormScreen) -> str:
    """Return that somebody presents who is away, "" if nobody does."""
    form = setup.form
    named = presenting(form, form.fitted(setup.clock.wall()).plan)[0].values()
    names = [name for name in _names_away(setup) if name in named]
    return _("Still under Presenters: {names}.").format(names=", ".join(names)) if names else ""


def _names_away(setup: SetupFormScreen) -> list[str]:
    circle = setup.form.circle_of
    return [one_line(each.name) for each in circle.members if each.id in circle.away]

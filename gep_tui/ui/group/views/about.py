"""What the group is for and what it has agreed on, a line for each thing that can be changed."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.group.aims import AIMS
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, fit, line, wrap
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.words.groups import aim_name
from gep_tui.words.readers import reader_word
from gep_tui.words.text import labelled

#: What a row stands for; aims and rules by their words, after the kind.
NAME, ORGANISATION, MAY_LEAVE, MINUTES_FOR, AIM, RULE, NEW_AIM, NEW_RULE = (
    "name", "organisation", "may-leave", "minutes-for", "aim", "rule", "new-aim", "new-rule",
)  # fmt: skip


def parts(row: str) -> tuple[str, str]:
    """Return the kind of a row, and the words of an aim or a rule."""
    kind, _colon, text = row.partition(":")
    return kind, text


def about_rows(group: Group) -> list[ListRow]:
    """Return the rows, in the order in which a group is described."""
    aims = [*AIMS, *(aim for aim in group.aims if aim not in AIMS)]
    return [
        _field(NAME, _("Name"), group.name),
        _field(ORGANISATION, _("Organisation"), group.organisation),
        words(""),
        heading(_("Aims")),
        *(ListRow(f"{AIM}:{aim}", partial(_aim, aim, aim in group.aims)) for aim in aims),
        _new(NEW_AIM, _("A further aim…")),
        words(""),
        heading(_("Charter")),
        *(ListRow(f"{RULE}:{rule}", partial(_rule, number, rule)) for number, rule in enumerate(group.charter, 1)),
        _new(NEW_RULE, _("A further rule…  Pasted lines are added too.")),
        words(""),
        _field(MAY_LEAVE, _("What may leave the room"), group.may_leave),
        _field(MINUTES_FOR, _("Minutes are for"), reader_word(group.minutes_for)),
    ]


def beside(group: Group, row: str, cells: int, rows: int) -> list[Line]:
    """Return a long line in full."""
    kind, text = parts(row)
    fields = {NAME: group.name, ORGANISATION: group.organisation, MAY_LEAVE: group.may_leave}
    whole = aim_name(text) if kind == AIM else one_line(fields.get(kind, text))
    return [line(each) for each in wrap(whole, cells, rows)] if whole else []


def _field(key: str, label: str, value: str) -> ListRow:
    shown = one_line(value) or "–"
    return ListRow(key, lambda cells: fit(line((labelled(label, ""), "dim"), (shown, "bold")), cells))


def _aim(aim: str, chosen: bool, cells: int) -> Line:
    return fit(line(("✓ " if chosen else "· ", "good" if chosen else "dim"), aim_name(aim)), cells)


def _rule(number: int, rule: str, cells: int) -> Line:
    return fit(line((f"{number:>2} ", "dim"), one_line(rule)), cells)


def _new(key: str, text: str) -> ListRow:
    return ListRow(key, lambda cells: fit(line(("+ ", "key"), (text, "dim")), cells))

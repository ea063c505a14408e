"""What the help page is built from: sections of sentences, of keys, and of signs with their meanings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.lines import Line, Style, line, pad, width
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.action_keys import second_sign
from gep_tui.ui.review.action_keys import REVIEW

#: One or more rows that belong together.
HelpEntry = list[Line]


class Section(NamedTuple):
    """A part of the page: its title and entries."""

    title: str
    entries: list[HelpEntry]


def told(actions: Iterable[Action], group: str, keys: Keymap) -> Iterator[tuple[Sequence[str], str, str]]:
    """Yield the actions of a group: keys, label, description."""
    for action in actions:
        if action.group == group:
            yield keys_of(action, keys), _(action.label), _(action.help)


def keys_of(action: Action, keys: Keymap) -> list[str]:
    """Return an action's keys as printed on the keyboard; those that act anywhere come last."""
    if action in REVIEW:
        return list(dict.fromkeys(key_sign(key) for key in action.keys))
    found = [key_sign(key) for key, id in keys.command.items() if id == action.id]
    found += [key_sign(key) for key, id in keys.anywhere.items() if id == action.id]
    found += [second_sign(action)] if not found and second_sign(action) else []
    return list(dict.fromkeys(_long(each) for each in found))


def _long(key: str) -> str:
    return _("Ctrl+{key}").format(key=key[5:].upper()) if key.startswith("ctrl+") else key


def section(title: str, body: Iterable[HelpEntry]) -> list[Section]:
    """Return one section, in a list to which others can be added."""
    return [Section(title, list(body))]


def sentences(words: Iterable[str], keys: Mapping[str, str], cells: int) -> Iterator[HelpEntry]:
    """Yield sentences that name `keys` by their actions, each after a dash."""
    for sentence in words:
        first, *rest = rows(_(sentence).format_map(keys), max(1, cells - 2))
        lead, set_in = ("- ", "  ") if cells > 30 else ("", "")
        yield [line(lead, first), *(line(set_in, row) for row in rest)]


def key_entries(actions: Iterable[tuple[Sequence[str], str, str]], cells: int) -> Iterator[HelpEntry]:
    """Yield keys, label and description; below each other in a narrow terminal."""
    size = 11
    for keys, label, words in actions:
        shown = " ".join(keys) or "–"
        if cells >= 60:
            yield _hung(((pad(shown, size) + " ", "key"), (pad(label, 26) + " ", "bold")), words, cells)
        else:
            yield _hung(((shown + "  ", "key"),), f"{label}. {words}", cells)


def pairs(told_pairs: Iterable[tuple[str, str]], size: int, cells: int) -> Iterator[HelpEntry]:
    """Yield marks, in a column of `size` cells, with their meanings."""
    for mark, words in told_pairs:
        yield _hung(((pad(mark, size), "key"),), words, cells)


def _hung(head: tuple[tuple[str, Style], ...], words: str, cells: int) -> HelpEntry:
    """Return words beside a head, the following rows indented to match."""
    size = width(head)
    set_in = size if cells - size >= 20 else 2
    first, *rest = rows(words, max(1, cells - size))
    below = rows(" ".join(rest), max(1, cells - set_in)) if rest else []
    return [line(*head, first), *(line(" " * set_in, row) for row in below)]

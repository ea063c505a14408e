"""What is answered about a name: replaced, left, by which words, what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from gep_tui.domain.stream.text import one_line
from gep_tui.export.names.labels import Labels, initials
from gep_tui.export.names.replacement import NameKind, Replacement
from gep_tui.locale import _, n_
from gep_tui.ui.components.names.name_list import NameList
from gep_tui.ui.components.names.name_rows import KINDS
from gep_tui.ui.components.questions import Ask, Choose, Confirm


class NamesAsked(NamedTuple):
    """The list of names, how something is said below it, and how something is asked."""

    names: NameList
    say: Callable[[str], None]
    ask: Callable[[Ask, Callable[[str], None]], None]


#: Acts on the selected name.
OnName = Callable[[NamesAsked, Replacement], None]


def accept(at: NamesAsked, name: Replacement) -> None:
    """Replace the name."""
    at.names.decide(name.found, state="accepted")
    words = _("“{name}” becomes “{by}”. u undoes it.")
    at.say(words.format(name=one_line(name.found), by=one_line(name.by)))


def refuse(at: NamesAsked, name: Replacement) -> None:
    """Leave the name as it is."""
    at.names.decide(name.found, state="refused")
    at.say(_("“{name}” stays as it is. u undoes it.").format(name=one_line(name.found)))


def words(at: NamesAsked, name: Replacement) -> None:
    """Ask what replaces the name."""

    def take(by: str) -> None:
        if one_line(by):
            at.names.decide(name.found, by=at.names.told_apart(name, one_line(by)), state="accepted")
        else:
            at.say(_("Nothing written."))

    at.ask(Ask(_("What replaces “{name}”?").format(name=one_line(name.found)), typed=one_line(name.by)), take)


def kind(at: NamesAsked, name: Replacement) -> None:
    """Ask what kind of name it is; a label of that kind replaces it then."""

    def take(answer: str) -> None:
        kind: NameKind = next(each for each in KINDS if each == answer)
        label = Labels(each.by for each in at.names.names).of(kind, name.found)
        at.names.decide(name.found, kind=kind, by=label)

    at.ask(Choose(_("What is “{name}”?").format(name=one_line(name.found)), options=_kinds()), take)


def _kinds() -> list[tuple[str, str]]:
    return [(kind, _(words)) for kind, words in KINDS.items() if kind != "function"]


def by_initials(at: NamesAsked, name: Replacement) -> None:
    """Replace the name by its initials."""
    by = at.names.told_apart(name, initials(at.names.whole(name)))
    at.names.decide(name.found, by=by, state="accepted")
    at.say(_("“{name}” becomes “{by}”. u undoes it.").format(name=one_line(name.found), by=by))


def take_back(at: NamesAsked) -> None:
    """Take back what was decided last."""
    found = at.names.take_back()
    words = _("“{name}” is as it was before.") if found else _("Nothing to undo.")
    at.say(words.format(name=one_line(found)))


def accept_all(at: NamesAsked, none_left: str) -> None:
    """Replace all names that are still open, after a question."""
    count = len(at.names.open_names())
    if not count:
        at.say(none_left)
        return

    def take(_answer: str) -> None:
        at.names.decide_all(at.names.open_names(), state="accepted")

    question = n_("Replace {count} name as shown?", "Replace all {count} names as shown?", count)
    at.ask(Confirm(question.format(count=count)), take)


def are_open(at: NamesAsked) -> bool:
    """Tell whether names are still open; if so, go to the first one and say so."""
    left = at.names.open_names()
    if left:
        at.names.select(left[0].found)
        words = n_(
            "{count} name is open: a replaces it, r leaves it.", "{count} names are open: a, r decide.", len(left)
        )
        at.say(words.format(count=len(left)))
    return bool(left)


ON_NAME: Mapping[str, OnName] = {
    "accept": accept,
    "refuse": refuse,
    "words": words,
    "kind": kind,
    "initials": by_initials,
}

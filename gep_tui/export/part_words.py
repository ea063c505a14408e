"""Read the words of `--part` into a part, or into a fault that says what is unknown and what is close to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.session.naming import One, Several, meant
from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import one_line, same_name
from gep_tui.export.about import NOTHING, About
from gep_tui.export.part import TABLES, WHOLE, Part, What
from gep_tui.locale import _
from gep_tui.words.kinds import kind_name
from gep_tui.words.parts import part_code
from gep_tui.words.suggestions import suggested

#: Words that stand alone, and words followed by a colon and a name.
ALONE: tuple[What, ...] = ("all", "commitments", *TABLES)
NAMED: tuple[What, ...] = ("phase", "kind", "person")


class PartFault(msgspec.Struct, frozen=True, kw_only=True):
    """A part that was asked for and does not exist: the given word, what is close to it, and all possible words."""

    given: str
    near: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


class UnknownPart(PartFault, frozen=True, kw_only=True):
    """The word before the colon names no part."""


class PartNamesNoPhase(PartFault, frozen=True, kw_only=True):
    """No phase or case has this id or name, or several phases share the name."""


class UnknownKind(PartFault, frozen=True, kw_only=True):
    """No kind of note has this name."""


class PartNamesNobody(PartFault, frozen=True, kw_only=True):
    """Nobody in the session has this name, or several names begin with it."""


def parse_part(words: str, report: Report, about: About = NOTHING) -> Part | PartFault:
    """Return the part named: `all`, `phase:ID`, `kind:ID`, `person:NAME`, `commitments`, or a table's name."""
    head, colon, name = words.partition(":")
    head = same_name(head)
    head = head if head in (*ALONE, *NAMED) else part_code(head) or head
    if not colon:
        alone = next((what for what in ALONE if what == head), None)
        if alone is not None:
            return Part(what=alone)
        return WHOLE if not head else _no_such_part(words)
    match head:
        case "phase":
            return _phase(name, report)
        case "kind":
            return _kind(name, report, about)
        case "person":
            return _person(name, report, about)
    return _no_such_part(words)


def _no_such_part(words: str) -> UnknownPart:
    known = (*ALONE, *(f"{what}:…" for what in NAMED))
    return UnknownPart(given=one_line(words), near=_near(words.partition(":")[0], known), known=known)


def _phase(name: str, report: Report) -> Part | PartFault:
    """Read the id of a phase or case (`case-1` means all its phases), or the name of a single phase."""
    wanted = same_name(name)
    ids = [phase.id for phase in report.phases]
    inside = tuple(id for id in ids if same_name(id) == wanted or same_name(id).startswith(f"{wanted}."))
    if wanted and inside:
        return Part(what="phase", id=inside[0] if len(inside) == 1 else one_line(name), phases=inside)
    named = [phase.id for phase in report.phases if same_name(phase.name) == wanted]
    if len(named) == 1:
        return Part(what="phase", id=named[0], phases=(named[0],))
    words = {phase.id: phase.name for phase in report.phases}
    return PartNamesNoPhase(given=one_line(name), near=tuple(named) or _near_ids(name, words), known=tuple(ids))


def _kind(name: str, report: Report, about: About) -> Part | PartFault:
    """Read a kind's id, its name in the current language, or the protocol's word for it."""
    wanted = same_name(name)
    words = {kind: kind_name(kind) for kind in (*NOTE_KINDS, *(note.kind for note in report.notes))}
    own = {kind: word for place in about.places.values() for kind, word in place.kinds.items()}
    for kind in {**words, **own}:
        spoken = (kind, words.get(kind, kind), kind_name(kind, many=True), own.get(kind, kind))
        if wanted in map(same_name, spoken):
            return Part(what="kind", id=kind)
    return UnknownKind(given=one_line(name), near=_near_ids(name, {**words, **own}), known=tuple(words))


def _person(name: str, report: Report, about: About) -> Part | PartFault:
    """Read a person's name, or any beginning of it that fits one person only."""
    names = _names(report, about)
    match meant(name, {each: each for each in names}):
        case One(person=found):
            return Part(what="person", id=found, phases=about.presented(found))
        case Several(people=near):
            return PartNamesNobody(given=one_line(name), near=near, known=names)
    return PartNamesNobody(given=one_line(name), near=_near(name, names), known=names)


def _names(report: Report, about: About) -> tuple[str, ...]:
    """Return everybody on the list or named in the record."""
    names = [*about.people, *(row.person for row in report.speaking), *(row.who for row in report.commitments)]
    names += [name for note in report.notes for name in (note.person, note.author)]
    return tuple(dict.fromkeys(name for name in names if name))


def _near_ids(name: str, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids close to `name`, by the id itself or by its word."""
    ids = {same_name(word): id for id, word in words.items()} | {same_name(id): id for id in words}
    return tuple(dict.fromkeys(ids[each] for each in _near(name, ids)))


def _near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    from difflib import get_close_matches

    forms = {same_name(each): each for each in known}
    return tuple(forms[each] for each in get_close_matches(same_name(name), list(forms), n=3, cutoff=0.6))


def unknown_sentence(unknown: PartFault) -> str:
    """Return what is unknown and what could be asked for, in the current language."""
    return f"{_said(unknown).format(given=unknown.given)} {suggested(unknown.near, unknown.known)}".rstrip()


def _said(unknown: PartFault) -> str:
    match unknown:
        case PartNamesNoPhase():
            return _("This session has no single phase “{given}”.")
        case UnknownKind():
            return _("There is no note kind “{given}”.")
        case PartNamesNobody():
            missing, nobody = _("A name is missing behind the colon."), _("Nobody in this session is called “{given}”.")
            return nobody if unknown.given else missing
    return _("There is no part “{given}” of a session.")

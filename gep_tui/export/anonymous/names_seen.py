"""Find the names in what a reader sees: those of the lists, those replaced before, and what looks like one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

import msgspec

from gep_tui.domain.group.state import Group
from gep_tui.domain.session.naming import is_in_doubt
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare
from gep_tui.export.anonymous.fields import texts_of
from gep_tui.export.names.finding import found_names, placed
from gep_tui.export.names.in_group import names_in, settled_in
from gep_tui.export.names.in_session import names_of, role_words
from gep_tui.export.names.known_name import KnownName
from gep_tui.export.names.labels import labelled
from gep_tui.export.names.little_words import core
from gep_tui.export.names.prose import words_of
from gep_tui.export.names.replacement import NameKind, Replacement
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _

#: What kind of name a field holds that is one whole name.
_WHOLE: dict[str, NameKind] = {
    "person": "person", "people": "person", "service": "service", "group": "organisation", "place": "place",
}  # fmt: skip

#: The letter or number that tells two people of one role apart.
_LETTER = re.compile(r" (?:[A-Z]|\d+)$")


def names_seen(seen: Seen, everything: Seen, session: Session, group: Group | None = None) -> tuple[Replacement, ...]:
    """Return the names in what `seen` shows of a session of `group`; what was decided before comes decided.

    They are sought in `everything`, all that the facilitator sees, so that a label means the same for each reader.
    """
    listed = (*names_of((session,)), *(names_in(group) if group is not None else ()))
    settled = _settled_here(settled_in(group) if group is not None else (), listed, role_words(session))
    here = dict.fromkeys(texts_of(seen))
    texts = dict.fromkeys((*texts_of(everything), *here))
    names = found_names(
        [text for text, kind in texts if kind == "words"],
        (*settled, *listed),
        labels=[text for text, kind in texts if kind in ("label", "title")],
        whole=_whole(seen, texts),
    )
    shown = [text for text, kind in here if kind in ("words", "label", "title")]
    return placed(names, shown, {name.text for name in _whole(seen, here)})


def is_left(name: Replacement) -> bool:
    """Tell whether a name stays although nobody has said that it may."""
    return name.state == "proposed" and not name.sure


def is_asked(name: Replacement) -> bool:
    """Tell whether somebody is to be asked about a name, where somebody can be."""
    return is_left(name) or (name.state == "proposed" and name.doubt)


def without_asking(names: Iterable[Replacement]) -> tuple[Replacement, ...]:
    """Return the names as they are where nobody can be asked: those of the lists are replaced, the others stay."""
    accepted = {"state": "accepted"}
    return tuple(
        msgspec.structs.replace(each, **accepted) if each.sure and each.state == "proposed" else each for each in names
    )


def decided_again(names: Iterable[Replacement], decided: Iterable[Replacement]) -> tuple[Replacement, ...]:
    """Return the names as they were `decided`, those about which something was."""
    known = {each.found: each for each in decided if each.state != "proposed"}
    return tuple(
        msgspec.structs.replace(each, kind=was.kind, by=was.by, state=was.state)
        if (was := known.get(each.found)) is not None
        else each
        for each in names
    )


def _settled_here(
    settled: Iterable[KnownName], listed: Iterable[KnownName], called: Collection[str]
) -> Iterator[KnownName]:
    """Yield what was decided before; a role of this session is that of whoever has it in this session.

    It also goes before a mere letter, "person A", that the program once gave to them. `called` is what the roles here
    are called in every language: words that were decided in another one give way too.
    """
    held = [name for name in listed if name.kind == "person" and name.by]
    roles, letters = {_role(name.by) for name in held} | {*called}, _role(labelled("person", "A"))
    for name in settled:
        has_role = any(_words(name) <= _words(each) for each in held)
        yields = _role(name.by) in roles or (has_role and _role(name.by) == letters)
        yield msgspec.structs.replace(name, by="") if yields else name


def _role(by: str) -> str:
    """Return what replaces a name without its article, and without the letter that tells two people apart."""
    return _LETTER.sub("", core(by))


def _words(name: KnownName) -> set[str]:
    return {word.bare for word in words_of(name.text)}


def _whole(seen: Seen, texts: Iterable[tuple[str, str]]) -> list[KnownName]:
    """Return the fields that hold one name each."""
    person = [(seen.part.id, "person")] if seen.part.what == "person" else []
    found: dict[str, KnownName] = {}
    for text, kind in (*texts, (seen.reader.name, "person"), *person):
        for name in text.split(", ") if kind == "people" else (text,):
            if name and kind in _WHOLE and not is_in_doubt(name):
                by = _("the group") if kind == "group" else ""
                found.setdefault(name, KnownName(text=name, kind=_WHOLE[kind], who=bare(name), by=by))
    return list(found.values())

"""Find names in texts: those of the lists, those replaced before, and what looks like one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

import msgspec

from gep_tui.domain.stream.text import bare
from gep_tui.export.names.glued import glued
from gep_tui.export.names.guessing import GUESSED, guessed
from gep_tui.export.names.known_name import ANY, KnownName, forms
from gep_tui.export.names.labels import Labels
from gep_tui.export.names.matching import Matcher, Pattern
from gep_tui.export.names.ordinary_names import is_in_doubt
from gep_tui.export.names.own_words import with_own_words
from gep_tui.export.names.place_like import place_like
from gep_tui.export.names.prose import TITLES, Prose
from gep_tui.export.names.replacement import NameAt, Replacement
from gep_tui.export.names.replacing import exact
from gep_tui.export.names.telling_words import LITTLE
from gep_tui.locale import _

replace = msgspec.structs.replace

_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]$")


def found_names(
    texts: Sequence[str], known: Iterable[KnownName], labels: Sequence[str] = (), whole: Sequence[KnownName] = ()
) -> tuple[Replacement, ...]:
    """Return the names in `texts`, in the order in which they first appear, each with all its places.

    Names of `known` that somebody has dealt with before come accepted or refused, all others proposed. In `labels`,
    which nobody typed in the session, only known names are found. Each text of `whole` is one name and nothing else.
    """
    known = (_own(each) for each in known if not (each.settled and bare(each.text) in LITTLE))
    known = with_own_words((*known, *whole))
    read = [Prose(text) for text in texts]
    listed = _matcher(known)
    covered = [{at for found in listed.find(prose) for at in range(found.first, found.last + 1)} for prose in read]
    everything = _matcher((*known, *guessed(read, covered), *glued(read, known)))
    given = Labels({name.by for name in known} | {name.text for name in known if len(name.text) == 1})
    found = {name.text: _replacement(name.text, _called(name, known), given) for name in whole}
    read += [Prose(text) for text in labels]
    for number, prose in enumerate(read):
        for each in (everything if number < len(texts) else listed).find(prose):
            # With its title, and without: elsewhere it may stand behind words that are another's name.
            for first in (_with_title(prose, each.first), each.first):
                text = prose.text[prose.words[first].since : prose.words[each.last].until]
                found.setdefault(text, _replacement(text, each.value, given))
            town = place_like(prose, each.first, each.last, found[text], each.value)
            if town is not None:
                found.setdefault(town.found, town)
    return _placed(read, found.values(), {name.text for name in whole})


def placed(names: Sequence[Replacement], texts: Iterable[str], whole: Collection[str] = ()) -> tuple[Replacement, ...]:
    """Return the names that appear in `texts`, with their places there, or that are one of the `whole` ones."""
    return _placed([Prose(text) for text in texts], names, whole)


def _own(name: KnownName) -> KnownName:
    """Return a person's name without the "’s" with which it was written down, so that this stays in the text."""
    text = _POSSESSIVE.sub("", name.text) if name.kind == "person" else ""
    return replace(name, text=text) if text else name


def _called(name: KnownName, known: Iterable[KnownName]) -> tuple[KnownName, ...]:
    """Return what is known of whoever is called exactly so."""
    own = bare(name.text)
    return (*(each for each in known if each.kind == name.kind and bare(each.text) == own and each is not name), name)


def _matcher(names: Iterable[KnownName]) -> Matcher[tuple[KnownName, ...]]:
    """Return what finds the forms of all names; a form that several have means all of these."""
    meant: dict[tuple[str, ...], list[KnownName]] = {}
    how: dict[tuple[str, ...], str] = {}
    for name in names:
        for words, written in forms(name):
            same = meant.setdefault(words, [])
            if name.settled or all(each.settled or each.who != name.who for each in same):
                same.append(name)
            how[words] = written if how.get(words, written) == written else ANY
    patterns = (Pattern(words, tuple(names), how[words]) for words, names in meant.items())
    return Matcher(patterns, lambda word: word.bare, plurals=True)


def _replacement(text: str, meant: tuple[KnownName, ...], labels: Labels) -> Replacement:
    """Return what to do about a name: as somebody has settled it, else by its role, else by a label."""
    settled = _settled(text, meant)
    listed = [name for name in meant if not name.settled]
    first = settled or meant[0]
    who = listed[0].who if listed else first.who
    if settled is None and first.kind == "person" and len({name.who for name in meant}) > 1:
        by = _("somebody")
    else:
        by = first.by or next((name.by for name in listed if name.by), "") or labels.of(first.kind, who)
    state = settled.settled if settled is not None and bare(settled.text) == bare(text) else ""
    sure = bool(who) and not who.startswith(GUESSED) and first.kind != "function" and not is_in_doubt(text, meant)
    return Replacement(found=text, kind=first.kind, by=by, state=state or "proposed", who=who, sure=sure)


def _settled(text: str, meant: tuple[KnownName, ...]) -> KnownName | None:
    """Return the name about which somebody has decided: the one written so, else one that was replaced."""
    exact = [name for name in meant if name.settled and name.text == text]
    accepted = [name for name in meant if name.settled == "accepted"]
    alike = [name for name in accepted if bare(name.text) == bare(text)]
    return next(iter((*exact, *alike, *accepted)), None)


def _with_title(prose: Prose, first: int) -> int:
    """Return the number of the title before a word, or of the word if there is none: "Mme Durand"."""
    if first and prose.words[first - 1].bare in TITLES and prose.gap(first - 1) in (" ", "\u00a0", ". ", ".\u00a0"):
        return first - 1
    return first


def _placed(texts: Sequence[Prose], names: Iterable[Replacement], whole: Collection[str]) -> tuple[Replacement, ...]:
    """Return the names with their places, without those that stand only in longer ones; `whole` ones stay."""
    names = tuple(names)
    where: dict[str, list[NameAt]] = {}
    matcher = exact(names)
    for number, prose in enumerate(texts):
        for each in matcher.find(prose):
            since, until = prose.words[each.first].since, prose.words[each.last].until
            start, sentence = prose.sentence(since)
            where.setdefault(each.value.found, []).append(NameAt(number, since, until, sentence, since - start))
    for text in whole:
        where.setdefault(text, [NameAt(-1, 0, len(text), text, 0)])
    return tuple(replace(name, where=tuple(where[name.found])) for name in names if name.found in where)

"""Find names in texts: those of the lists, those replaced before, and what looks like one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from gep_tui.domain.stream.text import bare
from gep_tui.export.names.guessing import guessed
from gep_tui.export.names.known_name import ANY, KnownName, forms
from gep_tui.export.names.labels import Labels
from gep_tui.export.names.matching import Matcher, Pattern
from gep_tui.export.names.prose import TITLES, Prose
from gep_tui.export.names.replacement import NameAt, Replacement
from gep_tui.export.names.replacing import exact
from gep_tui.locale import _

replace = msgspec.structs.replace


def found_names(texts: Sequence[str], known: Iterable[KnownName]) -> tuple[Replacement, ...]:
    """Return the names in `texts`, in the order in which they first stand there, each with all its places.

    Names of `known` that somebody has dealt with before come accepted or refused, all others proposed.
    """
    known = tuple(known)
    read = [Prose(text) for text in texts]
    listed = _matcher(known)
    covered = [{at for found in listed.find(prose) for at in range(found.first, found.last + 1)} for prose in read]
    everything = _matcher((*known, *guessed(read, covered)))
    labels = Labels({name.by for name in known} | {name.text for name in known if len(name.text) == 1})
    found: dict[str, Replacement] = {}
    for prose in read:
        for each in everything.find(prose):
            first = _with_title(prose, each.first)
            text = prose.text[prose.words[first].since : prose.words[each.last].until]
            found.setdefault(text, _replacement(text, each.value, labels))
    return _placed(read, tuple(found.values()))


def _matcher(names: Iterable[KnownName]) -> Matcher[tuple[KnownName, ...]]:
    """Return what finds the forms of all names; a form that several have means all of these."""
    meant: dict[tuple[str, ...], list[KnownName]] = {}
    how: dict[tuple[str, ...], str] = {}
    for name in names:
        for words, written in forms(name):
            same = meant.setdefault(words, [])
            if all(each.who != name.who for each in same):
                same.append(name)
            how[words] = written if how.get(words, written) == written else ANY
    patterns = (Pattern(words, tuple(names), how[words]) for words, names in meant.items())
    return Matcher(patterns, lambda word: word.bare, plurals=True)


def _replacement(text: str, meant: tuple[KnownName, ...], labels: Labels) -> Replacement:
    """Return what to do about a name: as somebody has settled it, else by its role, else by a label."""
    settled = next((name for name in meant if name.settled == "accepted" or (name.settled and name.text == text)), None)
    first = settled or meant[0]
    if settled is None and len(meant) > 1 and first.kind == "person":
        by = _("somebody")
    else:
        by = first.by or labels.of(first.kind, first.who)
    state = settled.settled if settled is not None and bare(settled.text) == bare(text) else ""
    return Replacement(found=text, kind=first.kind, by=by, state=state or "proposed")


def _with_title(prose: Prose, first: int) -> int:
    """Return the number of the title before a word, or of the word if there is none: "Mme Durand"."""
    if first and prose.words[first - 1].bare in TITLES and prose.gap(first - 1) in (" ", "\u00a0", ". ", ".\u00a0"):
        return first - 1
    return first


def _placed(texts: Sequence[Prose], names: tuple[Replacement, ...]) -> tuple[Replacement, ...]:
    """Return the names with their places, without those that stand only in longer ones."""
    where: dict[str, list[NameAt]] = {}
    matcher = exact(names)
    for number, prose in enumerate(texts):
        for each in matcher.find(prose):
            since, until = prose.words[each.first].since, prose.words[each.last].until
            start, sentence = prose.sentence(since)
            where.setdefault(each.value.found, []).append(NameAt(number, since, until, sentence, since - start))
    return tuple(replace(name, where=tuple(where[name.found])) for name in names if name.found in where)

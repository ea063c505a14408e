"""What looks like a name though nobody has listed it: capitals inside a sentence, acronyms, common first names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gep_tui.domain.lists.given_names import has_given_name
from gep_tui.domain.stream.text import bare
from gep_tui.export.names.known_name import JOINED, KnownName
from gep_tui.export.names.ordinary_names import is_first_name
from gep_tui.export.names.prose import HYPHENS, TITLES, Prose, Word
from gep_tui.export.names.replacement import NameKind
from gep_tui.export.names.telling_words import HEADS, LITTLE, ORDINARY, PARTICLES

#: Words before a single name that say that it is a place.
_BEFORE = frozenset(("en", "vers", "a", "au", "aux", "in", "at", "from", "near", "dans"))

#: Addresses and telephone numbers, which lead to a person as a name does.
_CONTACT = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)(?:\+\d{1,3}[ .]?)?(?:\d[ .-]?){8,13}\d(?!\w)")

#: How the ids of names begin that nobody has listed.
GUESSED = "guessed "

#: The most words that make one name.
MOST_WORDS = 8

_ROMAN = re.compile(r"[ivx]+")
_BEGINS = (":", "«", "“", '"', "(")


def guessed(texts: Sequence[Prose], covered: Sequence[set[int]]) -> list[KnownName]:
    """Return what looks like a name in `texts`, the longest first; `covered` are the indices of words already known."""
    found: dict[str, KnownName] = {}
    for prose, known in zip(texts, covered, strict=True):
        for first, last in _stretches(prose, known):
            text = prose.text[prose.words[first].since : prose.words[last].until]
            found.setdefault(bare(text), KnownName(text=text, kind=_kind(prose, first, last), who=""))
        for at, word in enumerate(prose.words):
            if at not in known and word.text.islower() and is_first_name(word):
                found.setdefault(word.bare, KnownName(text=word.text, kind="person", who=""))
        for contact in _CONTACT.finditer(prose.text):
            found.setdefault(bare(contact[0]), KnownName(text=contact[0], kind="contact", who=""))
    longest = sorted(found.values(), key=lambda name: -len(name.text))
    return _with_their_persons(longest)


def _with_their_persons(names: Iterable[KnownName]) -> list[KnownName]:
    """Return the names, those of one person under one id: "Mme Durand" is the Durand of "Marie Durand"."""
    kept: list[KnownName] = []
    longer: dict[str, list[tuple[set[str], str]]] = {}
    for name in names:
        who, own = f"{GUESSED}{bare(name.text)}", _parts(name.text) if name.kind == "person" else set()
        if own:
            who = next((id for parts, id in longer.get(min(own), ()) if own <= parts), who)
            for part in own:
                longer.setdefault(part, []).append((own, who))
        kept.append(KnownName(text=name.text, kind=name.kind, who=who))
    return kept


def _parts(text: str) -> set[str]:
    """Return the parts of a name without titles and particles; "Anne-Marie" is one."""
    return {part.strip(".,") for part in bare(text).split()} - TITLES - PARTICLES


def _stretches(prose: Prose, known: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last words of what looks like a name."""
    at = 0
    while at < len(prose.words):
        if at in known or not _tells(prose, at):
            at += 1
            continue
        last = _end(prose, at, known)
        if _is_name(prose, at, last):
            yield _from_head(prose, at, known), last
        at = last + 1


def _tells(prose: Prose, at: int) -> bool:
    """Tell whether a name may begin with this word."""
    word = prose.words[at]
    if not word.is_capital or word.bare in ORDINARY:
        return False
    if word.bare in TITLES:
        return at + 1 < len(prose.words) and prose.words[at + 1].is_capital and bool(JOINED.fullmatch(prose.gap(at)))
    if prose.is_shouted(word.since) or _ROMAN.fullmatch(word.bare):
        return False
    if len(word.text) == 1:
        return False
    if word.bare in LITTLE and not _begins_surname(prose, at):
        return False
    if word.is_acronym or has_given_name(word.text):
        return True
    return _goes_on(prose, at) if word.first else not _begins_speech(prose, at)


def _begins_surname(prose: Prose, at: int) -> bool:
    """Tell whether an article begins a name: "Le Goff" inside a sentence, but neither "Le CASUN" nor "Le" alone."""
    follows = prose.words[at + 1] if at + 1 < len(prose.words) else None
    return (
        follows is not None
        and follows.is_capital
        and not follows.is_acronym
        and bool(JOINED.fullmatch(prose.gap(at)))
        and not prose.words[at].first
    )


def _goes_on(prose: Prose, at: int) -> bool:
    """Tell whether a sentence begins with a name of several words: "Hôpital Saint-Louis", "Saint-Denis"."""
    if at + 1 >= len(prose.words) or not prose.words[at + 1].is_capital:
        return False
    return prose.gap(at) in HYPHENS or (prose.words[at].bare in HEADS and bool(JOINED.fullmatch(prose.gap(at))))


def _begins_speech(prose: Prose, at: int) -> bool:
    """Tell whether a sentence rather than a name begins here, behind a colon or a quotation mark."""
    if not at or not prose.gap(at - 1).rstrip().endswith(_BEGINS):
        return False
    if at + 1 == len(prose.words):
        return False
    follows, gap = prose.words[at + 1], prose.gap(at)
    return gap.isspace() and not follows.is_capital and follows.bare not in ("et", "ou", "and", "or")


def _end(prose: Prose, first: int, known: set[int]) -> int:
    """Return the last word of a name: it goes on over particles, as long as capitals follow."""
    last = at = first
    while (
        at + 1 < min(len(prose.words), first + MOST_WORDS) and at + 1 not in known and JOINED.fullmatch(prose.gap(at))
    ):
        word = prose.words[at + 1]
        if word.first or (word.bare in ORDINARY and word.bare not in PARTICLES):
            break
        over_particle = at > last
        if word.is_capital and not (over_particle and word.is_acronym) and not _two_acronyms(prose, last, word):
            last = at + 1
        elif (word.bare not in PARTICLES and prose.gap(at) not in HYPHENS) or at - last > 1:
            break
        at += 1
    while last > first and prose.words[last].bare in TITLES:
        last -= 1
    return last


def _two_acronyms(prose: Prose, last: int, word: Word) -> bool:
    return prose.words[last].is_acronym and word.is_acronym


def _is_initials(words: Sequence[Word]) -> bool:
    """Tell whether these are initials before a surname: "J.-M. Dupont", "J.M. Dupont"."""
    return "." in words[0].text and not words[-1].is_acronym


def _from_head(prose: Prose, first: int, known: set[int]) -> int:
    """Return the number of a word such as "foyer" or "rue" that belongs to the name behind it, else `first`."""
    at = first - 1
    while at > 0 and first - at < 3 and prose.words[at].bare in PARTICLES and at not in known:
        at -= 1
    if at < 0 or at in known or prose.words[at].bare not in HEADS or prose.words[at + 1].first:
        return first
    return at if all(JOINED.fullmatch(prose.gap(each)) for each in range(at, first)) else first


def _is_name(prose: Prose, first: int, last: int) -> bool:
    """Tell whether these words name something: a title alone does not."""
    return any(word.bare not in TITLES | LITTLE for word in prose.words[first : last + 1])


def _kind(prose: Prose, first: int, last: int) -> NameKind:
    """Return what kind of name it is, by its own words and the one before it."""
    words = prose.words[first : last + 1]
    if words[0].bare in TITLES:
        return "person"
    if words[0].bare in HEADS and len(words) > 1:
        return HEADS[words[0].bare]
    if words[0].is_acronym and not _is_initials(words):
        return "service"
    if any(has_given_name(word.text) and len(word.text) > 2 for word in words):
        return "person"
    if words[0].bare in ("saint", "sainte", "st", "ste") or any(not word.is_capital for word in words[1:-1]):
        return "place"
    return _kind_before(prose, first)


def _kind_before(prose: Prose, first: int) -> NameKind:
    """Return what kind a name is by the word before it: "à Lyon", "au CMP de Lyon"; else a person."""
    at = first - 1
    if at < 0 or prose.words[first].first:
        return "person"
    if prose.words[at].bare in _BEFORE:
        return "place"
    while at > 0 and first - at < 3 and prose.words[at].bare in PARTICLES and not prose.words[at].first:
        at -= 1
    is_of = at < first - 1 and (prose.words[at].is_acronym or prose.words[at].bare in HEADS)
    return "place" if is_of else "person"

"""Read a search as it is typed: words, "phrases", and what the note has to be, like kind:lead, @Léa or since:2026."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from gep_tui.domain.stream.text import same_name
from gep_tui.domain.stream.word_search import Term, words_of
from gep_tui.locale import N_, _

#: What a search can be limited by, and the word for it before a colon; the English words work in every language.
FILTERS = {
    "kind": N_("kind"), "person": N_("person"), "group": N_("group"), "case": N_("case"), "tag": N_("tag"),
    "since": N_("since"),
}  # fmt: skip

#: The most that is read of a search, in characters; a pasted page is no search.
LONGEST = 2_000

# A word, or what is between quotation marks, perhaps after a sign or after a word and a colon.
_PIECE = re.compile(
    r"(?:(?P<sign>@)|(?P<key>[^\W\d_]+(?:-[^\W\d_]+)*):)?"
    r'(?:"(?P<straight>[^"]*)(?P<end1>"?)|«(?P<french>[^»]*)(?P<end2>»?)|“(?P<curled>[^”]*)(?P<end3>”?)'
    r"|(?P<word>[^\s\"«“]+)|(?=\s|$))"
)

# A mark that a phrase has not: of another phrase, or of what the note has to be.
_QUOTED = re.compile(r"[\"«“@]|[^\W\d_]:\S")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A search as it was typed: terms, and the words for kinds, people, groups, cases, tags and a date."""

    terms: tuple[Term, ...] = ()
    kinds: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    since: str = ""
    withdrawn: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        return self == Asked()

    @property
    def has_names(self) -> bool:
        """Whether it has names that stand for something: of kinds, people, groups, cases, tags."""
        return bool(self.kinds or self.people or self.groups or self.cases or self.tags)


def asked(text: str) -> Asked:
    """Return what `text` asks for. Never raises: what means nothing is left out."""
    terms: dict[Term, None] = {}
    found: dict[str, list[str]] = {what: [] for what in FILTERS}
    for what, words, whole in _pieces(text[:LONGEST]):
        if not what:
            term = Term(tuple(words_of(words)), whole)
            terms |= {term: None} if term.words else {}
        elif words.strip():
            found[what].append(words.strip())
    return Asked(
        terms=tuple(terms), kinds=tuple(found["kind"]), people=tuple(found["person"]), groups=tuple(found["group"]),
        cases=tuple(found["case"]), tags=tuple(found["tag"]), since=(found["since"] or [""])[-1],
    )  # fmt: skip


def asked_in(words: Iterable[str]) -> Asked:
    """Return what the words of a command line ask for; one with blanks is a phrase, unquoted by the shell."""
    found = [asked(each) if _QUOTED.search(each) or " " not in each.strip() else _phrase(each) for each in words]
    return Asked(
        terms=tuple(dict.fromkeys(term for each in found for term in each.terms)),
        kinds=tuple(kind for each in found for kind in each.kinds),
        people=tuple(person for each in found for person in each.people),
        groups=tuple(group for each in found for group in each.groups),
        cases=tuple(case for each in found for case in each.cases),
        tags=tuple(tag for each in found for tag in each.tags),
        since=next((each.since for each in reversed(found) if each.since), ""),
    )


def _phrase(words: str) -> Asked:
    term = Term(tuple(words_of(words[:LONGEST])))
    return Asked(terms=(term,) if term.words else ())


def _pieces(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the filter ("" for none), the words, and whether they were quoted to the end."""
    keys = {same_name(word): what for what, english in FILTERS.items() for word in (english, _(english))}
    for piece in _PIECE.finditer(text):
        words = next((piece[name] for name in ("straight", "french", "curled", "word") if piece[name]), "")
        whole = bool(piece["end1"] or piece["end2"] or piece["end3"])
        what = "person" if piece["sign"] else keys.get(same_name(piece["key"] or ""), "")
        if piece["key"] and not what:
            yield "", piece["key"], False
        if words:
            yield what, words, whole

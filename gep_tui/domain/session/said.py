"""Who said a note whose text begins with @ and a name; whom a sentence begins with, named without a sign."""

from __future__ import annotations

import re
from itertools import takewhile

import msgspec

from gep_tui.domain.session.naming import Meant, Nobody, One, Several, called, in_doubt, meant, names_of
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare, same_name

#: The most words of a name at the beginning of a note.
WORDS = 3

#: Words after a name that name somebody else too.
_MORE = frozenset(("and", "or", "et", "ou", "&", "+"))

#: The shortest word that is surely a family name, and not a part of one: "le", "von".
_SHORTEST = 4


class Said(msgspec.Struct, frozen=True):
    """Speaker and text of a note. While the speaker is in doubt, `name` is what was typed, `fitting` who may be meant.

    `full` is the text with the name before it, as it was typed; if that turns out to be no name, `speaker` said it.
    """

    person: str
    text: str
    full: str = ""
    name: str = ""
    fitting: tuple[str, ...] = ()
    speaker: str = ""

    @property
    def unlisted(self) -> tuple[str, ...]:
        """What the name may be if nobody on the list has it: its first word, and following words with a capital."""
        words = self.full[1:].split(" ")[:WORDS]
        more = takewhile(lambda count: words[count - 1][:1].isupper(), range(2, len(words) + 1))
        return (self.name, *(" ".join(words[:count]).rstrip(",:") for count in more))


def named(session: Session, text: str, person: str) -> Said:
    """Return who said `text`: the person named after @ at its beginning, or `person` if there is no name.

    An @ without a name after it is part of the text; @@ stands for one @.
    """
    if text.startswith("@@"):
        return Said(person, text[1:])
    words = text[1:].split(" ")
    if not text.startswith("@") or not words[0][:1].isalpha():
        return Said(person, text)
    names = names_of(session)
    for count in range(min(WORDS, len(words) - 1), 0, -1):
        name, rest = " ".join(words[:count]).rstrip(",:"), " ".join(words[count:]).strip()
        found = meant(name, names) if count == 1 else called(name, names)
        match found if rest else Nobody():
            case One(person=one):
                return Said(one, rest)
            case Several(people=people):
                return Said(in_doubt(name), rest, text, name, people, person)
    if len(words) == 1:
        return Said(person, text)
    name = words[0].rstrip(",:")
    return Said(in_doubt(name), text, text, name, (), person)


def without_name(said: Said, name: str) -> str:
    """Return the text of a note without the name before it, now that somebody has said that `name` is meant."""
    if said.fitting:
        return said.text
    for words in (name, said.name):
        found = re.match(rf"@{re.escape(words)}(?!\w)[,:]?\s+", said.full, re.IGNORECASE)
        if found and same_name(said.full[found.end() :]):
            return said.full[found.end() :]
    return said.full


def begins_with(session: Session, text: str) -> Meant:
    """Return who on the list a sentence surely begins with: "Anna calls the centre"; "Anna and Paul call" are several.

    A last word alone is no sentence.
    """
    names = names_of(session)
    words = text.split()[: WORDS + 1]
    for count in range(min(WORDS, len(words) - 1), 0, -1):
        name = " ".join(words[:count]).rstrip(",:")
        match called(name, names):
            case One(person=person):
                if not _surely(name, names[person]):
                    return Nobody()
                return Several((person,)) if words[count].lower() in _MORE else One(person)
            case Several(people=people):
                return Several(people)
    return Nobody()


def owner_without_answer(session: Session, text: str, person: str) -> str:
    """Return whose a commitment is until somebody says so: with the floor, unless its words begin with another."""
    match begins_with(session, text):
        case One(person=named) if named != person:
            return ""
        case Several(people=people) if person not in people:
            return ""
    return person


def _surely(word: str, name: str) -> bool:
    """Tell whether a word of a name is more than its particle."""
    return len(word) >= _SHORTEST or bare(name).split()[0] == bare(word) or bare(name) == bare(word)

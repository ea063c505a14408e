"""Find in a pasted mail what names nobody who comes: its greeting, sentences, closing, signature and headers."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

import msgspec

from gep_tui.domain.lists.cells import cells_of, is_quoted, without_brackets
from gep_tui.domain.lists.entry import entry, looks_like_name, without_sign
from gep_tui.domain.lists.given_names import is_given_name
from gep_tui.domain.lists.headed import is_count, is_heading, without_away
from gep_tui.domain.lists.sentences import ends_as_sentence, has_verb, is_sentence
from gep_tui.domain.stream.text import bare, clean, one_line, same_name

#: A signature has no more lines than this; what is longer is read, so that no list behind a closing is lost.
LONGEST_SIGNATURE = 8

#: Words that begin a greeting, whatever follows; those of `_FORMAL` do only before a comma, or to everybody.
_GREETINGS = frozenset(("bonjour", "bonsoir", "salut", "coucou", "hello", "hey"))
_FORMAL = frozenset(("cher", "chere", "chers", "cheres", "dear", "hi", "good"))
_EVERYBODY = frozenset(("tous", "toutes", "all", "everyone", "everybody", "collegues", "colleagues", "team", "equipe"))
_TITLES = frozenset(("madame", "monsieur", "mesdames", "messieurs", "et"))

_OPENING = re.compile(
    r"(?:voici|voila|ci-dessous|ci-joint|veuillez|vous trouverez|merci de|here (?:is|are)|below|please)\s"
)
_CLOSING = re.compile(
    r"(?:(?:bien |tres |tres bien )?(?:cordialement|amicalement|respectueusement)|(?:sinceres )?salutations"
    r"|bien a (?:vous|toi|tous)|(?:belle|bonne) (?:journee|soiree|reception|semaine|fin de journee)|au plaisir"
    r"|a (?:bientot|tres vite|tout a l.heure|demain|lundi|mardi|mercredi|jeudi|vendredi)"
    r"|merci(?: (?:d.avance|beaucoup|a tous|a vous|et ).*)?|envoye de(?:puis)? mon|cheers|sincerely|see you"
    r"|(?:(?:best|kind|warm|many) )?regards|best(?= wishes|\W*$)|all the best|(?:many )?thanks|thank you"
    r"|yours(?: sincerely| truly)?|sent from my)\b(?P<more>.*)"
)
_CONTACT = re.compile(
    r"(?=.*\d|.*\.)(?:(?:tel|telephone|phone|mobile|mob|portable|port|fax|t|m)\s*[.:]*\s*)?\+?[\d\s().\-/]{8,}|(?:https?://|www\.)\S+"
)
_HEADER = re.compile(
    r"(?:objet|subject|envoye|sent|de|from|date|(?:excused?|absent)[es·.()-]*|apologies)\s*(?:\(\d+\)\s*)?:\s*\S"
)


class LeftOut(msgspec.Struct, frozen=True):
    """A line of a mail that names nobody who comes, or the end of one; `line` counts from 1."""

    line: int
    text: str


@lru_cache(maxsize=4)
def left_out(text: str) -> tuple[LeftOut, ...]:
    """Return the lines that are no part of the list; none where nothing else would be left."""
    # A row of a spreadsheet, or one in quotes, is no line of a mail.
    whole = [(number, line) for number, line in enumerate(clean(text).split("\n"), 1) if line.strip()]
    lines = [LeftOut(number, one_line(line)) for number, line in whole if "\t" not in line and not is_quoted(line)]
    away = [LeftOut(number, those) for number, line in whole if (those := without_away(line)[1])]
    if len(lines) < 2:
        return tuple(away)
    letters = _letters(lines)
    signatures = [each for letter in letters for each in _signature(letter)]
    is_mail = len(letters) > 1 or bool(signatures) or _greeting(lines) is not None
    greetings = [each for each in (_greeting(lines), *(letter[0] for letter in letters[1:])) if each]
    framing = {each.line for each in (*greetings, *signatures, *_signed_again(lines, is_mail))}
    found = [each for each in lines if each.line in framing or _is_no_person(each.text, is_mail)]
    found = [each for each in found if each.line != whole[0][0] or not is_heading(each.text)]  # the title of them all
    found = found if len(found) < len(whole) else []
    gone = {each.line for each in found}
    return tuple(sorted((*found, *(each for each in away if each.line not in gone)), key=lambda each: each.line))


def frames(text: str) -> bool:
    """Tell whether a line would be left out somewhere in a mail."""
    return _greets(text) or _closes(text) or _is_no_person(text, True)


def _greeting(lines: list[LeftOut]) -> LeftOut | None:
    """Return the greeting with which the first mail begins, below its headers."""
    first = next((each for each in lines if not _HEADER.match(bare(each.text))), lines[0])
    return first if _greets(first.text) else None


def _letters(lines: list[LeftOut]) -> list[list[LeftOut]]:
    """Return the lines in pieces: what was there already, then each mail below it from its greeting on."""
    pieces = [lines[:1]]
    for above, each in pairwise(lines):
        if _greets_below(each.text, above.text):
            pieces.append([])
        pieces[-1].append(each)
    return pieces


def _greets_below(line: str, above: str) -> bool:
    """Tell whether a line below others is a greeting beyond doubt: “Salut Marie” may be somebody."""
    words = re.findall(r"[\w-]+", bare(line))
    if not _greets(line) or (words[0] in _FORMAL and above.endswith(",")):
        return False
    return len(words) == 1 or line.endswith((",", "!", ":")) or not _EVERYBODY.isdisjoint(words)


def _greets(line: str) -> bool:
    words = re.findall(r"[\w-]+", bare(line))
    if not words:
        return False
    if words[0] in _GREETINGS:
        return len(words) <= 6 or is_sentence(line)
    is_called = line.rstrip().endswith((",", "!", ":")) or not _EVERYBODY.isdisjoint(words)
    return (words[0] in _FORMAL and len(words) <= 6 and is_called) or (len(words) > 1 and _TITLES.issuperset(words))


def _closes(line: str) -> bool:
    found = _CLOSING.match(bare(line))
    return found is not None and (len(found["more"].split()) <= 4 or found["more"].lstrip().startswith((",", ".", "!")))


def _signature(lines: list[LeftOut]) -> list[LeftOut]:
    """Return the closing and what stands below it, if people stand above and no list below."""
    place = next((at for at, each in enumerate(lines) if at and _closes(each.text)), len(lines))
    below = lines[place + 1 :]
    above = [each for each in lines[:place] if not _greets(each.text) and not _is_no_person(each.text, True)]
    if not above or len(below) > LONGEST_SIGNATURE or any(without_sign(each.text) != each.text for each in below):
        return lines[place : place + 1]
    # It ends with the last way to reach who signs, or else, where its first line names who that is, with its
    # last one that is plainly nobody's name: whoever is typed below that comes.
    reached = [at for at, each in enumerate(lines) if at > place and _CONTACT.fullmatch(bare(each.text))]
    if not reached and below and looks_like_name(below[0].text, ""):
        reached = [at for at, each in enumerate(lines) if at == place + 1 or not _is_plainly_somebody(each.text)]
    return lines[place : reached[-1] + 1 if reached else len(lines)]


def _signed_again(lines: list[LeftOut], is_mail: bool) -> list[LeftOut]:
    """Return a signature without a closing: the last block, where it begins with the whole name of somebody listed.

    It ends with the last way to reach who signs, or else with the name: whoever stands below that comes.
    """
    starts = [at for at in range(1, len(lines)) if lines[at].line - lines[at - 1].line > 1 or _parts(lines[at - 1])]
    place = starts[-1] if starts else 0
    block, name = lines[place:], same_name(lines[place].text)
    above = {same_name(entry(cell).name) for each in lines[:place] for cell in cells_of(each.text)}
    reached = [at for at, each in enumerate(block) if _CONTACT.fullmatch(bare(each.text))]
    if name not in above or " " not in name or not (is_mail or reached or _parts(lines[place - 1])):
        return []
    end = reached[-1] + 1 if reached else 1
    others = block[1:end]
    is_list = any(_is_plainly_somebody(each.text) or without_sign(each.text) != each.text for each in others)
    return block[:1] if is_list or end > LONGEST_SIGNATURE else block[:end]


def _parts(above: LeftOut) -> bool:
    """Tell whether a line is the one that mail programs put above a signature."""
    return above.text in ("--", "—")


def _is_plainly_somebody(line: str) -> bool:
    """Tell whether a line is a name that begins with a common given name, all in capitals at their beginning."""
    name = without_brackets(cells_of(line)[0]).strip()
    words = name.split()
    is_name = looks_like_name(name, "") and len(words) <= 3 and all(word[0].isupper() for word in words)
    return is_name and any(is_given_name(part) for part in re.split(r"['’-]", bare(words[0])))


def _is_no_person(line: str, is_mail: bool) -> bool:
    """Tell whether a line is a telephone number, an address of a page, a header, a count, or in a mail a sentence."""
    words = bare(line)
    if is_heading(line) or is_count(line):
        return True
    if _CONTACT.fullmatch(words) or _HEADER.match(words):
        return True
    is_opening = _OPENING.match(words) is not None and len(words.split()) > 2
    if is_opening or (has_verb(line) and ends_as_sentence(line)):
        return True
    return is_mail and is_sentence(line)

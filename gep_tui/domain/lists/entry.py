"""Read one person of a list: without bullet or number, with the address apart and the given name first."""

from __future__ import annotations

import re

import msgspec

from gep_tui.domain.lists.courtesy import is_about_address, without_courtesy
from gep_tui.domain.stream.text import bare, one_line

_BULLET = re.compile(r"(?:[-–—•*·▪◦‣☐☑✓✔●○►▸]|\[[ xX]?\])\s+")
_NUMBER = re.compile(r"\d{1,3}\s*(?:[.)°]\s*(?=\D)|[:\-–—]\s+)")
_ADDRESS = r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+"
#: The signs before an address are taken whole, so that a long row of them costs no more than its length squared.
_WITH_ADDRESS = re.compile(
    rf"(?P<name>.*?)[\s:,–-]*+(?:<\s*(?:mailto:)?(?P<in>{_ADDRESS})\s*>|\(?(?P<bare>{_ADDRESS})\)?)"
)
_IN_BRACKETS = re.compile(r"(?P<name>.*?\S)\s*\((?P<more>[^()]*)\)")
_NUMBERED_WORD = re.compile(r"[^\W\d_][^\W_]*?\d{1,4}|\d{1,3}")
#: Words that begin a family name.
PARTICLES = frozenset((
    "de", "du", "des", "d", "la", "le", "les", "van", "von", "der", "den", "di", "da", "dos", "el", "al", "ben",
    "bin", "y", "e",
))  # fmt: skip

#: Words that mark a service or a function rather than a name, in the form used for searching.
TRADES = frozenset((
    "service", "services", "social", "sociale", "sante", "pole", "direction", "equipe", "departement", "unite",
    "accueil", "secretariat", "comptabilite", "finances", "achats", "informatique", "juridique", "communication",
    "qualite", "production", "technique", "logistique", "commercial", "marketing", "formation", "enfance",
    "jeunesse", "petite", "creche", "ecole", "college", "lycee", "hopital", "clinique", "urgences", "pediatrie",
    "psychiatrie", "geriatrie", "mairie", "nord", "sud", "est", "ouest", "centre", "siege", "rh", "drh", "dsi",
    "cadre", "directeur", "directrice", "chef", "cheffe", "responsable", "infirmier", "infirmiere", "medecin",
    "psychologue", "educateur", "educatrice", "assistant", "assistante", "enseignant", "enseignante", "professeur",
    "formateur", "formatrice", "coordinateur", "coordinatrice", "conseiller", "conseillere", "charge", "chargee",
    "secretaire", "comptable", "technicien", "technicienne", "ingenieur", "ingenieure", "manager", "consultant",
    "consultante", "animateur", "animatrice", "team", "department", "unit", "sales", "finance", "nurse", "doctor",
    "teacher", "head", "office", "north", "south", "east", "west", "support", "hr", "it", "bureau", "salle", "etage",
    "batiment", "secteur", "zone", "antenne", "site", "room", "floor", "building", "ward",
))  # fmt: skip


class PersonEntry(msgspec.Struct, frozen=True):
    """What is known about a person before a session; `phone` only from a column of its own."""

    name: str
    service: str = ""
    function: str = ""
    address: str = ""
    phone: str = ""


def entry(text: str) -> PersonEntry:
    """Return the person that `text` names; brackets after the name hold service and function."""
    name, address = _apart(without_courtesy(without_sign(text)))
    service = function = ""
    found = _IN_BRACKETS.fullmatch(name)
    if found:
        more = [one_line(each) for each in re.split(r"[,;/]", found["more"])]
        name, (service, function) = found["name"], _two([each for each in more if not is_about_address(each)])
    return PersonEntry(given_first(name.rstrip(" ,;")), service, function, address)


def of_cells(cells: list[str]) -> PersonEntry:
    """Return the person in a row: name, service, function; a cell that is an address becomes the address."""
    addresses = [cell for cell in cells[1:] if is_address(cell)]
    rest = [cell for cell in cells[1:] if cell not in addresses]
    found = entry(cells[0])
    # What is in brackets behind the name comes before what is in cells of its own: neither is lost.
    service, function = _two([*filter(None, (found.service, found.function)), *rest])
    return PersonEntry(found.name, service, function, (*addresses, found.address)[0])


def without_sign(text: str) -> str:
    """Return `text` without a bullet or number at its beginning."""
    text = one_line(text)
    for sign in (_BULLET, _NUMBER):
        found = sign.match(text)
        text = text[found.end() :] if found and found.end() < len(text) else text
    return text


def given_first(name: str) -> str:
    """Return a name with the given name first, if the surname is in capitals: “Jean DUPONT”."""
    words = name.split(" ")
    count = 0
    while count < len(words) and _is_capital(words[count]):
        count += 1
    rest = words[count:]
    is_surname = any(len(word) > 1 for word in words[:count])
    if not count or not rest or not is_surname or not all(word[:1].isupper() and not word.isupper() for word in rest):
        return name
    return " ".join((*rest, *words[:count]))


def surname_first(line: str) -> bool:
    """Tell whether a line is one person, the surname in capitals before a comma: “DUPONT, Jean”."""
    last, _comma, given = line.partition(",")
    name, given = without_sign(last), given.strip()
    words = without_courtesy(name).split()
    if words != name.split() and without_courtesy(given) != given:
        return False  # “MME DUPONT, M. PETIT”
    capitals = bool(words) and all(len(word) > 1 and _is_capital(word) for word in words)
    return capitals and bool(given) and "," not in given


def is_address(text: str) -> bool:
    """Tell whether `text` is an e-mail address and nothing else."""
    return re.fullmatch(_ADDRESS, text) is not None


def looks_like_name(text: str, first: str) -> bool:
    """Tell whether `text` may be a person's name, capitalised like the first name of the list, `first`.

    A number at the end tells people of the same name apart: “Anne 2”, “Person001”.
    """
    found = entry(text)
    words = found.name.split()
    if not words or len(words) > 5 or re.search(r"[_\[\]{}()@=/\\]", found.name) or not found.name[0].isalpha():
        return False
    if any(char.isdigit() for char in " ".join(words[:-1])):
        return False
    if any(char.isdigit() for char in words[-1]) and not _NUMBERED_WORD.fullmatch(words[-1]):
        return False
    if names_a_trade(found.name):
        return False
    if first[:1].isupper() and not (words[0][0].isupper() or bare(words[0]) in PARTICLES):
        return False
    return not first or first.isupper() or not (found.name.isupper() and len(found.name) <= 4)


def names_a_trade(text: str) -> bool:
    """Tell whether `text` has a word that is common in services and functions."""
    return bool(TRADES & set(re.split(r"[\s’'-]+", bare(text))))


def _apart(text: str) -> tuple[str, str]:
    """Return name and address; an address alone also gives the name."""
    found = _WITH_ADDRESS.fullmatch(text) if "@" in text else None
    if found is None:
        return text, ""
    address = found["in"] or found["bare"]
    name = found["name"].strip(" \"'")
    if not name:
        parts = re.split(r"[._+-]+", address.partition("@")[0])
        return " ".join(part.capitalize() for part in parts if not part.isdecimal()), address
    last, comma, given = name.partition(", ")
    return (f"{given} {last}" if comma and given else name), address


def _is_capital(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return bool(letters) and all(letter.isupper() for letter in letters) and not word.endswith(".")


def _two(cells: list[str]) -> tuple[str, str]:
    """Return service and function; any further cells go to the function."""
    first, *others = (*map(one_line, cells), "")
    return first, ", ".join(cell for cell in others if cell)

"""Recognise the headings of a list from a spreadsheet."""

from __future__ import annotations

import re

from gep_tui.domain.lists.cells import SEPARATORS, split
from gep_tui.domain.lists.courtesy import without_courtesy
from gep_tui.domain.lists.entry import PersonEntry, entry
from gep_tui.domain.lists.given_names import has_given_name
from gep_tui.domain.stream.text import bare

#: A heading of one column with the family name first, and its titles in the same form.
FAMILY_LEADS = (
    "nom prenom", "noms prenoms", "nom et prenom", "noms et prenoms", "nom prenoms", "nom et prenoms",
    "last name first name", "surname first name", "surname and first name",
)  # fmt: skip

#: Headings for each kind of column, in the form used for searching.
HEADINGS = {
    "name": (
        "nom", "noms", "name", "names", "nom et prenom", "prenom et nom", "nom prenom", "prenom nom", "nom complet",
        "full name", "participant", "participants", "participante", "personne", "personnes", "nom de famille",
        "nom d'usage", "nom d’usage", *FAMILY_LEADS, "nom / prenom", "nom/prenom", "last name", "surname",
        "family name", "nom(s)",
    ),
    "first": ("prenom", "prenoms", "first name", "given name", "forename", "prenom(s)"),
    "service": (
        "service", "departement", "equipe", "department", "team", "unit", "unite", "direction", "pole", "structure",
        "etablissement", "organisme", "organisation", "organization", "entreprise", "company", "site",
    ),
    "function": (
        "fonction", "fonctions", "metier", "poste", "profession", "function", "job", "job title", "role", "title",
    ),
    "address": (
        "e-mail", "email", "mail", "mel", "courriel", "adresse mail", "adresse e-mail", "adresse email", "address",
        "adresse electronique", "e-mail address", "email address", "adresse de messagerie",
    ),
    "phone": (
        "telephone", "tel", "tel.", "numero de telephone", "portable", "mobile", "phone", "phone number", "cell",
        "contact", "contacts", "coordonnees",
    ),
}  # fmt: skip

#: A line with only one of these is a heading; “Nom” alone may be a person.
TITLES = (
    "participants", "participantes", "participant·e·s", "participants et participantes", "presents", "names", "noms",
    "nom et prenom", "prenom et nom", "nom prenom", "prenom nom", "nom complet", "full name", "nom de famille",
    "liste des participants", "liste des presents", "people", "attendees", "prenoms",
)  # fmt: skip

#: What is before the people to whom a mail goes.
RECIPIENTS = ("a", "to", "cc", "destinataires")

#: Titles only before a colon; “Present” alone may be a name.
_PRESENT = ("present", "presente", "presentes")

_WITH = ("avec", "with")


def columns_of(line: str) -> tuple[str, tuple[str, ...]]:
    """Return the separator and the kind of each column, "" for one that is ignored; () if the line is no heading."""
    for separator in (*SEPARATORS, "/"):
        cells = split(line, separator) if separator in line else []
        found = tuple(_kind(cell) for cell in cells)
        known = {column for column in found if column}
        if len(known) > 1 and known & {"name", "first"}:
            return separator, found
    return "", ()


def family_leads(line: str) -> bool:
    """Tell whether a heading says that the family name comes first in a cell: “Nom Prénom”, “Nom / Prénom;Service”."""
    cells = re.split(r"[\t;,|]", line)
    return any(" ".join(re.split(r"[ :/*-]+", bare(cell))).strip() in FAMILY_LEADS for cell in cells)


def is_title(line: str) -> bool:
    """Tell whether a line introduces the list and names nobody."""
    words = line.strip()
    return bare(words.rstrip(" :")) in (*TITLES, *FAMILY_LEADS) or (
        words.endswith(":") and not any(each in words for each in ";,\t")
    )


def without_title(line: str) -> str:
    """Return a line without the title before its people: “Participants: Léa, Karim”, “Avec Léa et Karim”."""
    first, _blank, rest = line.strip().partition(" ")
    if bare(first) in _WITH and has_given_name(rest):
        return rest.strip()
    title, _colon, people = line.partition(":")
    return people.strip() if people.strip() and bare(title) in (*TITLES, *RECIPIENTS, *_PRESENT) else line


def by_columns(cells: list[str], columns: tuple[str, ...]) -> PersonEntry:
    """Return the person in a row under headings: given name, then surname."""
    named: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        named[column] = " ".join(filter(None, (named.get(column, ""), cell)))
    name = " ".join(filter(None, (without_courtesy(named.get(column, "")) for column in ("first", "name"))))
    found = PersonEntry(name) if "first" in named and "name" in named else entry(name)
    more = (named.get(column) or getattr(found, column) for column in ("service", "function", "address", "phone"))
    return PersonEntry(found.name, *more)


def _kind(cell: str) -> str:
    return next((column for column, words in HEADINGS.items() if bare(cell).rstrip(" :*") in words), "")

"""Names that are ordinary words too: written small they may name nobody, so that somebody has to be asked."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.domain.lists.given_names import is_given_name
from gep_tui.export.names.known_name import DOUBTED, KnownName, forms
from gep_tui.export.names.prose import Word, words_of

#: Names of people and places, in their form for comparing, which are words of French or English.
_ORDINARY = frozenset((
    "alma", "amber", "ange", "angers", "april", "art", "aube", "aurore", "automne", "autumn", "avril", "barbier",
    "bath", "beau", "bel", "berger", "bill", "blanc", "blanche", "bois", "boucher", "boulanger", "brown", "brun",
    "brune", "bruyere", "capucine", "carpenter", "cerise", "champ", "charlie", "charpentier", "chase", "chevalier",
    "ciel", "claire", "clemence", "clement", "colombe", "constance", "constant", "cook", "croix", "daisy", "dame",
    "dawn", "dean", "deschamps", "desire", "don", "dore", "esperance", "est", "ete", "eve", "faith", "felicite",
    "fidele", "fisher", "fleur", "flora", "flore", "fontaine", "forest", "forestier", "franc", "france", "gap", "glory",
    "grace", "grand", "grant", "gray", "green", "guy", "harmonie", "heather", "hill", "hiver", "hope", "hunter",
    "innocent", "iris", "ivy", "jack", "jade", "joy", "juin", "june", "juste", "justice", "lac", "lance", "laurier",
    "leblanc", "legrand", "lens", "lilas", "lily", "lion", "loup", "luce", "lune", "lys", "maison", "marchand",
    "marche", "marguerite", "marin", "marine", "mark", "marks", "marron", "mars", "martin", "mason", "matin", "may",
    "mercier", "mercy", "meunier", "midi", "miller", "mimosa", "modeste", "moulin", "muguet", "neige", "nice", "noel",
    "noir", "nord", "oceane", "olive", "orange", "ouest", "page", "paix", "parfait", "park", "pat", "patience", "pearl",
    "penny", "perle", "petit", "petite", "pierre", "pierres", "poirier", "pomme", "pont", "porter", "potter", "pre",
    "prince", "printemps", "prosper", "prudence", "prune", "ray", "reading", "reine", "rice", "rich", "riviere", "rob",
    "robin", "roche", "roi", "romaine", "rose", "roses", "rouge", "rousse", "roux", "roy", "ruby", "rue", "saison",
    "sauvage", "sens", "sergent", "silver", "smith", "soir", "soleil", "source", "stone", "sud", "sue", "summer",
    "tisserand", "tours", "trinite", "turner", "valentin", "vannes", "verger", "vert", "victoire", "vienne", "vigne",
    "violette", "walker", "ward", "west", "will", "wood", "young", "zephyr",
))  # fmt: skip

#: First names that are words too, and hardly anybody's where they are written small.
_WORDS = frozenset((
    "adam", "ali", "ana", "ann", "ben", "chris", "charlotte", "germaine", "gilles", "hans", "ian", "jan", "jean",
    "jose", "lise", "lou", "louis", "madeleine", "maria", "marie", "max", "pascal", "rene", "renee", "romain",
    "romane", "said", "sam", "serge", "tim", "tom", "victor", "victoria",
))  # fmt: skip


def is_in_doubt(text: str, meant: Iterable[KnownName]) -> bool:
    """Tell whether a name, written as in `text`, may be an ordinary word or its plural: "rose", "des karims"."""
    if text != text.lower():
        return False
    words = tuple(word.bare for word in words_of(text))
    if _ORDINARY.issuperset(words):
        return True
    return all(words != form or how == DOUBTED for name in meant for form, how in forms(name))


def is_first_name(word: Word) -> bool:
    """Tell whether a word in small letters is a common first name, and no other word: "fatou", typed in haste."""
    return len(word.bare) > 2 and word.bare not in _ORDINARY | _WORDS and is_given_name(word.bare)

"""The French words of dates: without accents and case, apostrophes and hyphens as blanks."""

from __future__ import annotations

from gep_tui.domain.dates.vocabulary import Vocabulary

_UNITS = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def _numbers() -> dict[str, int]:
    """Return the numbers in words, and the ordinals that a date needs."""
    units = _UNITS.split()
    known = {word: number for number, word in enumerate(units)}
    known |= {f"dix {units[unit]}": 10 + unit for unit in (7, 8, 9)}
    for ten, word in _TENS.items():
        known |= {word: ten, f"{word} et un": ten + 1}
        known |= {f"{word} {units[unit]}": ten + unit for unit in range(2, 10)}
    known |= {"une": 1, "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3}
    known |= {"quatrieme": 4, "quatre vingt dix": 90, "cent": 100}
    return known | {"une dizaine de": 10, "une quinzaine de": 15, "une vingtaine de": 20, "une trentaine de": 30}


FRENCH = Vocabulary(
    weekdays="lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven|samedi sam|dimanche dim",
    months=(
        "janvier janv jan|fevrier fevr fev|mars|avril avr|mai|juin|juillet juil|aout|septembre|octobre oct"
        "|novembre nov|decembre dec"
    ),
    words={
        "": "le|la|l|les|de|d|du|des|notre|nos|ci|mois de|du mois de|du groupe|courant|dans le courant de|lors de",
        "on": "a|au|aux|vers|aux alentours de|pendant",
        "in": "dans|en",
        "by": "d ici|d ici a|d ici au|pour|jusqu a|jusqu au|sous|au plus tard|date limite",
        "before": "avant|veille",
        "next": "prochain|prochaine|prochains|prochaines",
        "coming": "qui vient|qui arrive|a venir",
        "last": "dernier|derniere|passe|passee",
        "this": "ce|cet|cette",
        "end": "fin",
        "start": "debut",
        "mid": "mi|milieu",
        "day": "jour|jours",
        "week": "semaine|semaines",
        "eight days": "huitaine",
        "fortnight": "quinzaine|quinzaines",
        "weekend": "weekend|week end",
        "month": "mois",
        "of month": "du mois|ce mois|de ce mois",
        "year": "an|ans|annee|annees",
        "hour": "heure|heures|h",
        "half": "et demi|et demie",
        "and": "et",
        "session": "seance|rencontre|fois",
        "after": "suivante|d apres",
        "today": "aujourd hui|ce soir|ce matin|ce midi|cet apres midi|tout a l heure",
        "tomorrow": "demain",
        "overmorrow": "apres demain",
        "yesterday": "hier",
        "daytime": "matin|midi|apres midi|soir|matinee|soiree|dans la journee|dans la matinee|en matinee|en soiree"
        "|fin de journee|en fin de journee|fin de la journee|fin de matinee|en fin de matinee",
    },
    fixed={
        (12, 25): "noel|jour de noel",
        (12, 24): "reveillon de noel",
        (12, 31): "saint sylvestre|st sylvestre|reveillon du nouvel an",
        (1, 1): "nouvel an|jour de l an|premier de l an",
        (1, 6): "epiphanie",
        (2, 2): "chandeleur",
        (2, 14): "saint valentin|st valentin",
        (8, 15): "assomption",
        (11, 1): "toussaint",
        (12, 6): "saint nicolas|st nicolas",
    },
    moving={
        -47: "mardi gras",
        -7: "rameaux",
        -2: "vendredi saint",
        0: "paques|dimanche de paques",
        1: "lundi de paques",
        39: "ascension|jeudi de l ascension",
        49: "pentecote|dimanche de pentecote",
        50: "lundi de pentecote",
    },
    numbers=_numbers(),
)

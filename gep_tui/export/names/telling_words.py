"""Words that tell something about names: those that name nobody, and those that say of what kind a name is."""

from __future__ import annotations

from gep_tui.export.names.replacement import NameKind

#: Words that are written with a capital and name nobody, in their form for comparing.
ORDINARY = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet",
    "aout", "septembre", "octobre", "novembre", "decembre", "i", "english", "french", "german", "spanish", "italian",
    "christmas", "easter", "noel", "paques", "toussaint", "pentecote", "ascension", "internet", "web", "excel", "word",
    "outlook", "teams", "zoom", "whatsapp", "covid", "etat", "ok", "ko", "rdv", "nb", "ps", "tv", "pc", "cv", "sms",
    "pdf", "usb", "gps", "faq", "vs", "qr", "wc", "cdi", "cdd", "http", "https", "www", "url", "id", "gep", "gapp",
    "gease", "ab", "am", "pm", "eur", "ttc", "ht",
))  # fmt: skip

#: Words that say what kind of name follows them, or begins with them.
HEADS: dict[str, NameKind] = {
    **dict.fromkeys((
        "hopital", "clinique", "centre", "center", "maison", "foyer", "ecole", "college", "lycee", "association",
        "mairie", "institut", "residence", "creche", "entreprise", "societe", "fondation", "universite", "conseil",
        "caisse", "agence", "ministere", "rectorat", "hospital", "school", "clinic", "company", "council", "university",
        "ehpad", "trust", "charity",
    ), "organisation"),
    **dict.fromkeys((
        "service", "pole", "unite", "equipe", "secteur", "direction", "departement", "bureau", "antenne", "team",
        "unit", "ward", "department", "office", "groupe", "group",
    ), "service"),
    **dict.fromkeys((
        "rue", "avenue", "boulevard", "place", "quartier", "ville", "commune", "cite", "batiment", "village", "pays",
        "street", "road", "square", "town", "city", "district", "region",
    ), "place"),
}  # fmt: skip

#: Articles, determiners and other little words: alone they are never a name, whatever begins with them.
LITTLE = frozenset((
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "ce", "cet", "cette", "ces", "mon", "ma",
    "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "quel", "quelle",
    "chaque", "et", "ou", "mais", "donc", "car", "il", "elle", "on", "ils", "elles", "nous", "vous", "qui", "que", "en",
    "dans", "par", "pour", "sur", "avec", "sans", "chez", "the", "an", "this", "that", "these", "those", "my", "your",
    "his", "her", "its", "our", "their", "and", "or", "but", "of", "to", "in", "at", "on", "with", "for", "from", "by",
    "van", "von", "der", "den", "da", "dos", "el", "al",
))  # fmt: skip

#: Words inside a name that are no name by themselves.
PARTICLES = frozenset((
    "de", "du", "des", "d", "la", "le", "les", "l", "van", "von", "der", "den", "di", "da", "dos", "el", "al", "ben",
    "bin", "of", "the",
))  # fmt: skip

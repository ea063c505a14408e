"""Guess what was meant: the known names closest to a word."""

from __future__ import annotations

from collections.abc import Collection

from gep_tui.domain.stream.text import one_line, same_name
from gep_tui.locale import _

#: Longest list of names that is shown whole when nothing is close.
_FEW = 40


def near(word: str, known: Collection[str]) -> list[str]:
    """Return up to three of `known` that begin with `word`, contain it, or look like it; the closest first."""
    import difflib

    wanted = same_name(word)[:60]
    forms = {same_name(name): name for name in known}
    begun = [form for form in forms if wanted and form.startswith(wanted)]
    holding = [form for form in forms if len(wanted) > 2 and wanted in form]
    alike = difflib.get_close_matches(wanted, forms, n=3)
    return [forms[form] for form in dict.fromkeys((*begun, *holding, *alike))][:3]


def hint(word: str, known: Collection[str]) -> str:
    """Return a sentence that suggests names close to `word`, or lists them all; "" without any."""
    return suggested(near(word, known), known if len(known) <= _FEW else ())


def suggested(close: Collection[str], known: Collection[str]) -> str:
    """Return a sentence that asks about names that are `close`, or lists all that are `known`; "" without any."""
    if close:
        return _("Did you mean {near}?").format(near=", ".join(map(one_line, close)))
    if known:
        return _("Known here: {known}.").format(known=", ".join(map(one_line, known)))
    return ""


def unknown(sentence: str, word: str, known: Collection[str]) -> str:
    """Return `sentence`, which says that `word` is unknown, followed by a suggestion."""
    return f"{sentence} {hint(word, known)}".rstrip()

"""Translate words for people: `_` and `n_` translate, `N_` marks, `choose` picks the language.

English is in the code; every other language is one file, `<language>/LC_MESSAGES/gep.po`, compiled to `gep.mo` when the
package is built.
"""

from __future__ import annotations

import gettext
import io
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from gep_tui.locale.catalogue import Compiled

FOLDER = Path(__file__).parent
DOMAIN = "gep"

_language = "en"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def languages() -> tuple[str, ...]:
    """Return the available languages: English, and one for each `.po` or `.mo` file."""
    found = {path.parent.parent.name for path in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.[pm]o")}
    return ("en", *sorted(found - {"en"}))


def preferred(environ: Mapping[str, str] | None = None) -> str:
    """Return the first available language of LANGUAGE, LC_ALL, LC_MESSAGES and LANG, else "en"."""
    environ = os.environ if environ is None else environ
    wanted = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or _of_the_system()
    names = [*environ.get("LANGUAGE", "").split(":"), wanted]
    for name in names:
        language = name.replace("-", "_").split("_")[0].split(".")[0].lower()
        if language in ("en", "fr") or (language and language in languages()):
            return language
    return "en"


def country(language: str, environ: Mapping[str, str] | None = None) -> str:
    """Return the country of the locale, as in ISO 3166, where it speaks this language; else the language's own."""
    environ = os.environ if environ is None else environ
    wanted = environ.get("LC_ALL") or environ.get("LC_TIME") or environ.get("LANG") or _of_the_system()
    spoken, _underscore, place = wanted.partition(".")[0].replace("-", "_").partition("_")
    known = len(place) == 2 and place.isalpha() and spoken.lower() == language
    return place.upper() if known else {"fr": "FR"}.get(language, "GB")


def _of_the_system() -> str:
    """Return the system's locale if the environment has none (Windows, or a program started from a Mac's window)."""
    import locale

    try:
        return locale.getlocale()[0] or ""
    except ValueError:
        return ""


def choose(language: str | None = None) -> str:
    """Make `language`, or the preferred one, the current language, and return it."""
    global _language, _catalogue
    _language = language or preferred()
    _catalogue = _load(_language)
    return _language


def chosen() -> str:
    """Return the current language."""
    return _language


def _load(language: str) -> gettext.NullTranslations:
    folder = FOLDER / language / "LC_MESSAGES"
    compiled, source = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    fresh = _compiled(source, source.stat().st_mtime_ns) if _stale(compiled, source) else b""
    try:
        return Compiled(fresh or compiled.read_bytes())
    except (OSError, ValueError):
        return gettext.NullTranslations()


def _stale(compiled: Path, source: Path) -> bool:
    """Tell whether the `.po` of a checkout is newer than its `.mo`."""
    try:
        edited = source.stat().st_mtime
    except OSError:
        return False
    try:
        return compiled.stat().st_mtime < edited
    except OSError:
        return True


@cache
def _compiled(source: Path, edited: int) -> bytes:
    """Compile a `.po` file once for each time that it was `edited`: tests change the language again and again."""
    return compile_po(source)


def compile_po(source: Path) -> bytes:
    """Return a `.po` file in compiled form; empty if Babel is not installed."""
    try:
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po
    except ImportError:
        return b""
    out = io.BytesIO()
    with source.open("rb") as file:
        write_mo(out, read_po(file))
    return out.getvalue()


def _(message: str) -> str:
    """Return `message` in the current language."""
    return _catalogue.gettext(message) if message else ""


def number(value: float, decimals: int | None = None) -> str:
    """Return a number with the language's decimal sign; without `decimals`, with as many as it needs."""
    text = f"{value:g}" if decimals is None else f"{value:.{decimals}f}"
    whole, point, rest = text.partition(".")
    return _("{whole}.{decimals}").format(whole=whole, decimals=rest) if point else whole


def n_(one: str, many: str, count: int) -> str:
    """Return the singular or plural of a message for `count`."""
    return _catalogue.ngettext(one, many, count)


def N_(message: str) -> str:
    """Mark `message` for translation; it is translated when it is shown."""
    return message

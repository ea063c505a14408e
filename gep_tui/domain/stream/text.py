"""Cleaning of what people type: text is data, never a command to a terminal."""

from __future__ import annotations

import re
import unicodedata

# Controls that a terminal obeys (C0, DEL, C1) except newline and tab; lone surrogates, which cannot be encoded; and the
# Bidi_Control characters (Unicode, PropList.txt), which reverse text.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_NEWLINES = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_BLANKS = re.compile("[ \t\n]+")
_SPACES = re.compile(r"\s+")

# Characters that take no room and show nothing (Unicode, Default_Ignorable_Code_Point), and the blank braille pattern.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

# Letters that Unicode does not decompose, as they are typed without accents.
_PLAIN_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})

# The accents of European letters, taken off at once: one character at a time takes four times as long. All combine.
_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")

# Bytes that are always kept: skipping them makes cleaning a paste of ten megabytes fifty times as fast.
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n"


def clean(text: str) -> str:
    """Return `text` as it may be kept: newlines as LF, unwanted characters dropped, nothing else changed.

    Letters keep the form in which they were typed (no normalisation), so that what is read back is
    what was written.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    if not _NEWLINES.search(rest) and not _UNWANTED.search(rest):
        return text
    return _UNWANTED.sub("", _NEWLINES.sub("\n", text))


def is_text(character: str) -> bool:
    """Tell whether a key's character is kept when typed: whatever `clean` keeps, on one line.

    So a no-break space, a joiner or a tag is accepted as in a paste; `str.isprintable` would drop them.
    """
    return bool(character) and character not in "\n\t" and clean(character) == character


def one_line(text: str) -> str:
    """Return `text` cleaned, as a single line: runs of blanks, tabs and newlines are one space, the ends trimmed.

    Spaces of other kinds (no-break, ideographic) stay as they were typed.
    """
    return _BLANKS.sub(" ", clean(text)).strip()


def same_name(text: str) -> str:
    """Return the form under which two names count as alike: no case, accents composed, spaces plain and single.

    What cannot be seen does not count: a text that shows nothing is "" here.
    """
    folded = unicodedata.normalize("NFKC", clean(text)).casefold()
    return _SPACES.sub(" ", _UNSEEN.sub("", folded)).strip()


def unaccented(text: str) -> str:
    """Return `text` without case and accents, blanks as they are: the form in which texts are compared in a search."""
    if text.isascii():
        return text.casefold()
    apart = _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    if apart.isascii():
        return apart
    apart = apart.translate(_PLAIN_LETTERS)
    return "".join(character for character in apart if not unicodedata.combining(character))


def bare(text: str) -> str:
    """Return the form of a name used for searching: like `same_name`, but without accents."""
    return unaccented(same_name(text))

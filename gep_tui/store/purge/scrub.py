"""Find and remove words in files of any kind: as they are, as JSON writes them, in other and in wrong encodings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.lost_words import LostWords
from gep_tui.domain.stream.text import bare
from gep_tui.store.recovery.encodings import utf_16

#: The shortest text, in characters, that is also removed inside a longer one; shorter ones, and names, stand alone.
LONG = 8

# What is before and after words that stand alone: in a table, a list, a head line.
_BEFORE, _AFTER = r'(?:(?<![\s\S])|(?<=["\n\r\t,;|·])|(?<=· ))', r'(?=["\n\r\t,;|·]| ·|\Z)'


_NO_LETTERS = re.compile(r"[\W_]+")


class Scrub:
    """Removes texts and names from the bytes of a file, and leaves every other byte as it is."""

    def __init__(self, words: LostWords) -> None:
        self._names = [_apart(name) for name in words.names]
        free = {text.strip() for text in words.texts if len(text.strip()) >= LONG}
        alone = {text.strip() for text in words.texts | words.names} - free
        parts = [_any_of(free), *([f"{_BEFORE}(?:{found}){_AFTER}"] if (found := _any_of(alone)) else [])]
        self._pattern = re.compile("|".join(filter(None, parts)) or r"(?!)")

    def holds(self, data: bytes) -> bool:
        """Tell whether a file's content has any of the words."""
        return self._pattern.search(_read(data)) is not None

    def is_about(self, line: bytes) -> bool:
        """Tell whether a line has any of the words, or a name as whole words, as in the name of a file."""
        said = _apart(line.decode("utf-8", "replace"))
        return self.holds(line) or any(name in said for name in self._names)

    def cleaned(self, data: bytes) -> bytes:
        """Return a file's content without the words."""
        if not self.holds(data):
            return data
        encoding = utf_16(data)
        text = self._pattern.sub("", _read(data))
        return text.encode(encoding, "surrogatepass") if encoding else text.encode("utf-8", "surrogateescape")


def _read(data: bytes) -> str:
    """Return the bytes as text that can be turned back into the same bytes, odd ends of UTF-16 aside."""
    encoding = utf_16(data)
    return data.decode(encoding, "replace") if encoding else data.decode("utf-8", "surrogateescape")


def _apart(text: str) -> str:
    """Return a text as words with one blank before and behind each."""
    return f" {_NO_LETTERS.sub(' ', bare(text)).strip()} "


def _any_of(words: Iterable[str]) -> str:
    forms = {form for word in words for form in _forms(word) if form}
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def _forms(word: str) -> Iterator[str]:
    """Yield what a word looks like in files: read as UTF-8, whatever the file was written in."""
    yield word
    yield json.dumps(word)[1:-1]
    with suppress(UnicodeEncodeError):
        yield encoded(word).decode()[1:-1]
    for encoding in ("cp1252", "latin-1"):
        with suppress(UnicodeEncodeError):
            yield word.encode(encoding).decode("utf-8", "surrogateescape")
        with suppress(UnicodeError):
            yield word.encode().decode(encoding)

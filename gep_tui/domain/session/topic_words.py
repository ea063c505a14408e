"""Find the title and the question in the words of an offered topic: one line, as it was typed."""

from __future__ import annotations

import re

from gep_tui.domain.stream.text import one_line

# What separates a title from its question: a sign and a blank, or a dash between blanks. A full stop counts only after
# a longer word: "M. Dupont" and "etc. pour" are no ends of sentences.
_BREAK = re.compile(r"[:;!?]\s+|(?<=\w{5})[.…]\s+|\s[–—-]\s+")
_QUESTION = re.compile(r"[^?]*\?")


def title_in(text: str) -> str:
    """Return the title in the words of an offered topic: what precedes its question.

    >>> title_in("Un départ : comment le dire à l’équipe ?")
    'Un départ'
    """
    words = one_line(text)
    question = question_in(words)
    before = words[: words.index(question)] if question else ""
    return before.rstrip(" .:;–—-\u00a0\u202f") or words


def question_in(text: str) -> str:
    """Return the last question in the words of an offered topic, "" if it has none.

    >>> question_in("Un départ : comment le dire à l’équipe ?")
    'comment le dire à l’équipe ?'
    """
    words = one_line(text)
    start = max((found.end() for found in _BREAK.finditer(words) if "?" in words[found.end() :]), default=0)
    asked = _QUESTION.match(words, start)
    return asked[0].strip() if asked is not None else ""

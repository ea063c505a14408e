"""Declare what a language needs for dates. Words stand without accents and case; apostrophes, hyphens are blanks."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Vocabulary(msgspec.Struct, frozen=True, kw_only=True):
    """The words of dates of one language; words for the same thing are separated by "|", in a list of things by blanks.

    `words` are by their token, "" for those that are dropped. `fixed` are the feasts by month and day, `moving` those
    by their distance from Easter Sunday, in days.
    """

    weekdays: str
    months: str
    words: Mapping[str, str]
    fixed: Mapping[tuple[int, int], str]
    moving: Mapping[int, str]
    numbers: Mapping[str, int]

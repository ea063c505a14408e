"""Join what several wishes erase in one folder: what one of them takes, none of the others writes back."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from gep_tui.domain.stream.lost_words import LostWords
from gep_tui.domain.stream.order import erasures
from gep_tui.store.purge.erasure import Erasure
from gep_tui.store.purge.part import PurgePart


def joined(parts: Sequence[PurgePart]) -> tuple[PurgePart, ...]:
    """Return one part a folder, in the order of first mention: of two erasures of an entry both count."""
    by_folder: dict[str, PurgePart] = {}
    for part in parts:
        there = by_folder.get(str(part.folder))
        by_folder[str(part.folder)] = part if there is None else _both(there, part)
    return tuple(by_folder.values())


def _both(one: PurgePart, two: PurgePart) -> PurgePart:
    return msgspec.structs.replace(
        two,
        erasure=_united(one.erasure, two.erasure),
        unknown=max(one.unknown, two.unknown),
        sheets=tuple(dict.fromkeys((*one.sheets, *two.sheets))),
        kept=tuple(dict.fromkeys((*one.kept, *two.kept))),
        topics=one.topics + two.topics,
        draft=one.draft or two.draft,
    )


def _united(one: Erasure, two: Erasure) -> Erasure:
    return Erasure(
        stands=erasures((*one.stands.values(), *two.stands.values())),
        words=LostWords(one.words.texts | two.words.texts, one.words.names | two.words.names),
        whole=one.whole or two.whole,
    )

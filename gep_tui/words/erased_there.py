"""Sentences about what was erased elsewhere or before, where it stands here, and the practice sheets made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.store.purge.part import PurgePart


def erased_elsewhere(parts: Sequence[PurgePart]) -> Iterator[str]:
    """Yield where words of what was erased there stand here too, and the practice sheets being written that go."""
    names = [part.folder.name for part in parts if part.erasure.stands]
    if names:
        text = _("Words of what was erased there were taken along here: they are erased in {names} too.")
        yield text.format(names=", ".join(names))
    for part in parts:
        if part.draft:
            text = _("The practice sheet that is being written in {group} will be erased too.")
            yield text.format(group=part.folder.name)


def sheets_stay(sheets: Sequence[PracticeSheet]) -> list[str]:
    """Return which practice sheets made of erased notes stay, and what asks about them; empty without any."""
    if not sheets:
        return []
    text = n_(
        "{count} practice sheet was made of a note that was erased, and stays: {titles}. `gep purge --again` asks "
        "whether it goes too.",
        "{count} practice sheets were made of notes that were erased, and stay: {titles}. `gep purge --again` asks "
        "whether they go too.",
        len(sheets),
    )
    return [text.format(count=len(sheets), titles=_titles(sheets))]


def sheets_too(sheets: Sequence[PracticeSheet]) -> str:
    """Return the question whether to erase the practice sheets made of notes erased earlier."""
    text = n_(
        "{count} practice sheet was made of a note that was erased: {titles}. Erase it too, with all its versions?",
        "{count} practice sheets were made of notes that were erased: {titles}. Erase them too, with all "
        "their versions?",
        len(sheets),
    )
    return text.format(count=len(sheets), titles=_titles(sheets))


def _titles(sheets: Sequence[PracticeSheet]) -> str:
    return ", ".join(_("“{text}”").format(text=one_line(sheet.title)) for sheet in sheets)

"""Every version of a sheet: what was written when, withdrawn, brought back, undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gep_tui.domain.group.events import SheetChanged, SheetRestored, SheetWithdrawn, SheetWritten
from gep_tui.domain.group.practice_sheet import SHEET_FIELDS
from gep_tui.domain.stream.event import Event
from gep_tui.locale import _
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.words.moments import day_in_words, time_of_day
from gep_tui.words.sheets import field_name


def version_entries(events: Iterable[Event], is_taken_back: Callable[[Event], bool], sheet: str) -> list[ListEntry]:
    """Return what happened to a sheet, the first version first; what was taken back says so."""
    found: list[ListEntry] = []
    for event in events:
        if not _is_about(event, sheet):
            continue
        at = event.at.isoformat()
        head = _("{day}, {time}").format(day=day_in_words(at), time=time_of_day(at))
        if is_taken_back(event):
            head = _("{head} (undone)").format(head=head)
        found.append(ListEntry(f"head {event.key}", Sentence(head, "title"), True))
        found += [ListEntry(f"{event.key} {number}", Sentence(words, "")) for number, words in enumerate(_told(event))]
    return found


def _is_about(event: Event, sheet: str) -> bool:
    if isinstance(event, SheetWritten):
        return event.key == sheet
    return isinstance(event, SheetChanged | SheetWithdrawn | SheetRestored) and event.sheet == sheet


def _told(event: Event) -> Iterator[str]:
    if isinstance(event, SheetWithdrawn):
        yield _("Withdrawn.")
    elif isinstance(event, SheetRestored):
        yield _("Brought back.")
    else:
        for field in (each for each in SHEET_FIELDS if each != "sources"):
            value = getattr(event, field)
            if value is None or (not value and isinstance(event, SheetWritten)):
                continue
            yield _("{lead}: {text}").format(lead=field_name(field), text=_words(value))


def _words(value: object) -> str:
    """Return a text, or tags, in words."""
    text = value if isinstance(value, str) else ", ".join(value) if isinstance(value, tuple) else ""
    return text or _("nothing")

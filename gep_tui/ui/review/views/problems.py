"""What the record could not use, in words: unreadable lines, and events without effect."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gep_tui.domain.session.events import Event
from gep_tui.locale import _
from gep_tui.store.files.reading import ReadProblem
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words import problems as words


def problem_entries(model: ViewModel, events: Iterable[Event], problems: Sequence[ReadProblem]) -> list[ListEntry]:
    """Return a sentence for each problem, under headings; a single sentence if there are none."""
    refused = model.session.refused
    if not refused and not problems:
        return [ListEntry("none", Sentence(_("Everything in the record could be read and used."), "good"))]
    entries: list[ListEntry] = []
    if problems:
        entries.append(ListEntry("head problems", Sentence(_("Could not be read"), "title"), True))
        entries += [
            ListEntry(f"problem {number}", Sentence(words.problem(each), "")) for number, each in enumerate(problems)
        ]
    if refused:
        places = {(each.seq, each.writer) for each in refused}
        found = {(event.seq, event.writer): event for event in events if (event.seq, event.writer) in places}
        entries.append(ListEntry("head refused", Sentence(_("Kept without effect"), "title"), True))
        entries += [
            ListEntry(
                f"refused {number}",
                Sentence(words.refused(each, found.get((each.seq, each.writer)), model), ""),
            )
            for number, each in enumerate(refused)
        ]
    return entries

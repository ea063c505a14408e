"""What the record could not use, in words: what could not be read, and events without effect."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gep_tui.domain.session.events import Event
from gep_tui.locale import _
from gep_tui.store.files.reading import Problem
from gep_tui.ui.components.entries import Entry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.desk.view_model import Look
from gep_tui.words import problems as words


def problem_entries(look: Look, events: Iterable[Event], problems: Sequence[Problem]) -> list[Entry]:
    """Return a sentence for each; heads between; one sentence where there is nothing to say."""
    refused = look.session.refused
    if not refused and not problems:
        return [Entry("none", Sentence(_("Everything in the record could be read and used."), "good"))]
    entries: list[Entry] = []
    if problems:
        entries.append(Entry("head problems", Sentence(_("Could not be read"), "title"), True))
        entries += [
            Entry(f"problem {number}", Sentence(words.problem(each), ""))
            for number, each in enumerate(problems)
        ]
    if refused:
        places = {(each.seq, each.writer) for each in refused}
        found = {(event.seq, event.writer): event for event in events if (event.seq, event.writer) in places}
        entries.append(Entry("head refused", Sentence(_("Kept without effect"), "title"), True))
        entries += [
            Entry(
                f"refused {number}",
                Sentence(words.refused(each, found.get((each.seq, each.writer)), look), ""),
            )
            for number, each in enumerate(refused)
        ]
    return entries

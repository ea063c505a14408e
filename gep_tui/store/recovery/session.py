"""Find what can be brought back in a session."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded, NoteChanged, NotesJoined, NoteSplit
from gep_tui.store.library.locations import refuges_of
from gep_tui.store.recovery.pieces import opening_of_pieces
from gep_tui.store.recovery.refuge import sheltered
from gep_tui.store.recovery.session_words import beginning, drafts, results
from gep_tui.store.recovery.subject import Subject
from gep_tui.store.recovery.survey import Survey, survey
from gep_tui.store.results.results import RESULTS

#: A session, as recovery sees it.
SESSION_SUBJECT = Subject(
    SESSION,
    notes=(NoteAdded,),
    edits=(NoteChanged, NoteSplit, NotesJoined),
    pieces=opening_of_pieces,
    neutral={Text: Text(fr="?", en="?")},
    derived=(RESULTS,),
)


def survey_session(folder: Path, refuges: Sequence[Path] | None = None) -> Survey:
    """Return what there is to say about the session in `folder`, and about its `refuges`, by default its own."""
    places = refuges_of(folder) if refuges is None else refuges
    return survey(folder, SESSION_SUBJECT, (drafts, sheltered(places), results, beginning))

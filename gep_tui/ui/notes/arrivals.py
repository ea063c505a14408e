"""Report notes from others that arrive out of sight: once each, with author and phase."""

from __future__ import annotations

from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.notes.scribe import Scribe
from gep_tui.words.labels import phase_label
from gep_tui.words.text import excerpt

#: Longest excerpt of a note, in cells.
EXCERPT = 50


class Arrivals:
    """Remembers which notes were there already."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._notes: object = scribe.session.notes
        self._known = {note.id for note in scribe.session.notes}

    def tell(self) -> None:
        """Report the latest new note that is out of sight, unless a question or another message is shown."""
        scribe, session = self._scribe, self._scribe.session
        if session.notes is self._notes:
            return
        own = f"{scribe.desk.live.writer}-"
        came = [note for note in session.notes if note.id not in self._known]
        self._notes, self._known = session.notes, self._known | {note.id for note in came}
        if scribe.notes.words and any(note.id.startswith(own) for note in came):
            scribe.notes.words, scribe.notes.rests = "", True  # show what was just written
        unseen = [note for note in came if not note.id.startswith(own) and not scribe.notes.in_sight(note.id)]
        if unseen and scribe.desk.asking is None and not scribe.desk.message:
            scribe.desk.say(self._words(unseen[-1]))

    def _words(self, note: Note) -> str:
        session, desk = self._scribe.session, self._scribe.desk
        text = "…" if desk.hidden else excerpt(note.text, EXCERPT)
        phase = phase_label(session, note.phase, desk.language)
        author = one_line(session.name(note.author)) or _("the other screen")
        return _("New in “{phase}”, from {author}: “{text}”").format(phase=phase, author=author, text=text)

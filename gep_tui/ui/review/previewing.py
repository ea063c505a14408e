"""Make what the page "What leaves" shows on a thread, one at a time, the newest wish last."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from gep_tui.domain.session.state import Session
from gep_tui.export.file_names import file_name
from gep_tui.export.nothing_to_write import nothing_to_write
from gep_tui.export.readers.default_reader import default_reader
from gep_tui.export.shown_text import shown_text
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.review.leaving import Preview, Wish
from gep_tui.ui.review.output import RecordAsIs
from gep_tui.ui.review.state import Review
from gep_tui.words.system_reasons import that_failed

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services

#: Characters of a line in one entry: a longer one is drawn in parts, as it is scrolled to.
_LONGEST = 1000


class Previewing:
    """Makes previews for one review; `draw` shows what has come."""

    def __init__(self, screen: Screen[None], draw: Callable[[], None], review: Review, services: Services) -> None:
        self._screen, self._draw, self._review, self._services = screen, draw, review, services
        self._works = False

    def follow(self) -> None:
        """Begin to make what is wished for, unless it is ready or another is being made."""
        review = self._review
        leaving, session = review.leaving, review.desk.live.session
        if review.view != "leaves" or self._works or review.desk.hidden or leaving.trouble(session):
            return
        wish = leaving.wish(session)
        if leaving.preview is None or leaving.preview.wish != wish:
            self._works = True
            record = RecordAsIs(session, review.desk.live.now(), review.desk.language, folder=review.desk.live.folder)
            threading.Thread(
                target=self._make, args=(self._screen.app, wish, record), name="gep-preview", daemon=True
            ).start()

    def _make(self, app: App[Any], wish: Wish, record: RecordAsIs) -> None:
        try:
            preview = preview_of(wish, record, self._services)
        except Exception as error:  # noqa: BLE001  whatever it is, it is said, and the clock goes on
            words = that_failed(error)
            preview = Preview(wish, wish.reader or default_reader(record.facts, record=False), list(_entries(words)))
        with suppress(RuntimeError):  # the application has ended meanwhile
            app.call_from_thread(self._made, preview, record.session)

    def _made(self, preview: Preview, session: Session) -> None:
        self._works = False
        self._review.leaving.take(preview, session)
        if self._screen.is_mounted and self._screen.is_attached:
            self._draw()


def preview_of(wish: Wish, record: RecordAsIs, services: Services) -> Preview:
    """Return what would be written; for the reader of the charter if none is wished for. It reads the disk."""
    record = record._replace(decided=wish.decided).read(services.home)
    reader = wish.reader or default_reader(record.facts, record=False)
    names = record.names(wish.part, reader)
    seen = record.leaving(wish.part, reader, names)
    lacks = (nothing_to_write(seen, form) for form in (wish.form, *wish.attached))
    text = next(filter(None, lacks), "") or shown_text(seen, wish.form, wish.attached)
    return Preview(wish, reader, list(_entries(text)), file_name(seen, wish.form), record, names)


def _entries(text: str) -> Iterator[ListEntry]:
    """Yield the rows of the list, each a line, or a part of a long one."""
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines()):
        for since in range(0, max(1, len(line)), _LONGEST):
            yield ListEntry(f"{number} {since}", Sentence(line[since : since + _LONGEST], ""), head=True)

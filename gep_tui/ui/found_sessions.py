"""Leads to the search over all sessions, and from what was found to the review of its session, or to its group."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.live.files import session_files
from gep_tui.live.follower import Follower
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.session_screen import desk_for
from gep_tui.words.disk import not_opened

if TYPE_CHECKING:
    from gep_tui.ui.components.hit_rows import HitPlace
    from gep_tui.ui.review.screen import ReviewScreen

#: Says something on the screen below.
Says = Callable[[str], object]


class FoundSessions:
    """Holds each session while its review is shown, and follows what others write in it."""

    def __init__(self, app: App[int], services: Services, in_group: Callable[[HitPlace, Desk | None], None]) -> None:
        """`in_group` shows a sheet that was found, or a group itself, beside the session that is running, if any."""
        self._app = app
        self._services = services
        self._in_group = in_group
        self._held: list[tuple[LiveSession, Follower]] = []

    def search(self, desk: Desk | None = None, words: str = "") -> None:
        """Show the search over all sessions; over the review of a desk's session for `words`, with its clock."""
        from gep_tui.ui.components.hit_rows import place_of
        from gep_tui.ui.review.screen import ReviewScreen
        from gep_tui.ui.search.screen import SearchScreen

        running = desk if desk is not None and desk.live.session.live else None

        def opens(place: HitPlace, say: Says) -> None:
            self.show(place, running, say)

        def chosen(key: str | None) -> None:
            if key is not None and isinstance(self._app.screen, ReviewScreen):
                _stand_at(self._app.screen, place_of(key))
                self._app.screen.draw()

        self._app.push_screen(SearchScreen(self._services, opens, words, desk), chosen)

    def show(self, place: HitPlace, running: Desk | None, say: Says) -> None:
        """Read a session on another thread, and show its review where the hit stands; or show a group there.

        Above it stands the clock of the session that is `running`, if there is one. What fails is said below. From a
        group's home a session can be begun, so that it is not shown over one that runs; a practice sheet is.
        """
        if not place.in_group:
            work = partial(self._read, place, running, say)
            self._app.run_worker(work, thread=True, exit_on_error=False)
        elif running is not None and not place.is_sheet:
            say(_("That is noted in a group: open the group from home when this session is over."))
        else:
            self._in_group(place, running)

    def close(self, seconds: float = 5.0) -> None:
        """Save what was changed in all of them, and let go of them."""
        while self._held:
            self._close_last(seconds)

    def _close_last(self, seconds: float = 5.0) -> None:
        """Let go of the session that was shown last: its review is left before those below it."""
        if self._held:
            live, follower = self._held.pop()
            follower.end()
            live.close(seconds)

    def _read(self, place: HitPlace, running: Desk | None, say: Says) -> None:
        folder = self._services.home.session_folder(place.folder)
        try:
            files = session_files(folder, self._services.writer())
            live = LiveSession.resume(files, self._services.clock(), seat=False)
        except OSError as error:
            self._app.call_from_thread(say, not_opened(error, folder))
            return
        if live.session.opened is None:
            self._app.call_from_thread(say, _("That session is no longer there."))
        else:
            self._app.call_from_thread(self._show, live, place, running)

    def _show(self, live: LiveSession, place: HitPlace, running: Desk | None) -> None:
        from gep_tui.ui.review.screen import ReviewScreen

        follower = Follower(live)
        follower.begin()
        self._held.append((live, follower))
        review = ReviewScreen(desk_for(self._services, live), self._services, note=place.note, running=running)
        _stand_at(review, place)
        self._app.push_screen(review, lambda _result: self._close_last())


def _stand_at(screen: ReviewScreen, place: HitPlace) -> None:
    """Show a note in its phase; words of a follow-up, which are no note, in the journal."""
    if place.note:
        screen.review.show("phase", place.note)
        return
    from gep_tui.ui.components.hit_rows import said_at

    events = screen.desk.live.record.events
    said = said_at((each for each in events if isinstance(each, CommitmentFollowed)), place)
    if said is not None:
        screen.review.show("journal", said.key)

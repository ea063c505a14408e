"""The end of set-up: the session is begun now, or kept for later."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.store.library.sessions import new_id
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.setup.complaints import complaint_of
from gep_tui.ui.setup.form_screen import SetupFormScreen
from gep_tui.ui.setup.opening import carried_by, opening_of
from gep_tui.ui.setup.views import form as view
from gep_tui.words.disk import not_opened, not_saved

if TYPE_CHECKING:
    from gep_tui.store.files.saving import Saving


def finish(setup: SetupFormScreen, begun: bool) -> None:
    """Open the session, if nothing is wrong; with `begun` its first phase starts. Ask about probable mistakes first."""
    now = setup.clock.wall()
    if setup.groups.is_reading:
        setup.say(_("Reading the group’s sessions: one moment, then again."))
        return
    wrong = complaint_of(setup.form, now)
    if wrong is not None:
        setup.query_one(f"#{wrong.field}").focus()
        setup.say(wrong.words)
    else:
        dates = setup.services.settings.dates
        _go_on(setup, iter(view.doubts(setup.form, now, dates) if begun else ()), begun)


def _go_on(setup: SetupFormScreen, doubts: Iterator[str], begun: bool) -> None:
    question = next(doubts, "")
    if question:
        setup.ask(Confirm(question), lambda answer: _go_on(setup, doubts, begun))
    else:
        _open(setup, begun)


def _open(setup: SetupFormScreen, begun: bool) -> None:
    services, now = setup.services, setup.clock.wall()
    first = opening_of(setup.form, new_id(now, services.home.sessions), now)
    carried = carried_by(setup.form, first)
    try:
        if begun:
            setup.navigator.start(first, carried)
            return
        files = session_files(services.home.session_folder(first.id), services.writer())
        live = LiveSession.open(files, services.clock(), first, carried)
    except OSError as error:
        setup.say(not_opened(error))
        return
    setup.run_worker(partial(_keep, setup, live, first.id), thread=True)


def _keep(setup: SetupFormScreen, live: LiveSession, id: str) -> None:
    """Wait for the disk on another thread; go home once the session is saved."""
    durable = live.close()
    setup.app.call_from_thread(_kept, setup, id, None if durable else live.saving)


def _kept(setup: SetupFormScreen, id: str, saving: Saving | None) -> None:
    if saving is None:
        setup.dismiss(id)
    elif saving.failed is not None:
        setup.say(not_saved(saving.failed, saving.pending))
    else:
        setup.say(_("The disk does not answer: the session is not saved yet."))

"""Show a screen on the terminal, and report afterwards."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.launch.memory import NEEDED, allowed
from gep_tui.cli.start.splash import TOO_PLAIN, is_terminal
from gep_tui.cli.start.streams import speak_utf8
from gep_tui.live.clock import Clock
from gep_tui.live.session import LiveSession
from gep_tui.locale import _, chosen, n_
from gep_tui.words.disk import kept_apart

if TYPE_CHECKING:
    from gep_tui.cli.launch.app import First, Program


def require_terminal(command: str) -> None:
    """Refuse if no screen can be shown, else prepare for one, before a record is opened. Raises CommandFailure."""
    name = f"gep {command}".rstrip()
    if not is_terminal():
        text = _("`{name}` needs a terminal: neither its input nor its output may be redirected.")
        more = _("`gep --help` lists the commands that need none.")
        raise CommandFailure(f"{text.format(name=name)} {more}")
    if os.environ.get("TERM", "") in TOO_PLAIN and sys.platform != "win32":
        text = _("`{name}` cannot draw on this terminal (TERM={term}): use another one.")
        raise CommandFailure(text.format(name=name, term=os.environ.get("TERM", "") or "?"))
    limit = allowed()
    if limit is not None and limit < NEEDED:
        text = _(
            "`{name}` may use only {limit} MB of memory here and needs {needed} MB."
            " Raise the limit (`ulimit -v unlimited`), then start it again."
        )
        raise CommandFailure(text.format(name=name, limit=limit >> 20, needed=NEEDED >> 20))
    # A record's thread may read the environment while it is changed, and wait for ever.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")


def present(
    context: Context,
    live: LiveSession | None = None,
    *,
    shown_in: str = "live",
    first: First | None = None,
    clock: Callable[[], Clock] | None = None,
    act: Callable[[LiveSession], None] | None = None,
) -> int:
    """Run the screens, from `live`, from `first` or from home, and return the exit status. Raises CommandFailure.

    `shown_in` says which screen shows `live`: "live", "notes" or "room". `act` is called several times a second while
    the screens are open.
    """
    speak_utf8()
    context.notices += context.settings_said()
    try:
        if live is not None and shown_in == "live" and context.splash is not None:
            from gep_tui.cli.start.first_frame import play

            play(context.splash, live, context.settings, chosen(), context.keys)
        from gep_tui.cli.common.logbook import listening
        from gep_tui.cli.launch.app import Program, services

        app = Program(
            services(context, clock), live, shown_in=shown_in, first=first, notices=tuple(context.notices), act=act
        )
        if sys.platform != "win32" and context.splash is not None and context.splash.is_up:
            from gep_tui.cli.launch.driver import continuing

            app.driver_class = continuing(context.splash.typed)
        with listening(context.home.log):
            app.run()
    except BaseException:
        if live is not None:
            live.close()
        raise
    return _status(context, app)


def _status(context: Context, app: Program) -> int:
    """Print what there is to say after the screens, and return the exit status."""
    said = list(context.notices)
    # Without a status of its own, the app ended by accident.
    status = 1 if app.return_code is None else app.return_code
    if app.failure is not None:
        from gep_tui.cli.common.crash import crashed

        said.append(crashed(app.failure, context.home.log))
        status = status or 1
    if app.unsaved is not None:
        said.append(_lost(app.unsaved))
        status = status or 1
    for live in app.sheltered:
        said.append(kept_apart(live.saving))
        status = status or 1
    if said:
        raise CommandFailure("\n".join(said), status)
    return status


def _lost(live: LiveSession) -> str:
    saving = live.saving
    path = saving.failed.path if saving.failed else live.folder
    text = n_(
        "{count} entry could not be saved to {path}.", "{count} entries could not be saved to {path}.", saving.pending
    )
    return text.format(count=saving.pending, path=path)

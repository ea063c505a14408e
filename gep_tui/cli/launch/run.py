"""`gep run`: start a session, directly on the live screen if all is given, else through set-up."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.sources import choose
from gep_tui.cli.launch import present
from gep_tui.cli.launch.first_event import circle, first_event, started
from gep_tui.cli.launch.its_group import facilitating, known_group, of_the_group, passed_on, people_of
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.files.devices import is_device
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.ids import is_id


def run(context: Context, words: str = "", group: str = "", people: str = "", presenter: str = "", id: str = "") -> int:
    """Start a session and return the exit status of its screen. Raises CommandFailure."""
    chosen = choose(context, words) if words else None
    series = known_group(context, group)
    group = one_line(series.group.name) or group
    named = people_of(series, circle(people) if people else ())
    if id:
        check_new(context, id, complete=bool(chosen and named))
    if people:
        from gep_tui.words.pasted_lists import left_out_words

        context.notices += filter(None, [left_out_words(people)])
    present.require_terminal("run")
    context.made_home()
    if chosen is None or not named:
        from gep_tui.cli.launch.app import set_up

        return present.present(context, first=set_up(chosen, group, named, presenter))
    clock = context.clock()
    heads = len(named) - len(facilitating(series, named))
    event = first_event(context, chosen, named, clock.at(), group=group, presenter=presenter, id=id, heads=heads)
    if id:
        keep_new(context, id)
    live = started(context, of_the_group(event, series), clock, passed_on(series))
    return present.present(context, live=live)


def check_new(context: Context, id: str, complete: bool) -> None:
    """Refuse an id that a new session cannot have, or that set-up would replace. Raises CommandFailure."""
    if not complete:
        raise CommandFailure(_("--session needs a programme and --people: set-up makes an id of its own."), status=2)
    if not is_id(id):
        text = _("“{id}” cannot be an id: letters, digits, `.`, `_` and `-`, beginning with a letter or digit.")
        raise CommandFailure(text.format(id=one_line(id)), status=2)
    if is_device(id) or id.endswith("."):
        text = _("“{id}” cannot be an id: on Windows no folder can be called so.")
        raise CommandFailure(text.format(id=one_line(id)), status=2)
    if _is_taken(context.home.sessions / id):
        raise CommandFailure(_taken(id))


def keep_new(context: Context, id: str) -> None:
    """Reserve the id of a new session for this process, since another may want it too. Raises CommandFailure."""
    from gep_tui.store.files.locks import Taken, hold

    folder = context.home.sessions / id
    with suppress(OSError):
        try:
            hold(folder / ".opening.lock")
        except Taken:
            raise CommandFailure(_taken(id)) from None
    if _is_taken(folder):
        raise CommandFailure(_taken(id))


def _taken(id: str) -> str:
    return _("There is a session “{id}” already: `gep resume {id}` goes on with it.").format(id=id)


def _is_taken(folder: Path) -> bool:
    """Tell whether `folder` already holds a session; what an interrupted start left does not count.

    Such a start leaves folders and at most half a line, which was never reported as saved.
    """
    if not folder.is_dir():
        return False
    reading = read_folder(folder, SESSION)
    return bool(reading.events) or any(problem.code != "torn-tail" for problem in reading.problems)

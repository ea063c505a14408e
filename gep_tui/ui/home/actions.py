"""What the actions of home do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gep_tui.domain.session.events import SCHEMA
from gep_tui.domain.session.naming import is_name
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.ui.components.lines import cut
from gep_tui.ui.components.questions import Ask, Confirm
from gep_tui.ui.components.questions.typed_word import TypedWord
from gep_tui.ui.components.registry import gathered
from gep_tui.ui.components.start_action_keys import HOME
from gep_tui.ui.home import leaving_words
from gep_tui.ui.home.list_screen import HomeList
from gep_tui.ui.home.past import look_into
from gep_tui.ui.home.views import groups as group_view
from gep_tui.ui.home.views import home as view
from gep_tui.words.disk import not_deleted, not_opened


def open_row(home: HomeList, id: str) -> None:
    """Resume a session, show the record of a closed one, or do whatever else the row is for."""
    if id == view.NEW:
        set_up(home)
    elif id == view.TRY:
        practise(home)
    elif id == view.OLDER:
        home.library.more()
        home.read_sessions()
    elif id == group_view.MORE_GROUPS:
        home.groups.all_shown = True
        home.draw()
        home.read_sessions()
    elif id.startswith(group_view.GROUP):
        home.navigator.group(id.removeprefix(group_view.GROUP))
    elif id in home.library.known:
        _open_session(home, id)


def open_current(home: HomeList) -> None:
    """Open the current row."""
    open_row(home, home.current)


def _open_session(home: HomeList, id: str) -> None:
    summary = home.library.known[id]
    if summary.cut_short:
        home.say(_("It was cut short as it was begun: nothing was ever saved in it. d deletes it."))
    elif summary.opened_at is None:
        home.say(_("It cannot be read. Leave with q, then: gep recover --session {id}").format(id=id))
    elif not view.is_open(summary) or summary.newest_schema > SCHEMA:
        _review(home, id)
    else:
        try:
            home.navigator.resume(id)
        except OSError as error:
            home.say(not_opened(error, id))


def _review(home: HomeList, id: str) -> None:
    """Open a record on another thread, and show it."""
    home.say(_("Opening…"))

    def read() -> None:
        try:
            live = home.record.read(id)
        except OSError as error:
            home.tell(partial(home.say, not_opened(error, home.services.home.session_folder(id))))
        else:
            home.tell(partial(_show_review, home, live))

    home.read(read)


def _show_review(home: HomeList, live: LiveSession) -> None:
    home.record.hold(live)
    home.message = ""
    home.navigator.review(live)


def practise(home: HomeList) -> None:
    """Open the practice: the keys one by one, with invented people."""
    try:
        home.navigator.practise()
    except OSError as error:
        home.say(not_opened(error))


def set_up(home: HomeList) -> None:
    """Prepare a new session."""
    _prepare(home, "new")


def set_up_again(home: HomeList) -> None:
    """Prepare a session with the people of the current one."""
    found = home.library.known.get(home.current)
    if found is None or found.opened_at is None:
        home.say(_("Choose a session that can be read: its people come along."))
    else:
        _prepare(home, "again", home.current)


def _prepare(home: HomeList, action: str, like: str = "") -> None:
    """Show set-up, once the programmes have been read."""
    catalogue = home.library.catalogue
    if catalogue is None:
        home.wish = action
        home.say(_("Reading the programmes…"))
    elif not (catalogue.programmes or catalogue.protocols):
        home.say(_("No programme can be read. gep doctor tells more."))
    else:
        record = look_into(home.services.home.sessions / like) if like else None
        home.navigator.prepare(catalogue, record, partial(_back, home))


def _back(home: HomeList, id: str | None) -> None:
    """Say that the session made in set-up is kept."""
    if id:
        home.say(_("Kept. It is in the list; Enter opens it."))


def ask_delete(home: HomeList) -> None:
    """Delete the current session once a whole word confirms it, which no stray sentence does; for a link, a yes."""
    id = home.current
    if id not in home.library.known:
        home.say(_("Choose a session first: ↑ and ↓."))
        return
    if home.library.is_elsewhere(id):
        home.say(_("This session is open on another screen: end it there first."))
        return
    name = cut(view.label(id, home.library.known[id], home.library.shelf().names), 60)
    leaving = home.library.read_leaving(id)
    question = leaving_words.question(leaving, name)
    ask = Confirm(question, grave=True) if leaving.target else TypedWord(question)
    home.ask(ask, lambda answer: home.read(partial(_delete, home, id)))


def _delete(home: HomeList, id: str) -> None:
    try:
        gone, take = home.library.delete(id)
        home.tell(take)
        words = leaving_words.deleted(gone)
    except OSError as error:
        words = not_deleted(error, home.services.home.session_folder(id))
    home.tell(partial(home.say, words))


def ask_new_group(home: HomeList) -> None:
    """Ask for the name of a new group, and show its home."""
    home.ask(Ask(_("Name of the new group:")), partial(_new_group, home))


def _new_group(home: HomeList, name: str) -> None:
    alike = home.groups.alike(name)
    if not is_name(name):
        home.say(_("A name is needed: this one shows nothing."))
    elif alike:
        question = _("There is a group “{name}” already. Make another one of that name?").format(name=cut(alike, 60))
        _confirm_group(home, name, question)
    else:
        _confirm_group(home, name, _("Make the group “{name}”?").format(name=cut(name, 60)))


def _confirm_group(home: HomeList, name: str, question: str) -> None:
    """Make the group after a yes and Enter: a sentence typed here by mistake begins with any key, and makes nothing."""
    home.ask(Confirm(question, grave=True), lambda answer: home.read(partial(_make_group, home, name)))


def _make_group(home: HomeList, name: str) -> None:
    """Make a group on another thread, and show its home once it is on the disk."""
    try:
        id = home.groups.make(name)
    except OSError as error:
        home.tell(partial(home.say, not_opened(error, home.services.home.groups)))
    else:
        home.tell(partial(_show_made, home, id))


def _show_made(home: HomeList, id: str) -> None:
    """Show the new group; back home, it is the chosen one."""
    home.made = group_view.GROUP + id
    home.navigator.group(id)


def find_notes(home: HomeList) -> None:
    """Search all sessions."""
    home.navigator.found.search()


def show_help(home: HomeList) -> None:
    """Show the help."""
    home.navigator.help(shown_in="home")


def end_program(home: HomeList) -> None:
    """End the program."""
    home.navigator.leave()


ACTIONS: dict[str, Callable[[HomeList], None]] = {
    "open": open_current,
    "new": set_up,
    "again": set_up_again,
    "try": practise,
    "group": ask_new_group,
    "delete": ask_delete,
    "find": find_notes,
    "help": show_help,
    "quit": end_program,
}

HOME_ACTIONS = gathered((each.id for each in HOME), ACTIONS)

"""Find a session's folder by its id, or by the unique beginning of one."""

from __future__ import annotations

from pathlib import Path

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words.suggestions import unknown


def found(context: Context, words: str, rehearsal: bool = False) -> Path:
    """Return the folder of the session that `words` name. Raises CommandFailure."""
    from gep_tui.store.library.sessions import find, ids

    folder = context.folder(rehearsal)
    id = find(folder, words)
    if id is not None:
        return folder / id
    known = ids(folder)
    several = [each for each in known if words and each.startswith(words)]
    if several:
        text = _("Several sessions begin with “{words}”: {several}. Give more of the id.")
        raise CommandFailure(text.format(words=one_line(words), several=", ".join(several[-10:])))
    text = _("There is no rehearsal “{words}”.") if rehearsal else _("There is no session “{words}”.")
    raise CommandFailure(
        unknown(text.format(words=one_line(words)), words, known[::-1]) + _elsewhere(context, words, rehearsal)
    )


def found_anywhere(context: Context, words: str) -> Path:
    """Return the folder of the session, or else of the rehearsal, that `words` name. Raises CommandFailure."""
    from gep_tui.store.library.sessions import find

    rehearsal = find(context.folder(False), words) is None and find(context.folder(True), words) is not None
    return found(context, words, rehearsal)


def _elsewhere(context: Context, words: str, rehearsal: bool) -> str:
    """Return a hint if a rehearsal was named as a session, or the reverse."""
    from gep_tui.store.library.sessions import find

    if find(context.folder(not rehearsal), words) is None:
        return ""
    return " " + (_("It is a session, not a rehearsal.") if rehearsal else _("It is a rehearsal: add --rehearsal."))

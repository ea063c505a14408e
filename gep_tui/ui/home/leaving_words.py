"""Say what is deleted with a session, and what stays."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.home.session_library import Leaving
from gep_tui.words.ledger import stays


def question(leaving: Leaving, name: str) -> str:
    """Return what to ask before the session, called `name`, is deleted."""
    if leaving.target:
        text = _("“{name}” is a link to {target}. Remove the link? The session stays there.")
        return text.format(name=name, target=one_line(leaving.target))
    asked = _("Delete {id} from the disk for good?").format(id=leaving.id)
    if name != leaving.id:
        asked = _("Delete “{name}” ({id}) from the disk for good?").format(name=name, id=leaving.id)
    count = len(leaving.files.ours)
    if not count:
        return asked
    more = n_(
        "With it goes {count} file that was exported from it.",
        "With it go {count} files that were exported from it.",
        count,
    )
    return f"{asked} {more.format(count=count)}"


def deleted(gone: Leaving) -> str:
    """Return a report of what was deleted, naming every file that stays."""
    if gone.target:
        text = _("Removed: {id} was a link. The session itself stays in {target}.")
        return text.format(id=gone.id, target=one_line(gone.target))
    count = len(gone.files.ours)
    words = _("Deleted: {id} is gone from the disk.").format(id=gone.id)
    if count:
        with_it = n_("{count} exported file with it.", "{count} exported files with it.", count)
        words = f"{words} {with_it.format(count=count)}"
    if gone.files.stays:
        rest = stays(gone.files.stays)
        words = f"{words} " + _("Still there, for you to delete: {files}.").format(files=rest)
    return words

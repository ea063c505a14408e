"""Print the numbered list of what can be brought back, and of the files beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gep_tui.cli.common.output import put, put_text
from gep_tui.cli.recover.plan import Lot
from gep_tui.cli.recover.words import found, kept_for
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.store.library.sessions import summary
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.ui.home.views.home import label


def put_list(found_in: Sequence[Lot], finds: Sequence[Recoverable]) -> None:
    """Print the list, and how to bring things back."""
    number = 0
    for lot in found_in:
        if lot.finds:
            put(f"{_title(lot.folder)}\n")
        for find in lot.finds:
            number += 1
            put_text(f"{number:3}  ", found(find, _base(find, lot.folder)))
    _say_spare(found_in)
    _say_keep(found_in)
    for lot in found_in:
        if lot.newer:
            text = _("{id} was written by a newer gep: only that one can tell what is damaged there.")
            put_text("", text.format(id=lot.folder.name))
    if not finds:
        put(_("There is nothing to bring back.") + "\n")
        return
    if any(find.of_a_deleted for find in finds):
        put_text("", _("A deleted session comes back only by its number."))
    put_text("", _how(finds) + " " + _("Nothing is rewritten or removed by it."))


def _how(finds: Sequence[Recoverable]) -> str:
    """Return how to bring things back, and of which files nothing comes back."""
    count = len(finds)
    if all(find.brings for find in finds):
        return n_(
            "`gep recover 1` brings it back.",
            "`gep recover 1` brings the first back, `gep recover --all` all of them.",
            count,
        )
    if any(find.brings for find in finds):
        return _("`gep recover --all` brings back what can be, and sets aside the files that hold nothing more.")
    return n_(
        "Nothing can be brought back from it; `gep recover 1` sets the damaged file aside.",
        "Nothing can be brought back from them; `gep recover --all` sets the damaged files aside.",
        count,
    )


def _base(find: Recoverable, folder: Path) -> Path:
    return folder if find.path.is_relative_to(folder) else folder.parent


def _title(folder: Path) -> str:
    """Return the session's id and the name that the home screen gives it."""
    name = label(folder.name, summary(folder), {})
    return folder.name if name == folder.name else f"{folder.name} · {name}"


def _say_spare(found_in: Sequence[Lot]) -> None:
    paths = [path for lot in found_in for path in lot.spare]
    if paths:
        put(_("Everything in these files is in the record; you may delete them:") + "\n")
        for path in paths:
            put_text("     ", one_line(str(path)))


def _say_keep(found_in: Sequence[Lot]) -> None:
    for path, count in (each for lot in found_in for each in lot.keep):
        put_text("", kept_for(one_line(str(path)), count))

"""Tell the user what became of a copy: where the text went, where the file is, what to do next."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

from gep_tui.domain.stream.text import clean
from gep_tui.export.clipboard.copier import Outcome
from gep_tui.export.clipboard.ways import Trouble
from gep_tui.locale import N_, _, n_

_TROUBLES: Mapping[Trouble, str] = {
    "none": N_("no clipboard can be reached here (on a desktop, install xclip or wl-clipboard)"),
    "elsewhere": N_("the clipboard of the machine at the far end is out of reach"),
    "late": N_("the clipboard did not answer in time"),
    "different": N_("the clipboard gave back something else, or nothing"),
    "failed": N_("the clipboard refused"),
}

_ERRORS: Mapping[int, str] = {
    errno.ENOSPC: N_("the disk is full; make room on it"),
    errno.EDQUOT: N_("your part of the disk is full; make room on it"),
    errno.EROFS: N_("the disk can only be read"),
    errno.EACCES: N_("it is not permitted; change the permissions of the folder"),
    errno.EPERM: N_("it is not permitted; change the permissions of the folder"),
    errno.ENOENT: N_("its folder is not there"),
    errno.ENOTDIR: N_("what should be its folder is a file"),
}


def sentence(outcome: Outcome) -> str:
    """Return where the text and its file went, in the current language."""
    return f"{_where(outcome)} {_file(outcome)}"


def _where(outcome: Outcome) -> str:
    """Return what is known about the clipboard, and claim no more."""
    count = outcome.characters
    match outcome.way:
        case "verified":
            words = n_("Copied and read back: {count} character.", "Copied and read back: {count} characters.", count)
        case "tmux":
            words = n_(
                "In tmux’s buffer, read back: {count} character. Paste it with tmux’s own key; "
                "whether the terminal has it too is not known.",
                "In tmux’s buffer, read back: {count} characters. Paste them with tmux’s own key; "
                "whether the terminal has them too is not known.",
                count,
            )
        case "osc52":
            words = n_(
                "Sent to the terminal: {count} character. Whether it was taken cannot be known: "
                "if pasting gives something else, take the file.",
                "Sent to the terminal: {count} characters. Whether they were taken cannot be known: "
                "if pasting gives something else, take the file.",
                count,
            )
        case _:
            return _not_copied(outcome)
    return words.format(count=count)


def _not_copied(outcome: Outcome) -> str:
    words = _("Not copied: {why}.").format(why=_(_TROUBLES.get(outcome.trouble, "")))
    if outcome.too_long:
        words += " " + _("The text is too long to be sent through the terminal.")
    return words


def _file(outcome: Outcome) -> str:
    path = clean(str(outcome.path))
    if outcome.errno is not None:
        why = _(_ERRORS.get(outcome.errno, "")) or os.strerror(outcome.errno)
        return _("The file {path} could not be written: {why}.").format(path=path, why=why)
    if outcome.way == "file":
        return _("The text is in the file {path}; open it from there.").format(path=path)
    return _("The same text is in the file {path}.").format(path=path)

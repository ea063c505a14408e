"""Tell the user what became of a copy: where the text went, where the file is, what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.export.clipboard.copier import Outcome
from gep_tui.export.clipboard.ways import Trouble
from gep_tui.export.file_words import in_file, not_written
from gep_tui.locale import N_, _, n_

_TROUBLES: Mapping[Trouble, str] = {
    "none": N_("no clipboard can be reached here (on a desktop, install xclip or wl-clipboard)"),
    "elsewhere": N_("the clipboard of the machine at the far end is out of reach"),
    "late": N_("the clipboard did not answer in time"),
    "different": N_("the clipboard gave back something else, or nothing"),
    "failed": N_("the clipboard refused"),
}


def sentence(outcome: Outcome) -> str:
    """Return where the text and its file went, in the current language."""
    return f"{_where(outcome)} {_file(outcome)}"


def _where(outcome: Outcome) -> str:
    """Return what is known about the clipboard, and claim no more."""
    count = outcome.characters
    match outcome.way:
        case "verified" if outcome.with_html:
            words = n_(
                "Copied and read back, with its look for a mail: {count} character.",
                "Copied and read back, with its look for a mail: {count} characters.",
                count,
            )
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
    return in_file(outcome.path) if outcome.errno is None else not_written(outcome.path, outcome.errno)

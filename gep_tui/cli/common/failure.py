"""A command that fails with a sentence for the user."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.words.system_reasons import reason


def nothing_can_be_read(folder: object) -> str:
    """Return what to say about a session whose beginning is lost or damaged."""
    text = _("Nothing of the session in {folder} can be read. Its files are unchanged; `gep recover` may help.")
    return text.format(folder=folder)


class CommandFailure(Exception):
    """Ends the program: `words` go to the error output, `status` to the shell."""

    def __init__(self, words: str, status: int = 1) -> None:
        """Give the reason in the current language."""
        super().__init__(words)
        self.words = words
        self.status = status


def unwritten(error: OSError) -> CommandFailure:
    """Return the failure of an output that cannot be written."""
    return CommandFailure(_("The output could not be written: {reason}.").format(reason=reason(error)))

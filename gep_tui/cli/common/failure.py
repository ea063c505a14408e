"""A command that cannot be carried out, in words."""

from __future__ import annotations

from gep_tui.locale import _


def nothing_can_be_read(folder: object) -> str:
    """Return what is said of a session whose beginning is lost, or damaged."""
    text = _("Nothing of the session in {folder} can be read. Its files are as they were; `gep recover` may help.")
    return text.format(folder=folder)


class CommandFailure(Exception):
    """Ends the program: `words` go to the error output, `status` is what the shell is told."""

    def __init__(self, words: str, status: int = 1) -> None:
        """Say why, in the language in force."""
        super().__init__(words)
        self.words = words
        self.status = status


def unwritten(error: OSError) -> CommandFailure:
    """Return the failure of an output that takes no more."""
    return CommandFailure(_("The output could not be written: {reason}.").format(reason=error.strerror))

"""A command that cannot be carried out, in words."""

from __future__ import annotations

from gep_tui.locale import _


class Failure(Exception):
    """Ends the program: `words` go to the error output, `status` is what the shell is told."""

    def __init__(self, words: str, status: int = 1) -> None:
        """Say why, in the language in force."""
        super().__init__(words)
        self.words = words
        self.status = status


def unwritten(error: OSError) -> Failure:
    """Return the failure of an output that takes no more."""
    return Failure(_("The output could not be written: {reason}.").format(reason=error.strerror))

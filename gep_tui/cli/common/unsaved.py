"""Say that the disk has not taken what a command wrote."""

from __future__ import annotations

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.words.disk import why_unsaved


def unsaved(live: LiveSession | LiveGroup, words: str) -> CommandFailure:
    """Return the failure of a record that was not saved; `words` name its {folder} and the {reason}."""
    return CommandFailure(words.format(folder=live.folder, reason=why_unsaved(live.saving)))


def unsaved_group(live: LiveGroup) -> CommandFailure:
    """Return the failure of a group that was changed and not saved."""
    words = _("{folder} cannot be written ({reason}): what was changed is not saved. Put that right, then do it again.")
    return unsaved(live, words)

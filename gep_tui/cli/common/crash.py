"""Report a crash in one sentence that names the log."""

from __future__ import annotations

from pathlib import Path

from gep_tui.cli.common.logbook import write
from gep_tui.locale import _
from gep_tui.words.system_reasons import reason


def crashed(error: BaseException, log: Path) -> str:
    """Log how `error` happened, and return the sentence."""
    kind = type(error).__name__
    try:
        write(log, "gep has failed", error)
    except OSError as trouble:
        text = _("gep crashed ({kind}), and {log} could not be written ({reason}). What was saved is safe.")
        return text.format(kind=kind, log=log, reason=reason(trouble))
    text = _("gep crashed ({kind}). What was saved is safe; {log} says where.")
    return text.format(kind=kind, log=log)

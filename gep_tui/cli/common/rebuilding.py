"""Rewrite the results of a session from its record."""

from __future__ import annotations

import os
from pathlib import Path

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.read_session import kept
from gep_tui.live.files import ResultsFile
from gep_tui.live.results import left_to_newer
from gep_tui.locale import _
from gep_tui.store.results.results import RESULTS, write_results
from gep_tui.words.system_reasons import reason


def rebuilt(folder: Path) -> str:
    """Write the results of the session in `folder` and return a sentence about it. Raises CommandFailure."""
    record = kept(folder)
    if left_to_newer(ResultsFile(folder), record.session):
        text = _("{id}: a newer gep wrote part of this session. Its results.json stays as it is: update gep.")
        raise CommandFailure(text.format(id=folder.name))
    try:
        aside = write_results(folder, record.report, record.covers)
    except OSError as error:
        text = _("{folder}: results.json cannot be written ({reason}). The old one is unchanged.")
        if not os.path.lexists(folder / RESULTS):
            text = _("{folder}: results.json cannot be written ({reason}). Put that right, then: `gep rebuild {id}`")
        raise CommandFailure(text.format(folder=folder, reason=reason(error), id=folder.name)) from None
    said = _("{id}: results.json is new.").format(id=folder.name)
    if aside is not None:
        said += " " + _("What was there is kept as {path}.").format(path=aside)
    return said

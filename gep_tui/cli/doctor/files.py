"""Check the user's own files: protocols and settings."""

from __future__ import annotations

import os
from collections.abc import Iterator

from gep_tui.cli.common.context import Context
from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.locale import _, n_
from gep_tui.words.protocol_faults import sentence


def protocols(context: Context) -> Iterator[CheckResult]:
    """Yield how many protocols and programmes there are, and the faults of their files."""
    catalogue = context.catalogue()
    count = len(catalogue.protocols) + len(catalogue.programmes)
    text = n_("{count} protocol or programme can be run.", "{count} protocols and programmes can be run.", count)
    yield CheckResult("ok" if count else "broken", text.format(count=count))
    for fault in catalogue.faults:
        yield CheckResult("broken", sentence(fault), file=str(fault.path), line=fault.line)


def settings(context: Context) -> Iterator[CheckResult]:
    """Yield what is wrong with the settings."""
    from gep_tui.cli.common.settings_said import all_said

    path = context.home.settings
    if not os.path.lexists(path) and (os.access(path.parent, os.X_OK) or not os.path.lexists(path.parent)):
        yield CheckResult(
            "ok", _("Settings: none, so the defaults apply. They would go into {path}.").format(path=path)
        )
        return
    faults = all_said(path)
    yield from (CheckResult("broken", text, file=str(path)) for text in faults)
    if not faults:
        yield CheckResult("ok", _("Settings: {path}").format(path=path))

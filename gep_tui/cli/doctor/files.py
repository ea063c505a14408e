"""The user's own files: protocols and settings."""

from __future__ import annotations

import os
from collections.abc import Iterator

from gep_tui.cli.common.context import Root
from gep_tui.cli.doctor.finding import Finding
from gep_tui.locale import _, n_
from gep_tui.words.protocol_faults import sentence


def protocols(root: Root) -> Iterator[Finding]:
    """Yield how many protocols and programmes there are, and what is wrong with files of them."""
    catalogue = root.catalogue()
    count = len(catalogue.protocols) + len(catalogue.programmes)
    text = n_("{count} protocol or programme can be run.", "{count} protocols and programmes can be run.", count)
    yield Finding("ok" if count else "broken", text.format(count=count))
    for fault in catalogue.faults:
        yield Finding("broken", sentence(fault), file=str(fault.path), line=fault.line)


def settings(root: Root) -> Iterator[Finding]:
    """Yield what is wrong with the settings."""
    from gep_tui.cli.common.settings_said import all_said

    path = root.home.settings
    if not os.path.lexists(path) and os.access(path.parent, os.X_OK):
        yield Finding("ok", _("Settings: none, all as it comes. They would stand in {path}.").format(path=path))
        return
    faults = all_said(path)
    yield from (Finding("broken", text, file=str(path)) for text in faults)
    if not faults:
        yield Finding("ok", _("Settings: {path}").format(path=path))

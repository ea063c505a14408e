"""Where the words of a note already are is told by what stands on the disk, not by clocks."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from gep_tui.domain.session.decisions import notes, phases
from gep_tui.export.files import write_file
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.store.library.already_out import already_out
from gep_tui.store.library.ledger import Entering


@pytest.mark.parametrize("year", [1999, 2199])
def test_a_file_is_named_whatever_the_clock_of_the_note_said(home: Path, year: int) -> None:
    live = open_session(home, "codev-6", ["Léa"], clock=ManualClock(datetime(year, 5, 6, tzinfo=UTC)), id="s1")
    live.do(phases.begin)
    live.do(partial(notes.add_note, text="what stays", kind="fact"))
    assert live.close()
    for name, reader in (("minutes.md", "group"), ("mine.md", "facilitator")):
        write_file(home / name, "what stays", Entering(live.folder, reader))
    assert already_out(live.folder, live.session, live.session.notes[0]).files == ("minutes.md",)

"""Tables as a reader sees them who may see all of them: for tests of formats, which leave nothing out themselves."""

from __future__ import annotations

from gep_tui.domain.session.report import Report
from gep_tui.export.about import NOTHING, About
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.reader import FACILITATOR, Reader
from gep_tui.export.readers.seen import Seen


def looked_at(report: Report, part: Part = WHOLE, about: About = NOTHING, reader: Reader = FACILITATOR) -> Seen:
    """Return all tables, for `reader`."""
    return Seen(reader=reader, report=report, language="en", about=about, part=part)

"""Turn a part of a session into text: the only place that knows every format."""

from __future__ import annotations

from typing import Literal, get_args

from gep_tui.domain.session.report import Report
from gep_tui.export.about import About
from gep_tui.export.audience import for_whom
from gep_tui.export.part import Part

Format = Literal["md", "txt", "json", "csv", "sheet"]

#: All of them, the usual one first.
FORMATS: tuple[Format, ...] = get_args(Format)

#: Formats that hold the full record.
RECORDS: tuple[Format, ...] = ("json", "csv", "sheet")


def audience(part: Part, form: Format, *, facilitator: bool = False) -> str:
    """Return the sentence that says who may read `part` in this format."""
    return for_whom(part, facilitator=facilitator, record=form in RECORDS)


def written(report: Report, part: Part, about: About, form: Format, *, facilitator: bool = False) -> str:
    """Return `part` in this format, with the line that says who may read it; only the format used is imported."""
    said = audience(part, form, facilitator=facilitator)
    match form:
        case "json":
            from gep_tui.export.json_text import json_

            return json_(report, part, for_whom=said)
        case "csv":
            from gep_tui.export.csv_table import csv_

            return csv_(report, part, for_whom=said)
        case "sheet":
            from gep_tui.export.csv_sheet import sheet

            return sheet(report, part, about, for_whom=said)
        case "txt":
            from gep_tui.export.plain import plain

            return plain(report, part, about, facilitator=facilitator)
    from gep_tui.export.markdown import markdown

    return markdown(report, part, about, facilitator=facilitator)

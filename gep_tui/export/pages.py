"""Turn what a reader sees of a session into text: only the format used is imported."""

from __future__ import annotations

from gep_tui.export.document.minutes import Order
from gep_tui.export.formats import Format
from gep_tui.export.readers.seen import Seen


def written(seen: Seen, form: Format, order: Order = "phase") -> str:
    """Return what is seen in this format, with the line that says who may read it."""
    match form:
        case "json":
            from gep_tui.export.json_text import json_

            return json_(seen)
        case "csv":
            from gep_tui.export.csv_table import csv_

            return csv_(seen)
        case "sheet":
            from gep_tui.export.csv_sheet import sheet

            return sheet(seen)
        case "txt":
            from gep_tui.export.plain import plain

            return plain(seen, order)
    from gep_tui.export.markdown import markdown

    return markdown(seen, order)

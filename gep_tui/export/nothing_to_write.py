"""Say why a reader gets nothing of a session in a format, where that is so."""

from __future__ import annotations

from gep_tui.export.formats import FileFormat, Format, missing_part
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _


def nothing_to_write(seen: Seen, form: Format | FileFormat) -> str:
    """Return why there is nothing to write, "" where there is something."""
    if seen.reader.who == "public" and not seen.sheets:
        return _("No practice sheet was made of this session, and the public gets nothing else.")
    if form != "ics":
        return ""
    from gep_tui.export.session_calendar import has_dates

    if has_dates(seen):
        return ""
    return _("Nothing for a calendar: no next date is planned, and no commitment has a day.")


def not_installed(form: Format | FileFormat) -> str:
    """Return what must be installed before the format can be written, "" if nothing is missing."""
    missing = missing_part(form)
    text = _('{format} needs a part that is not installed: pip install "{part}" brings it.')
    return text.format(format=form, part=missing) if missing else ""

"""Write the parts of a zip file again without the time of writing: the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile

#: The earliest time that a zip file knows.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def same_zip(content: bytes) -> bytes:
    """Return the archive with all its parts in their order, each without a time, and of no system."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in given.infolist():
            entry = zipfile.ZipInfo(part.filename, _NO_TIME)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            made.writestr(entry, given.read(part))
    return out.getvalue()

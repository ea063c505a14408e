"""The time zone of this computer by its name, as calendars need it: an offset alone does not tell summer time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

#: Where the system keeps its zone, as a link into the folder of all zones, or as a name.
LINK, NAME = Path("/etc/localtime"), Path("/etc/timezone")

_FOLDER = "zoneinfo/"


def local_zone(environ: Mapping[str, str]) -> ZoneInfo | None:
    """Return the zone in which this computer is; None if its name is not known, as on Windows."""
    for name in _names(environ):
        # ValueError for what is no name, ZoneInfoNotFoundError (a KeyError) for a zone that is not there
        with suppress(ValueError, KeyError, OSError):
            zone = ZoneInfo(name)
            if _agrees(zone):
                return zone
    return None


def _names(environ: Mapping[str, str]) -> Iterator[str]:
    yield environ.get("TZ", "").removeprefix(":").rpartition(_FOLDER)[2]
    with suppress(OSError):
        yield str(LINK.resolve(strict=True)).rpartition(_FOLDER)[2]
    with suppress(OSError, UnicodeDecodeError):
        yield NAME.read_text(encoding="utf-8").strip()


def _agrees(zone: ZoneInfo) -> bool:
    """Tell whether the system means this zone: it gives the same offsets in winter and in summer."""
    year = datetime.now().year
    days = (datetime(year, 1, 15, 12), datetime(year, 7, 15, 12))
    return all(day.replace(tzinfo=zone).utcoffset() == day.astimezone().utcoffset() for day in days)

"""The same record written twice is the same file, byte for byte: nobody is asked about a file that has not changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import docx
import icalendar
import msgspec
import openpyxl
import pytest

from gep_tui.export.contents import content_of
from gep_tui.export.formats import FILE_FORMATS, FileFormat
from gep_tui.export.into_folder import write_into
from gep_tui.export.readers.reader import FACILITATOR, Reader
from gep_tui.export.readers.seen import Seen

#: When the session was closed, and the day of it.
CLOSED, DAY = datetime(2026, 11, 22, 10, 27, 7, tzinfo=UTC), datetime(2026, 11, 22, tzinfo=UTC)

replace = msgspec.structs.replace

SeenBy = Callable[..., Seen]


def written(seen: Seen, form: FileFormat) -> bytes:
    content = content_of(seen, form, attached=("docx", "xlsx") if form == "eml" else ())
    return content if isinstance(content, bytes) else content.encode()


def times_of(content: bytes) -> set[tuple[int, ...]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {part.date_time for part in archive.infolist()}


@pytest.mark.parametrize("form", FILE_FORMATS)
def test_the_same_record_gives_the_same_bytes_and_asks_nothing(
    form: FileFormat, seen_by: SeenBy, tmp_path: Path
) -> None:
    first, second = written(seen_by(FACILITATOR), form), written(seen_by(FACILITATOR), form)
    assert first == second
    placed = write_into(tmp_path, tmp_path, "a", first, "ask")
    assert "It is in the file" in placed.words
    again = write_into(tmp_path, tmp_path, "a", second, "ask")
    assert (again.path, again.taken) == (placed.path, False)
    assert "It is already in the file" in again.words
    assert write_into(tmp_path, tmp_path, "a", b"other", "ask").taken


@pytest.mark.parametrize(("reader", "told"), [(FACILITATOR, CLOSED), (Reader("sponsor"), DAY)])
def test_files_tell_when_the_record_ended_and_never_when_they_were_written(
    reader: Reader, told: datetime, seen_by: SeenBy
) -> None:
    word, book = written(seen_by(reader), "docx"), written(seen_by(reader), "xlsx")
    assert times_of(word) | times_of(book) == {(1980, 1, 1, 0, 0, 0)}
    properties = docx.Document(io.BytesIO(word)).core_properties
    assert (properties.created, properties.modified) == (told, told)
    of_book = openpyxl.load_workbook(io.BytesIO(book)).properties
    assert (of_book.created, of_book.modified) == (told.replace(tzinfo=None), told.replace(tzinfo=None))


def test_a_pdf_and_a_calendar_tell_when_the_record_ended(seen_by: SeenBy) -> None:
    assert f"D:{CLOSED:%Y%m%d%H%M%S}".encode() in written(seen_by(FACILITATOR), "pdf")
    seen = seen_by(FACILITATOR)
    due = (replace(seen.report.commitments[0], due_on="2026-12-01"),)
    seen = replace(seen, report=replace(seen.report, commitments=due))
    calendar = icalendar.Calendar.from_ical(written(seen, "ics").decode())
    assert {event["dtstamp"].dt for event in calendar.walk("VEVENT")} == {CLOSED}

"""What the formats for other programs hold, properties and headers included, is what the reader may see."""

from __future__ import annotations

import email
import email.policy
import io
import zipfile
from datetime import timedelta

import pytest
from planted import BEGAN, PEOPLE, group, planted, tokens

from gep_tui.export.contents import content_of
from gep_tui.export.formats import FileFormat
from gep_tui.export.pages import written
from gep_tui.export.readers.group_facts import group_facts
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.export.readers.seen import see

SESSION, _WORDS = planted()
READERS = [
    FACILITATOR,
    GROUP,
    Reader("presenter", PEOPLE[0]),
    Reader("person", PEOPLE[2]),
    Reader("sponsor"),
    Reader("public"),
]
FORMS: tuple[FileFormat, ...] = ("docx", "xlsx", "html", "eml", "ics")


def everything_in(content: str | bytes) -> str:
    """Return every text of a file: parts of an archive with their names, headers and parts of a mail."""
    data = content.encode() if isinstance(content, str) else content
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(name + archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    text = data.decode("utf-8", "replace")
    mail = email.message_from_bytes(data, policy=email.policy.default)
    for part in mail.walk() if mail.get_content_type() != "text/plain" or mail["Subject"] else ():
        text += "\n".join(map(str, part.values()))
        if not part.is_multipart():
            text += everything_in(part.get_payload(decode=True) or b"")
    return text.replace("\r\n ", "")


@pytest.mark.parametrize("form", FORMS)
def test_no_format_of_files_holds_more_than_its_reader_sees(form: FileFormat) -> None:
    for reader in READERS:
        seen = see(SESSION, BEGAN + timedelta(hours=3), "en", reader, group_facts(group(), SESSION))
        granted = tokens(written(seen, "json")) | tokens(written(seen, "md"))
        found = tokens(everything_in(content_of(seen, form)))
        assert found <= granted, (reader, found - granted)
        if reader.is_outside:
            assert not found

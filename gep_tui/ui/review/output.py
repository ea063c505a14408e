"""Send parts of the record to the clipboard or a file, on a thread, so that nothing else waits."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from gep_tui.domain.session.state import Session
from gep_tui.export.clipboard.copier import copy
from gep_tui.export.clipboard.words import sentence
from gep_tui.export.contents import content_of
from gep_tui.export.file_names import file_name
from gep_tui.export.formats import FileFormat, Format
from gep_tui.export.into_folder import Over, write_into
from gep_tui.export.nothing_to_write import not_installed, nothing_to_write
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.default_reader import default_reader
from gep_tui.export.readers.group_facts import NO_GROUP, GroupFacts
from gep_tui.export.readers.reader import GROUP, Reader
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen, see
from gep_tui.export.shown_text import for_clipboard
from gep_tui.store.library.ledger import Entering
from gep_tui.words.ledger import not_entered


class Job(NamedTuple):
    """A job: which part, in which format, for whom (`None`: for whom the charter says); to the clipboard or to a file.

    `over` says what to do where another file stands.
    """

    part: Part = WHOLE
    format: Format | FileFormat = "md"
    reader: Reader | None = GROUP
    to_clipboard: bool = False
    over: Over = "ask"


class RecordAsIs(NamedTuple):
    """What a job works on: the session up to a moment, in a language, what its group says, and where its record is."""

    session: Session
    now: datetime
    language: str
    facts: GroupFacts = NO_GROUP
    folder: Path | None = None

    def seen(self, part: Part, reader: Reader) -> Seen:
        """Return what a reader sees of a part."""
        return see(self.session, self.now, self.language, reader, self.facts).only(part)


class OutPlaces(NamedTuple):
    """Where files go: the folder for documents, that of exports, and the template of documents."""

    documents: Path
    exports: Path
    template: Path | None = None


class OutputDone(NamedTuple):
    """The result of a job in words, and the text if the terminal has to be asked to copy it.

    `taken` is a file that stands where one should be written: it is to be asked what to do.
    """

    words: str
    for_terminal: str = ""
    taken: Path | None = None


def carry_out(job: Job, record: RecordAsIs, places: OutPlaces) -> OutputDone:
    """Export the part; its files are entered in the ledger beside the record.

    Waits for disk and clipboard, so never call it where keys are handled.
    """
    reader = job.reader or default_reader(record.facts, record=False)
    seen = record.seen(job.part, reader)
    if nothing := not_installed(job.format) or nothing_to_write(seen, job.format):
        return OutputDone(nothing)
    enter = Entering(record.folder, reader.code) if record.folder is not None else None
    done = _copied(job, seen, places, enter) if job.to_clipboard else _written(job, seen, places, enter)
    if done.taken is not None:
        return done
    return done._replace(words=f"{done.words} {not_entered(enter.failed if enter is not None else None)}".strip())


def _copied(job: Job, seen: Seen, places: OutPlaces, enter: Entering | None) -> OutputDone:
    """Copy what is shown of the file; it is in a file too, in case the clipboard did not take it."""
    given = for_clipboard(seen, job.format)
    outcome = copy(given.text, places.exports, file_name(seen, given.form), html=given.html, enter=enter)
    words = f"{sentence(outcome)} {for_whom(seen.reader)}"
    return OutputDone(words, given.text if outcome.way == "osc52" else "")


def _written(job: Job, seen: Seen, places: OutPlaces, enter: Entering | None) -> OutputDone:
    """Write a file; one that stands there already is left until it was asked what to do."""
    template = None
    if job.format == "docx" and places.template is not None:
        from gep_tui.export.docx.template import TemplateFault, read_template
        from gep_tui.export.docx.template_words import template_fault

        found = read_template(places.template)
        if isinstance(found, TemplateFault):
            return OutputDone(template_fault(found))
        template = found
    content, name = content_of(seen, job.format, template=template), file_name(seen, job.format)
    placed = write_into(places.documents, places.exports, name, content, job.over, enter)
    if placed.taken or placed.errno is not None:
        return OutputDone(placed.words, taken=placed.path if placed.taken else None)
    return OutputDone(f"{placed.words} {for_whom(seen.reader)}")

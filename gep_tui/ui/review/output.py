"""Send parts of the record to the clipboard or a file, on a thread, so that nothing else waits."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export import pages
from gep_tui.export.clipboard.copier import Outcome, copy
from gep_tui.export.clipboard.words import sentence
from gep_tui.export.file_names import file_name
from gep_tui.export.files import write_file
from gep_tui.export.formats import Format
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.group_facts import NO_GROUP, GroupFacts
from gep_tui.export.readers.reader import GROUP, Reader
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen, see
from gep_tui.locale import _
from gep_tui.store.library.ledger import Entering
from gep_tui.words.ledger import not_entered


class Job(NamedTuple):
    """A job: which part, in which format, for whom; to the clipboard as well, or to a file only."""

    part: Part = WHOLE
    format: Format = "md"
    reader: Reader = GROUP
    to_clipboard: bool = False


class RecordAsIs(NamedTuple):
    """What a job works on: the session up to a moment, in a language, what its group says, and where its record is."""

    session: Session
    now: datetime
    language: str
    facts: GroupFacts = NO_GROUP
    folder: Path | None = None

    def seen(self, job: Job) -> Seen:
        """Return what the reader of the job sees."""
        return see(self.session, self.now, self.language, job.reader, self.facts).only(job.part)


class OutputDone(NamedTuple):
    """The result of a job in words, and the text if the terminal has to be asked to copy it."""

    words: str
    for_terminal: str = ""


def carry_out(job: Job, record: RecordAsIs, folder: Path) -> OutputDone:
    """Export the part into `folder`; its files are entered in the ledger beside the record.

    Waits for disk and clipboard, so never call it where keys are handled.
    """
    enter = Entering(record.folder, job.reader.code) if record.folder is not None else None
    seen = record.seen(job)
    if job.reader.who == "public" and not seen.sheets:
        return OutputDone(_("No practice sheet was made of this session, and the public gets nothing else."))
    text, name = pages.written(seen, job.format), file_name(seen, job.format)
    if not job.to_clipboard:
        return OutputDone(_with_ledger(_written(folder / name, text, job, enter), enter))
    outcome = copy(text, folder, name, enter=enter)
    words = f"{sentence(outcome)} {_beside(job, seen, folder, outcome, enter)}".strip()
    return OutputDone(_with_ledger(words, enter), text if outcome.way == "osc52" else "")


def _with_ledger(words: str, enter: Entering | None) -> str:
    """Return `words`, with a warning if the file could not be entered in the session's ledger."""
    return f"{words} {not_entered(enter.failed if enter else None)}".strip()


def _written(path: Path, text: str, job: Job, enter: Entering | None) -> str:
    """Write a file, and say where it is and for whom, or why it was not written."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        there = write_file(path, text, enter)
    except OSError as error:
        why = error.strerror or os.strerror(error.errno or 0)
        return _("The file {path} could not be written: {why}.").format(path=one_line(str(path)), why=why)
    return _("Written: {path}. {audience}").format(path=one_line(str(there)), audience=for_whom(job.reader))


def _beside(job: Job, seen: Seen, folder: Path, outcome: Outcome, enter: Entering | None) -> str:
    """Write the Markdown file too if another format was copied; report a failure."""
    if job.format == "md" or outcome.errno is not None:
        return ""
    path = folder / file_name(seen, "md")
    try:
        there = write_file(path, pages.written(seen, "md"), enter)
    except OSError as error:
        why = error.strerror or os.strerror(error.errno or 0)
        return _("The file {path} could not be written: {why}.").format(path=one_line(str(path)), why=why)
    return _("As Markdown: {path}.").format(path=one_line(str(there)))

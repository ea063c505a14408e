"""Send parts of the record to the clipboard or a file, on a thread, so that nothing else waits."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from gep_tui.domain.session.report import Report, report
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export import pages
from gep_tui.export.about import About, about
from gep_tui.export.audience import reader
from gep_tui.export.clipboard.copier import Outcome, copy
from gep_tui.export.clipboard.words import sentence
from gep_tui.export.files import ending, file_name, write_file
from gep_tui.export.markdown import markdown
from gep_tui.export.pages import Format
from gep_tui.export.part import Part
from gep_tui.locale import _
from gep_tui.store.library.ledger import Entering
from gep_tui.words.ledger import not_entered


class Job(NamedTuple):
    """A job: which part, in which format, for whom; to the clipboard as well, or to a file only."""

    part: Part
    format: Format = "md"
    facilitator: bool = False
    to_clipboard: bool = False


class OutputDone(NamedTuple):
    """The result of a job in words, and the text if the terminal has to be asked to copy it."""

    words: str
    for_terminal: str = ""


def audience(job: Job) -> str:
    """Return the sentence that says who may read it."""
    return pages.audience(job.part, job.format, facilitator=job.facilitator)


def carry_out(
    job: Job, session: Session, now: datetime, language: str, folder: Path, record: Path | None = None
) -> OutputDone:
    """Export the part; its files are entered in the ledger beside the record in the folder `record`.

    Waits for disk and clipboard, so never call it where keys are handled.
    """
    enter = _entering(job, record)
    tables, said = report(session, now, language), about(session, language)
    text = pages.written(tables, job.part, said, job.format, facilitator=job.facilitator)
    name = file_name(tables, job.part, ending(job.format), facilitator=job.facilitator)
    if not job.to_clipboard:
        return OutputDone(_with_ledger(_written(folder / name, text, job, enter), enter))
    outcome = copy(text, folder, name, enter=enter)
    words = f"{sentence(outcome)} {_beside(job, tables, said, folder, outcome, enter)}".strip()
    return OutputDone(_with_ledger(words, enter), text if outcome.way == "osc52" else "")


def _entering(job: Job, record: Path | None) -> Entering | None:
    if record is None:
        return None
    return Entering(record, reader(job.part, facilitator=job.facilitator, record=job.format in pages.RECORDS))


def _with_ledger(words: str, enter: Entering | None) -> str:
    """Return what to say, including that the session will not know the file, if that is so."""
    return f"{words} {not_entered(enter.failed if enter else None)}".strip()


def _written(path: Path, text: str, job: Job, enter: Entering | None) -> str:
    """Write a file, and say where it is and for whom, or why it was not written."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        there = write_file(path, text, enter)
    except OSError as error:
        why = error.strerror or os.strerror(error.errno or 0)
        return _("The file {path} could not be written: {why}.").format(path=one_line(str(path)), why=why)
    return _("Written: {path}. {audience}").format(path=one_line(str(there)), audience=audience(job))


def _beside(job: Job, tables: Report, said: About, folder: Path, outcome: Outcome, enter: Entering | None) -> str:
    """Write the Markdown file too if another format was copied; report a failure."""
    if job.format == "md" or outcome.errno is not None:
        return ""
    text = markdown(tables, job.part, said, facilitator=job.facilitator)
    path = folder / file_name(tables, job.part, "md", facilitator=job.facilitator)
    try:
        there = write_file(path, text, enter)
    except OSError as error:
        why = error.strerror or os.strerror(error.errno or 0)
        return _("The file {path} could not be written: {why}.").format(path=one_line(str(path)), why=why)
    return _("As Markdown: {path}.").format(path=one_line(str(there)))

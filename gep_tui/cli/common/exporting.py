"""Export a session as text: in one of its formats, whole or in part, saying who may read it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.read_session import Kept, kept
from gep_tui.export.about import about
from gep_tui.export.audience import reader
from gep_tui.export.files import ending, file_name
from gep_tui.export.pages import RECORDS, Format, written
from gep_tui.export.part_words import PartFault, parse_part, unknown_sentence
from gep_tui.locale import _
from gep_tui.store.library.ledger import Entering
from gep_tui.words.problems import problem


class ExportedPage(NamedTuple):
    """An exported text, a file name for it, remarks to print beside it, and the ledger entry for its file."""

    text: str
    name: str
    remarks: tuple[str, ...]
    enter: Entering


def page(folder: Path, form: Format, part_words: str, *, facilitator: bool = False) -> ExportedPage:
    """Return the session in `folder` as `form`, one of `options.FORMATS`. Raises CommandFailure."""
    record = kept(folder)
    what = about(record.session)
    part = parse_part(part_words, record.report, what)
    if isinstance(part, PartFault):
        raise CommandFailure(unknown_sentence(part))
    return ExportedPage(
        text=written(record.report, part, what, form, facilitator=facilitator),
        name=file_name(record.report, part, ending(form), facilitator=facilitator),
        remarks=_remarks(record),
        enter=Entering(folder, reader(part, facilitator=facilitator, record=form in RECORDS)),
    )


def _remarks(record: Kept) -> tuple[str, ...]:
    said = [problem(each) for each in record.problems]
    if record.newer:
        said.append(_("A newer gep wrote this session: what this one does not know is left out."))
    return tuple(said)

"""Send parts of the record to the clipboard or a file, on a thread, so that nothing else waits."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.export.anonymous.anonymised import anonymised
from gep_tui.export.anonymous.names_seen import decided_again, names_seen
from gep_tui.export.clipboard.copier import copy
from gep_tui.export.clipboard.words import sentence
from gep_tui.export.contents import content_of
from gep_tui.export.file_names import file_name
from gep_tui.export.formats import FileFormat, Format
from gep_tui.export.into_folder import Over, write_into
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.nothing_to_write import not_installed, nothing_to_write
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.default_reader import default_reader
from gep_tui.export.readers.facts_of import facts_of
from gep_tui.export.readers.group_facts import NO_GROUP, GroupFacts
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen, see
from gep_tui.export.readers.standing_file import StandingFile, standing_file
from gep_tui.export.shown_text import for_clipboard
from gep_tui.locale import _
from gep_tui.store.library.groups import group_of
from gep_tui.store.library.ledger import Entering
from gep_tui.store.library.locations import DataFolder
from gep_tui.words.ledger import not_entered


class Job(NamedTuple):
    """A job: which part, in which format, for whom (`None`: for whom the charter says); to the clipboard or to a file.

    `over` says what to do where another file stands; `decided` are names to replace, None if names stay as they are.
    `attached` are the formats that a mail takes along.
    """

    part: Part = WHOLE
    format: Format | FileFormat = "md"
    reader: Reader | None = GROUP
    to_clipboard: bool = False
    over: Over = "ask"
    decided: tuple[Replacement, ...] | None = None
    attached: tuple[FileFormat, ...] = ()


class RecordAsIs(NamedTuple):
    """What a job works on: the session up to a moment, in a language, what its group says, and where its record is.

    Names are replaced if some are `decided`, if only by an empty list of them.
    """

    session: Session
    now: datetime
    language: str
    facts: GroupFacts = NO_GROUP
    folder: Path | None = None
    group: Group | None = None
    decided: tuple[Replacement, ...] | None = None

    def read(self, home: DataFolder) -> RecordAsIs:
        """Return the same with what its group says. Reads from the disk."""
        group = group_of(home.groups, self.session)
        return self._replace(facts=facts_of(home, self.session), group=group)

    def seen(self, part: Part, reader: Reader) -> Seen:
        """Return what a reader sees of a part, names and all."""
        return see(self.session, self.now, self.language, reader, self.facts).only(part)

    def names(self, part: Part, reader: Reader) -> tuple[Replacement, ...]:
        """Return the names in it, as they were decided."""
        if self.decided is None:
            return ()
        everything = self.seen(WHOLE, FACILITATOR)
        found = names_seen(self.seen(part, reader), everything, self.session, self.group)
        return decided_again(found, self.decided)

    def leaving(self, part: Part, reader: Reader, names: tuple[Replacement, ...]) -> Seen:
        """Return what leaves: what a reader sees, these names replaced if any are to be."""
        seen = self.seen(part, reader)
        return seen if self.decided is None else anonymised(seen, names)


class OutPlaces(NamedTuple):
    """Where files go: the folder for documents, that of exports, and the template of documents."""

    documents: Path
    exports: Path
    template: Path | None = None


class OutputDone(NamedTuple):
    """The result of a job in words, and the text if the terminal has to be asked to copy it.

    `taken` is a file that stands where one should be written: it is to be asked what to do; `stands` tells of it.
    """

    words: str
    for_terminal: str = ""
    taken: Path | None = None
    stands: StandingFile | None = None


def carry_out(job: Job, record: RecordAsIs, places: OutPlaces) -> OutputDone:
    """Export the part; its files are entered in the ledger beside the record.

    Waits for disk and clipboard, so never call it where keys are handled.
    """
    reader = job.reader or default_reader(record.facts, record=False)
    names = record.names(job.part, reader)
    if any(each.state == "proposed" for each in names):
        return OutputDone(_("Not all names are decided yet: a shows them. Nothing has left."))
    seen = record.leaving(job.part, reader, names)
    for form in (job.format, *job.attached):
        if nothing := not_installed(form) or nothing_to_write(seen, form):
            return OutputDone(nothing)
    enter = Entering(record.folder, reader.entry) if record.folder is not None else None
    done = _copied(job, seen, places, enter) if job.to_clipboard else _written(job, seen, places, enter)
    if done.taken is not None:
        return done._replace(stands=standing_file(done.taken, record.folder))
    return done._replace(words=f"{done.words} {not_entered(enter.failed if enter is not None else None)}".strip())


def _copied(job: Job, seen: Seen, places: OutPlaces, enter: Entering | None) -> OutputDone:
    """Copy what is shown of the file; it is in a file too, in case the clipboard did not take it."""
    given = for_clipboard(seen, job.format)
    outcome = copy(given.text, places.exports, file_name(seen, given.form), html=given.html, enter=enter)
    along = _("What goes along with a mail is only in the file that x writes.") if job.attached else ""
    words = " ".join(filter(None, (sentence(outcome), along, for_whom(seen.reader))))
    return OutputDone(words, given.text if outcome.way == "osc52" else "")


def _written(job: Job, seen: Seen, places: OutPlaces, enter: Entering | None) -> OutputDone:
    """Write a file; one that is already there is left alone until somebody says what to do."""
    template = None
    if "docx" in (job.format, *job.attached) and places.template is not None:
        from gep_tui.export.docx.template import TemplateFault, read_template
        from gep_tui.export.docx.template_words import template_fault

        found = read_template(places.template)
        if isinstance(found, TemplateFault):
            return OutputDone(template_fault(found))
        template = found
    content = content_of(seen, job.format, template=template, attached=job.attached)
    name = file_name(seen, job.format)
    placed = write_into(places.documents, places.exports, name, content, job.over, enter)
    if placed.taken or placed.errno is not None:
        return OutputDone(placed.words, taken=placed.path if placed.taken else None)
    return OutputDone(f"{placed.words} {for_whom(seen.reader)}")

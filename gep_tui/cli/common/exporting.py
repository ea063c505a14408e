"""Export a session: for one reader, in one of its formats, whole or in part."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.read_session import Kept, kept
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export.contents import content_of
from gep_tui.export.document.minutes import Order
from gep_tui.export.file_names import file_name
from gep_tui.export.formats import RECORDS, FileFormat, Format
from gep_tui.export.nothing_to_write import not_installed, nothing_to_write
from gep_tui.export.part import Part
from gep_tui.export.part_words import PartFault, parse_part, unknown_sentence
from gep_tui.export.readers.default_reader import default_reader, why_default
from gep_tui.export.readers.facts_of import facts_of
from gep_tui.export.readers.group_facts import GroupFacts
from gep_tui.export.readers.named_reader import ReaderFault, parse_reader, unknown_reader
from gep_tui.export.readers.readable_tables import is_withheld
from gep_tui.export.readers.reader import FACILITATOR, Reader
from gep_tui.export.readers.reader_words import described, for_whom
from gep_tui.export.readers.seen import Seen, see
from gep_tui.locale import _, chosen
from gep_tui.store.library.ledger import Entering
from gep_tui.words.problems import problem
from gep_tui.words.system_reasons import reason


class WantedPage(NamedTuple):
    """What is asked for: format, part, reader ("" for the usual one), order, and the older way to name the facilitator.

    `process`: the group gets the remarks on the process too. `template` is a .docx of the user's own.
    `attach` are the formats that a mail takes along. `anonymous`: names are replaced. `look`: a plain text
    comes with its look, for a clipboard.
    """

    form: Format | FileFormat
    part: str = "all"
    reader: str = ""
    facilitator: bool = False
    process: bool = False
    anonymous: bool = False
    order: Order = "phase"
    template: bytes | None = None
    attach: tuple[FileFormat, ...] = ()
    look: bool = False


class ExportedPage(NamedTuple):
    """What is exported, a file name for it, remarks to print beside it, and the ledger entry for its file."""

    content: str | bytes
    name: str
    remarks: tuple[str, ...]
    enter: Entering
    html: str = ""

    @property
    def text(self) -> str:
        """What is exported, in a format that is a text."""
        return self.content if isinstance(self.content, str) else self.content.decode("utf-8", "replace")


def page(context: Context, folder: Path, wanted: WantedPage) -> ExportedPage:
    """Return the session in `folder` as it is wanted. Raises CommandFailure."""
    _check_parts(wanted)
    record = kept(folder)
    facts = facts_of(context.home, record.session)
    reader, said = _reader(wanted, record.session, facts)
    seen = see(record.session, record.now, chosen(), reader, facts)
    seen = seen.only(_part(wanted.part, seen))
    for form in (wanted.form, *wanted.attach):
        if nothing := nothing_to_write(seen, form):
            raise CommandFailure(nothing)
    if wanted.anonymous:
        from gep_tui.cli.common.anonymous import without_names

        everything = see(record.session, record.now, chosen(), FACILITATOR, facts)
        seen, left = without_names(context, seen, everything, record.session)
        said = (*said, *left)
    try:
        content = content_of(seen, wanted.form, wanted.order, wanted.template, wanted.attach)
    except OSError as error:
        # a format that needs temporary files
        words = _("{path} cannot be written: {reason}.").format(path=error.filename, reason=reason(error))
        raise CommandFailure(words) from None
    return ExportedPage(
        content=content,
        name=file_name(seen, wanted.form),
        remarks=(*said, *_by_name(facts, record.session), *_remarks(record)),
        enter=Entering(folder, reader.entry),
        html=_look(seen, wanted) if wanted.look else "",
    )


def _by_name(facts: GroupFacts, session: Session) -> tuple[str, ...]:
    """Say that the group was found by its name alone, and how the session is made its own."""
    if not facts.by_name:
        return ()
    words = _("The group “{group}” was found by its name: `gep group sessions {id} --take {session}` makes it sure.")
    return (words.format(group=one_line(facts.by_name), id=facts.id, session=session.id),)


def _look(seen: Seen, wanted: WantedPage) -> str:
    """Return the same as HTML, which a mail pastes; "" for a format that is source text."""
    from gep_tui.export.shown_text import for_clipboard

    return for_clipboard(seen, wanted.form, wanted.order).html


def _check_parts(wanted: WantedPage) -> None:
    """Refuse a format whose part is not installed, and files beside anything but a mail. Raises CommandFailure."""
    if wanted.attach and wanted.form != "eml":
        raise CommandFailure(_("--attach is for --format eml alone."), status=2)
    for form in (wanted.form, *wanted.attach):
        if missing := not_installed(form):
            raise CommandFailure(missing)


def _reader(wanted: WantedPage, session: Session, facts: GroupFacts) -> tuple[Reader, tuple[str, ...]]:
    """Return the reader, and what to say of one whom nobody named. Raises CommandFailure."""
    if not wanted.reader and not wanted.facilitator:
        reader = _with_process(default_reader(facts, wanted.form in RECORDS), wanted)
        return reader, (f"{for_whom(reader)} {why_default(facts)}",)
    found = parse_reader(wanted.reader, session) if wanted.reader else FACILITATOR
    if isinstance(found, ReaderFault):
        raise CommandFailure(unknown_reader(found))
    if wanted.facilitator and found != FACILITATOR:
        raise CommandFailure(_("--facilitator and --for name two different readers: leave one of them out."), status=2)
    return _with_process(found, wanted), ()


def _with_process(reader: Reader, wanted: WantedPage) -> Reader:
    """Return the reader with the remarks on the process, if they are wanted. Raises CommandFailure."""
    if not wanted.process or reader.is_facilitator:
        return reader
    if reader.who != "group":
        raise CommandFailure(_("--process is for the group alone: other readers get no remarks on the process."), 2)
    return msgspec.structs.replace(reader, process=True)


def _part(words: str, seen: Seen) -> Part:
    """Return the part that is meant, of what the reader sees. Raises CommandFailure."""
    part = parse_part(words, seen.report, seen.about)
    if isinstance(part, PartFault):
        raise CommandFailure(unknown_sentence(part))
    if is_withheld(part, seen.reader):
        text = _("That part is not for this reader: {gets} The facilitator sees it: --for facilitator")
        raise CommandFailure(text.format(gets=described(seen.reader)))
    return part


def _remarks(record: Kept) -> tuple[str, ...]:
    said = [problem(each) for each in record.problems]
    if record.newer:
        said.append(_("A newer gep wrote this session: what this one does not know is left out."))
    return tuple(said)

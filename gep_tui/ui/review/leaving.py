"""What leaves the room, as it is chosen in the review: which part, for whom, in which format; and how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from gep_tui.domain.session.state import Session
from gep_tui.export.anonymous.names_seen import decided_again
from gep_tui.export.formats import ATTACHED, FileFormat, Format
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.nothing_to_write import not_installed
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.named_reader import people, presenters
from gep_tui.export.readers.readable_tables import is_withheld
from gep_tui.export.readers.reader import FACILITATOR, NAMED, Reader, ReaderKind
from gep_tui.export.readers.reader_words import described
from gep_tui.locale import _
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.review.action_keys import ReviewView
from gep_tui.ui.review.output import RecordAsIs
from gep_tui.ui.review.preview_hits import PreviewHits

#: What the group gets with the remarks on the process.
WITH_PROCESS = Reader("group", process=True)

#: The readers in the order of their rows, each with the letter that chooses it.
READERS: dict[str, Reader] = {
    "f": FACILITATOR, "g": Reader("group"), "r": WITH_PROCESS, "k": Reader("presenter"), "n": Reader("person"),
    "o": Reader("sponsor"), "b": Reader("public"),
}  # fmt: skip

#: The formats in the order of their columns, each with the letter that chooses it.
FORMS: dict[str, Format | FileFormat] = {
    "m": "md", "t": "txt", "d": "docx", "h": "html", "w": "xlsx", "p": "pdf", "e": "eml", "i": "ics", "s": "sheet",
    "j": "json",
}  # fmt: skip


class Wish(NamedTuple):
    """What is to be shown: for whom (`None`: for whom the charter says), in which format, which part of what record.

    `decided` are names to replace, None if names stay as they are. `attached` are the formats that a mail takes along.
    """

    reader: Reader | None
    form: Format | FileFormat
    part: Part
    last: tuple[int, str]
    decided: tuple[Replacement, ...] | None = None
    attached: tuple[FileFormat, ...] = ()


class Preview(NamedTuple):
    """What would be written: the reader, the rows of it, the name of its file, and the record of which it is made.

    `names` are those in it, if names are to be replaced.
    """

    wish: Wish
    reader: Reader
    entries: Sequence[ListEntry]
    name: str = ""
    record: RecordAsIs | None = None
    names: tuple[Replacement, ...] = ()


@dataclass
class LeavingChoice:
    """The state of the page; `row` is the letter of a reader, "" as long as the charter was not read."""

    row: str = ""
    form: Format | FileFormat = "docx"
    part: Part = WHOLE
    #: What the part is called.
    part_name: str = ""
    names: dict[ReaderKind, str] = field(default_factory=dict)
    preview: Preview | None = None
    #: Names are replaced, as they were decided.
    anonymous: bool = False
    decided: tuple[Replacement, ...] = ()
    #: The formats that a mail takes along.
    attached: tuple[FileFormat, ...] = ()
    hits: PreviewHits = field(default_factory=PreviewHits)
    #: The view that Esc leads back to, "" for none.
    back: ReviewView | Literal[""] = ""
    #: When a letter last opened the page, or was pressed once too often on it.
    opened: float = float("-inf")
    #: When a letter or a blank was last typed on the page, if no other key was pressed since.
    lettered: float = float("-inf")
    #: For whom, as what, and whether with names replaced, before the letters that were typed in a row.
    before: tuple[str, Format | FileFormat, bool] | None = None
    #: The letter that let something leave, and when.
    sent: tuple[str, float] = ("", float("-inf"))

    @cached_property
    def absent(self) -> Mapping[str, str]:
        """For each format whose part is not installed, what to install; looked up once."""
        return {form: missing for form in FORMS.values() if (missing := not_installed(form))}

    def reader(self, session: Session) -> Reader | None:
        """Return the reader, with a name where it is one person; the name is "" until somebody is chosen."""
        reader = READERS.get(self.row)
        if reader is None or reader.who not in NAMED:
            return reader
        names = self.known(session)
        name = self.names.get(reader.who, names[0] if len(names) == 1 else "")
        return Reader(reader.who, name if name in names else "")

    def known(self, session: Session) -> tuple[str, ...]:
        """Return who may be the chosen reader, where that is one person."""
        return presenters(session) if READERS.get(self.row, FACILITATOR).who == "presenter" else people(session)

    def wish(self, session: Session) -> Wish:
        """Return what is to be shown."""
        decided = self.decided if self.anonymous else None
        return Wish(self.reader(session), self.form, self.part, session.last, decided, self.along())

    def along(self) -> tuple[FileFormat, ...]:
        """Return the formats that go along: with a mail alone."""
        return self.attached if self.form == "eml" else ()

    def attach(self, form: FileFormat) -> None:
        """Let a format go along with a mail, or no longer; always in the same order."""
        chosen = {form} ^ set(self.attached)
        self.attached = tuple(each for each in ATTACHED if each in chosen)

    def decide(self, names: Iterable[Replacement]) -> None:
        """Keep what was decided about names, beside what was before."""
        self.decided = tuple(
            ({each.found: each for each in self.decided} | {each.found: each for each in names}).values()
        )

    def open_names(self) -> int:
        """Return how many names in what is shown are not decided."""
        names = self.preview.names if self.preview is not None else ()
        return sum(each.state == "proposed" for each in decided_again(names, self.decided))

    def trouble(self, session: Session) -> str:
        """Return why nothing can be shown or written yet, "" if it can."""
        reader = self.reader(session)
        if reader is not None and reader.who in NAMED and not reader.name:
            if self.known(session):
                return _("Enter asks for whom: some letters of the name find it.")
            nobody = _("Nobody presents a case in this session.")
            return nobody if reader.who == "presenter" else _("Nobody is on the list.")
        if reader is not None and is_withheld(self.part, reader):
            return _("That part is not for this reader: {gets}").format(gets=described(reader))
        return self.absent.get(self.form, "")

    def shown(self, session: Session) -> tuple[Sequence[ListEntry], bool]:
        """Return what is in the list, and whether it is what would be written now."""
        if trouble := self.trouble(session):
            return (ListEntry("trouble", Sentence(trouble)),), True
        if self.preview is None:
            return (ListEntry("making", Sentence(_("Making it…"))),), False
        return self.preview.entries, self.preview.wish == self.wish(session)

    def take(self, preview: Preview, session: Session) -> None:
        """Take what was made; if nobody has chosen a reader yet, the one for whom it was made is chosen."""
        if not self.row:
            self.row = next((letter for letter, reader in READERS.items() if reader == preview.reader), "g")
            preview = preview._replace(wish=preview.wish._replace(reader=self.reader(session)))
        self.preview = preview

    def has(self, letter: str) -> bool:
        """Tell whether a reader or a format has a letter."""
        return letter in READERS or letter in FORMS

    def pick(self, letter: str) -> bool:
        """Choose the reader or the format of a letter; tell whether there is one."""
        if letter in READERS:
            self.row = letter
        elif letter in FORMS:
            self.form = FORMS[letter]
        return self.has(letter)

    def step(self, by: int) -> None:
        """Choose the next reader, or the one before."""
        letters = tuple(READERS)
        at = letters.index(self.row) if self.row in letters else 0
        self.row = letters[(at + by) % len(letters)]

    def turn(self, by: int) -> None:
        """Choose the next format, or the one before."""
        forms = tuple(FORMS.values())
        self.form = forms[(forms.index(self.form) + by) % len(forms)]

"""Sentences about erasing for good: what goes, what stays, what is not reached, what was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _, n_
from gep_tui.store.library.exported import Exported
from gep_tui.store.purge.carrying_out import PurgeDone, StillOpen
from gep_tui.store.purge.marks import NothingMarked
from gep_tui.store.purge.planning import PurgePlan
from gep_tui.words.ledger import stays
from gep_tui.words.screens import role_of_screen
from gep_tui.words.system_reasons import reason


def is_the_word(typed: str) -> bool:
    """Tell whether somebody typed the word that confirms an erasure; case and accents do not matter."""
    return bare(typed) == bare(the_word())


def the_word() -> str:
    """Return the word to be typed."""
    return _("erase")


def someone(number: int) -> str:
    """Return what a person is called whose name was erased, the first or a later one of a session."""
    return _("Someone") if number == 1 else _("Someone {number}").format(number=number)


def nameless(number: int) -> str:
    """Return what a person is called in a session of which all names were erased."""
    return _("Person {number}").format(number=number)


def what_goes(plan: PurgePlan, exports: Exported, neutral: str = "") -> list[str]:
    """Return what a plan erases, and what it leaves, in sentences; `exports` are those of its sessions."""
    return [*_goes(plan, neutral), *_elsewhere(plan), *_of_groups(plan), *_files(exports), *_stays(plan)]


def _goes(plan: PurgePlan, neutral: str) -> Iterator[str]:
    if plan.names and neutral:
        text = _("{names}: name, service, function and address will be erased; times and roles stay, as “{neutral}”.")
        yield text.format(names=", ".join(sorted(map(one_line, plan.names))), neutral=neutral)
    count = len(plan.notes)
    if count:
        text = n_(
            "{count} note will be erased, with all its versions.",
            "{count} notes will be erased, with all their versions.",
            count,
        )
        yield text.format(count=count)
    count = len(plan.parts[-1].erasure.stands)
    text = n_("It will change {count} entry of the record.", "It will change {count} entries of the record.", count)
    yield text.format(count=count)


def _elsewhere(plan: PurgePlan) -> Iterator[str]:
    others = [part for part in plan.parts[:-1] if part.changes]
    count = sum(len(part.erasure.stands) for part in others)
    if count:
        text = n_(
            "It will change {count} entry elsewhere too, where it was taken along: {names}.",
            "It will change {count} entries elsewhere too, where it was taken along: {names}.",
            count,
        )
        yield text.format(count=count, names=", ".join(part.folder.name for part in others))


def _of_groups(plan: PurgePlan) -> Iterator[str]:
    """Yield which practice sheets and topics of groups go, and which sheets stay."""
    count = sum(part.topics for part in plan.parts)
    if count:
        text = n_("{count} topic of the group will be erased.", "{count} topics of the group will be erased.", count)
        yield text.format(count=count)
    for part in plan.parts:
        if part.sheets:
            text = n_(
                "{count} practice sheet made of it will be erased, with all its versions: {titles}.",
                "{count} practice sheets made of it will be erased, with all their versions: {titles}.",
                len(part.sheets),
            )
            yield text.format(count=len(part.sheets), titles=_titles(part.sheets))
        if part.kept:
            text = n_(
                "{count} practice sheet made of it stays: {titles}.",
                "{count} practice sheets made of it stay: {titles}.",
                len(part.kept),
            )
            yield text.format(count=len(part.kept), titles=_titles(part.kept))
        if part.draft:
            text = _("The practice sheet that is being written in {group} will be erased too.")
            yield text.format(group=part.folder.name)


def _titles(sheets: Iterable[PracticeSheet]) -> str:
    return ", ".join(_("“{text}”").format(text=one_line(sheet.title)) for sheet in sheets)


def deleted_too(folders: Sequence[Path]) -> list[str]:
    """Return a sentence about what is left of deleted sessions and goes with it; empty without any."""
    if not folders:
        return []
    text = _("What is left of deleted sessions holds it too, and will be erased whole: {folders}.")
    return [text.format(folders=", ".join(one_line(path.name) for path in folders))]


def _files(exports: Exported) -> Iterator[str]:
    count = len(exports.ours)
    if count:
        text = n_(
            "{count} exported file will be erased with it, because it may hold it.",
            "{count} exported files will be erased with it, because they may hold it.",
            count,
        )
        yield text.format(count=count)
    if exports.stays:
        yield _("Files that stay, for you to delete: {files}.").format(files=stays(exports.stays))


def _stays(plan: PurgePlan) -> Iterator[str]:
    said, named = len(plan.said), len(plan.named)
    if said:
        text = n_(
            "{count} note of theirs stays, without the name.", "{count} notes of theirs stay, without the name.", said
        )
        yield text.format(count=said)
    if named:
        text = n_(
            "{count} note of others names them, and stays.", "{count} notes of others name them, and stay.", named
        )
        yield text.format(count=named)
    count = len(plan.entries)
    if count:
        text = n_(
            "{count} title, message or line between screens names them, and stays.",
            "{count} titles, messages or lines between screens name them, and stay.",
            count,
        )
        yield text.format(count=count)
    if plan.naming:
        text = n_(
            "{count} text of the group names them, and stays.",
            "{count} texts of the group name them, and stay.",
            plan.naming,
        )
        yield text.format(count=plan.naming)
    unknown = sum(part.unknown for part in plan.parts)
    if unknown:
        text = n_(
            "{count} entry of a newer gep may hold words too: erase those with that one.",
            "{count} entries of a newer gep may hold words too: erase those with that one.",
            unknown,
        )
        yield text.format(count=unknown)


def yours(files: Sequence[Path]) -> list[str]:
    """Return a sentence about the user's own files that name somebody who goes; empty without any."""
    if not files:
        return []
    text = _("These files of yours name them, and are not touched: {files}.")
    return [text.format(files=", ".join(one_line(str(path)) for path in files))]


def named_in(folders: Sequence[Path], name: str) -> list[str]:
    """Return a sentence about sessions where a person is on no list but named in words; empty without any."""
    if not folders:
        return []
    text = _(
        "Sessions in which the name stands only in what was written, and stays: {sessions}. There `gep purge SESSION "
        '--person "{name}" --named` erases it.'
    )
    return [text.format(sessions=", ".join(each.name for each in folders), name=one_line(name))]


def not_reached() -> str:
    """Return what no erasure reaches from here."""
    return _(
        "Not reached from here: other laptops, packs, mail, paper, clipboards, backups, the history of a synchronised "
        "folder. A new pack carries the erasure to other laptops: `gep merge` does it there."
    )


def for_good() -> str:
    """Say that there is no undo."""
    return _("There is no undo: nothing brings it back.")


def what_was_done(done: Iterable[PurgeDone]) -> list[str]:
    """Return what was erased and what still holds the words, in sentences."""
    told = list(done)
    said = [_("It is erased.")]
    count = sum(len(each.exports.ours) for each in told)
    if count:
        text = n_("{count} exported file went with it.", "{count} exported files went with it.", count)
        said.append(text.format(count=count))
    deleted = [path.name for each in told for path in each.deleted]
    if deleted:
        text = _("What was left of deleted sessions is gone with it: {folders}.")
        said.append(text.format(folders=", ".join(map(one_line, deleted))))
    left = [stay for each in told for stay in each.exports.stays]
    if left:
        said.append(_("Still there, for you to delete: {files}.").format(files=stays(left)))
    foreign = [path for each in told for path in each.foreign]
    if foreign:
        text = _("These files in gep’s folders are not gep’s and hold it too: {files}. Delete them, or what they hold.")
        said.append(text.format(files=", ".join(one_line(str(path)) for path in foreign)))
    return said


def still_open(error: StillOpen) -> str:
    """Say that another screen has the session open, or that the group is being edited as a text."""
    if error.sign is None:
        text = _("{id} is being edited as a text, which would bring the words back: leave the editor, then erase.")
        return text.format(id=error.folder.name)
    screen = role_of_screen(error.sign.role)
    who = f"{screen}, {one_line(error.sign.author)}" if error.sign.author else screen
    text = _("{id} is open on another screen ({who}), which would write the words again: close it, then erase.")
    return text.format(id=error.folder.name, who=who)


def cut_short(error: OSError, folders: Sequence[Path]) -> str:
    """Say that an erasure could not be begun on the disk, or not finished."""
    path, why = one_line(str(error.filename or folders[0])), reason(error)
    if isinstance(error, NothingMarked):
        text = _("{path} cannot be written: {reason}. Nothing was erased. Put that right, then erase again.")
        return text.format(path=path, reason=why)
    text = _(
        "{path} cannot be written: {reason}. What was to be erased is no longer shown, but its words are still in "
        "files. Put that right, then: {command}"
    )
    alone = len(folders) == 1 and folders[0].parent.name != "groups"
    command = f"`gep purge {folders[0].name} --again`" if alone else "`gep purge --again`"
    return text.format(path=path, reason=why, command=command)


def one_at_a_time() -> str:
    """Say that another process is erasing at this moment."""
    return _("Something else is being erased at this moment: wait until that is done.")


def newer(folder: Path) -> str:
    """Say that only a newer gep can erase here."""
    text = _("A newer gep wrote {id}: only that one knows where words are. Erase with it.")
    return text.format(id=folder.name)

"""Describe what can be brought back, and what was brought back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, n_
from gep_tui.store.files.asides import name_before
from gep_tui.store.recovery.bringing import Brought
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.store.results.results import RESULTS
from gep_tui.words.moments import day, time_of_day

#: Why a file cannot be read as it is.
CAUSES: Mapping[str, str] = {
    "utf-16": N_("It was saved as UTF-16, not as UTF-8."),
    "letters": N_("Letters in it are damaged, or of another encoding than UTF-8."),
    "zeros": N_("It has zeros where the disk was never written, as after a power cut."),
    "joined": N_("Lines in it run together, or into something else."),
    "fields": N_("Entries in it were rebuilt field by field."),
    "no-newline": N_("Its last entry is complete except for the end of its line."),
}

_HEADS: Mapping[str, str] = {
    "events": N_("{file}, of {date}, cannot be read as it is."),
    "aside": N_("{file}, of {date}, was set aside."),
    "stray": N_("{file}, of {date}, is not read: its name or folder is not that of an event file."),
    "results": N_("{file}, of {date}: results set aside, with notes that the record lacks."),
    "results now": N_("{file}, of {date}, has notes that the record lacks."),
    "draft": N_("{file}, of {date}: a half-typed note that nobody took over."),
    "notes": N_("{file}, of {date}: the beginning of the session is lost; its notes can be brought back as text."),
    "opening": N_(
        "{file}, of {date}: the beginning of the group is lost. A new one can be made, with the name that its sessions "
        "give it, else that of its folder."
    ),
    "refuge": N_("{file}, of {date}: written while the folder of the session was gone."),
    "deleted": N_("{file}, of {date}: a session whose deletion was not completed."),
}

#: How many unreadable fields are named.
FIELDS = 5

#: How many letters of a text a list shows.
GLANCE = 50


def where(path: Path, base: Path) -> str:
    """Return a file's path relative to `base`, or the whole path if it is elsewhere."""
    return one_line(str(path.relative_to(base) if path.is_relative_to(base) else path))


def date_of(moment: datetime) -> str:
    """Return day and time as a clock showed them."""
    stamp = moment.isoformat()
    return f"{day(stamp)} {time_of_day(stamp)}"


def found(find: Recoverable, base: Path) -> str:
    """Return a few sentences about a find: the file, its date, and its content. `base` is the folder being listed."""
    head = _(_HEADS[_head(find)]).format(file=where(find.path, base), date=date_of(find.changed))
    return " ".join([head, *_details(find)])


def _head(find: Recoverable) -> str:
    if find.kind == "stray" and name_before(find.path.name):
        return "aside"
    if find.kind == "results" and find.path.name == RESULTS:
        return "results now"
    return find.kind


def _details(find: Recoverable) -> Iterator[str]:
    if find.kind in ("events", "stray"):
        yield from (_(words) for cause, words in CAUSES.items() if cause in find.causes)
    if find.kind in ("events", "stray", "refuge", "deleted"):
        yield missing(find)
    yield from _harm(find)
    if find.kind == "stray" and not find.path.is_relative_to(find.folder):
        yield _("It belongs to session {id}.").format(id=one_line(find.folder.name))
    if find.loose:
        yield _texts(find)


def missing(find: Recoverable) -> str:
    """Return how much of a find the record lacks."""
    if not find.missing:
        nothing = _("Nothing readable is left of it.")
        return nothing if find.kind == "deleted" else _("Everything readable in it is in the record.")
    text = n_("{count} missing entry can be brought back", "{count} missing entries can be brought back", find.missing)
    if not find.notes:
        return f"{text.format(count=find.missing)}."
    notes = n_("{count} note among them.", "{count} notes among them.", find.notes)
    return f"{text.format(count=find.missing)}, {notes.format(count=find.notes)}"


def _harm(find: Recoverable) -> Iterator[str]:
    if find.mended and "utf-16" not in find.causes:
        text = n_("In {count} entry letters are guessed.", "In {count} entries letters are guessed.", find.mended)
        yield text.format(count=find.mended)
    if find.lost and find.damaged:
        text = n_("{count} line cannot be read at all.", "{count} lines cannot be read at all.", find.lost)
        yield text.format(count=find.lost)
    if find.unread:
        shown = [*find.unread[:FIELDS], *(["…"] if len(find.unread) > FIELDS else [])]
        yield _("Cannot be read, and is left empty: {fields}.").format(fields=one_line(", ".join(shown)))


def kept_for(file: str, count: int) -> str:
    """Return why a set-aside file must be kept: some of its lines were not brought back, or only in part."""
    if not count:
        return _("Keep {file}: zeros stand in it where entries may have been.").format(file=file)
    text = n_(
        "Keep {file}: {count} line of it is not back, or only in part.",
        "Keep {file}: {count} lines of it are not back, or only in part.",
        count,
    )
    return text.format(file=file, count=count)


def nothing_back(find: Recoverable, done: Brought) -> str:
    """Return the sentences that nothing in a damaged file could be brought back, and where it is and its entries."""
    if done.path:
        text = n_(
            "Nothing new came back: the {count} readable entry is in {path}.",
            "Nothing new came back: the {count} readable entries are in {path}.",
            done.lines,
        )
        return f"{text.format(count=done.lines, path=one_line(str(done.path)))} {_senseless(find, done)}"
    text = n_(
        "Nothing of {file} could be brought back: {count} line makes no sense. Keep the file.",
        "Nothing of {file} could be brought back: {count} lines make no sense. Keep the file.",
        find.lost,
    )
    return text.format(file=one_line(str(done.aside or find.path)), count=find.lost)


def _senseless(find: Recoverable, done: Brought) -> str:
    text = n_(
        "In {file} {count} line makes no sense. Keep the file.",
        "In {file} {count} lines make no sense. Keep the file.",
        find.lost,
    )
    return text.format(file=one_line(str(done.aside or find.path)), count=find.lost)


def _texts(find: Recoverable) -> str:
    """Return the beginning of the first text, and how many more there are."""
    first = one_line(find.loose[0].text)
    glance = first if len(first) <= GLANCE else first[:GLANCE].rstrip() + "…"
    more = len(find.loose) - 1
    if not more:
        return _("As text: “{glance}”.").format(glance=glance)
    text = n_("As text: “{glance}” and {count} more.", "As text: “{glance}” and {count} more.", more)
    return text.format(glance=glance, count=more)


def brought(find: Recoverable, done: Brought, page: Path | None) -> str:
    """Return a report of what was done, in sentences."""
    return " ".join(_done(find, done, page))


def _done(find: Recoverable, done: Brought, page: Path | None) -> Iterator[str]:
    if find.kind == "deleted":
        yield _("The session is back: {folder}.").format(folder=done.path)
    elif find.kind == "opening" and done.path:
        text = _("The group can be shown and changed again; `gep group edit {id}` gives it its name. New: {path}.")
        yield text.format(id=find.folder.name, path=done.path)
    elif done.path and not done.events:
        yield _("Everything readable of it is in {path}.").format(path=done.path)
    elif done.path:
        text = n_("{count} entry is back, in {path}.", "{count} entries are back, in {path}.", done.events)
        yield text.format(count=done.events, path=done.path)
    if done.aside:
        yield _("The damaged file is kept, byte for byte, as {path}.").format(path=done.aside)
    if page:
        text = n_("{count} text is in {path}.", "{count} texts are in {path}.", len(find.loose))
        yield text.format(count=len(find.loose), path=page)
    if done.aside and find.lost:
        yield _senseless(find, done)

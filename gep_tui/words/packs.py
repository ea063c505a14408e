"""Sentences about packs: why one is refused, what is in it, what it brings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import (
    Event,
    NoteAdded,
    NoteSplit,
    PersonAdded,
    SessionOpened,
    SpokenSince,
    TurnSplit,
    TurnStarted,
)
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import titled
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, chosen, n_, number
from gep_tui.store.packs.coming import Coming
from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.manifest import MOST_PACKED, MOST_UNPACKED, Manifest
from gep_tui.words.moments import day, time_of_day

_FAULTS: Mapping[str, str] = {
    "not-a-pack": N_("{file} is not a pack of gep: nothing was changed."),
    "cut": N_("{file} is cut off: its end is missing. Copy it once more; nothing was changed."),
    "damaged": N_("{file} is damaged: it is not as it was packed. Copy it once more; nothing was changed."),
    "newer": N_("{file} was packed by a newer gep ({detail}): update gep. Nothing was changed."),
    "older": N_("{file} is of a format that gep no longer reads ({detail}). Nothing was changed."),
    "too-large": N_("{file} is larger than any pack: {packed} MB packed and {unpacked} MB unpacked are the most."),
    "foreign": N_("{file} holds “{detail}”, which no pack holds: nothing of it was taken in."),
    "link": N_("{file} holds a link, “{detail}”: nothing of it was taken in."),
    "other-session": N_("{file} holds another session than the “{detail}” that is meant: nothing was changed."),
    "other-group": N_(
        "{file} holds another group than the “{detail}” that is here, perhaps made on its own under the same name: "
        "nothing was changed. Its sessions can come in one by one, each in a pack of its own."
    ),
    "no-opening": N_("{file} lacks the beginning of its session, “{detail}”: nothing was changed."),
    "no-group-opening": N_("{file} lacks the beginning of its group, “{detail}”: nothing was changed."),
    "newer-session": N_("{file} holds a session that a newer gep wrote: update gep. Nothing was changed."),
    "newer-group": N_("{file} holds a group that a newer gep wrote: update gep. Nothing was changed."),
    "locked": N_("{file} is locked: its passphrase is needed, typed or with --passphrase-file. Nothing was changed."),
    "wrong-passphrase": N_("{file}: this is not its passphrase. Nothing was changed."),
    "no-cryptography": N_("Locked packs need the library cryptography, which is missing: install gep again."),
    "exists": N_("{file} is there already, and is no earlier pack of the same: choose another name."),
    "ahead": N_(
        "{file} holds entries that are not here ({detail}): take them in with `gep merge` first, or choose another "
        "name. Nothing was changed."
    ),
}

_MEGABYTE = 2**20


def fault(why: PackFault, file: object) -> str:
    """Return why a pack is not written, or not taken in."""
    return _(_FAULTS[why.code]).format(
        file=one_line(str(file)),
        detail=one_line(why.detail)[:200] or "?",
        packed=MOST_PACKED // _MEGABYTE,
        unpacked=MOST_UNPACKED // _MEGABYTE,
    )


def size(count: int) -> str:
    """Return a number of bytes in words."""
    if count >= _MEGABYTE:
        return _("{count} MB").format(count=number(count / _MEGABYTE, 1))
    return _("{count} KB").format(count=max(1, count // 1024))


def title_of(news: Coming) -> str:
    """Return what a packed record is called: a session by its own words, or by its programme's name as read here."""
    openings = (event for event in news.there if isinstance(event, SessionOpened))
    return titled(news.record.title, next((event.called for event in openings), Text()), chosen())


def head(about: Manifest, title: str, file: object) -> str:
    """Return which session or group a pack is of, when it was made, and for whom."""
    made = about.made.isoformat()
    text = _("{file}: “{title}” ({id}), packed on {day} at {time}.")
    if about.is_group:
        text = _("{file}: the group “{title}” ({id}), packed on {day} at {time}.")
    said = text.format(
        file=one_line(str(file)),
        title=one_line(title) or "…",
        id=about.id,
        day=day(made),
        time=time_of_day(made),
    )
    return f"{said} {for_whom(about)}"


def for_whom(about: Manifest) -> str:
    """Return for whom a pack is made."""
    if about.reader:
        return _("For {reader}: not to be passed on.").format(reader=one_line(about.reader))
    if about.is_group:
        return _("For whoever leads this group with you: it is the full record, not to be passed on.")
    return _("For whoever leads this session with you: it is the full record, not to be passed on.")


def left_out(about: Manifest) -> str:
    """Return how many notes to self were left out, "" for none."""
    if not about.left_out:
        return ""
    text = n_("{count} note to self stays out.", "{count} notes to self stay out.", about.left_out)
    return text.format(count=about.left_out)


def counted(events: Iterable[Event]) -> str:
    """Return how many notes, turns and people some entries add, and how many other entries there are."""
    notes = turns = people = others = 0
    for event in events:
        if isinstance(event, NoteAdded) or (isinstance(event, NoteSplit) and not event.again):
            notes += 1
        elif isinstance(event, TurnStarted | TurnSplit | SpokenSince):
            turns += 1
        elif isinstance(event, PersonAdded):
            people += 1
        else:
            people += len(event.people) if isinstance(event, SessionOpened) else 0
            others += 1
    said = (
        n_("{count} note", "{count} notes", notes).format(count=notes) if notes else "",
        n_("{count} turn", "{count} turns", turns).format(count=turns) if turns else "",
        n_("{count} person", "{count} people", people).format(count=people) if people else "",
        n_("{count} other entry", "{count} other entries", others).format(count=others) if others else "",
    )
    return ", ".join(filter(None, said))


def writer_names(events: Collection[Event]) -> dict[str, str]:
    """Return the name with which each writer signs; writers without one are left out."""
    session = fold(event for event in events if not isinstance(event, NoteAdded))  # for the people: notes take longest
    signed = {event.writer: event.author for event in events if isinstance(event, NoteAdded) and event.author}
    names = {writer: one_line(session.name(author)) for writer, author in signed.items()}
    return names | {writer: one_line(name) for writer, name in session.authors.items() if name}


def writer_name(writer: str, names: Mapping[str, str]) -> str:
    """Return who wrote something: the name under its notes, or else of its screen."""
    return names.get(writer) or _("screen {writer}").format(writer=one_line(writer))

"""Report what the record contains but could not use: events without effect, unreadable lines and files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gep_tui.domain.session.events import Event, Unknown
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.undo_entry import command_of
from gep_tui.domain.stream.refused import Refused
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, n_
from gep_tui.store.files.reading import ReadProblem
from gep_tui.words import refusals
from gep_tui.words.names import Names
from gep_tui.words.screens import screen_name
from gep_tui.words.system_reasons import reason_in

#: Why the fold refused an event.
WHYS: Mapping[str, str] = {
    "already": N_("nothing to change"),
    "already-open": N_("the session had been opened already"),
    "claim": N_("the screen that had the clock had gone on: it is a claim until that one accepts it"),
    "closed": N_("the session was closed"),
    "empty-note": N_("one of the two notes would be empty"),
    "joined": N_("the note had become part of another"),
    "malformed": N_("the line makes no sense"),
    "newer-schema": N_("it was written by a newer version of gep"),
    "no-such-entries": N_("it speaks of no entries"),
    "no-such-claim": N_("no such claim was open"),
    "not-at-the-seat": N_("another screen had the clock"),
    "not-begun": N_("the session had not begun"),
    "not-current-phase": N_("the phase had been left already"),
    "not-paused": N_("the clock was running"),
    "not-speaking": N_("that turn was over"),
    "nothing-to-settle": N_("there was no time to leave out"),
    "nothing-to-undo": N_("there was nothing to undo"),
    "other-phase": N_("the two notes stood in two phases"),
    "purged": N_("what it is about was erased for good"),
    "unknown-case": N_("there is no such case"),
    "unknown-line": N_("the record has no such line"),
    "unknown-note": N_("the record has no such note"),
    "unknown-person": N_("the record has no such person"),
    "unknown-phase": N_("the plan has no such phase"),
    "unknown-turn": N_("the record has no such turn"),
    "unknown-outcome": N_("this version of gep does not know what became of it"),
    "unknown-way": N_("this version of gep does not know that way of choosing"),
    "unknown-subject": N_("this version of gep does not know what was rated"),
    "unknown-scale": N_("the scale has no such mark"),
    "unknown-view": N_("this version of gep does not know what was to be shown"),
    "unknown-type": N_("this version of gep does not know this kind of entry"),
}

_TYPES: Mapping[str, str] = {
    "session_opened": N_("opening of the session"),
    "seat_taken": N_("clock taken"),
    "seat_granted": N_("clock given to another screen"),
    "stretch_chosen": N_("choice between two stretches of the clock"),
    "gap_noticed": N_("time in which nobody kept the clock"),
    "note_added": N_("note"),
    "line_sent": N_("line to another screen"),
    "line_seen": N_("line seen"),
    "signed": N_("signature"),
    "undone": N_("undo of a command"),
    "redone": N_("redo of a command"),
}

_PROBLEMS: Mapping[str, str] = {
    "torn-tail": N_("{file}: an unfinished line at its end ({detail} B) is not read. Nothing was changed."),
    "malformed": N_("{file}, line {line}: this line makes no sense and is left as it is. The rest is read."),
    "not-utf8": N_("{file}, line {line}: this line is damaged and left as it is. The rest is read."),
    "unknown-type": N_("{file}, line {line}: this version does not know the entry “{detail}”; it is kept."),
    "newer-schema": N_("{file}, line {line}: written by a newer version; this can be read, not changed."),
    "foreign-file": N_("{file} does not belong here: it is ignored. Move it somewhere else."),
    "purged-copy": N_(
        "{file} holds words of {detail} entries that were erased for good: gep purge --again removes them."
    ),
    "zeros": N_("{file}: zeros ({detail} B) stand at its end: entries may have stood there. The rest is read."),
    "emptied": N_("{file} is empty, and others follow on entries that were in it. Missing: {detail} or more."),
    "not-a-file": N_("{file} is not a plain file: it is not read."),
}


def refused(each: Refused, event: Event | None, names: Names) -> str:
    """Return one sentence about a refused event: when, what, why, written by whom."""
    return _("{time} {what}: no effect, {why}. (entry {seq} of {writer})").format(
        time=names.clock(event.at) if event is not None else names.clock(None),
        what=_what(each, event, names),
        why=why(each.why),
        seq=each.seq,
        writer=screen_name(names.session, each.writer),
    )


def why(code: str) -> str:
    """Return why an event has no effect."""
    return _(WHYS[code]) if code in WHYS else one_line(code)


def damage(problems: Sequence[ReadProblem], id: str) -> list[str]:
    """Return a sentence for each gap in the record of an opened session; empty if the record is complete."""
    return [*_newer(problems), *_damaged(problems, id), *_lost(problems, id), *_purged(problems, id)]


def _newer(problems: Sequence[ReadProblem]) -> list[str]:
    count = sum(each.code == "unknown-type" for each in problems)
    if not count:
        return []
    text = n_(
        "{count} entry of a newer gep is kept, without effect here. Update gep to see it.",
        "{count} entries of a newer gep are kept, without effect here. Update gep to see them.",
        count,
    )
    return [text.format(count=count)]


def _damaged(problems: Sequence[ReadProblem], id: str) -> list[str]:
    count = sum(each.code in ("malformed", "not-utf8", "unreadable", "not-a-file") for each in problems)
    if not count:
        return []
    text = n_(
        "{count} line or file of this record cannot be read. Later: `gep recover --session {id}`.",
        "{count} lines or files of this record cannot be read. Later: `gep recover --session {id}`.",
        count,
    )
    return [text.format(count=count, id=one_line(id))]


def _lost(problems: Sequence[ReadProblem], id: str) -> list[str]:
    """Say that entries are gone from a file, or may be where zeros stand."""
    codes = {each.code for each in problems}
    if "emptied" in codes:
        text = _("Entries of this record are missing. Later: `gep doctor {id}` says from which file.")
    elif "zeros" in codes:
        text = _("Entries of this record may be missing. Later: `gep doctor {id}` says from which file.")
    else:
        return []
    return [text.format(id=one_line(id))]


def _purged(problems: Sequence[ReadProblem], id: str) -> list[str]:
    """Say that a file still holds words that were erased."""
    if all(each.code != "purged-copy" for each in problems):
        return []
    text = _("Words that were erased for good are still in a file of this session. Later: `gep purge {id} --again`.")
    return [text.format(id=one_line(id))]


def problem(each: ReadProblem) -> str:
    """Return one sentence about what could not be read: which file, which line, what happens to it."""
    file = one_line(str(each.path))
    if each.code == "unreadable":
        return _("{file} cannot be read: {why}. Put that right, then try again.").format(
            file=file, why=_error(each.detail)
        )
    return _(_PROBLEMS[each.code]).format(file=file, line=each.line or 0, detail=one_line(each.detail))


def _error(number: str) -> str:
    return reason_in(number) if number.strip("0") else _("there is too little memory")


def _what(each: Refused, event: Event | None, names: Names) -> str:
    known = _TYPES.get(each.type)
    if known is not None:
        return _(known)
    if event is None or isinstance(event, Unknown):
        return one_line(each.type) or _("entry")
    return one_line(refusals.command(command_of(event), names))


def changed_programme(session: Session, language: str) -> str:
    """Return a notice that the session keeps its plan, although the file of its programme has changed since."""
    text = _("“{name}” has changed since this session began: the session keeps its plan.")
    return text.format(name=one_line(session.titled(language)) or session.programme)

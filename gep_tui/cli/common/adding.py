"""Add a note to a session from the command line, beside whatever screen has it open."""

from __future__ import annotations

from functools import partial

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.unsaved import unsaved
from gep_tui.cli.launch.resume import newest_open, read
from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.session.decisions.marks import phase_of, where_notes_go
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.naming import One, Several, meant, names_of
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.live.session import LiveSession
from gep_tui.locale import _, chosen
from gep_tui.words.kinds import kind_label
from gep_tui.words.labels import phase_label
from gep_tui.words.names import Names
from gep_tui.words.refusals import refusal
from gep_tui.words.suggestions import unknown


def add(context: Context, text: str, session: str, kind: str, who: str) -> str:
    """Add a note to the session that is named, else to the newest open one; say where. Raises CommandFailure."""
    folder = found(context, session) if session else newest_open(context, rehearsal=False)
    live = read(context, folder)
    try:
        said = _added(context, live, text, kind, who)
    except BaseException:
        live.close()
        raise
    if not live.close():
        words = _("{folder} cannot be written ({reason}): the note is not saved. Put that right, then add it again.")
        raise unsaved(live, words)
    return said


def _added(context: Context, live: LiveSession, text: str, kind: str, who: str) -> str:
    state = live.session
    run = where_notes_go(state, live.writer)
    phase = state.planned(phase_of(state, run))
    kind = _known(state, kind) if kind else ((phase.notes if phase else ()) or ("fact",))[0]
    person = _person(state, who)
    decision = partial(add_note, text=text, kind=kind, person=person, author=context.settings.author, run=run)
    answer = live.do(decision)
    if isinstance(answer, Refusal):
        raise CommandFailure(refusal(answer, Names(session=live.session, language=chosen())))
    said = _("Saved in {session}, {phase}: {kind}")
    where = phase_label(state, phase.id if phase else "", chosen())
    label = kind_label(state, kind, phase.scope if phase else "")
    told = said.format(session=live.folder.name, phase=where, kind=label)
    if person and state.person(person) is None:
        told += " · " + _("“{name}” is not on the list: kept as a name.").format(name=one_line(person))
    return told


def _known(session: Session, kind: str) -> str:
    """Return the kind if the session knows it. Raises CommandFailure."""
    kinds = dict.fromkeys((*NOTE_KINDS, *(each for phase in session.plan for each in phase.notes)))
    if kind not in kinds:
        text = _("There is no kind of note “{kind}”.").format(kind=one_line(kind))
        raise CommandFailure(unknown(text, kind, list(kinds)))
    return kind


def _person(session: Session, who: str) -> str:
    """Return the id of whom a name means, the name itself if nobody is called so. Raises CommandFailure for several."""
    names = names_of(session)
    match meant(who, names):
        case One(person=person):
            return person
        case Several(people=people):
            text = _("“{name}” may be any of {names}: write the full name.")
            listed = ", ".join(one_line(names[person]) for person in people)
            raise CommandFailure(text.format(name=one_line(who), names=listed))
    return one_line(who)

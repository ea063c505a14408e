"""What the session answers: why it refuses a command, what undo took back, and trouble with the disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.undo_entry import UndoEntry
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.store.files.saving import SaveFailure
from gep_tui.words.commands import told
from gep_tui.words.labels import role_word
from gep_tui.words.names import Names
from gep_tui.words.refusal_sentences import sentences


def refusal(answer: Refusal, names: Names) -> str:
    """Return why a command was refused, and what to do."""
    fields = {name: _name(names, name, getattr(answer, name)) for name in answer.__struct_fields__}
    return sentences()[type(answer)].format(**fields)


def question(answer: Refusal, names: Names) -> str:
    """Return the question to ask before a rule is set aside; "" if the refusal is final."""
    session, phase = names.session, names.session.phase
    match answer:
        case no.KeepsSilent(person=person, role=role):
            label = role_word(session, role, phase.scope if phase else "", names.language)
            return _("{name} ({role}) keeps silent in this phase. Give the floor all the same?").format(
                name=session.name(person), role=label
            )
        case no.OutsideTheCircle(person=person, role=role):
            label = role_word(session, role, phase.scope if phase else "", names.language)
            return _("{name} ({role}) is outside the circle in this phase. Give the floor all the same?").format(
                name=session.name(person), role=label
            )
        case no.PhaseIsSilent(person=person):
            return _("This phase is silent. Give {name} the floor all the same?").format(name=session.name(person))
        case no.NoMoreQuestions(person=person, questions=count):
            return n_(
                "{name} has asked the one question this phase gives each. Give the floor all the same?",
                "{name} has asked the {count} questions this phase gives each. Give the floor all the same?",
                count,
            ).format(name=session.name(person), count=count)
        case no.NoMoreRounds(rounds=rounds):
            return n_(
                "The protocol has {count} round at most. Add one more all the same?",
                "The protocol has {count} rounds at most. Add one more all the same?",
                rounds,
            ).format(count=rounds)
        case no.Protected(phase=id):
            return _("“{phase}” is protected. Go on all the same?").format(phase=_name(names, "phase", id))
    return ""


def _name(names: Names, field: str, value: object) -> str:
    """Return a field for people: the listed name for an id."""
    text = str(value)
    if field in ("person", "holder"):
        return names.session.name(text)
    if field == "phase":
        found = names.session.planned(text)
        return names.name(found) if found else text
    return text


def command(done: UndoEntry, names: Names) -> str:
    """Return the name of a command, as undo, redo and the journal show it."""
    person = one_line(names.session.name(done.about))
    words = {
        "session_closed": _("end of the session"),
        "paused": _("pause"),
        "clock_adopted": _("steps of another screen"),
        "resumed": _("end of the pause"),
        "plan_changed": _change(done.about),
        "person_arrived": _("arrival of {name}").format(name=person),
        "person_left": _("departure of {name}").format(name=person),
        "person_absent": _("{name} never came").format(name=person),
        "hand_raised": _("raised hand of {name}").format(name=person),
        "hand_lowered": _("lowered hand of {name}").format(name=person),
        "turn_started": _("floor to {name}").format(name=person),
        "passed": _("{name} passed").format(name=person),
        "round_started": _("further round"),
        "order_drawn": _("order drawn"),
        "groups_formed": _("groups drawn"),
    }
    return told(done, names) or words.get(done.type, one_line(done.type))


def _change(why: str) -> str:
    return {
        "longer": _("more time"),
        "shorter": _("less time"),
        "length": _("new length"),
        "skip": _("phase left out"),
        "restore": _("phase put back"),
        "round": _("one more round"),
        "refit": _("new lengths of what remains"),
        "without": _("phases left out to end in time"),
        "end": _("another end of the session"),
        "move": _("phase moved"),
        "break": _("break put in"),
    }.get(why, _("change of plan"))


def set_aside(path: Path) -> str:
    """Return what to say where a foreign or damaged file stood in the place of results.json."""
    return _("results.json was not gep’s, or damaged: it was set aside whole, as {name}.").format(name=path.name)


def not_confirmed() -> str:
    """Return what to say, once, about a disk that accepts data and cannot confirm that it is safe."""
    return _(
        "This disk cannot confirm what it is given: what is marked saved outlasts a crash of gep, perhaps not a power "
        "cut. Keep the laptop plugged in, and export at the breaks."
    )


def not_saved(failure: SaveFailure, pending: int) -> str:
    """Return what to say while the disk refuses data: what happened, to which file, what to do."""
    file = str(failure.path)
    if failure.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        text = n_(
            "The disk is full: {count} entry is kept in memory only. Free some space; {file} is tried again.",
            "The disk is full: {count} entries are kept in memory only. Free some space; {file} is tried again.",
            pending,
        )
    elif failure.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        text = n_(
            "{file} may not be written: {count} entry is kept in memory only. Give access; it is tried again.",
            "{file} may not be written: {count} entries are kept in memory only. Give access; it is tried again.",
            pending,
        )
    else:
        text = n_(
            "{file} cannot be saved ({reason}): {count} entry is kept in memory only. It is tried again.",
            "{file} cannot be saved ({reason}): {count} entries are kept in memory only. It is tried again.",
            pending,
        )
    reason = os.strerror(failure.errno) if failure.errno else _("it was moved or replaced")
    return text.format(file=file, count=pending, reason=reason)

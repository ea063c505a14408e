"""What the session answers: why it refuses a command, and what undo took back."""

from __future__ import annotations

from pathlib import Path

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.cases import topic_of
from gep_tui.domain.session.offers import offer_of
from gep_tui.domain.session.people import given
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.topic_words import title_in
from gep_tui.domain.session.undo_entry import UndoEntry
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.words.labels import role_word, scope_label
from gep_tui.words.names import Names
from gep_tui.words.refusal_sentences import sentences
from gep_tui.words.screens import another, screen_name
from gep_tui.words.text import excerpt


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
        case no.Reserved() | no.OthersLead() | no.CaseIsTaken():
            return _before_choice(answer, names)
        case no.Protected(phase=id):
            return _("“{phase}” is protected. Go on all the same?").format(phase=_name(names, "phase", id))
    return ""


def _before_choice(answer: no.Reserved | no.OthersLead | no.CaseIsTaken, names: Names) -> str:
    """Return the question before a topic becomes the case although something speaks against it."""
    session = names.session
    match answer:
        case no.Reserved(people=people):
            listed = ", ".join(one_line(session.name(person)) for person in people)
            words = n_(
                "{names} has a reservation. Take this topic all the same?",
                "{names} have a reservation. Take this topic all the same?",
                len(people),
            )
            return words.format(names=listed)
        case no.OthersLead(topic=topic):
            other = offer_of(session, topic)
            text = "…" if other is None or names.hidden else excerpt(title_in(other.text), 40)
            return _("“{text}” has as many votes, or more. Take this topic all the same?").format(text=text)
        case no.CaseIsTaken(scope=scope):
            return _taken(scope, names)


def _taken(scope: str, names: Names) -> str:
    """Return the question before a case gets another topic, or another presenter."""
    session, topic = names.session, topic_of(names.session, scope)
    case = scope_label(session, scope, names.language)
    if topic and not names.hidden:
        words = _("{case} is “{text}”. Take this topic in its place?")
        return words.format(case=case, text=excerpt(title_in(topic), 40))
    presenters = ", ".join(one_line(session.name(person)) for person in given(session, "presenter", scope))
    return _("{case} has a presenter: {name}. Take this topic all the same?").format(case=case, name=presenters or "…")


def _name(names: Names, field: str, value: object) -> str:
    """Return a field for people: the listed name for an id."""
    text = str(value)
    if field == "person":
        return names.session.name(text)
    if field == "holder":
        return another(names.session, text)
    if field == "phase":
        found = names.session.planned(text)
        return names.name(found) if found else text
    return text


def command(done: UndoEntry, names: Names) -> str:
    """Return the name of a command, as undo, redo and the journal show it."""
    from gep_tui.words.commands import told

    person = one_line(names.session.name(done.about))
    words = {
        "session_closed": _("end of the session"),
        "paused": _("pause"),
        "queue_handed_over": _queue(done.about, names),
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


def _queue(writer: str, names: Names) -> str:
    if not writer:
        return _("queue of hands back at the clock")
    return _("queue of hands to {name}").format(name=screen_name(names.session, writer))


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
    """Return the report that a foreign or damaged file was in the place of results.json."""
    return _("results.json was not gep’s, or damaged: it was set aside whole, as {name}.").format(name=path.name)


def not_confirmed() -> str:
    """Return a remark, shown once, about a disk that accepts data but cannot confirm that it is safe."""
    return _(
        "This disk cannot confirm what it is given: what is marked saved outlasts a crash of gep, perhaps not a power "
        "cut. Keep the laptop plugged in, and export at the breaks."
    )

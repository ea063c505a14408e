"""Ask which part of a session leaves."""

from __future__ import annotations

from collections.abc import Generator

from gep_tui.domain.session.people import listed
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export.about import about
from gep_tui.export.part import TABLES, WHOLE, Part, TableName
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.review.state import Review
from gep_tui.words.kinds import kind_name
from gep_tui.words.labels import phase_label


def part_asked(review: Review, question: str) -> Generator[Ask, str, tuple[Part, str] | None]:
    """Ask for a part; return it with what it is called, `None` if there is none of its kind."""
    session, language = review.desk.live.session, review.desk.language
    what = yield Choose(question, options=_parts())
    if what == "people":
        answer = yield Choose(_("Copy what about the people?"), options=_of_people(session))
        return next((Part(table), label) for table, label in _tables(session) if table == answer)
    if what not in ("phase", "kind", "person"):
        return next((part for name, part in _WHOLE_PARTS if name == what), WHOLE), dict(_parts())[what]
    options = {"phase": _phases, "kind": _kinds, "person": _people}[what](session, language)
    if not options:
        review.desk.say(_("There is nothing of that kind yet."))
        return None
    which = {"phase": _("Which phase?"), "kind": _("Which kind of note?"), "person": _("Whose notes?")}[what]
    answer = yield Choose(which, options=[(str(number), label) for number, (label, _part) in enumerate(options)])
    label, part = options[int(answer)]
    return part, label


_WHOLE_PARTS: tuple[tuple[str, Part], ...] = (
    ("all", WHOLE),
    ("commitments", Part("commitments")),
    ("phases", Part("phases")),
    ("turns", Part("turns")),
    ("speaking", Part("speaking")),
)


def _parts() -> list[tuple[str, str]]:
    """Return the parts that can be exported: nine, so that one digit names each."""
    return [
        ("all", _("the whole session")),
        ("phase", _("a phase, a case")),
        ("kind", _("a kind of note")),
        ("person", _("one person’s notes")),
        ("commitments", _("the commitments")),
        ("phases", _("the times")),
        ("turns", _("the turns")),
        ("speaking", _("the speaking times")),
        ("people", _("who was there, groups, votes")),
    ]


def _tables(session: Session) -> list[tuple[TableName, str]]:
    """Return the tables about people with what they are called."""
    return [(table, label) for table in TABLES for id, label in _of_people(session) if table == id]


def _of_people(session: Session) -> list[tuple[str, str]]:
    """Return the tables about people; groups and votes if there are any."""
    return [
        ("people", _("the people")),
        ("presence", _("arrivals and departures")),
        ("attendance", _("a sign-in sheet")),
        ("roles", _("the roles")),
        *([("groups", _("the groups"))] if session.groups else []),
        *([("votes", _("the votes"))] if session.votes else []),
    ]


def _phases(session: Session, language: str) -> list[tuple[str, Part]]:
    """Return the cases first, then the phases that were held or have notes."""
    said = about(session, language)
    used = {run.phase for run in session.runs} | {note.phase for note in session.notes}
    phases = [phase.id for phase in session.plan if phase.id in used]
    cases: dict[str, list[str]] = {}
    for phase in session.plan:
        cases.setdefault(phase.scope.split(".")[0], []).append(phase.id)
    found = [
        (one_line(said.place(inside[0]).name) or case, Part("phase", case, tuple(inside)))
        for case, inside in cases.items()
        if case and len(inside) > 1 and used.intersection(inside)
    ]
    return [*found, *((phase_label(session, id, language), Part("phase", id, (id,))) for id in phases)]


def _kinds(session: Session, language: str) -> list[tuple[str, Part]]:
    kinds = dict.fromkeys(note.kind for note in session.kept_notes)
    return [(one_line(kind_name(kind, many=True)), Part("kind", kind)) for kind in kinds]


def _people(session: Session, language: str) -> list[tuple[str, Part]]:
    """Return everybody on the list, and everybody to whom a note is attributed."""
    said = about(session, language)
    names = [person.name for person in listed(session)]
    names += [session.name(note.person) for note in session.kept_notes if note.person]
    return [(one_line(name), Part("person", name, said.presented(name))) for name in dict.fromkeys(names) if name]

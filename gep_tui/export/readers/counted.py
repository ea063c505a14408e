"""Count what may be told of a session outside the group, without a word that was said in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

import msgspec

from gep_tui.domain.protocol.note_kinds import COMMITMENT
from gep_tui.domain.session.cases import cases
from gep_tui.domain.session.lengths import whole_minutes, whole_seconds
from gep_tui.domain.session.people import attended, listed
from gep_tui.domain.session.report import report
from gep_tui.domain.session.state import Session
from gep_tui.export.names.finding import found_names
from gep_tui.export.names.in_session import names_of
from gep_tui.export.names.replacing import replaced
from gep_tui.export.readers.group_facts import GroupFacts
from gep_tui.export.readers.overview import Figure, Overview
from gep_tui.locale import _
from gep_tui.words.groups import aim_name


def overview(session: Session, now: datetime, facts: GroupFacts, language: str) -> Overview:
    """Return what may be said of `session` outside the group; what still runs counts up to `now`."""
    tags = dict.fromkeys(tag for sheet in facts.sheets for tag in sheet.tags)
    aims, themes = [aim_name(aim) for aim in facts.aims], list(tags)
    named = _replaced((*aims, *themes), session, language)
    return Overview(
        aims=named[: len(aims)],
        themes=named[len(aims) :],
        figures=tuple(each for each in _figures(session, now, facts, language) if each.number),
    )


def _replaced(texts: tuple[str, ...], session: Session, language: str) -> tuple[str, ...]:
    found = found_names(texts, names_of((session,)))
    accepted = [msgspec.structs.replace(each, state="accepted") for each in found if each.state != "refused"]
    return tuple(replaced(text, accepted, language) for text in texts)


def _figures(session: Session, now: datetime, facts: GroupFacts, language: str) -> Iterable[Figure]:
    tables = report(session, now, language)
    kinds = Counter(note.kind for note in session.kept_notes)
    held = sum(whole_seconds(phase.actual_seconds) for phase in tables.phases)
    outcomes = Counter(row.state for row in tables.follow_ups)
    words = {
        "participants": (_("People who were there"), len(attended(session))),
        "absent": (_("People who were absent"), len(listed(session)) - len(attended(session))),
        "planned_minutes": (_("Planned minutes"), _minutes(tables.session.planned_seconds)),
        "held_minutes": (_("Actual minutes"), whole_minutes(held)),
        "cases": (_("Cases worked on"), _cases_worked_on(session)),
        "questions": (_("Questions"), kinds["question"]),
        "hypotheses": (_("Hypotheses"), kinds["hypothesis"]),
        "leads": (_("Leads"), kinds["lead"]),
        "leads_taken_up": (_("Leads taken up"), kinds["lead-taken-up"]),
        "learnings": (_("Learnings"), kinds["learning"]),
        "know_how": (_("Pieces of know-how"), kinds["know-how"]),
        "commitments": (_("Commitments"), kinds[COMMITMENT]),
        "followed": (_("Earlier commitments looked at"), len(tables.follow_ups)),
        "followed_done": (_("Earlier commitments done"), outcomes["done"]),
        "followed_partly": (_("Earlier commitments partly done"), outcomes["partly"]),
        "sheets": (_("Practice sheets"), len(facts.sheets)),
    }
    return (Figure(id=id, words=each, number=number) for id, (each, number) in words.items())


def _minutes(seconds: int) -> float:
    """Return planned minutes, with their half: 30, 29.5."""
    whole, rest = divmod(seconds, 60)
    return whole + rest / 60 if rest else whole


def _cases_worked_on(session: Session) -> int:
    """Count the cases; a key question outside all of them is none, unless the whole session is one case."""
    found = cases(session)
    return sum(1 for case in found if case.scope) or len(found)

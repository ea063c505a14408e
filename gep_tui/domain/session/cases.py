"""Questions about cases: which blocks are cases, for which one a topic is chosen, and what is known of each."""

from __future__ import annotations

import msgspec

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.session.choosing import Choice
from gep_tui.domain.session.people import given
from gep_tui.domain.session.state import Note, Session
from gep_tui.domain.session.topic_words import question_in, title_in


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """What a block or round works on: `scope` is its id, `choice` how a topic became its case, if one did.

    `presenter` holds ids. `questions` are all wordings of the key question, the present one last. `earlier` is the case
    of an earlier session from which it goes on.
    """

    scope: str
    title: str = ""
    presenter: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    choice: Choice | None = None
    earlier: CaseName | None = None


def case_scopes(session: Session) -> tuple[str, ...]:
    """Return the ids of the blocks and rounds that have a presenter, in the order of the plan."""
    asked = {block.id for block in session.blocks if "presenter" in block.asked}
    found: dict[str, None] = {}
    for phase in session.plan:
        if not phase.skipped:
            found |= dict.fromkeys([each for each in scopes(phase.scope) if each in asked][:1])
    return tuple(found)


def scopes_from_here(session: Session) -> tuple[str, ...]:
    """Return the current case and those to come; if none is left, all of them."""
    found = case_scopes(session)
    current = session.phase or (session.planned(session.runs[-1].phase) if session.runs else None)
    if current is None:
        return found
    later = session.plan[[phase.id for phase in session.plan].index(current.id) :]
    ahead = {each for phase in later for each in scopes(phase.scope)}
    return tuple(each for each in found if each in ahead) or found


def scope_to_choose(session: Session) -> str:
    """Return the case for which a topic is chosen now: the first one from here on that has neither topic nor presenter.

    If all have a presenter, it is the first without a topic, else the current one; "" in a plan without cases.
    """
    here = scopes_from_here(session)
    taken = {choice.scope for choice in session.choosing.choices}
    open_ones = [each for each in here if each not in taken]
    free = [each for each in open_ones if not given(session, "presenter", each)]
    return next(iter((*free, *open_ones, *here)), "")


def choice_of(session: Session, scope: str) -> Choice | None:
    """Return how the case of `scope`, or of the block around it, was chosen."""
    found = {choice.scope: choice for choice in session.choosing.choices}
    return next((found[each] for each in scopes(scope) if each in found), None)


def goes_on_from(session: Session, scope: str) -> CaseName | None:
    """Return the case of an earlier session that the case of exactly this `scope` continues.

    What somebody said about it counts; failing that, the choice, if an earlier case was chosen.
    """
    said = session.carried.continued.get(CaseName(session.id, scope))
    if said is not None:
        return said if said.session else None
    chosen = next((each.note for each in session.choosing.choices if each.scope == scope), None)
    return next((each.name for each in session.carried.cases if each.name.across == chosen), None)


def carried_case(session: Session, name: CaseName | None) -> CarriedCase | None:
    """Return what this session took along of a case."""
    return next((each for each in session.carried.cases if each.name == name), None)


def may_go_on(session: Session) -> tuple[str, ...]:
    """Return the blocks and rounds whose case may go on from an earlier one, in the order of the plan."""
    found = dict.fromkeys((*case_scopes(session), *(case.scope for case in cases(session))))
    return tuple(found) or ("",)


def topic_of(session: Session, scope: str) -> str:
    """Return the words of the topic that is the case of `scope`, or the title of the case from which it goes on.

    They are "" if there is none, or its note was withdrawn.
    """
    if not session.choosing.choices and not session.carried.continued:
        return ""
    choice = choice_of(session, scope)
    if choice is not None:
        notes = (note.text for note in session.notes if note.id == choice.note and not note.withdrawn)
        along = (note.text for note in session.carried.notes if note.name.across == choice.note)
        if words := next(notes, None) or next(along, ""):
            return words
    found = (carried_case(session, goes_on_from(session, each)) for each in scopes(scope))
    return next((case.title for case in found if case is not None), "")


def cases(session: Session) -> tuple[Case, ...]:
    """Return the cases that were chosen, go on from an earlier one or have a key question, in the order of the plan."""
    asked: dict[str, list[Note]] = {choice.scope: [] for choice in session.choosing.choices}
    for name in session.carried.continued:
        if goes_on_from(session, name.scope) is not None:
            asked.setdefault(name.scope, [])
    for note in session.kept_notes:
        if note.kind == "request":
            asked.setdefault(case_of_phase(session, note.phase), []).append(note)
    order = {each: place for place, each in enumerate(each for phase in session.plan for each in scopes(phase.scope))}
    return tuple(_made(session, scope, asked[scope]) for scope in sorted(asked, key=lambda each: order.get(each, -1)))


def case_of_phase(session: Session, id: str) -> str:
    """Return the case to which a phase belongs: the nearest round or block with a topic, else its whole block."""
    phase = session.planned(id)
    found = scopes(phase.scope) if phase is not None else ("",)
    chosen = {choice.scope for choice in session.choosing.choices}
    chosen |= {name.scope for name, earlier in session.carried.continued.items() if earlier.session}
    return next((each for each in found if each in chosen), found[0].split(".")[0])


def _made(session: Session, scope: str, asked: list[Note]) -> Case:
    choice = next((each for each in session.choosing.choices if each.scope == scope), None)
    topic, earlier = topic_of(session, scope), goes_on_from(session, scope)
    along, wordings = carried_case(session, earlier), session.choosing.wordings
    texts = [text for note in asked for text in (*wordings.get(note.id, ()), note.text)]
    return Case(
        scope=scope,
        title=title_in(topic),
        presenter=given(session, "presenter", scope),
        questions=_each_last([along.question if along is not None else "", question_in(topic), *texts]),
        choice=choice,
        earlier=earlier,
    )


def _each_last(texts: list[str]) -> tuple[str, ...]:
    """Return the texts that are not empty, each once, where it stands last."""
    return tuple(reversed(dict.fromkeys(text for text in reversed(texts) if text)))

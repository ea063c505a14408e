"""Questions about people: who is there, who has which role, who may speak and who keeps silent."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.domain.protocol.plan import PlannedPhase, scopes
from gep_tui.domain.protocol.protocol import Bounds, Role
from gep_tui.domain.session.state import Person, Session


def listed(session: Session) -> tuple[Person, ...]:
    """Return the people of the list, present or not."""
    return tuple(person for person in session.people if person.listed)


def present(session: Session) -> tuple[str, ...]:
    """Return the ids of those in the room, in the order of the list."""
    return tuple(person.id for person in session.people if person.present and person.listed)


def attended(session: Session) -> tuple[Person, ...]:
    """Return who on the list was there at least for a while."""
    return tuple(person for person in listed(session) if person.arrived is not None)


def replaced(session: Session, person: Person) -> Person | None:
    """Return the person in whose place somebody is here; None for all but substitutes."""
    id = person.replaces
    while id in session.merged:
        id = session.merged[id]
    return session.person(id) if id not in ("", person.id) else None


def newcomers(session: Session) -> tuple[Person, ...]:
    """Return those in the room who came first in the present run of the phase: guests, members and latecomers."""
    run = session.run
    if run is None:
        return ()
    here = (person for person in listed(session) if person.present)
    return tuple(each for each in here if each.arrived is not None and each.arrived > run.started)


def given(session: Session, role: str, scope: str) -> tuple[str, ...]:
    """Return who was given `role` in `scope`, or around it up to the block that declares the role; () if nobody was."""
    for each in scopes(scope):
        people = session.roles.get(each, {}).get(role)
        if people:
            return people
        block = session.block(each)
        if block is not None and role in block.roles:
            return ()
    return ()


def declared(session: Session, role: str, scope: str) -> Role | None:
    """Return the declaration of `role` in the protocol of `scope`."""
    for each in scopes(scope):
        block = session.block(each)
        if block is not None and role in block.roles:
            return block.roles[role]
    return None


def with_role(session: Session, role: str, scope: str) -> tuple[str, ...]:
    """Return the ids of those present who have `role`: given, or by its rule (everyone, the rest)."""
    here = present(session)
    if role == "everyone":
        leading = given(session, "facilitator", scope)
        return tuple(person for person in here if person not in leading)
    shape = declared(session, role, scope)
    if shape is not None and shape.rest:
        taken = _taken(session, role, scope)
        return tuple(person for person in here if person not in taken)
    return tuple(person for person in given(session, role, scope) if person in here)


def unfilled(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return the roles that `phase` needs and that nobody has been given yet, the presenter first.

    The previous presenter counts where the phase is theirs to speak in; the facilitator need not be on the list.
    A role that the protocol lets nobody have is not needed.
    """
    wanted = dict.fromkeys((*phase.speakers, *phase.to, *phase.silent, *phase.out))
    missing = []
    for role in wanted:
        shape = declared(session, role, phase.scope)
        if shape is None:
            named = role == "previous-presenter" and role in phase.speakers
        else:
            named = not shape.rest and not _is_optional(shape)
        if named and not given(session, role, phase.scope):
            missing.append(role)
    return tuple(sorted(missing, key=lambda role: role != "presenter"))


def speakers(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return the ids of those whose turn it may be in `phase`, role by role.

    While its roles are not given yet, or if they are optional and nobody has them, that is everyone.
    """
    if is_open(session, phase):
        found = with_role(session, "everyone", phase.scope)
    else:
        found = _union(session, phase.speakers, phase.scope)
    mute = muted(session, phase)
    return tuple(person for person in found if person not in mute)


def answering(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return the ids of those to whom questions are put."""
    return _union(session, phase.to or ("presenter",), phase.scope)


def muted(session: Session, phase: PlannedPhase) -> dict[str, str]:
    """Return who is silent in `phase`, and in which role.

    If a person has two roles, the narrower one counts: a named speaker may speak although the rest is silent, and a
    person who is silent by name may not although everyone speaks. While a speaking role is unfilled, nobody knows yet
    who the rest are.
    """
    return _kept_from_speaking(session, phase, (*phase.silent, *phase.out))


def outside(session: Session, phase: PlannedPhase) -> dict[str, str]:
    """Return who is turned away, outside the circle or out of the room in `phase`, and in which role.

    All of them are silent too.
    """
    return _kept_from_speaking(session, phase, phase.out)


def _kept_from_speaking(session: Session, phase: PlannedPhase, roles: Iterable[str]) -> dict[str, str]:
    named = {role for role in phase.speakers if not _is_wide(session, role, phase)}
    by_name = set(_union(session, named, phase.scope))
    by_rule = set(_union(session, phase.speakers, phase.scope))
    found: dict[str, str] = {}
    for role in roles:
        wide = _is_wide(session, role, phase)
        if wide and is_open(session, phase):
            continue
        for person in with_role(session, role, phase.scope):
            if person not in (by_rule if wide else by_name):
                found.setdefault(person, role)
    return found


def must_speak(session: Session, phase: PlannedPhase) -> frozenset[str]:
    """Return the ids of those whose role has them speak in `phase`: its named speakers, who is asked, who facilitates.

    Those who left since are among them.
    """
    asked = phase.to or (("presenter",) if phase.mode == "questions" else ())
    named = {role for role in (*phase.speakers, *asked) if not _is_wide(session, role, phase)} | {"facilitator"}
    return frozenset(person for role in named for person in given(session, role, phase.scope))


def role_rank(session: Session, phase: PlannedPhase, person: str) -> int:
    """Return the place, among the roles that speak in `phase`, of the first one that `person` has."""
    having = (rank for rank, role in enumerate(phase.speakers) if person in with_role(session, role, phase.scope))
    return next(having, len(phase.speakers))


def is_open(session: Session, phase: PlannedPhase) -> bool:
    """Tell whether a role that speaks in `phase` is still unfilled."""
    missing = unfilled(session, phase)
    if any(role in missing for role in phase.speakers):
        return True
    shapes = {role: declared(session, role, phase.scope) for role in phase.speakers}
    return bool(shapes) and all(
        shape is not None and _is_optional(shape) and not given(session, role, phase.scope)
        for role, shape in shapes.items()
    )


def _is_optional(shape: Role) -> bool:
    """Tell whether the protocol lets nobody have a role."""
    return isinstance(shape.count, Bounds) and shape.count.min == 0


def _is_wide(session: Session, role: str, phase: PlannedPhase) -> bool:
    """Tell whether `role` belongs to everybody, or to all the rest, rather than to named people."""
    shape = declared(session, role, phase.scope)
    return role == "everyone" if shape is None else shape.rest


def _union(session: Session, roles: Iterable[str], scope: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person for role in roles for person in with_role(session, role, scope)))


def _taken(session: Session, rest: str, scope: str) -> set[str]:
    """Return who has a role of their own in the block that declares the role `rest`, or is the facilitator."""
    taken = set(given(session, "facilitator", scope))
    for each in scopes(scope):
        block = session.block(each)
        roles = block.roles if block else {}
        for role, shape in roles.items():
            if not shape.rest:
                taken.update(given(session, role, scope))
        if rest in roles:
            break
    return taken

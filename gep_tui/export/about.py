"""What a page needs beyond the tables: who was there, and which case each phase belongs to."""

from __future__ import annotations

import msgspec

from gep_tui.domain.protocol.plan import PlannedPhase, scopes
from gep_tui.domain.session.attendance import RoleRow
from gep_tui.domain.session.cases import topic_of
from gep_tui.domain.session.chosen_rows import CaseRow
from gep_tui.domain.session.people import attended, given
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.topic_words import title_in
from gep_tui.locale import _, chosen
from gep_tui.words.labels import role_word


class PhasePlace(msgspec.Struct, frozen=True):
    """The place of a phase: its case (id and name), its presenters, the protocol's own words for note kinds.

    `title` is the topic that was chosen as the case.
    """

    case: str = ""
    name: str = ""
    presenters: tuple[str, ...] = ()
    title: str = ""
    kinds: dict[str, str] = {}


class About(msgspec.Struct, frozen=True):
    """Names for a page: the people who were there, the place of each phase by phase id, blocks and roles.

    `scopes` maps the id of a block or round to its name, `roles` maps (scope, role id) to the role's name.
    """

    people: tuple[str, ...] = ()
    places: dict[str, PhasePlace] = {}
    scopes: dict[str, str] = {}
    roles: dict[tuple[str, str], str] = {}

    def place(self, phase: str) -> PhasePlace:
        """Return the place of a phase; one that is not in the plan is placed by its id alone."""
        case = phase.split(".")[0] if "." in phase else ""
        return self.places.get(phase) or PhasePlace(case=case, name=case)

    def scope(self, scope: str) -> str:
        """Return the name of a block or round, or "the whole session" for ""."""
        return self.scopes.get(scope) or scope or _("the whole session")

    def case(self, row: CaseRow) -> str:
        """Return the name of a case with its presenters, "" for the whole session."""
        if not row.case:
            return row.presenter
        name = self.scopes.get(row.case) or row.case
        return f"{name} ({row.presenter})" if row.presenter else name

    def role(self, row: RoleRow) -> str:
        """Return the name of the role that `row` gives."""
        return self.roles.get((row.scope, row.role)) or row.label

    def presented(self, person: str) -> tuple[str, ...]:
        """Return the ids of the phases in which the case of `person` (a name) is worked on."""
        return tuple(phase for phase, place in self.places.items() if person in place.presenters)


#: Used for a record without its session.
NOTHING = About()


def about(session: Session, language: str | None = None) -> About:
    """Return what a page says of `session`, blocks and kinds named in `language` (default: the current one)."""
    language = language or chosen()
    return About(
        people=tuple(person.name for person in attended(session)),
        places={phase.id: _place(session, phase, language) for phase in session.plan},
        scopes={block.id: _name(session, block.id, (), language) for block in session.blocks},
        roles={
            (scope, role): role_word(session, role, scope, language)
            for scope, given in session.roles.items()
            for role in given
        },
    )


def _place(session: Session, phase: PlannedPhase, language: str) -> PhasePlace:
    presenters = tuple(session.name(person) for person in given(session, "presenter", phase.scope))
    topic = topic_of(session, phase.scope) if phase.scope else ""
    return PhasePlace(
        case=phase.scope.split(".")[0],
        name=_name(session, phase.scope, presenters, language),
        presenters=presenters,
        title=title_in(topic) if topic else "",
        kinds=_kinds(session, phase.scope, language),
    )


def _name(session: Session, scope: str, presenters: tuple[str, ...], language: str) -> str:
    """Return the names of block and round and the presenters of the case; "" for the whole session."""
    if not scope:
        return ""
    blocks = [session.block(each) for each in reversed(scopes(scope)) if each]
    name = ", ".join(block.name.into(language) for block in blocks if block is not None) or scope
    return f"{name} ({', '.join(presenters)})" if presenters else name


def _kinds(session: Session, scope: str, language: str) -> dict[str, str]:
    """Return the protocol's or programme's own words for note kinds; the word declared nearest to the phase wins."""
    blocks = [session.block(each) for each in reversed(scopes(scope))]
    return {kind: label.into(language) for block in blocks if block is not None for kind, label in block.kinds.items()}

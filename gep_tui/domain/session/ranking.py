"""Questions about the order of topics: what each way of choosing puts first, and among which a lot is drawn."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.ballot import ballot, options, tally
from gep_tui.domain.session.offers import OfferedTopic, in_turn, voted_on
from gep_tui.domain.session.state import Session

#: The order of topics by what became of them.
STATES = ("open", "chosen", "dropped")


def ranked(session: Session, phase: PlannedPhase) -> tuple[OfferedTopic, ...]:
    """Return what `phase` votes on, in the order that its way of choosing gives; what is no longer open comes last."""
    way, counted, turns = ballot(session, phase).way, tally(session, phase.id), in_turn(session)
    last = (True, len(turns))

    def rank(offer: OfferedTopic) -> tuple[int, ...]:
        match way:
            case "urgency":
                return -offer.urgency, -offer.stake
            case "dots" | "bids":
                return (-counted.get(offer.id, 0),)
            case "consensus":
                return (len(offer.reserved),)
            case "rotation":
                return turns.get(offer.person, last)
        return ()

    found = voted_on(session, options(session, phase))
    return tuple(sorted(found, key=lambda offer: (STATES.index(offer.state), rank(offer))))


def drawn_from(session: Session, phase: PlannedPhase) -> tuple[str, ...]:
    """Return the open topics among which a lot is drawn: those that share the most votes, else all of them."""
    counted = tally(session, phase.id)
    open_ones = [offer.id for offer in voted_on(session, options(session, phase)) if offer.state == "open"]
    most = max((counted.get(each, 0) for each in open_ones), default=0)
    best = tuple(each for each in open_ones if counted.get(each, 0) == most)
    return best if most and len(best) > 1 else tuple(open_ones)

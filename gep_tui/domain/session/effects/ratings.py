"""Record what the group says of its session: each mark, each word, each count of hands."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.events import HandsCounted, Rated
from gep_tui.domain.session.rating import MOST_HANDS, SCALES, SUBJECTS, RatedThing, Rating


@applies(Rated)
def rate(build: Builder, event: Rated) -> str:
    """Remember a person's mark and word; what this event leaves open stays as it was."""
    reason = _refused(event)
    if reason:
        return reason
    person = build.who(event.person)
    if person and person not in build.people:
        return "unknown-person"
    about = RatedThing(event.subject, event.aim)
    key = (about, person or event.key)
    before = build.ratings.given.get(key, Rating(about=about, person=person))
    is_marked = event.mark is not None
    after = Rating(
        about=about,
        person=person,
        scale=event.scale if is_marked else before.scale,
        mark=event.mark if is_marked else before.mark,
        words=event.words or before.words,
    )
    if after == before:
        return "" if event.purged else "already"
    build.ratings.given[key] = after
    return ""


@applies(HandsCounted)
def count_hands(build: Builder, event: HandsCounted) -> str:
    """Remember how many hands went up for a mark; the last count is the one that holds."""
    reason = _refused(event)
    if reason:
        return reason
    key = (RatedThing(event.subject, event.aim), event.scale, event.mark)
    hands = max(0, min(MOST_HANDS, event.hands))
    if build.ratings.hands.get(key, 0) == hands:
        return "already"
    build.ratings.hands[key] = hands
    return ""


def _refused(event: Rated | HandsCounted) -> str:
    """Return why a rating makes no sense here, or ""."""
    if event.subject not in SUBJECTS:
        return "unknown-subject"
    if event.mark is None:
        return ""
    if event.scale not in SCALES:
        return "unknown-scale"
    lowest, highest = SCALES[event.scale]
    return "" if lowest <= event.mark <= highest else "unknown-scale"

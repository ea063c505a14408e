"""What the group said of the session, as a table."""

from __future__ import annotations

import msgspec

from gep_tui.domain.session.state import Session


class RatingRow(msgspec.Struct, frozen=True, kw_only=True):
    """A mark or a word for `subject`: "session", "aim" (of which `aim` is the id or the words), or one of the four A.

    `scale` is "ten" (0 to 10) or "roti" (1 to 5), "" for words alone. `person` is a name, "" where nobody was named;
    `hands` is how many gave the mark: 1 for a person, more by show of hands, 0 for words alone.
    """

    subject: str
    aim: str
    person: str
    scale: str
    mark: int | None
    hands: int
    words: str


def rating_rows(session: Session) -> tuple[RatingRow, ...]:
    """Return what people said, in the order in which they began to, then the counts of hands."""
    given = (
        RatingRow(
            subject=each.about.subject,
            aim=each.about.aim,
            person=session.name(each.person),
            scale=each.scale,
            mark=each.mark,
            hands=int(each.mark is not None),
            words=each.words,
        )
        for each in session.ratings.given
    )
    counted = (
        RatingRow(
            subject=each.about.subject,
            aim=each.about.aim,
            person="",
            scale=each.scale,
            mark=each.mark,
            hands=each.hands,
            words="",
        )
        for each in session.ratings.hands
    )
    return (*given, *counted)

"""A session as one reader sees it: all that a format may write. Whatever leaves is made of this alone."""

from __future__ import annotations

from datetime import UTC, datetime, time

import msgspec

from gep_tui.domain.group.in_room import NOTHING_KEPT, with_marks
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.session.neutral_names import spoken
from gep_tui.domain.session.report import Report
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import EPOCH
from gep_tui.export.about import NOTHING, About, about
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.group_facts import NO_GROUP, GroupFacts
from gep_tui.export.readers.overview import Overview
from gep_tui.export.readers.readable_session import readable_session
from gep_tui.export.readers.readable_tables import readable_tables
from gep_tui.export.readers.reader import Reader

replace = msgspec.structs.replace


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What `reader` may see of `part` of a session, in `language`.

    `report` holds whole tables, in which rows that are not for the reader are missing; `select` makes a part of them.
    `facts` are those of the group, `overview` is what readers outside it get instead of tables, `sheets` the practice
    sheets that the public may read. `anonymous` says that names were replaced. `as_of` (UTC) is the time of the last
    event, of which files are dated; for readers outside the group it is the day of the session alone.
    """

    reader: Reader
    report: Report
    language: str
    about: About = NOTHING
    facts: GroupFacts = NO_GROUP
    overview: Overview = Overview()
    sheets: tuple[PracticeSheet, ...] = ()
    part: Part = WHOLE
    anonymous: bool = False
    as_of: datetime = EPOCH

    def only(self, part: Part) -> Seen:
        """Return the same for a part of the session."""
        return replace(self, part=part)


def see(session: Session, now: datetime, language: str, reader: Reader, facts: GroupFacts = NO_GROUP) -> Seen:
    """Return what `reader` may see of `session`; what still runs counts up to `now`."""
    session = spoken(session, language)
    readable = readable_session(with_marks(session, facts.in_room), reader)
    seen = Seen(
        reader=reader,
        report=readable_tables(readable, now, language, reader),
        language=language,
        about=_about(readable, language, reader),
        facts=_facts(facts, reader),
        as_of=_as_of(session, reader),
    )
    if not reader.is_outside:
        return seen
    seen = replace(seen, report=_dated(seen.report, session))
    if reader.who == "public":
        return replace(seen, sheets=facts.sheets)
    from gep_tui.export.readers.counted import overview

    return replace(seen, overview=overview(session, now, facts, language))


def _as_of(session: Session, reader: Reader) -> datetime:
    if not reader.is_outside:
        return session.last_at.astimezone(UTC).replace(microsecond=0)
    day = session.runs[0].started.date() if session.runs else EPOCH.date()
    return datetime.combine(day, time(), UTC)


def _dated(report: Report, session: Session) -> Report:
    """Return the report with the day on which the session began, as 2026-11-28."""
    day = session.runs[0].started.date().isoformat() if session.runs else None
    return replace(report, session=replace(report.session, started_at=day))


def _about(session: Session, language: str, reader: Reader) -> About:
    if reader.is_outside:
        return NOTHING
    known = about(session, language)
    return replace(known, people=(reader.name,)) if reader.name else known


def _facts(facts: GroupFacts, reader: Reader) -> GroupFacts:
    """Return the facts of the group for this reader: one outside it learns neither place nor date nor charter."""
    return NO_GROUP if reader.is_outside else replace(facts, sheets=(), in_room=NOTHING_KEPT)

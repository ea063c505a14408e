"""The list of cases, as `gep cases` prints it."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.cli.cases.known import KnownCase, case_id, known_cases
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_json, remark
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.text import one_line
from gep_tui.export.readers.default_reader import default_reader, why_default
from gep_tui.export.readers.group_facts import GroupFacts
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.locale import _, n_
from gep_tui.words.cases import case_gone, case_marked, day_told


def listed(context: Context, group: str | None, reader: str | None, as_json: bool) -> int:
    """Print the cases by group, for the reader that is named. Raises CommandFailure if there are none.

    Data have the usual reader of each group, which is told; the list on the screen is the facilitator's.
    """
    usual: dict[str, None] = {}

    def as_told(its: Group) -> bool:
        if reader or not as_json:
            return reader == "group"
        facts = GroupFacts(minutes_for=its.minutes_for)
        whom = default_reader(facts, record=True)
        usual[f"{for_whom(whom)} {why_default(facts)}"] = None
        return not whom.is_facilitator

    found = list(known_cases(context, group, as_told))
    for told in usual if found else ():
        remark(told)
    if as_json:
        put_json([as_data(each) for each in found])
        return 0
    if not found:
        raise CommandFailure(_("There are no cases."))
    _print(found)
    return 0


def as_data(each: KnownCase) -> dict[str, object]:
    """Return a case as JSON tells it."""
    case = each.case
    return {
        "id": each.id, "group": each.group, "title": case.title, "presenter": list(case.presenter),
        "made": case.made.isoformat() if case.made else None, "gone": case.gone, "questions": list(case.questions),
        "sessions": [
            {
                "session": part.name.session, "case": part.name.scope, "id": case_id(part.name),
                "day": part.day.isoformat() if part.day else None, "title": part.title,
                "presenter": list(part.presenter), "questions": list(part.questions), "leads": list(part.leads),
                "in_room": sorted(part.in_room),
                "commitments": [
                    {
                        "id": made.name.across, "what": made.text, "who": made.person, "due": made.due,
                        "due_on": made.due_on or None, "state": made.state.outcome or "told-differently",
                        "open": made.is_open, "gone": made.gone, "in_room": made.in_room,
                    }
                    for made in part.commitments
                ],
            }
            for part in case.parts
        ],
    }  # fmt: skip


def _print(found: Iterable[KnownCase]) -> None:
    group = None
    for each in found:
        if each.group != group:
            put(("\n" if group is not None else "") + (one_line(each.group) or _("Sessions without a group")) + "\n")
            group = each.group
        put(f"  {case_marked(each.case)}  [{each.id}]\n")
        put("    " + " · ".join(piece for piece in _about(each) if piece) + "\n")


def _about(each: KnownCase) -> tuple[str, ...]:
    case = each.case
    count, still = len(case.parts), sum(made.is_open for made in case.commitments)
    return (
        ", ".join(map(one_line, case.presenter)),
        day_told(case.made),
        n_("{count} session", "{count} sessions", count).format(count=count) if count > 1 else "",
        n_("{count} commitment is open", "{count} commitments are open", still).format(count=still) if still else "",
        case_gone(case.gone),
    )

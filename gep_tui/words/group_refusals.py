"""Why a command about a group is refused, and what to do."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.group import refusals as no
from gep_tui.domain.stream.refusal import NamePurged, Refusal
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words.moments import weekday_and_day


def group_refusal(answer: Refusal) -> str:
    """Return why a group refused a command."""
    fields = {name: _shown(getattr(answer, name)) for name in answer.__struct_fields__}
    return _sentences()[type(answer)].format(**fields)


def _sentences() -> dict[type[Refusal], str]:
    return {
        no.NamelessGroup: _("A name is missing: this one shows nothing."),
        no.UnknownMember: _("The group has no member “{member}”."),
        no.MemberTwice: _("“{name}” is a member already: add a letter to tell the two apart."),
        no.HasLeft: _("{name} has left the group already."),
        no.HasNotLeft: _("{name} has not left the group."),
        no.UnknownDate: _("The group has no such date."),
        no.AlreadyPlanned: _("A session is planned for {day} at that time already."),
        no.DateIsPast: _("{day} is over: a session is planned for today or later."),
        no.CycleBegins: _("A cycle begins on {day} already."),
        no.UnknownCycle: _("The group has no such cycle."),
        no.CaseOfItself: _("A case cannot go on from itself."),
        no.NoSuchReader: _("Documents are made for facilitator, group, sponsor or public, not for “{given}”."),
        no.SameInGroup: _("Nothing to change."),
        no.UntitledSheet: _("A practice sheet needs a title: by it people find it again."),
        no.EmptySheet: _("Nothing is on the sheet yet: write at least one of its parts."),
        no.UnknownSheet: _("That practice sheet is no longer in the record."),
        no.EmptyTopic: _("The topic has no words."),
        no.UnknownTopic: _("The topic is not in the reserve."),
        no.NothingDone: _("Nothing to undo."),
        NamePurged: _("That name was erased for good: this person gets no other."),
    }


def _shown(value: object) -> str:
    return weekday_and_day(value) if isinstance(value, date) else one_line(str(value))

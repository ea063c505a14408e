"""Proposals in words: how the session stands, what each proposal does, and what was done when one was applied."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.session.refit import Proposal
from gep_tui.locale import _, n_
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.durations import minutes


def refit_title(model: ViewModel) -> str:
    """Return how far the session is behind or ahead of its end."""
    timing = model.timing
    end = model.clock(timing.agreed_end)
    if not whole_minutes(timing.behind):
        return _("Fit the rest: in time for the agreed end, {end}").format(end=end)
    if timing.behind > 0:
        words = _("Fit the rest: {length} behind the agreed end, {end}")
    else:
        words = _("Fit the rest: {length} ahead of the agreed end, {end}")
    return words.format(length=minutes(abs(timing.behind)), end=end)


def proposal_name(model: ViewModel, found: Proposal, ahead: bool) -> str:
    """Return what a proposal does, as the heading of its column."""
    if found.kind == "without":
        return _("without {what}").format(what=_about(model, found))
    if found.kind == "end":
        return _("end earlier") if ahead else _("end later")
    return {
        "now": _("now"),
        "spread": _("spread"),
        "protected": _("protected too"),
        "chosen": _("chosen phases"),
    }[found.kind]


def taken_words(model: ViewModel, found: Proposal) -> str:
    """Return what was done when a proposal was applied."""
    end = model.clock(found.end)
    if found.kind == "end":
        return _("The agreed end is now {end}; every length stays. u undoes it.").format(end=end)
    if found.kind == "without":
        words = _("“{what}” is left out; the session ends at {end}. u puts it back.")
        return words.format(what=_about(model, found), end=end)
    count = len(found.changed)
    words = n_(
        "{count} phase has a new length; the session ends at {end}. u undoes it.",
        "{count} phases have new lengths; the session ends at {end}. u undoes it.",
        count,
    )
    return words.format(count=count, end=end)


def late_words(seconds: int) -> str:
    """Return by how many whole minutes something is late, with hours from sixty on."""
    return "+" + minutes(seconds) if whole_minutes(seconds) else "0"


def late_or_early(seconds: Sequence[int]) -> list[tuple[str, list[str]]]:
    """Return a row of who is late or in time, and one of who is early, each where there is somebody."""
    late = ["" if whole_minutes(each) < 0 else late_words(each) for each in seconds]
    early = [minutes(-each) if whole_minutes(each) < 0 else "" for each in seconds]
    return [(title, words) for title, words in ((_("late"), late), (_("early"), early)) if any(words)]


def _about(model: ViewModel, found: Proposal) -> str:
    """Return the name of what is skipped: a block, or a phase."""
    block, phase = model.session.block(found.about), model.session.planned(found.about)
    if block is not None and (name := block.name.into(model.language)):
        return name
    return model.name(phase) if phase is not None else found.about

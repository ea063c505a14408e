"""What became of the commitments of a cycle."""

from __future__ import annotations

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.amounts import percent
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.plot import Bar, plotted
from gep_tui.locale import N_, _, n_

#: What became of them, as it is said of many.
_OUTCOMES = {
    "done": N_("done"),
    "partly": N_("partly done"),
    "open": N_("open so far"),
    "dropped": N_("dropped"),
    "": N_("told differently"),
}


def kept_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return a bar for each outcome."""
    kept = figures.commitments
    if not kept.made:
        return None
    counted = {"done": kept.done, "partly": kept.partly, "open": kept.open, "dropped": kept.dropped, "": kept.unclear}
    shown = {outcome: count for outcome, count in counted.items() if count or outcome}
    told = [n_("{count} commitment was made.", "{count} commitments were made.", kept.made).format(count=kept.made)]
    if kept.carried:
        carried = n_(
            "{count} was carried over, {times} in all.", "{count} were carried over, {times} in all.", kept.carried
        )
        times = n_("{count} time", "{count} times", kept.times_carried).format(count=kept.times_carried)
        told.append(carried.format(count=kept.carried, times=times))
    return CyclePart(
        id="commitments",
        title=_("What became of the commitments"),
        lines=(" ".join(told),),
        plot=plotted(
            [
                Bar(_(_OUTCOMES[outcome]), count, str(count), tone="good" if outcome == "done" else "")
                for outcome, count in shown.items()
            ]
        ),
        table=Table(
            (_("State"), _("Commitments"), _("Share")),
            tuple((_(_OUTCOMES[outcome]), str(count), percent(count, kept.made)) for outcome, count in shown.items()),
            numbers=(1, 2),
        ),
    )

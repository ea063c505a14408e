"""A refit in words: what each phase would have, before anybody says yes."""

from __future__ import annotations

from gep_tui.domain.refit import Proposal
from gep_tui.locale import _, n_
from gep_tui.ui.look import Look


def refit_words(look: Look, found: Proposal) -> str:
    """Return the proposal as one question."""
    parts = []
    for id, seconds in found.changes.items():
        phase = look.session.planned(id)
        if phase is not None:
            parts.append(f"{look.name(phase)} {round((phase.seconds or 0) / 60)}→{round(seconds / 60)}")
    rows = ", ".join(parts)
    late = round(found.short / 60)
    if late > 0:
        rest = n_("still {count} minute late", "still {count} minutes late", late).format(count=late)
        rows = f"{rows} ({rest})"
    if found.touches_protected:
        return _("Shorten, protected phases too: {rows}?").format(rows=rows)
    return _("Shorten: {rows}?").format(rows=rows)

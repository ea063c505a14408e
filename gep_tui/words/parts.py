"""What the parts of a record are called in the reader's language, beside their codes on the command line."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.domain.stream.text import bare
from gep_tui.locale import N_, _

_NAMES: Mapping[str, str] = {
    "all": N_("all"),
    "commitments": N_("commitments"),
    "people": N_("people"),
    "presence": N_("presence"),
    "attendance": N_("attendance"),
    "roles": N_("roles"),
    "phases": N_("phases"),
    "turns": N_("turns"),
    "speaking": N_("speaking"),
    "groups": N_("groups"),
    "votes": N_("votes"),
    "follow_ups": N_("follow-ups"),
    "offers": N_("offered topics"),
    "cases": N_("cases"),
    "ratings": N_("ratings"),
    "phase": N_("phase"),
    "kind": N_("kind"),
    "person": N_("person"),
}


def part_code(words: str) -> str:
    """Return the code of the part that is called so, in the language of the program; "" for none."""
    wanted = bare(words)
    return next((code for code, name in _NAMES.items() if wanted and wanted in _forms(_(name))), "")


def _forms(name: str) -> tuple[str, str]:
    return bare(name), bare(name).removeprefix("les ")

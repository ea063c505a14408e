"""What the readers of documents are called."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.locale import N_, _

_NAMES: Mapping[str, str] = {
    "facilitator": N_("facilitator"),
    "group": N_("group"),
    "presenter": N_("presenter"),
    "person": N_("person"),
    "sponsor": N_("sponsor"),
    "public": N_("public"),
}


def reader_word(reader: str) -> str:
    """Return the word for a reader; where none is named, that the format decides."""
    return _(_NAMES[reader]) if reader in _NAMES else _("as the format suggests")

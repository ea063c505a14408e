"""Say of exported files why they stay, or that one is missing from the session's list of exports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.store.library.exported import KeptReason, Stays
from gep_tui.words.system_reasons import reason

_WHYS: Mapping[KeptReason, str] = {
    "changed": N_("changed since it was written"),
    "elsewhere": N_("in a folder that you chose"),
    "other-computer": N_("on another computer"),
    "not-entered": N_("named like it, but not in its list of exports"),
    "holds-words": N_("it holds the words, but is not in the list of exports"),
    "refused": N_("could not be removed"),
}


def stays(files: Iterable[Stays]) -> str:
    """Return the files that gep does not delete, each with the reason."""
    return ", ".join(map(_stays, files))


def _stays(each: Stays) -> str:
    path = Path(each.path)
    name = each.path if each.why in ("elsewhere", "other-computer") else f"{path.parent.name}/{path.name}"
    return f"{one_line(name)} ({_(_WHYS[each.why])})"


def not_entered(error: OSError | None) -> str:
    """Return the warning that `error` kept a file off the session's list of exports; "" without an error."""
    if error is None:
        return ""
    words = _(
        "The session’s list of exports could not be written ({why}): deleting the session will not find this file."
    )
    return words.format(why=reason(error))

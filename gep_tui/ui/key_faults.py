"""What is wrong with the user's own keys, judged on every screen to which they apply."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.desk.user_keys import keymap
from gep_tui.ui.notes.action_keys import NOTES
from gep_tui.words.settings import KeyFault

#: From this share of common letters on, the name of an action is like one that there is not.
NEAR = 0.5


def key_faults(wishes: Mapping[str, str]) -> tuple[KeyFault, ...]:
    """Return each fault once; an action may be one of the live screen, of the scribe's, or of both."""
    known = dict.fromkeys(action.id for action in (*LIVE, *NOTES))
    unknown = (
        KeyFault("unknown-action", id, keys, ", ".join(get_close_matches(id, known, cutoff=NEAR)))
        for id, keys in wishes.items()
        if id not in known
    )
    found = (fault for declared in (LIVE, NOTES) for fault in keymap(wishes, declared)[1])
    return tuple(dict.fromkeys([*unknown, *(fault for fault in found if fault.problem != "unknown-action")]))

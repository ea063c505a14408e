"""Finish a merge that was cut short before it had erased here what was erased elsewhere."""

from __future__ import annotations

from contextlib import suppress

from gep_tui.cli.common.context import Context
from gep_tui.store.packs.merge_sign import cut_short


def finish_merges(context: Context) -> list[str]:
    """Erase what merges that were cut short have left standing; return sentences about it, none if there was nothing.

    What cannot be erased now is named, and tried again at the next start.
    """
    signs = cut_short(context.home.path)
    if not signs:
        return []
    # Imported here, because this is asked at every start.
    from gep_tui.cli.common.failure import CommandFailure
    from gep_tui.cli.packs.erasing import erased
    from gep_tui.cli.purge.everywhere import of_what_is_left
    from gep_tui.locale import _

    left = [part for part in of_what_is_left(context, None, pass_newer=True) if part.changes]
    try:
        said = erased(context, left)
    except CommandFailure as failure:
        return [failure.words]
    for sign in signs:
        with suppress(OSError):
            sign.unlink()
    return [_("A merge had been cut short: what was erased elsewhere still stood here."), *said] if left else []

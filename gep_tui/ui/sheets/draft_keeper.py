"""Keeps the sheet that is being written on the disk, on a thread: neither a slow disk nor a crash costs its words."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from gep_tui.store.library.sheet_draft import SheetDraft, drop_draft, keep_draft, read_draft

#: Seconds before a draft that the disk refused is tried again.
AGAIN = 2.0


class SheetDraftKeeper:
    """The draft of one group; `failed` is told on the thread what the disk refused, once for each draft.

    A draft made of notes that were erased for good, which `gone` finds out, goes too, and `erased` is told.
    """

    def __init__(
        self,
        group: Path,
        failed: Callable[[OSError], None],
        gone: Callable[[SheetDraft], bool],
        erased: Callable[[], None],
    ) -> None:
        """Read the draft that is there. Waits for the disk."""
        self._gone, self._erased = gone, erased
        self.draft: SheetDraft | None = read_draft(group)
        self._group, self._failed = group, failed
        self._written = self.draft
        #: The draft that the disk refused last, if it did.
        self._refused: tuple[SheetDraft | None, ...] = ()
        self._ended = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="gep-sheet-draft", daemon=True)
        self._thread.start()

    def keep(self, draft: SheetDraft | None) -> None:
        """Keep a draft in place of the one before; without one, remove it."""
        with self._changed:
            self.draft = draft
            self._changed.notify()

    def close(self, seconds: float = 2.0) -> None:
        """Finish writing, for at most so many seconds; what was refused is tried once more."""
        with self._changed:
            self._ended, self._refused = True, ()
            self._changed.notify()
        self._thread.join(seconds)

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(self._is_awaited, AGAIN if self._refused else None)
                draft = self.draft
                if self._ended and (draft == self._written or (draft,) == self._refused):
                    return
            if draft is not None and draft != self._written and self._gone(draft):
                self._forget(draft)
            elif draft != self._written:
                self._keep(draft)

    def _is_awaited(self) -> bool:
        return self._ended or (self.draft != self._written and (self.draft,) != self._refused)

    def _keep(self, draft: SheetDraft | None) -> None:
        """Write a draft, or remove the one that stands."""
        try:
            if draft is None:
                drop_draft(self._group)
            else:
                keep_draft(self._group, draft)
        except OSError as error:
            told, self._refused = self._refused, (draft,)
            if told != self._refused:
                self._failed(error)
        else:
            self._written, self._refused = draft, ()

    def _forget(self, draft: SheetDraft) -> None:
        """Drop a draft whose words were erased for good: it would bring them back onto the disk."""
        with self._changed:
            if self.draft == draft:
                self.draft = None
        self._erased()

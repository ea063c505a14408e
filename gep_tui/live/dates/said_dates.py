"""Understand when something is due, by the rules and then by the kept libraries, without holding up who asks."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

from gep_tui.domain.dates.understanding import SaidOn, UnderstoodDate, understood

T = TypeVar("T")

#: Real seconds for which a phrase waits for the libraries; then it has no day, for the clock must not stand for one.
PATIENCE = 0.5

_log = logging.getLogger(__name__)


def understood_date(words: str, said: SaidOn, country: str) -> UnderstoodDate | None:
    """Return the day by which something is due that is due `words`; `country` (ISO 3166) is that of its feasts."""
    found = understood(words, said)
    if found is not None or not words.strip():
        return found

    def ask() -> UnderstoodDate | None:
        from gep_tui.live.dates.kept_libraries import KeptLibraries

        return understood(words, said, KeptLibraries(country, said.language))

    return _on_a_thread(ask, PATIENCE)


def warm_up() -> None:
    """Load the libraries on a thread, while the words are being typed: that takes 0.8 s of a processor."""

    def begin() -> None:
        from gep_tui.live.dates.kept_libraries import load

        load()

    _on_a_thread(begin, 0.0)


def _on_a_thread(work: Callable[[], T], patience: float) -> T | None:
    """Return what `work` returns if that takes no longer than `patience`, in seconds."""
    found: list[T] = []

    def run() -> None:
        try:
            found.append(work())
        except Exception as error:  # noqa: BLE001 - whatever a library does, the words are kept
            _log.error("a date was not understood: %s", type(error).__name__)

    thread = Thread(target=run, name="dates", daemon=True)
    thread.start()
    thread.join(patience)
    return found[0] if found else None

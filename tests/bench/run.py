"""Measure and print: `python tests/bench/run.py [NAME…]`; the names are those of `MEASURES`, by default all."""

from __future__ import annotations

import importlib
import sys

MEASURES = {
    "opening": "opening_events",
    "append": "append",
    "start": "start",
    "typing": "typing_keys",
    "running": "running",
    "memory": "memory",
    "room": "room",
    "packs": "packs",
    "files": "files_of_a_session",
    "search": "search",
    "home": "home",
    "writers": "two_writers",
    "followed": "followed",
}

if __name__ == "__main__":
    for name in sys.argv[1:] or MEASURES:
        for words in importlib.import_module(MEASURES[name]).measure():
            print(words, flush=True)

"""Measures and prints: `python tests/bench/run.py [start typing append running memory opening]`."""

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
}

if __name__ == "__main__":
    for name in sys.argv[1:] or MEASURES:
        for words in importlib.import_module(MEASURES[name]).measure():
            print(words, flush=True)

"""Puts the readers of the tree on the path of its tests, and the faults that are put into the running program."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent

sys.path[:0] = [str(HERE), str(HERE.parent / "terminal")]

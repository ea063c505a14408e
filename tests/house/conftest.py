"""Lets the tests of this folder import the readers of the tree beside them, and `tests/terminal/faulty.py`."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent

sys.path[:0] = [str(HERE), str(HERE.parent / "terminal")]

"""What still breaks a rule of the house. These lists only get shorter: an entry that is not needed fails its test."""

from __future__ import annotations

CIRCLES: set[str] = set()
LONG_FILES = {}
LONG_FUNCTIONS: set[str] = set()
WIDE_CLASSES: set[str] = set()
SHARED_NAMES: set[str] = set()
DEAD: set[str] = set()
FORWARDERS: set[str] = set()

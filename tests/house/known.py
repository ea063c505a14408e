"""What still breaks a rule of the house. These lists only get shorter: an entry that is not needed fails its test."""

from __future__ import annotations

CIRCLES: set[str] = set()
LONG_FILES = {}
LONG_FUNCTIONS: set[str] = set()
WIDE_CLASSES: set[str] = set()
SHARED_NAMES: set[str] = set()
DEAD: set[str] = set()
UNREAD: set[str] = set()
FORWARDERS: set[str] = set()

#: What takes the system's own words: the log, which developers read.
ENGLISH_OF_THE_SYSTEM = frozenset({"gep_tui/cli/common/logbook.py::_more"})

"""What still breaks a rule of the house. These lists only get shorter: an entry that is not needed fails its test."""

from __future__ import annotations

CIRCLES: set[str] = set()
LONG_FILES = {
    "gep_tui/ui/review/screen.py",
}
LONG_FUNCTIONS: set[str] = set()
WIDE_CLASSES = {
    "gep_tui/domain/stream/record.py::StreamRecord",
    "gep_tui/live/session.py::LiveSession",
    "gep_tui/ui/live/screen.py::LiveScreen",
    "gep_tui/ui/review/screen.py::ReviewScreen",
}
SHARED_NAMES: set[str] = set()
DEAD: set[str] = set()
FORWARDERS: set[str] = set()

"""Events as JSON where memory is short."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.stream.encoding import encoded


class Words(msgspec.Struct):
    text: str


@given(st.text())
def test_it_is_what_msgspec_writes(text: str) -> None:
    assert encoded(Words(text)) == msgspec.json.encode(Words(text))


PROGRAM = """
import resource, sys
from pathlib import Path
from gep_tui.domain.stream.encoding import encoded
words = ["a" * 60_000_000]
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 10_000_000,) * 2)
try:
    encoded(words)
except MemoryError:
    print("no room")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_where_there_is_no_room_it_says_so_and_ends_no_program() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (0, "no room\n"), ended.stderr

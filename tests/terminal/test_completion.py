"""Tab in bash, zsh and fish: commands, ids of sessions, programmes. Each is asked in a shell of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pty_driver import Terminal

from gep_tui.live.clock import SystemClock
from gep_tui.live.headless import open_session

#: How each shell is started bare, and told to ask `gep`. The prompt is ours: a test can wait for it.
SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        "PS1='ready> '; bind 'set bell-style none'; eval \"$(_GEP_COMPLETE=bash_source gep)\"",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "PS1='ready> '; autoload -Uz compinit; compinit -u -D; eval \"$(_GEP_COMPLETE=zsh_source gep)\"",
    ),
    "fish": (
        ["fish", "--no-config", "-i"],
        "function fish_prompt; echo 'ready> '; end; _GEP_COMPLETE=fish_source gep | source",
    ),
}


@pytest.fixture(params=SHELLS)
def shell(
    request: pytest.FixtureRequest, start: Callable[..., Terminal], needs: Callable[..., str], tmp_path: Path
) -> Terminal:
    """A shell that completes `gep`, in a data folder with one session."""
    needs(request.param)
    program = tmp_path / "bin" / "gep"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m gep_tui.cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    home = tmp_path / "home"
    assert open_session(home, "codev-6", ["Léa"], clock=SystemClock(), id="matin-du-nord").close()
    command, setup = SHELLS[request.param]
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    terminal = start(command, 100, 30, PATH=path, HOME=str(tmp_path), GEP_HOME=str(home), LANG="C.UTF-8")
    terminal.still()
    # said by the shell alone: the command that is echoed has no such word
    terminal.send(f"{setup}; printf 'set%s\\n' up\r")
    terminal.wait("setup")
    terminal.still()
    return terminal


@pytest.mark.parametrize(
    ("typed", "completed"),
    [("gep reco", "gep recover"), ("gep resume ma", "gep resume matin-du-nord"),
     ("gep run half-day-t", "gep run half-day-two-cases"), ("gep show matin --format sh", "--format sheet"),
     ("gep --lang f", "gep --lang fr")],
)  # fmt: skip
def test_tab_ends_the_word(shell: Terminal, typed: str, completed: str) -> None:
    shell.send(typed)
    shell.wait(typed)
    shell.send("\t")
    shell.wait(completed)

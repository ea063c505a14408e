"""The log, not the terminal, says where something failed, and never what was said."""

from __future__ import annotations

import logging
import threading
import warnings
from pathlib import Path

import pytest

from gep_tui.cli.common import logbook

SECRET = "what Léa said"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "home" / "gep.log"


def text_of(log: Path) -> str:
    """Return the log without the lines of this test that it quotes."""
    lines = log.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if "SECRET" not in line)


def test_reports_are_written_and_not_shown(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ours, theirs = logging.getLogger("gep_tui.live"), logging.getLogger("asyncio")
    with logbook.listening(log):
        try:
            raise ValueError(SECRET)
        except ValueError:
            ours.exception("%s could not be drawn", SECRET)
        theirs.error(f"Task exception was never retrieved: {SECRET}")
        theirs.info("nothing")
    text = text_of(log)
    assert "gep_tui.live error, test_logbook.py" in text
    assert "%s could not be drawn" in text
    assert "builtins.ValueError" in text
    assert "asyncio error" in text
    assert "Léa" not in text
    assert capfd.readouterr() == ("", "")


def test_a_thread_that_fails_is_written_and_not_shown(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise RuntimeError(SECRET)

    with logbook.listening(log):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert "a thread failed" in text_of(log)
    assert "Léa" not in text_of(log)
    assert capfd.readouterr() == ("", "")


def test_warnings_of_libraries_are_written_and_not_shown(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with logbook.listening(log), warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn(SECRET, UserWarning, stacklevel=1)
    assert "py.warnings" in text_of(log)
    assert capfd.readouterr() == ("", "")


def test_afterwards_all_is_as_before(log: Path) -> None:
    handlers, hook = list(logging.getLogger().handlers), threading.excepthook
    with logbook.listening(log):
        pass
    assert (logging.getLogger().handlers, threading.excepthook) == (handlers, hook)


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with logbook.listening(tmp_path / "file" / "gep.log"):
        logging.getLogger("gep_tui").error("lost")


def test_a_log_that_grew_too_large_is_begun_anew(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logbook, "LARGEST", 10)
    logbook.write(log, "one", None)
    logbook.write(log, "two", None)
    assert "one" not in log.read_text()
    assert "two" in log.read_text()


def test_a_chain_of_errors_is_told_to_its_beginning_and_ends(log: Path) -> None:
    first, second = ValueError(SECRET), KeyError(SECRET)
    first.__context__, second.__cause__ = second, first
    logbook.write(log, "a circle", second)
    assert log.read_text().count("Error") == 2

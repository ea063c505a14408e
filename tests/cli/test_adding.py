"""`gep add`: a note into a session that is open, or a topic for a group, from words or from the input."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from collections.abc import Callable
from typing import Any

import pytest
from waiting import until

from gep_tui.live.session import LiveSession
from gep_tui.live.stream import LiveStream
from gep_tui.store.files.own_file import OwnFile

Gep = Callable[..., tuple[int, str, str]]


def notes(gep: Gep) -> list[dict[str, object]]:
    return list(json.loads(gep("show", "matin", "--format", "json", "--facilitator")[1])["notes"])


def test_a_note_goes_into_the_open_session_with_kind_and_speaker(gep: Gep, session: LiveSession) -> None:
    status, out, err = gep("add", "? [/] Qui décide\x1b[31m", "--who", "karim", "--author", "Claire")
    assert (status, err) == (0, "")
    assert out.startswith("Saved in matin, ")
    last = notes(gep)[-1]
    assert (last["text"], last["person"], last["author"]) == ("? [/] Qui décide[31m", "Karim", "Claire")
    assert gep("add", "x", "--session", "mat", "--kind", "lead")[0] == 0
    assert notes(gep)[-1]["kind"] == "lead"


def test_the_input_is_one_note_whatever_it_holds(
    gep: Gep, session: LiveSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("é\n\n! [/]\n".encode("cp1252"))))
    assert gep("add")[0] == 0
    assert notes(gep)[-1]["text"] == "é\n\n! [/]"


def test_what_cannot_be_added_is_said_and_nothing_is_written(gep: Gep, session: LiveSession) -> None:
    before = notes(gep)
    assert gep("add", " \u0007")[::2] == (1, "There is nothing to write down.\n")
    assert "There is no kind of note “leed”. Did you mean lead" in gep("add", "x", "--kind", "leed")[2]
    assert "There is no session “nope”" in gep("add", "x", "--session", "nope")[2]
    assert gep("add", "x", "--group", "nord", "--kind", "lead")[0] == 2
    assert notes(gep) == before


def test_without_an_open_session_it_is_said(gep: Gep) -> None:
    assert gep("add", "x")[::2] == (1, "No session is open: `gep run` starts one.\n")


def test_a_topic_waits_for_its_group_until_it_is_taken_off(gep: Gep) -> None:
    gep("group", "new", "Nord")
    assert gep("group", "topics", "nord")[1] == "No topic is in reserve.\n"
    assert gep("add", "--group", "nord", "Un [/] conflit\nde plannings", "--who", "Léa")[1] == (
        "A topic for Nord: Un [/] conflit de plannings\n"
    )
    assert "Un [/] conflit de plannings (Léa)" in gep("group", "show", "nord")[1]
    assert gep("add", "--group", "nord", "\u200b")[::2] == (1, "The topic has no words.\n")
    assert gep("group", "topics", "nord", "--drop", "2")[::2] == (1, "There is no topic 2.\n")
    assert gep("group", "topics", "nord", "--drop", "1")[1] == "Off the list: Un [/] conflit de plannings (Léa)\n"
    assert json.loads(gep("group", "topics", "nord", "--json")[1]) == []


def test_what_the_disk_refuses_is_said_with_its_reason_and_not_as_a_full_disk(
    gep: Gep, session: LiveSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.close()
    assert gep("group", "new", "Nord", "--yes")[0] == 0

    def refused(file: OwnFile, lines: bytes) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file.path))

    monkeypatch.setattr(OwnFile, "append", refused)
    real = LiveStream.close

    def close(live: LiveStream[Any, Any], timeout: float | None = None) -> bool:
        until(lambda: live.saving.failed)
        return real(live, 0.0)

    monkeypatch.setattr(LiveStream, "close", close)
    why = "cannot be written (you have no right to do that, or another program holds it): "
    for words in (
        ("add", "x"),
        ("close", "matin", "--at", "9:20"),
        ("group", "members", "nord", "--add", "Léa", "--yes"),
    ):
        status, out, err = gep(*words)
        assert (status, out) == (1, "") and why in err and "Put that right, then" in err, words

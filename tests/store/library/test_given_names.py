"""The name with which somebody signs is remembered for each terminal of a computer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
import pytest

from gep_tui.store.library.given_names import MOST, GivenName, GivenNames, terminal_name


def test_each_terminal_has_the_name_last_given_there_and_a_new_one_the_last_of_all(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    one, two = GivenNames(path, "pts/1"), GivenNames(path, "pts/2")
    assert one.last() == ""
    one.give("Zoé").join()
    assert (one.last(), two.last()) == ("Zoé", "Zoé")
    two.give("Max").join()
    one.give("Zoé B.").join()
    assert (one.last(), two.last(), GivenNames(path, "pts/3").last()) == ("Zoé B.", "Max", "Zoé B.")
    one.give("").join()
    assert (one.last(), two.last()) == ("Max", "Max")
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_another_computer_gave_in_a_shared_folder_is_not_offered(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_bytes(msgspec.json.encode([GivenName("Léa", "another", "pts/1")]))
    here = GivenNames(path, "pts/1")
    assert here.last() == ""
    here.give("Zoé").join()
    assert [each.name for each in msgspec.json.decode(path.read_bytes(), type=list[GivenName])] == ["Léa", "Zoé"]


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'[{"name":3}]', b"\xff\xfe", b"[" * 100_000])
def test_a_file_that_makes_no_sense_offers_nothing_and_is_written_anew(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "names.json"
    path.write_bytes(data)
    names = GivenNames(path, "pts/1")
    assert names.last() == ""
    names.give("Zoé").join()
    assert names.last() == "Zoé"


def test_only_so_many_are_kept_and_what_a_terminal_obeys_is_not_offered(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    for number in range(MOST + 3):
        GivenNames(path, f"pts/{number}").give(f"name {number}\x1b[2J").join()
    assert len(msgspec.json.decode(path.read_bytes(), type=list[GivenName])) == MOST
    assert GivenNames(path, "pts/42").last() == "name 42[2J"


def test_where_nothing_can_be_written_nothing_is_said(tmp_path: Path) -> None:
    names = GivenNames(tmp_path / "absent" / "names.json", "pts/1")
    names.give("Zoé").join()
    assert names.last() == ""


def test_a_terminal_is_called_as_it_calls_itself_else_as_the_system_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert terminal_name({"WINDOWID": "7", "TMUX_PANE": "%3"}) == "TMUX_PANE %3"
    monkeypatch.setattr(sys, "stdin", open(os.devnull))  # noqa: SIM115, PTH123 - closed with the test
    assert terminal_name({}) == ""

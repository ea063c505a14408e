"""`gep sessions`, `gep protocols`, `gep keys`: lists for people and for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.protocol.plan import total
from gep_tui.domain.session.opening import plan_of
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession
from gep_tui.ui.components.offers import offers, seconds
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.notes.action_keys import NOTES

Gep = Callable[..., tuple[int, str, str]]


def test_an_empty_home_lists_nothing_and_stays_empty(gep: Gep, home: Path) -> None:
    assert gep("sessions", "--json") == (0, "[]\n", "")
    status, out, _err = gep("sessions")
    assert (status, out) == (0, "No sessions yet: `gep run` starts one.\n")
    assert not home.exists()


def test_sessions_are_listed_oldest_first_with_their_state(
    gep: Gep, home: Path, session: LiveSession, clock: ManualClock
) -> None:
    open_session(home, "codev-6", ["Léa", "Karim"], clock=clock, id="apres-midi").close()
    (home / "sessions" / "zzz").mkdir()
    os.utime(home / "sessions" / "zzz", times=((clock.at() + timedelta(hours=1)).timestamp(),) * 2)
    rows = {row["id"]: row for row in json.loads(gep("sessions", "--json")[1])}
    assert list(rows) == ["matin", "apres-midi", "zzz"], "by when they began, whatever they are called"
    assert {id: row["state"] for id, row in rows.items()} == {
        "apres-midi": "not-begun",
        "matin": "open",
        "zzz": "unreadable",
    }
    assert rows["matin"]["group"] == "Équipe Nord"
    assert rows["matin"]["programme"] == "codev-6"
    assert rows["matin"]["started_at"] == "2026-11-22T09:00:00.000+01:00"
    assert rows["matin"]["ended_at"] is None


def test_the_table_is_in_columns_and_cannot_command_the_terminal(gep: Gep, home: Path, clock: ManualClock) -> None:
    open_session(home, "codev-6", ["Léa"], clock=clock, group="a\x1b[31mb", id="s").close()
    out = gep("sessions")[1]
    assert "\x1b" not in out
    assert out.splitlines()[0].split() == ["Session", "Group", "Title", "Begun", "State"]
    assert "Codéveloppement (6" in gep("--lang", "fr", "sessions")[1]


def test_all_that_can_be_run_is_listed(gep: Gep) -> None:
    rows = json.loads(gep("protocols", "--json")[1])
    known = load(None)
    assert {row["id"] for row in rows} == {*known.protocols, *known.programmes}
    flash = next(row for row in rows if row["id"] == "codev-flash")
    assert flash["kind"] == "protocol"
    assert flash["minutes"] == 30
    assert flash["group_size"] == {"min": 5, "max": 8}
    assert Path(flash["file"]).name == "codev-flash.toml"
    assert flash["source"]["title"]
    assert flash["variants"][0]["id"] == "codev-flash:three-parts"
    day = next(row for row in rows if row["id"] == "half-day-two-cases")
    assert (day["kind"], day["minutes"], day["own"]) == ("programme", 210, False)


def test_lengths_are_those_that_set_up_shows_and_a_session_without_people_runs(gep: Gep, clock: ManualClock) -> None:
    catalogue = load(None)
    rows = json.loads(gep("protocols", "--json")[1])
    listed = {row["id"]: row["minutes"] for each in rows for row in (each, *each["variants"])}
    for offer in offers(catalogue, (), "en"):
        shown = seconds(offer, catalogue.protocols)
        run = total(plan_of(offer.source, offer.variant, catalogue.protocols, 0, clock.at()).phases)
        assert (listed[offer.key] or 0) * 60 == (shown or 0) == run, offer.key


def test_a_bad_file_of_the_users_is_said_and_hides_nothing(gep: Gep, home: Path) -> None:
    (home / "protocols").mkdir(parents=True)
    (home / "protocols" / "mine.toml").write_text("id = 3\n")
    status, out, err = gep("protocols")
    assert status == 1
    assert "codev-6" in out
    assert str(home / "protocols" / "mine.toml") in err


def test_a_file_where_the_folder_of_protocols_should_be_is_said(gep: Gep, home: Path) -> None:
    home.mkdir()
    (home / "protocols").write_text("")
    status, out, err = gep("protocols")
    assert status == 1
    assert "codev-6" in out
    assert f"{home / 'protocols'}: this is a file, but a folder is expected" in err


def test_names_are_in_the_language_asked_for(gep: Gep) -> None:
    name = load(None).programmes["half-day-two-cases"].name
    for language in ("fr", "en"):
        rows = json.loads(gep("--lang", language, "protocols", "--json")[1])
        assert name.into(language) in [row["name"] for row in rows]


def test_every_action_is_listed_with_its_keys(gep: Gep) -> None:
    rows = json.loads(gep("keys", "--json")[1])
    assert [(row["screen"], row["id"]) for row in rows] == [
        *(("live", action.id) for action in LIVE),
        *(("notes", action.id) for action in NOTES),
    ]
    assert all(row["keys"] for row, action in zip(rows, (*LIVE, *NOTES), strict=True) if action.keys)
    assert all(row["label"] and row["help"] for row in rows)


def test_keys_of_the_users_are_in_force(gep: Gep, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('[keys]\nnext = "N,f9"\nsplit = "k"\nhide = "T"\nnonsense = "x"\n')
    status, out, err = gep("keys", "--json")
    rows = {(row["screen"], row["id"]): row for row in json.loads(out)}
    assert status == 0
    assert rows["live", "next"]["keys"] == ["N", "f9"]
    assert "f9" in rows["live", "next"]["keys_while_typing"]
    assert rows["notes", "split"]["keys"] == ["k"] and rows["live", "skip"]["keys"] == ["k"]
    assert rows["notes", "hide"]["keys"] == rows["live", "hide"]["keys"] == ["T"]
    assert "keys.nonsense" in err and "keys.split" not in err


def test_keys_are_printed_as_they_are_typed(gep: Gep) -> None:
    lines = gep("keys")[1].splitlines()
    more = next(line for line in lines if " more " in line)
    assert more.split()[:2] == ["+", "="]


@pytest.mark.parametrize("words", [["keys"], ["protocols"], ["sessions"], ["doctor"], ["--help"], ["show", "--help"]])
def test_lists_come_without_loading_textual(words: list[str], home: Path) -> None:
    import subprocess
    import sys

    code = f"import sys; from gep_tui.cli.start.entry import main; main({words!r}); sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False).returncode == 0

"""`gep group sessions` and `gep sessions --group`: which sessions are a group's, without a word written into them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.domain.group.events import GroupOpened
from gep_tui.live.clock import ManualClock
from gep_tui.live.group import LiveGroup
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession

Gep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def nord(gep: Gep, home: Path, session: LiveSession, clock: ManualClock) -> str:
    """A group that two of three sessions name in words."""
    open_session(home, "codev-6", ["Léa"], clock=clock, group="équipe  nord", id="midi").close()
    open_session(home, "codev-6", ["Léa"], clock=clock, group="Sud", id="soir").close()
    assert gep("group", "new", "Équipe Nord", "--aim", "mieux dormir")[0] == 0
    return "equipe-nord"


def listed(gep: Gep, group: str) -> list[str]:
    return [each["id"] for each in json.loads(gep("sessions", "--group", group, "--json")[1])]


def test_sessions_are_taken_in_or_left_out_and_stay_as_they_are(gep: Gep, nord: str, home: Path) -> None:
    before = {path: path.read_bytes() for path in (home / "sessions").rglob("*.jsonl")}
    page = gep("group", "sessions", nord)[1]
    assert "2 sessions name this group in words only. Are they its own?" in page
    assert gep("group", "sessions", nord, "--take", "matin", "--leave", "midi") == (
        0, "1 session taken in.\n1 session left out.\n", "",
    )  # fmt: skip
    said = json.loads(gep("group", "sessions", nord, "--json")[1])
    assert said == {"sessions": ["matin"], "named_like": []}
    assert "1 commitment is open." in gep("group", "show", nord)[1]
    assert listed(gep, "nord") == ["matin"]
    assert {path: path.read_bytes() for path in (home / "sessions").rglob("*.jsonl")} == before


def test_documents_of_a_session_know_the_one_group_of_the_name_that_stands_in_it(
    gep: Gep, nord: str, home: Path, clock: ManualClock
) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*.jsonl")}
    _status, told, said = gep("show", "midi", "--for", "sponsor")
    assert "mieux dormir" in told
    assert said == (
        "The group “Équipe Nord” was found by its name: `gep group sessions equipe-nord --take midi` makes it sure.\n"
    )
    assert "mieux dormir" not in gep("show", "soir", "--for", "sponsor")[1]
    assert {path: path.read_bytes() for path in home.rglob("*.jsonl")} == before
    gep("group", "sessions", nord, "--leave", "midi")
    assert "mieux dormir" not in gep("show", "midi", "--for", "sponsor")[1]
    LiveGroup.open(home / "groups" / "two", "w", clock, GroupOpened(id="two", name="Equipe nord")).close()
    told, said = gep("show", "matin", "--for", "sponsor")[1:]
    assert ("mieux dormir" in told, "found by its name" in said) == (False, False)


def test_all_that_name_it_are_taken_in_at_once(gep: Gep, nord: str) -> None:
    assert gep("group", "sessions", nord, "--take", "all")[1] == "2 sessions taken in.\n"
    assert gep("group", "sessions", nord, "--take", "all")[2] == "No session names this group in words only.\n"
    assert gep("group", "sessions", nord, "--take", "matin")[2] == "Nothing to change.\n"


def test_what_makes_no_sense_is_said(gep: Gep, nord: str) -> None:
    assert gep("group", "sessions", nord, "--take", "matin", "--leave", "matin")[0] == 2
    assert "There is no session “[/]”." in gep("group", "sessions", nord, "--take", "[/]")[2]


def test_sessions_are_listed_by_a_group_that_is_known_or_only_named(gep: Gep, nord: str) -> None:
    assert listed(gep, "Équipe Nord") == ["matin", "midi"]
    assert listed(gep, "sud") == ["soir"]
    assert gep("sessions", "--group", "Ouest") == (0, "No session of this group.\n", "")

"""`gep run --group`: a session of a known group has its id, its members as people, and what is passed on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gep_tui.cli.launch import present
from gep_tui.live.session import LiveSession

Gep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(gep: Gep, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Start a session without a screen; returns what the screen would have been given."""
    shown: dict[str, Any] = {}

    def screen(_context: object, live: LiveSession | None = None, **more: Any) -> int:
        shown.update(more, live=live)
        if live is not None:
            assert live.close()
        return 0

    monkeypatch.setattr(present, "require_terminal", lambda _command: None)
    monkeypatch.setattr(present, "present", screen)

    def start(*words: str) -> Any:
        shown.clear()
        status, _out, err = gep("--lang", "en", "run", *words)
        return shown.get("live") or (status, err, *shown)

    return start


@pytest.fixture
def nord(gep: Gep, tmp_path: Path) -> str:
    """A group of four, one of whom facilitates, with a charter."""
    (tmp_path / "c").write_text("Ce qui est dit ici reste ici")
    gep("group", "new", "Équipe Nord", "--charter", str(tmp_path / "c"))
    for person in ("Léa; Accueil; cadre; l@x.org", "Karim", "Zoé", "Claire", "Paul"):
        gep("group", "members", "nord", "--add", person, "--yes")
    gep("group", "members", "nord", "--facilitator", "Claire")
    gep("group", "members", "nord", "--left", "Paul")
    return "equipe-nord"


def test_members_are_the_people_and_the_session_is_the_groups(run: Callable[..., Any], nord: str, gep: Gep) -> None:
    session = run("codev-6", "--group", "équipe nord", "--presenter", "Léa").session
    assert (session.group_id, session.group) == (nord, "Équipe Nord")
    assert [each.name for each in session.people] == ["Léa", "Karim", "Zoé", "Claire"]
    assert all(each.member for each in session.people)
    assert session.roles[""]["facilitator"] == ("p4",)
    assert session.carried.charter is not None
    assert "Sessions held" in gep("group", "show", nord)[1]


def test_people_who_are_named_keep_their_ids_in_the_group(run: Callable[..., Any], nord: str) -> None:
    session = run("codev-6", "--group", nord, "--people", "léa, Marc").session
    assert [(each.name, bool(each.member)) for each in session.people] == [("léa", True), ("Marc", False)]


def test_a_group_that_is_not_known_is_words_as_before(run: Callable[..., Any], nord: str) -> None:
    session = run("codev-6", "--group", "Sud", "--people", "Léa, Marc").session
    assert (session.group_id, session.group, [each.member for each in session.people]) == ("", "Sud", ["", ""])


def test_two_groups_of_one_name_are_told_apart_by_id(run: Callable[..., Any], nord: str, gep: Gep) -> None:
    gep("group", "new", "Équipe Nord", "--yes")
    status, err, *_shown = run("codev-6", "--group", "Équipe Nord")
    assert status == 1
    assert "may be Équipe Nord (equipe-nord), Équipe Nord (equipe-nord-2): give the id of one." in err
    assert run("codev-6", "--group", nord).session.group_id == nord


def test_a_group_without_members_opens_set_up(run: Callable[..., Any], gep: Gep) -> None:
    gep("group", "new", "Sud")
    assert run("codev-6", "--group", "Sud") == (0, "", "first", "live")


def test_the_beginning_of_a_word_of_its_name_means_the_group(run: Callable[..., Any], nord: str, gep: Gep) -> None:
    assert run("codev-6", "--group", "nord").session.group_id == nord
    gep("group", "new", "Nord bis")
    assert "give the id of one" in str(run("codev-6", "--group", "nor"))

"""`gep find` and `gep rebuild --index`: what is printed for people and for programs, and what is said of the rest."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from gep_tui.cli.common import search_index
from gep_tui.domain.session.decisions import notes, phases
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own, on a machine so slow that the index takes more than a moment."""
    monkeypatch.setattr(search_index, "SOON", 0.0)
    monkeypatch.setenv("GEP_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def later(home: Path, clock: ManualClock, session: LiveSession) -> LiveSession:
    """A session of another group, a month later."""
    clock.advance(timedelta(days=30).total_seconds())
    live = open_session(home, "codev-6", ["Agnès", "Hugo"], clock=clock, group="Sud", presenter="Agnès", id="soir")
    live.do(phases.begin)
    live.do(partial(notes.add_note, text="La réunion est maintenue. Reparler du budget.", kind="fact", person="p2"))
    note = live.do(partial(notes.add_note, text="Budget retiré", kind="fact", person="p2"))
    live.do(partial(notes.withdraw_note, note=note.key))
    assert live.close()
    return live


def test_notes_are_printed_under_their_sessions_with_the_words_marked(later: LiveSession, gep: Callable) -> None:
    found = gep("find", "reunion")
    assert (found.status, found.err) == (0, "")
    assert found.out == (
        "Sunday, 22 November 2026 · Équipe Nord · Professional co-development (6 steps)\nmatin\n"
        "  09:05 · Account · fact · Léa\n    Trois *réunions* reportées\n\n"
        "Tuesday, 22 December 2026 · Sud · Professional co-development (6 steps)\nsoir\n"
        "  09:08 · Account · fact · Hugo\n    La *réunion* est maintenue. …\n\n"
        "2 notes in 2 sessions.\n"
    )


def test_it_speaks_french(later: LiveSession, gep: Callable) -> None:
    assert gep("--lang", "fr", "find", "budget").out == (
        "mardi 22 décembre 2026 · Sud · Codéveloppement (6\u00a0étapes)\nsoir\n"
        "  09:08 · Exposé · fait · Hugo\n    … Reparler du *budget*.\n\n1 note dans 1 séance.\n"
    )
    assert gep("--lang", "fr", "find", "zzz").err == "Aucune note ne contient «\u00a0zzz\u00a0».\n"


def test_programs_get_an_object_a_line(later: LiveSession, gep: Callable) -> None:
    found = gep("find", "reunion", "--json")
    rows = [json.loads(row) for row in found.out.splitlines()]
    assert [(row["session"], row["group"], row["kind"], row["person"]) for row in rows] == [
        ("matin", "Équipe Nord", "fact", "Léa"), ("soir", "Sud", "fact", "Hugo"),
    ]  # fmt: skip
    assert [row["text"][slice(*row["found"][0])] for row in rows] == ["réunions", "réunion"]


@pytest.mark.parametrize(
    ("words", "sessions"),
    [(("reunion", "--group", "sud"), ["soir"]), (("reunion", "--person", "léa"), ["matin"]), (("--kind", "fact"), None),
     (("reunion", "--case", "agnes"), ["soir"]), (("reunion", "--since", "2026-12"), ["soir"]), (("@hugo",), ["soir"]),
     (("reunion", "--group", "nord", "--group", "sud"), ["matin", "soir"]), (("réunions reportées",), ["matin"])],
)  # fmt: skip
def test_filters(later: LiveSession, gep: Callable, words: tuple[str, ...], sessions: list[str] | None) -> None:
    rows = [json.loads(row) for row in gep("find", *words, "--json").out.splitlines()]
    assert [row["session"] for row in rows] == (sessions or ["matin", "soir"])


def test_nothing_found_is_told_in_a_sentence(later: LiveSession, gep: Callable) -> None:
    assert gep("find", "rien", "de") == (1, "", "No note has “rien de”.\n")
    assert gep("find", "--kind", "quote") == (1, "", "No note fits this search.\n")
    assert gep("find", "retire") == (1, "", "No note has “retire”. A withdrawn note has it: --withdrawn.\n")
    assert gep("find", "calme") == (1, "", "No note has “calme”. A note to self has it: --kind self.\n")
    assert gep("find", "retire", "--withdrawn").out.count("(withdrawn)") == 1
    assert "*calme*" in gep("find", "calme", "--kind", "self").out
    assert gep("find", "x", "--person", "Hug0").err.startswith("Nobody called “Hug0”")
    assert gep("find", "x", "--since", "lundi").err.startswith("“lundi” is not a date")
    assert gep("find") == (2, "", "Say what to find: words, or a kind, a person, a group.\n")


def test_a_first_search_in_an_empty_folder(gep: Callable) -> None:
    assert gep("find", "x") == (1, "", "No note has “x”.\n")


def test_rebuilding_says_how_much_and_how_fast(later: LiveSession, gep: Callable) -> None:
    said = gep("rebuild", "--index").out
    assert said.startswith("The search index is new: 5 notes, 2 sessions, in ")
    assert "events a second" in said


def test_a_damaged_index_and_a_cache_that_refuses_are_told(later: LiveSession, gep: Callable, cache: Path) -> None:
    assert gep("find", "reunion").status == 0
    (index,) = cache.glob("*.sqlite3")
    index.write_bytes(b"nonsense" * 999)
    again = gep("find", "reunion")
    assert again.out.endswith("2 notes in 2 sessions.\n")
    assert again.err == "The search index was damaged: it is made anew from the sessions. No note is lost.\n"
    index.unlink()
    cache.rmdir()
    cache.touch()
    without = gep("find", "reunion")
    assert without.out == again.out
    assert without.err.startswith(f"No search index can be kept in {cache} (")
    assert gep("rebuild", "--index").status == 1


@pytest.mark.parametrize("spoil", ["drop table words_data", "update session set told = x'7b'"])
def test_damage_that_only_the_search_meets_is_mended_and_told(
    later: LiveSession, gep: Callable, cache: Path, spoil: str
) -> None:
    found = gep("find", "reunion")
    (path,) = cache.glob("*.sqlite3")
    with closing(sqlite3.connect(path)) as index:
        index.execute(spoil)
        index.commit()
    again = gep("find", "reunion")
    assert (again.status, again.out) == (0, found.out)
    assert again.err == "The search index was damaged: it is made anew from the sessions. No note is lost.\n"
    assert gep("find", "reunion").err == ""


def test_hostile_words_are_printed_as_text(home: Path, clock: ManualClock, gep: Callable) -> None:
    live = open_session(home, "codev-6", ["[/]"], clock=clock, group="\x1b]0;x\x07", id="s")
    live.do(phases.begin)
    live.do(partial(notes.add_note, text="[@click=app.quit]budget[/]\x1b[31m\nzwei\tdrei", kind="fact", person="p1"))
    assert live.close()
    found = gep("find", "budget")
    assert "[@click=app.quit]*budget*[/]" in found.out
    assert "\x1b" not in found.out

"""What is found, and what is not: words, phrases, names, and whatever people type."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sittings import NINE, Sitting

from gep_tui.domain.session import events as ev
from gep_tui.store.index.index import SearchIndex
from gep_tui.store.index.wanted import Hit, NamesNothing, Wanted
from gep_tui.words.search_names import wanted
from gep_tui.words.search_words import asked

Find = Callable[..., list[str]]


@pytest.fixture
def sitting(tmp_path: Path) -> Sitting:
    """A session with one note in its second phase."""
    sitting = Sitting(tmp_path, "2026-03-03-0900-abc")
    run = sitting.phase("talk")
    sitting.note("Le cœur de l’équipe : réunions reportées", run=run)
    run = sitting.phase("ideas", "talk")
    sitting.note("Voir la cheffe de service avant la réunion", kind="lead", person="p2", run=run, due="vendredi")
    return sitting


@pytest.fixture
def hits(tmp_path: Path) -> Callable[..., list[Hit]]:
    """Search as somebody who types, in an index brought up to date just before."""

    def search(typed: str, **more: object) -> list[Hit]:
        index = SearchIndex(tmp_path / "cache" / "index.sqlite3", tmp_path / "sessions")
        for _step in index.keep_up():
            pass
        meant = wanted(asked(typed), index.names())
        assert isinstance(meant, Wanted), meant
        found = index.search(Wanted(**{**{n: getattr(meant, n) for n in meant.__struct_fields__}, **more}), 100)
        index.close()
        return found

    return search


@pytest.fixture
def find(hits: Callable[..., list[Hit]]) -> Find:
    return lambda typed, **more: [hit.found.text for hit in hits(typed, **more)]


FOUND = (
    "cœur", "COEUR", "coeur", "équipe", "equipe", "report", "réunion report", "l’équipe", "l'equipe", '"de l’équipe"',
    '"de l’équi', "«réunions reportées»", "“réunions reportées”", "report cœur", "reportées*", "Léa cœur",
    "@Léa équipe", '@"Léa Martin" équipe', "kind:fact cœur", "group:nord équipe", "case:Léa cœur",
    'case:"first case" cœur', "since:2026 cœur", "since:2026-03-03 cœur", "since:03/03/2026 cœur",
)  # fmt: skip

NOT_FOUND = (
    "coeu z", "quipe", '"réunion reportées"', '"cœur équipe"', "budget", "cœur budget", "@Karim cœur",
    "since:2026-04 cœur", '"reun"', "kind:lead cœur",
)  # fmt: skip

HOSTILE = (
    '"', '""', "*", "**", "NEAR(", "NEAR(a b, 2)", "AND", "a AND", "OR OR", "NOT x", "[/]", "[@click=app.quit]x", "(",
    ")", "{text}:", "text:x", "-", "…", "!?;", "'", "';drop table note;--", "\\", "\x00", "a\x00b", "\ud800",
    "x" * 10_000, "mot " * 3_000, '"' * 999,
    "@", "@@", "kind:", "a:b:c", "http://x.y", "%", "_", "^x", "+x", "١٢", "用户", "\u202ex",
)  # fmt: skip


@pytest.mark.parametrize("typed", FOUND)
def test_a_note_is_found(sitting: Sitting, find: Find, typed: str) -> None:
    assert find(typed) == ["Le cœur de l’équipe : réunions reportées"]


@pytest.mark.parametrize("typed", NOT_FOUND)
def test_it_is_not_found(sitting: Sitting, find: Find, typed: str) -> None:
    assert find(typed) == []


def test_names_that_mean_nothing_are_told_with_what_is_close(sitting: Sitting, tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "cache" / "index.sqlite3", tmp_path / "sessions")
    list(index.keep_up())
    assert wanted(asked("@Lucas x"), index.names()) == NamesNothing("person", "Lucas", ("Karim", "Léa Martin"))
    assert isinstance(wanted(asked("kind:nonsense"), index.names()), NamesNothing)
    assert isinstance(wanted(asked("since:monday"), index.names()), NamesNothing)


def test_a_kind_is_found_by_id_by_name_and_by_the_protocol_s_word(sitting: Sitting, find: Find) -> None:
    for word in ("lead", "leads", "piste", "path", "pis"):
        assert find(f"kind:{word}") == ["Voir la cheffe de service avant la réunion"]


def test_the_words_for_a_date_are_found_with_the_note(sitting: Sitting, find: Find) -> None:
    assert find("vendredi") == ["Voir la cheffe de service avant la réunion"]


def test_a_hit_tells_its_session_phase_case_and_speaker(sitting: Sitting, hits: Callable[..., list[Hit]]) -> None:
    (hit,) = hits("cheffe")
    assert (hit.session.id, hit.session.group, hit.session.title) == (sitting.id, "Équipe Nord", "Séance")
    assert (hit.found.person, hit.found.kind, hit.found.due) == ("Karim", "lead", "vendredi")
    phase = hit.session.phases[hit.found.phase]
    assert (phase.name.fr, phase.case.fr, phase.presenter) == ("Consultation", "Premier cas", "Léa Martin")


def test_withdrawn_notes_and_notes_to_self_are_found_only_where_asked_for(sitting: Sitting, find: Find) -> None:
    gone = sitting.note("secret retiré")
    sitting.note("secret pour moi", kind="self")
    both = sitting.note("secret pour moi, retiré", kind="self")
    sitting.write(ev.NoteWithdrawn, note=gone)
    sitting.write(ev.NoteWithdrawn, note=both)
    assert find("secret") == [] == find("secret kind:fact")
    assert find("secret", withdrawn=True) == ["secret retiré"]
    assert find("secret kind:self") == ["secret pour moi"] == find("kind:self")
    assert find("secret kind:self", withdrawn=True) == ["secret pour moi, retiré", "secret pour moi"]
    assert find("group:nord secret", withdrawn=True) == ["secret retiré"]
    assert "secret retiré" in find("", withdrawn=True)
    assert "secret pour moi" not in find("", withdrawn=True)


def test_what_the_record_says_now_is_found(sitting: Sitting, find: Find) -> None:
    note = sitting.note("avant le changement")
    assert find("avant changement") == ["avant le changement"]
    sitting.write(ev.NoteChanged, note=note, text="après cela", prior=note)
    assert find("avant changement") == []
    assert find("après") == ["après cela"]
    sitting.write(ev.NoteWithdrawn, note=note)
    assert find("après") == []
    sitting.write(ev.NoteRestored, note=note)
    assert find("après") == ["après cela"]
    sitting.write(ev.NoteSplit, note=note, text="après", rest="cela seul")
    assert find("cela") == ["cela seul"]
    sitting.write(ev.PersonChanged, person="p1", name="Zoé")
    assert find("@Zoé après") == ["après"]
    sitting.write(ev.TitleSet, title="Autre", group="Sud")
    assert find("group:sud après") == ["après"]


def test_the_newest_session_comes_first(sitting: Sitting, tmp_path: Path, find: Find) -> None:
    for number in range(3):
        Sitting(tmp_path, f"2025-0{number + 1}-x", NINE - timedelta(days=9 - number)).note(f"réunion {number}")
    assert find("réunion") == [
        "Voir la cheffe de service avant la réunion", "Le cœur de l’équipe : réunions reportées",
        "réunion 2", "réunion 1", "réunion 0",
    ]  # fmt: skip


def test_sessions_of_one_second_keep_apart(tmp_path: Path, find: Find) -> None:
    one, other = Sitting(tmp_path, "one"), Sitting(tmp_path, "other")
    for number in range(3):
        one.note(f"un {number}")
        other.note(f"autre {number}")
    assert find("un") == ["un 2", "un 1", "un 0"]
    one.note("un 3")
    assert find("un") == ["un 3", "un 2", "un 1", "un 0"]
    assert find("autre") == ["autre 2", "autre 1", "autre 0"]


def test_rehearsals_are_not_found(tmp_path: Path, find: Find) -> None:
    Sitting(tmp_path, "2026-x", rehearsal=True).note("répétition")
    assert find("répétition") == []


def test_a_sign_is_a_word(sitting: Sitting, find: Find) -> None:
    sitting.note("⚠ budget → à revoir 👍🏽")
    for typed in ("⚠", "→", "👍"):
        assert find(typed) == ["⚠ budget → à revoir 👍🏽"]


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_is_answered(sitting: Sitting, tmp_path: Path, typed: str) -> None:
    index = SearchIndex(tmp_path / "cache" / "index.sqlite3", tmp_path / "sessions")
    list(index.keep_up())
    meant = wanted(asked(typed), index.names())
    assert isinstance(meant, NamesNothing) or isinstance(index.search(meant, 10), list)
    assert index.state.made == "new"


def test_whatever_was_noted_is_found_again(tmp_path: Path, find: Find, naughty: list[str]) -> None:
    sitting = Sitting(tmp_path, "naughty")
    for number, text in enumerate(naughty):
        sitting.note(f"{text} fin{number}")
    for number in range(0, len(naughty), 7):
        assert len(find(f'"fin{number}"')) == 1

"""The review has a sentence for everything that the record could not use."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

import pytest

from gep_tui import domain
from gep_tui.domain.session.events import Paused, PhaseEntered, Unknown
from gep_tui.store.files.reading import Code, ReadProblem
from gep_tui.ui.review.views.unset_days import unset_days
from gep_tui.words import problems

DOMAIN = Path(domain.__file__).parent


def reasons() -> set[str]:
    """Return every reason that the fold gives for an event without effect."""
    found = set()
    for path in (*DOMAIN.glob("session/effects/*.py"), DOMAIN / "stream/order.py", DOMAIN / "session/rules.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Return) and node.value is not None:
                for each in ast.walk(node.value):
                    if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value.islower():
                        found.add(each.value)
    return {each for each in found if each.replace("-", "").isalpha()}


def test_every_reason_of_the_fold_has_its_words() -> None:
    assert {"not-at-the-seat", "unknown-turn", "closed"} <= reasons()
    assert reasons() <= set(problems.WHYS)
    assert {"malformed", "unknown-type", "newer-schema"} <= set(problems.WHYS)


@pytest.mark.parametrize("code", get_args(Code))
def test_every_problem_of_reading_names_its_file(code: Code) -> None:
    words = problems.problem(ReadProblem(Path("/data/ev\nents/[b].jsonl"), 3, code, "13"))
    assert "/data/ev ents/[b].jsonl" in words
    assert "{" not in words


def test_nothing_wrong_is_said_too(room) -> None:
    room.press("7")
    assert room.whole().strip() == "Everything in the record could be read and used."


def test_events_without_effect_are_listed_with_time_screen_and_reason(room) -> None:
    at = room.live.session.last_at
    room.live.record.add(
        [
            PhaseEntered(writer="other", seq=900, at=at, from_="case-1.ideas", to="closing"),
            Paused(writer="other", seq=901, at=at),
            Unknown(writer="other", seq=902, at=at, kind="[/] from_\x1bmars", why="unknown-type"),
        ]
    )
    room.press("7")
    told = " ".join(room.whole().split())
    assert "10:07 phase “Closing”: no effect, another screen had the clock. (entry 900 of other)" in told
    assert "10:07 pause: no effect" in told
    assert "[/] from_mars: no effect, this version of gep does not know this kind of entry." in told


def test_problems_of_reading_are_listed_above(room) -> None:
    room.live.problems = (ReadProblem(Path("/s/events/a.jsonl"), None, "torn-tail", "17"),)
    room.press("7")
    assert "an unfinished line at its end (17 B) is not read" in " ".join(room.whole().split())


def test_words_that_mean_no_day_are_a_commitment_without_a_day(room) -> None:
    before = unset_days(room.desk.view_model())
    room.add("Zoé calls", "commitment", due="ien sûr que non")
    room.add("Léa writes", "commitment", due="next session")
    room.press("7")
    told = " ".join(room.whole().split())
    assert "“Zoé calls”: “ien sûr que non” names no day. d says by when." in told
    assert "Léa writes" not in told
    assert unset_days(room.desk.view_model()) == before + 1


def test_a_commitment_without_a_day_is_listed_and_one_key_takes_the_day_in_its_words(room) -> None:
    call = room.add("Zoé calls the centre before 12 December", "commitment")
    write = room.add("Léa writes", "commitment")
    room.add("Paul on 03/04", "commitment")
    room.press("7")
    told = " ".join(room.whole().split())
    assert "the sentence names a day, none is set: before 12 December · " in told
    assert "“Léa writes”: no day is set. d says by when." in told
    room.choose(call.id)
    room.press("d")
    assert room.note(call.id).due_on.endswith("-12-11") and "Léa writes" in room.whole()
    assert "centre" not in room.whole(), "it has its day"
    room.choose(write.id)
    room.press("d")
    room.type("tomorrow")
    room.press("enter", "enter")
    assert room.note(write.id).due == "tomorrow"

"""How many sessions, and how many weeks: a number with its noun is read, and a sentence is refused."""

from __future__ import annotations

import pytest

from gep_tui.ui.components.questions import ANSWERED, ASKING
from gep_tui.ui.group.count_ask import SESSIONS, WEEKS, CountAsk


def asked(typed: str, beside: frozenset[str]) -> CountAsk:
    return CountAsk("How many?", typed, default=4, most=60, beside=beside)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("6", "6"), ("six", "6"), ("5 séances", "5"), ("5 sessions in all", "5"), ("Vingt-et-un.", "21"), ("", "4")],
)
def test_a_number_is_read_with_its_noun(typed: str, answer: str) -> None:
    ask = asked(typed, SESSIONS)
    assert ask.enter() == ANSWERED and ask.answer == answer


@pytest.mark.parametrize("typed", ["2Jo a tenu parole", "3 ou quatre", "5 semaines", "Jo en a deux", "0", "1,5", "99"])
def test_a_sentence_is_refused_and_stays(typed: str) -> None:
    ask = asked(typed, SESSIONS)
    assert ask.enter() == ASKING and ask.typed == typed and f"“{typed}” is no number" in ask.notice


def test_weeks_are_read_with_their_words() -> None:
    ask = asked("toutes les trois semaines", WEEKS)
    assert ask.enter() == ANSWERED and ask.answer == "3"

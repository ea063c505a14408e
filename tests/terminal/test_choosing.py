"""A case chosen in a real terminal: topics from the note line, dots, the choice undone, a draw, the case begun."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import pytest
from sitting import may_be_left
from waiting import until

from gep_tui.domain.session.ballot import tally
from gep_tui.domain.session.cases import cases
from gep_tui.domain.session.decisions.phases import begin, go_to
from gep_tui.domain.session.offers import offers
from gep_tui.domain.session.people import given
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session

PEOPLE = ("Léa", "Karim", "Anne", "Paul", "Zoé")
TOPICS = ("<@Karim A departure: how do I say it?", "<@Zoé Night shifts: who says no?", "<@Paul A colleague who drinks")


@pytest.fixture
def gathering(live, tmp_path):
    """Open, in a terminal, a half day that has come to the round in which topics are offered."""
    clock = ManualClock(datetime.now().astimezone() - timedelta(minutes=1))
    held = open_session(tmp_path, "half-day-one-case", PEOPLE, clock=clock, id="s1")
    held.do(begin)
    clock.advance(50)
    held.do(partial(go_to, phase="topics"))
    held.close()
    return live


def test_three_topics_dots_a_choice_undone_a_draw_and_the_case_with_presenter_and_question(gathering, session):
    terminal = gathering()
    terminal.until(may_be_left)
    for number, words in enumerate(TOPICS, 1):
        terminal.send(f"{words}\r")
        until(lambda number=number: len(offers(session())) == number)
    terminal.send("\x1bn")
    terminal.wait("Choose the case: The case")
    terminal.wait("nothing offered yet: Léa, Anne")
    terminal.send("half a note")
    terminal.wait("half a note")
    topics = [offer.id for offer in offers(session())]
    terminal.send("\x1b2")
    until(lambda: tally(session(), "choice") == {topics[1]: 1})
    terminal.send("\x1bvan\r")
    terminal.wait("Anne: 1 vote left")
    terminal.send("\x1b1")
    until(lambda: tally(session(), "choice") == {topics[1]: 1, topics[0]: 1})
    terminal.send("\x1bc")
    terminal.wait("has as many votes, or more")
    terminal.send("y")
    until(lambda: given(session(), "presenter", "case-1") == ("p2",))
    terminal.wait("u undoes it")
    terminal.send("\x1bu")
    until(lambda: given(session(), "presenter", "case-1") == ())
    terminal.send("\x1bO")
    terminal.wait("COMMANDS")
    terminal.send("o")
    terminal.wait("Drawn among 2")
    terminal.send("c")
    until(lambda: len(cases(session())) == 1)
    [case] = cases(session())
    assert case.choice.way == "draw" and case.choice.note in topics[:2]
    name = {"p2": "Karim", "p5": "Zoé"}[case.presenter[0]]
    terminal.wait("u undoes it")
    terminal.until(may_be_left)
    terminal.send("\x1bn")
    terminal.wait("Account")
    words = (f"{name} (speaks here)", "Key question", "half a note")
    terminal.until(lambda shown: all(each in shown for each in words) and "Who is the client?" not in shown)
    assert case.questions[-1] in ("how do I say it?", "who says no?")

"""Lines between screens, as they are written, shown and seen."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from gep_tui.domain.session.decisions.lines import see_line, send_line
from gep_tui.domain.session.decisions.screens import sign
from gep_tui.ui.desk.views.lines import line_words
from gep_tui.ui.live.reminders import Reminders


@pytest.fixture
def told(table: Any) -> Any:
    """A table where Zoé has sent two lines from another screen."""
    other = table.other()
    other.do(partial(sign, writer=other.writer, name="Zoé"))
    for text in ("the question was not answered", "[/b] two"):
        other.do(partial(send_line, text=text))
    table.settle(other)
    table.live.poll()
    table.zoe = other
    yield table
    other.close()


def test_a_line_stands_until_the_key_says_it_was_seen(told: Any) -> None:
    assert line_words(told.desk.view_model()) == (
        "◆ Zoé 10:00: the question was not answered   (Esc . s: seen) and 1 more"
    )
    told.command(".", "s")
    assert line_words(told.desk.view_model()) == "◆ Zoé 10:00: [/b] two   (Esc . s: seen)"
    told.command(".", "s")
    assert line_words(told.desk.view_model()) == ""
    told.command(".", "s")
    assert told.said == "No line from another screen waits here."


def test_whoever_answers_has_seen_and_an_answer_stands_on_the_other_screen(told: Any) -> None:
    told.command(".", "l")
    assert told.asked == "To the other screens (no note):"
    told.answer("we come back to it")
    assert told.said == "Sent. It stays on the other screens until it is seen."
    told.settle()
    told.zoe.poll()
    assert [line.text for line in told.zoe.session.lines if not line.seen_by] == ["[/b] two", "we come back to it"]
    assert not told.session.notes


def test_an_empty_line_is_not_sent(table: Any) -> None:
    table.command(".", "l")
    table.press("enter")
    assert (table.said, table.session.lines) == ("Nothing written.", ())


def test_a_writer_is_told_who_has_seen_the_line(table: Any) -> None:
    reminders = Reminders(table.desk)
    table.live.do(partial(send_line, text="five minutes more"))
    reminders.remind(table.live.now())
    other = table.other()
    other.do(partial(see_line, writer=other.writer))
    table.settle(other)
    table.live.poll()
    reminders.remind(table.live.now())
    assert table.said == "Another screen has seen your line: “five minutes more”"
    other.close()


def test_hidden_lines_hide_their_words(told: Any) -> None:
    told.command("z")
    assert "question" not in line_words(told.desk.view_model())

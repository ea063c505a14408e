"""Keys on the live screen, as a terminal sends them."""

from __future__ import annotations

import re
import time
from itertools import pairwise
from math import ceil

import pytest
from sitting import may_be_left
from waiting import PATIENCE, Lateness, until


def texts(session):
    return [note.text for note in session().notes]


def saved(terminal, session, count, seconds=PATIENCE):
    """Return the notes once so many are on the disk."""
    until(lambda: len(session().notes) >= count, terminal.text, seconds)
    return texts(session)


def test_ten_bursts_of_two_notes_each_give_twenty_notes_in_order(live, session):
    terminal = live()
    for _ in range(10):
        terminal.send("abc\rde\r")
    assert saved(terminal, session, 20) == ["abc", "de"] * 10


def test_nine_hundred_keys_at_once_are_all_kept(live, session):
    terminal = live()
    terminal.send("x" * 900 + "\r")
    assert saved(terminal, session, 1) == ["x" * 900]


@pytest.mark.parametrize("gap", [0, 0.02, 0.08, 0.15, 0.6])
def test_esc_and_a_key_are_one_command_whatever_the_gap_and_typing_goes_on(live, session, gap):
    terminal = live()
    terminal.send("half a note")
    terminal.wait("half a note")
    for key, word in (("+", "of 11:00"), ("1", "● Léa"), ("s", "○ nobody"), ("&", "● Léa"), ("p", "PAUSED")):
        terminal.send("\x1b")
        time.sleep(gap)
        terminal.send(key)
        terminal.wait(word)
    assert not session().notes
    terminal.gone("COMMAND")
    terminal.wait("half a note")
    terminal.send(" and the rest\r")
    assert saved(terminal, session, 1) == ["half a note and the rest"]


GAPS = (0, 0.03, 0.08, 0.15, 0.3, 0.6)


def test_esc_and_a_key_in_one_burst_end_a_question_and_act(live, session):
    terminal = live()
    terminal.send("\x1bh")
    terminal.wait("Whose hand?")
    terminal.send("\x1bp")
    terminal.wait("PAUSED")
    terminal.gone("Whose hand?")


@pytest.mark.parametrize("gap", [0.3, 0.6])
def test_a_key_behind_the_esc_that_left_a_question_is_text(live, session, gap):
    terminal = live()
    before = len(session().done)
    terminal.send("\x1bh")
    terminal.wait("Whose hand?")
    terminal.send("\x1b")
    terminal.gone("Whose hand?")
    time.sleep(gap)
    terminal.send("p")
    time.sleep(0.5)
    terminal.send("\r")
    assert saved(terminal, session, 1) == ["p"]
    assert (len(session().done), session().paused) == (before, None)


PROSE = ("elle dit que", "Nous allons", "Il faut", "Rencontrer la cheffe", "eyes are closed")


#: Seconds after an Esc in which a letter may still be taken for a command, or for the beginning of a word.
UNSETTLED = 2.0


def one_by_one(terminal, keys, gap):
    for key in keys:
        terminal.send(key)
        time.sleep(gap)


def said_slowly(terminal, escapes, words, gap):
    """Type a sentence behind Esc, letter by letter as long as its keys may mean something else; then the rest."""
    slow = ceil(UNSETTLED / gap) if gap else len(words)
    one_by_one(terminal, "\x1b" * escapes + words[:slow], gap)
    terminal.send(words[slow:])


@pytest.mark.parametrize("gap", GAPS)
def test_prose_behind_esc_is_a_note_whole_and_nothing_is_done(live, session, gap):
    terminal = live()
    before = len(session().done)
    # each pause makes a sentence slow: the slower, the fewer, each with another first letter
    sentences = PROSE if gap < 0.05 else PROSE[:4] if gap < 0.3 else PROSE[:2]
    for escapes in (1, 2):
        for number, words in enumerate(sentences, 1 + (escapes - 1) * len(sentences)):
            said_slowly(terminal, escapes, words, gap)
            terminal.wait(words)
            terminal.send("\r")
            saved(terminal, session, number)
            terminal.gone("▸ " + words)
    assert saved(terminal, session, 2 * len(sentences)) == [*sentences, *sentences]
    now = session()
    assert (len(now.done), now.closed, len(now.people)) == (before, None, 8)


@pytest.mark.parametrize("gap", GAPS)
def test_staying_among_commands_the_same_key_again_and_signs_never_make_a_word(live, session, gap):
    terminal = live()
    before = len(session().done)
    one_by_one(terminal, "\x1b\x1b", gap)
    terminal.wait("COMMANDS")
    one_by_one(terminal, "+++++", gap)
    terminal.wait("of 15:00")
    one_by_one(terminal, "pp", gap)
    until(lambda: len(session().done) == before + 7, terminal.text)
    terminal.until(may_be_left)
    one_by_one(terminal, "n", gap)
    terminal.wait("2/6")
    assert not session().notes and session().paused is None
    terminal.send("\r")
    terminal.gone("COMMANDS")


def test_a_line_feed_enters_as_a_carriage_return_does(live, session):
    terminal = live()
    terminal.send("one\ntwo\r")
    assert saved(terminal, session, 2) == ["one", "two"]


@pytest.mark.parametrize(
    "keys, word", [("\x1bOQ", "PAUSED"), ("\x1bOR", "● Léa"), ("\x1bOS", "2/6"), ("\x1b[19~", "hidden")]
)
def test_function_keys_act_while_one_types(live, keys, word):
    terminal = live()
    terminal.send("typing")
    terminal.wait("typing")
    terminal.until(may_be_left)
    terminal.send(keys)
    terminal.until(lambda shown: "typing" in shown and word in shown)


def test_a_paste_of_many_lines_is_one_note_kept_whole(live, session):
    terminal = live()
    lines = "\n".join(f"line {number} ?!" for number in range(30))
    terminal.paste("?" + lines)
    terminal.wait("⏎line")
    terminal.send("\r")
    assert saved(terminal, session, 1) == ["?" + lines]
    assert session().notes[0].kind == "fact"


def test_a_paste_in_command_mode_goes_to_the_note_line(live, session):
    terminal = live()
    terminal.send("\x1b")
    terminal.wait("ONE COMMAND")
    terminal.paste("pnext\nn")
    terminal.wait("pnext")
    terminal.send("\r")
    assert saved(terminal, session, 1) == ["pnext\nn"]
    assert session().paused is None
    assert session().phase.id.endswith("account")


def test_the_clock_goes_on_while_ten_megabytes_are_pasted(live, session):
    terminal = live()
    shown: list[tuple[float, str]] = []
    began = time.monotonic()

    def look():
        found = re.search(r"(\d+:\d\d) of ", terminal.text())
        if found and (not shown or shown[-1][1] != found[1]):
            shown.append((time.monotonic() - began, found[1]))

    block = "0123456789abcdef" * 128
    with Lateness(terminal.process.pid) as late:
        terminal.send("\x1b[200~")
        for _ in range(10 * 1024 * 1024 // len(block)):
            terminal.send(block)
            look()
        terminal.send("\x1b[201~")
        until(lambda: look() or "▣" in terminal.text(), terminal.text, 90)
    pauses = [later - sooner for (sooner, _), (later, _) in pairwise(shown)]
    assert len(shown) > 2
    assert max(pauses) < 2.0 + late.seconds, pauses
    terminal.send("\r")
    assert [len(text) for text in saved(terminal, session, 1)] == [10 * 1024 * 1024]

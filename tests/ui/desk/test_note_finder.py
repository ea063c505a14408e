"""Esc /: a list beside the running clock, answered while one types; Enter opens, Esc goes back to what was typed."""

from __future__ import annotations

from functools import partial

import pytest
from drawn import text_of

from gep_tui import locale
from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.findable import findable_session, findables
from gep_tui.domain.stream.word_search import Term
from gep_tui.live.searching import FoundNotes
from gep_tui.store.index.wanted import Hit, NamesNothing
from gep_tui.ui.desk.note_finder import NoteFinder

HOSTILE = "[/] [@click=app.quit]budget[/] \u2066x"


class FakeSearch:
    """A search whose answers the test gives."""

    def __init__(self, tell):
        self.tell, self.found, self.asked, self.ended, self.begun = tell, FoundNotes(), [], False, False
        self.cache = "/cache"

    def begin(self):
        self.begun = True

    def end(self):
        self.ended = True

    def ask(self, typed, running=None, again=False):
        self.asked.append(typed)


@pytest.fixture
def search(table):
    """Make the search of the table's desk one whose answers the test gives."""
    made = []

    def searching(tell):
        made.append(FakeSearch(tell))
        return made[-1]

    table.desk.searching = searching
    return made


@pytest.fixture
def finder(table, search):
    """The finder, opened while a note is being typed."""
    table.type("half a note")
    table.command("/")
    assert isinstance(table.desk.asking, NoteFinder)
    return table.desk.asking


def hits(table, *texts):
    """Return a hit of this session for each text, and one of another session."""
    for text in texts:
        table.live.do(partial(notes.add_note, text=text, kind="fact", person="p2"))
    session, here = findable_session("s1", table.session), tuple(findables(table.session))
    other = findable_session("2026-10-22-0900-abc", table.session)
    return (*(Hit(n, session, note) for n, note in enumerate(here)), Hit(99, other, here[0]))


def answer(table, finder, typed, *texts, **more):
    """Type a search, and give its answer."""
    table.press(*typed)
    finder.search.found = FoundNotes(
        typed=finder.typed, terms=(Term(("budget",)),), hits=hits(table, *texts) if texts else (), **more
    )
    return text_of([shown for shown, _id in finder.listed({}, 80, 12)])


def test_each_letter_is_searched_for_and_the_note_line_keeps_its_own(table, finder, search):
    table.press(*"bud")
    assert search[0].asked == ["b", "bu", "bud"]
    assert table.line.text == "half a note"
    table.press("escape")
    assert table.desk.asking is None and table.line.text == "half a note" and search[0].ended
    table.type(" goes on")
    assert table.line.text == "half a note goes on"


def test_hits_stand_under_their_sessions_with_kind_speaker_and_sentence(table, finder):
    shown = answer(table, finder, "budget", "the budget is frozen", HOSTILE)
    assert shown.splitlines() == [
        "today · Morning", "▸ fact          Karim      the budget is frozen",
        "  fact          Karim      [/] [@click=app.quit]budget[/] x", "today · Morning",
        "  fact          Karim      the budget is frozen",
    ]  # fmt: skip
    assert finder.heading() == "3 notes found"


def test_found_words_are_reversed_not_only_coloured(table, finder):
    answer(table, finder, "budget", "the budget is frozen")
    (line,) = [shown for shown, id in finder.listed({}, 80, 12) if id.startswith("s1\t")]
    assert ("budget", "invert") in line


def test_a_note_of_this_session_is_chosen_in_the_list(table, finder):
    answer(table, finder, "budget", "the budget is frozen", "another")
    table.press("down", "enter")
    note = next(note for note in table.session.notes if note.text == "another")
    assert table.desk.selected == note.id and table.desk.asking is None and finder.search.ended


def test_a_note_of_another_session_is_opened_and_the_list_comes_back(table, finder):
    answer(table, finder, "budget", "the budget is frozen")
    table.press("down", "down", "up", "pagedown", "enter")
    (wanted,) = table.told
    assert wanted.place[:3] == ("2026-10-22-0900-abc", table.session.notes[0].id, False)
    assert table.desk.asking is finder and finder.typed == "budget"
    table.press("escape")
    assert table.line.text == "half a note"


def test_enter_waits_for_the_list_that_belongs_to_what_is_typed(table, finder):
    answer(table, finder, "budget", "the budget is frozen")
    table.press("x", "enter")
    assert table.desk.asking is finder and table.told == []


def test_the_clock_keys_act_meanwhile(table, finder):
    table.press("f2")
    assert table.session.paused is not None and table.desk.asking is finder


def test_the_finder_stays_when_the_phase_ends(table, finder):
    table.go("case-1.account")
    table.desk.end_with_phase()
    assert table.desk.asking is finder


def test_a_paste_is_searched_for_up_to_a_length(table, finder):
    finder.paste("x" * 10_000)
    assert len(finder.typed) == 200 and finder.search.asked == ["x" * 200]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(1, 1), (20, 2), (40, 6), (80, 13), (120, 30), (80, 0)])
def test_it_fits_at_every_size(table, finder, size, language):
    locale.choose(language)
    answer(table, finder, "budget", "the budget is frozen", HOSTILE, "x" * 500)
    cells, rows = size
    for _step in range(5):
        spots = finder.listed({}, cells, rows)
        assert len(spots) <= rows
        assert not rows or any("▸" in "".join(text for text, _style in shown) for shown, _id in spots)
        table.press("down")


def test_notes_hidden_from_a_neighbour_stay_hidden(table, search):
    table.desk.hidden = True
    table.command("/")
    assert table.desk.asking is None and "hidden" in table.said
    table.desk.hidden = False
    table.command("/")
    finder = table.desk.asking
    answer(table, finder, "budget", "the budget is frozen")
    table.press("f8")
    assert table.desk.hidden and "frozen" not in text_of([shown for shown, _id in finder.listed({}, 80, 12)])


def test_why_there_is_nothing_is_told(table, finder):
    assert "No note has “budget”." in answer(table, finder, "budget")
    nothing = NamesNothing("person", "Bob", ("Anne", "Karim"))
    assert "Nobody called “Bob”" in answer(table, finder, "x", nothing=nothing)
    assert "The search has failed" in answer(table, finder, "y", failed=True)


def test_a_click_opens_a_note(table, finder):
    answer(table, finder, "budget", "the budget is frozen", "another")
    finder.pick(next(id for _shown, id in finder.listed({}, 80, 12) if id.startswith("2026")))
    table.press("enter")
    assert table.told[0].place.folder == "2026-10-22-0900-abc"

"""Two edits of one note on the screen: a sign until the note is chosen, and a key that takes the other."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from drawn import text_of

from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.decisions.screens import sign
from gep_tui.ui.desk.views.notes import note_lines
from gep_tui.ui.review.views.note_rows import NotePage, draw_note


@pytest.fixture
def twice(table: Any) -> Any:
    """A note that another screen, signed by Zoé, changed while the desk did."""
    table.note("as it was")
    other = table.other()
    other.do(partial(sign, writer=other.writer, name="Zoé"))
    note = table.session.notes[0].id
    other.do(partial(notes.change_note, note=note, text="as Zoé has it"))
    table.note("another note")
    table.note("and one more")
    table.live.do(partial(notes.change_note, note=note, text="as Claire has it"))
    table.settle(other)
    table.live.poll()
    yield table
    other.close()


def shown(table: Any) -> str:
    return text_of(note_lines(table.desk.view_model(), 100, 4, table.desk.selected))


def test_the_sign_stands_until_the_note_is_chosen_which_tells_the_other_edit(twice: Any) -> None:
    assert "≠" in shown(twice) and "as Claire has it" in shown(twice)
    twice.press("up", "up", "up")
    assert twice.said.startswith("Zoé changed it at the same time: “as Zoé has it”   →: take that")
    assert "≠" not in shown(twice)


def test_one_key_takes_the_other_and_undo_gives_it_back(twice: Any) -> None:
    twice.press("up", "up", "up", "right")
    assert twice.session.notes[0].text == "as Zoé has it"
    assert twice.said == "The other edit is shown now. The review tells both (h)."
    assert twice.session.notes[0].other is None
    twice.command("u")
    assert twice.session.notes[0].text == "as Claire has it"


def test_beside_typed_text_the_key_is_the_lines(twice: Any) -> None:
    twice.press("up", "up", "up")
    twice.line.text = "typed"
    assert not twice.typing.takes("right")


def test_hidden_notes_hide_the_other_edit_too(twice: Any) -> None:
    twice.command("z")
    twice.desk.selected = ""
    model = twice.desk.view_model()
    from gep_tui.ui.desk.two_edits import other_words

    note = twice.session.notes[0]
    assert other_words(model, note, note.other) == "Zoé changed it at the same time: …"


def test_an_edit_that_is_saved_over_one_that_came_meanwhile_keeps_both(table: Any) -> None:
    table.note("as it was")
    other = table.other()
    table.press("up", "enter")
    note = table.session.notes[0].id
    other.do(partial(notes.change_note, note=note, text="as the other has it"))
    table.settle(other)
    table.live.poll()
    table.note("as it was, edited")
    there = table.session.notes[0]
    assert (there.text, there.other and there.other.text) == ("as it was, edited", "as the other has it")
    other.close()


def test_the_review_tells_the_other_edit_beside_the_note(twice: Any) -> None:
    from gep_tui.ui.components.listing import ListEntry

    note = twice.session.notes[0]
    entry = ListEntry(note.id, note, True)
    for cells in (40, 80, 120):
        rows = text_of(list(draw_note(NotePage(twice.desk.view_model(), None), entry, cells)))
        assert rows.startswith("≠")
        assert "Zoé changed it at the same time: “as Zoé has it”; o takes that" in " ".join(rows.split()), cells

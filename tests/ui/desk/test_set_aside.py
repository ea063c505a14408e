"""What was set aside comes back in the phase that is to look at it again, and nowhere else."""

from __future__ import annotations

from datetime import date
from functools import partial

from drawn import text_of

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.carried.events import NoteCarried
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.ui.desk.views.notes import note_lines
from gep_tui.ui.desk.views.phase import say_lines

PLAN = (
    PlannedPhase(id="talk", name=Text(fr="Échange", en="Talk"), seconds=600),
    PlannedPhase(id="review", name=Text(fr="Bilan", en="Review"), seconds=600, notes=("learning", "parked")),
)


def shown(table) -> str:
    return text_of(say_lines(table.desk.view_model(), 60, 20))


def test_the_review_lists_what_was_set_aside_with_who_brought_it_up(lay):
    table = lay(plan=PLAN, blocks=(), roles={})
    table.live.do(partial(add_note, text="Ask [the] director", kind="parked", person="p1"))
    assert "Ask [the] director" not in shown(table)
    table.go("review")
    assert "Set aside (Esc I: what became of it):\n· Ask [the] director (Anne)" in shown(table)
    table.desk.hidden = True
    assert "Ask [the] director" not in shown(table)
    assert "Anne" not in shown(table)


def test_hidden_notes_are_counted_one_or_many(lay):
    table = lay(plan=PLAN, blocks=(), roles={})
    table.desk.hidden = True
    for words in ("1 note, hidden (Esc z shows it)", "2 notes, hidden (Esc z shows them)"):
        table.note("a thing said")
        assert text_of(note_lines(table.desk.view_model(), 60, 1)) == words


def test_what_is_set_aside_in_the_review_itself_is_not_listed_twice(lay):
    table = lay(plan=PLAN, blocks=(), roles={})
    table.go("review")
    table.live.do(partial(add_note, text="later", kind="parked"))
    assert "Set aside" not in shown(table)


def test_every_programme_has_a_phase_that_comes_back_to_them(tmp_path):
    programmes = load(tmp_path).programmes
    assert programmes
    for programme in programmes.values():
        assert any("parked" in block.notes for block in programme.blocks if block.notes), programme.id


def test_what_an_earlier_session_set_aside_comes_back_and_is_dealt_with_by_one_key(lay):
    table = lay(plan=PLAN, blocks=(), roles={})
    for number, words in enumerate(("Who [/] decides?", "The budget"), 1):
        carried = NoteCarried(
            session="s0", note=f"w-{number}", kind="parked", text=words, person="Léa", made=date(2026, 10, 22)
        )
        table.live._write(carried)
    table.live.do(partial(add_note, text="Ours", kind="parked", person="p1"))
    table.command("I")
    told = text_of(table.desk.dock.lines(table.desk.view_model(), 0, 110, 6))
    assert "Who [/] decides?" in told and "Thursday 22 October" in told and "Ours" in told
    table.press("r", "down", "a", "k", "a", "enter")
    found = [(each.note, each.outcome, each.person) for each in table.session.choosing.points]
    assert found == [("s0/w-1", "settled", ""), ("s0/w-2", "assigned", "p2")]
    assert "1 still open" in table.desk.dock.title(table.desk.view_model())
    table.press("u", "escape")
    table.go("review")
    assert "· The budget (Léa)" in shown(table) and "decides?" not in shown(table) and "· Ours (Anne)" in shown(table)

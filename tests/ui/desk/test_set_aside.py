"""What was set aside comes back in the phase that is to look at it again, and nowhere else."""

from __future__ import annotations

from functools import partial

from drawn import text_of

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions.notes import add_note
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
    assert "Set aside:\n· Ask [the] director (Anne)" in shown(table)
    table.desk.hidden = True
    assert "Ask [the] director" not in shown(table)
    assert "Anne" not in shown(table)


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

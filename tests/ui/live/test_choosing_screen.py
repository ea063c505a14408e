"""The topics on the screen: they open by themselves in a phase that chooses, beside clock, floor and note line."""

from __future__ import annotations

from functools import partial

import pytest

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Text
from gep_tui.domain.session.ballot import tally
from gep_tui.domain.session.decisions import floor, notes, phases
from gep_tui.domain.session.people import given

SIZES = [(120, 36), (80, 24), (44, 12), (20, 5)]


def phase(id, mode, **more):
    name = Text(fr=id.title(), en=id.title())
    return PlannedPhase(id=id, name=name, seconds=600, mode=mode, speakers=("everyone",), **more)


PLAN = (
    phase("welcome", "open"),
    phase("gathering", "round", choice="consensus", notes=("topic",)),
    phase("choice", "vote", choice="dots", votes_each=2),
    phase("account", "single", scope="case-1"),
)
CASE = PlannedBlock(
    id="case-1", name=Text(fr="Le cas", en="The case"), asked=("presenter",),
    roles={"presenter": Role(label=Text(fr="client", en="client"), count=1)},
)  # fmt: skip


@pytest.fixture
def choosing(lay):
    table = lay(plan=PLAN, blocks=(CASE,), roles={})
    for person, words in (("p2", "A departure: how do I say it?"), ("p4", "A [/] colleague")):
        table.live.do(partial(notes.add_note, text=words, kind="topic", person=person))
    return table


@pytest.mark.parametrize("size", SIZES)
async def test_a_vote_opens_the_topics_by_itself_and_leaves_the_keys_to_the_note_line(
    choosing, app_of, screen_text, size
):
    app = app_of(choosing)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*"half")
        choosing.go("choice")
        app.screen.tick()
        await pilot.pause()
        assert app.screen.query_one("#dock").display and app.screen.query_one("#dock").size.height >= 1
        await pilot.press(*" a note 12")
        assert app.screen.query_one("#line").value == "half a note 12" and choosing.session.votes == ()
        await pilot.press("alt+2", "alt+2")
        await pilot.pause()
        assert tally(choosing.session, "choice") == {choosing.session.notes[1].id: 2}
        shown = screen_text(app)
        assert "▸2. A [/]" in shown or (size == (20, 5) and "▸2." in shown)
        before = app.screen.query_one("#last").lines
        choosing.clock.advance(1)
        app.screen.tick()
        await pilot.pause()
        assert app.screen.query_one("#last").lines != before


@pytest.mark.parametrize("size", SIZES)
async def test_the_case_begins_with_its_presenter_and_question_and_the_topics_close_with_their_phase(
    choosing, app_of, screen_text, size
):
    app = app_of(choosing)
    async with app.run_test(size=size) as pilot:
        choosing.go("choice")
        app.screen.tick()
        await pilot.press("alt+1", "alt+c")
        await pilot.pause()
        assert given(choosing.session, "presenter", "case-1") == ("p2",)
        assert not app.screen.query_one("#dock").display, "no other case is to be chosen"
        choosing.go("account")
        app.screen.tick()
        await pilot.pause()
        if size[1] >= 24:
            shown = " ".join(screen_text(app).replace("│", " ").split())
            assert "Key question: “how do I" in shown and "Who is the client?" not in shown


async def test_a_round_opens_them_once_everybody_was_heard_and_esc_closes_them_for_good(choosing, app_of):
    app = app_of(choosing)
    async with app.run_test(size=(80, 24)) as pilot:
        choosing.go("gathering")
        for person in ("p1", "p2", "p3", "p4", "p5"):
            app.screen.tick()
            await pilot.pause()
            assert app.screen.desk.dock is None
            choosing.live.do(partial(floor.let_pass, person=person))
        app.screen.tick()
        await pilot.pause()
        assert app.screen.desk.dock is not None
        await pilot.press("escape", "escape")
        app.screen.tick()
        await pilot.pause()
        assert app.screen.desk.dock is None


async def test_a_choice_left_without_a_case_is_said_in_one_sentence(choosing, app_of):
    app = app_of(choosing)
    async with app.run_test(size=(80, 24)) as pilot:
        choosing.go("choice")
        app.screen.tick()
        choosing.go("account")
        app.screen.tick()
        await pilot.pause()
        assert app.screen.desk.message == "No topic was chosen: Esc O chooses one, now or later."


async def test_they_close_with_their_phase_unless_somebody_opened_them(choosing, app_of):
    app = app_of(choosing)
    async with app.run_test(size=(80, 24)) as pilot:
        choosing.go("choice")
        app.screen.tick()
        await pilot.pause()
        assert app.screen.desk.dock is not None
        choosing.later()
        choosing.live.do(phases.next_phase)
        app.screen.tick()
        await pilot.pause()
        assert app.screen.desk.dock is None
        await pilot.press("alt+O")
        choosing.go("welcome")
        app.screen.tick()
        await pilot.pause()
        assert app.screen.desk.dock is not None


@pytest.mark.parametrize("size", [(80, 24), (20, 5)])
async def test_what_was_set_aside_is_settled_in_its_dock(choosing, app_of, screen_text, size):
    for words in ("Ask [the] director", "The budget"):
        choosing.live.do(partial(notes.add_note, text=words, kind="parked", person="p1"))
    app = app_of(choosing)
    async with app.run_test(size=size) as pilot:
        await pilot.press("alt+I", "alt+r", "down", "alt+a", "k", "a", "enter")
        await pilot.pause()
        told = [(each.outcome, each.person) for each in choosing.session.choosing.points]
        assert told == [("settled", ""), ("assigned", "p2")]
        if size == (80, 24):
            assert "Set aside · 0 still open" in screen_text(app) and "for Karim" in screen_text(app)
        await pilot.press("alt+a", "k", "a", "enter")
        assert choosing.session.choosing.points[-1].outcome == "open"

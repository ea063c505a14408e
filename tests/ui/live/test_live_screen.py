"""The live screen as a whole, driven by Textual's pilot; the clock is told the time."""

from __future__ import annotations

import asyncio
import gc
import threading
from functools import partial

import pytest
from textual import events
from waiting import until_shown

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Say, Text
from gep_tui.domain.session.decisions.floor import give_floor
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.ui.components import ticker
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.desk.note_line import NoteLine

#: Actions that lead to screens with tests of their own.
ELSEWHERE = ("palette", "review", "help", "home", "copy", "redraw")


def line_of(app):
    return app.screen.query_one(NoteLine)


def texts(table):
    return [note.text for note in table.session.notes]


def by(app, table, seconds):
    """Let time go by, the screen being looked after all the while."""
    while seconds > 0:
        table.clock.advance(min(seconds, 240))
        app.screen.tick()
        seconds -= 240


async def paste(app, pilot, text):
    line_of(app).post_message(events.Paste(text))
    await pilot.pause()


async def test_what_is_typed_is_saved_and_shown_and_the_line_is_free_again(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"abc", "enter", *"de", "enter")
        assert texts(table) == ["abc", "de"]
        assert line_of(app).value == ""
        await pilot.pause()
        assert "fact" in screen_text(app) and "abc" in screen_text(app)


async def test_whose_note_it_is_is_asked_and_who_types_on_loses_no_letter(lay, app_of, screen_text):
    table = lay(names=("Fatou Diop", "Karim", "Fatou Sow"))
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("at", *"Fatou one", "enter")
        await pilot.pause()
        assert "Which Fatou said it?" in screen_text(app)
        await pilot.press("at", *"Fatou two", "enter", "2", "enter", "question_mark", *"three", "enter")
        await pilot.pause()
    session = table.session
    assert [(note.text, session.name(note.person), note.kind) for note in session.notes] == [
        ("one", "@Fatou ?", "fact"), ("two", "Fatou Sow", "fact"), ("three", "", "question"),
    ]  # fmt: skip


async def test_a_prefix_is_shown_at_once_taken_back_by_backspace_and_twice_is_itself(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert " commitment ▸" in screen_text(app)
        await pilot.press("backspace")
        await pilot.pause()
        assert " fact ▸" in screen_text(app)
        await pilot.press("question_mark", "question_mark", *"ab", "enter")
        await pilot.press("asterisk", *"first", "backspace", "enter")
        await pilot.press("asterisk", "x", "backspace", "asterisk", *"again", "enter")
        assert [(note.text, note.kind) for note in table.session.notes] == [
            ("?ab", "fact"), ("firs", "lead"), ("again", "lead"),
        ]  # fmt: skip


async def test_a_line_emptied_by_hand_is_begun_anew(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        table.live.do(partial(give_floor, person="p2"))
        await pilot.press("a", "backspace")
        await pilot.press("alt+s", *"nobodys", "enter")
        assert table.session.notes[-1].person == ""


async def test_pastes_are_kept_whole_and_never_parsed(table, app_of):
    app = app_of(table)
    lines = "@Zoé one\n!two\n\n\tthree"
    long = "word " * 2_000 + "\n"
    signs = "⏎ and ▣"
    async with app.run_test(size=(80, 24)) as pilot:
        for text in (lines, long, signs):
            await paste(app, pilot, text)
            await pilot.press("enter")
        await pilot.press(*"so: ")
        await paste(app, pilot, long)
        await paste(app, pilot, lines)
        await pilot.press(*" end", "enter")
        assert texts(table) == [lines, long.strip("\n"), signs, f"so: {long}{lines} end"]
        assert {(note.kind, note.person) for note in table.session.notes} == {("fact", "")}


async def test_a_paste_replaces_what_is_selected_and_what_was_cut_comes_back_whole(table, app_of):
    app = app_of(table)
    long = "x" * 5_000
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"old", "shift+home")
        await paste(app, pilot, "new")
        assert line_of(app).value == "new"
        await paste(app, pilot, long)
        await pilot.press("ctrl+a", "ctrl+x", *"then ", "ctrl+v", "enter")
        assert texts(table) == [f"then new{long}"]


HOSTILE = ["[/]", "[/foo]", "[@click=app.quit]x[/]", "[red]x", "a\x1b[31mred\x1b]0;t\x07", "\u202eabc", "\\["]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_text_is_shown_letter_for_letter_everywhere(lay, app_of, screen_text, text):
    from gep_tui.domain.stream.text import clean

    both = Text(fr=text, en=text)
    plan = (
        PlannedPhase(id="c.one", scope="c", name=both, seconds=600, mode="single", speakers=("who",), silent=("rest",),
                     notes=("own",), say=Say(open=both, close=both), guidance=both),
    )  # fmt: skip
    roles = {"who": Role(label=both, count=1), "rest": Role(label=both, rest=True)}
    blocks = (PlannedBlock(id="c", name=both, roles=roles, kinds={"own": both}),)
    table = lay(plan=plan, blocks=blocks, names=(text, "Léa"), title=text, group=text, roles={"c": {"who": ("p1",)}})
    app = app_of(table)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("alt+1", "alt+d")
        await paste(app, pilot, "key [/] q")
        await pilot.press("enter")
        await paste(app, pilot, text)
        await pilot.press("enter")
        await pilot.press("alt+c", "1", "x", "enter", "enter")
        await pilot.press("alt+u", "alt+2", "alt+k")
        await pilot.pause()
        shown = screen_text(app)
        assert clean(text) in shown
        assert "\x1b" not in shown and "\u202e" not in shown
        assert f"1/1 {clean(text)}" in shown, "the title of the panel"
        await pilot.press("escape")
        app.screen.desk.say(f"said: {text}")
        app.screen.draw()
        await pilot.pause()
        assert f"said: {clean(text)}" in screen_text(app)
        assert app.is_running


@pytest.mark.parametrize("id", [action.id for action in LIVE if action.id not in ELSEWHERE])
async def test_every_action_of_the_palette_acts(table, app_of, id):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(app, pilot, "half a note")
        await pilot.press("ctrl+p")
        find = app.screen.desk.asking
        place = [action.id for action in find.found()].index(id)
        await pilot.press(*["down"] * place, "enter")
        assert app.screen.desk.asking is not find
        await pilot.press("escape")
        assert line_of(app).value == "half a note"
        assert app.is_running


async def test_the_screen_follows_the_clock_without_counting(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "0:10 of 10:00" in screen_text(app)
        for seconds, shown in ((1, "0:11"), (7, "0:18"), (401, "6:59"), (181, "10:00"), (1, "10:01")):
            table.later(seconds)
            app.screen.tick()
            await pilot.pause()
            assert f"{shown} of 10:00" in screen_text(app)


async def test_the_bell_rings_once_and_the_panel_flashes(table, app_of, monkeypatch):
    app = app_of(table)
    rung = []
    monkeypatch.setattr(app, "bell", lambda: rung.append(table.live.timing().elapsed))
    async with app.run_test(size=(80, 24)) as pilot:
        by(app, table, 470)
        assert app.screen.query_one("#phase").has_class("-flash")
        app.screen.tick()
        await pilot.press("alt+m")
        table.later(100)
        app.screen.tick()
        assert rung == [480]


async def test_with_the_bell_off_in_the_settings_nothing_rings(table, app_of, monkeypatch):
    app = app_of(table, bell=False)
    rung = []
    monkeypatch.setattr(app, "bell", lambda: rung.append(1))
    async with app.run_test(size=(80, 24)):
        by(app, table, 700)
        assert rung == []


async def test_a_fault_in_a_tick_is_said_and_the_clock_goes_on(table, app_of, screen_text, monkeypatch):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        with monkeypatch.context() as patch:
            patch.setattr(screen.runner, "tick", lambda *draft: 1 / 0)
            patch.setattr(ticker, "until_next_second", lambda live: 1 / 0)
            screen.tick()
            timer = screen._ticker.timer
            screen.draw()
            await pilot.pause()
            assert "A fault in the program (ZeroDivisionError" in screen_text(app)
        assert timer is not None
        table.later(5)
        screen.tick()
        await pilot.pause()
        assert screen._ticker.timer is not timer
        assert "0:15 of 10:00" in screen_text(app)


async def test_a_pane_that_cannot_be_drawn_takes_no_other_down(table, app_of, screen_text, monkeypatch):
    from gep_tui.ui.live import painter

    def fail(model, cells, rows):
        raise ValueError("[/] broken")

    monkeypatch.setattr(painter, "plan_lines", fail)
    app = app_of(table)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "This part cannot" in screen_text(app)
        table.later(5)
        app.screen.tick()
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert "0:15 of 10:00" in screen_text(app)


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (80, 24), (120, 36), (200, 60), (10, 3)])
async def test_the_note_line_works_at_every_size_and_through_every_change_of_it(table, app_of, screen_text, size):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(app, pilot, "half ")
        await pilot.press("alt+c")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        if size[1] >= 5:
            assert "Commitment: who?"[: size[0] - 2] in screen_text(app)
        await pilot.press("2")
        await paste(app, pilot, "calls")
        await pilot.press("enter", "enter")
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(*size)
        await paste(app, pilot, "a note")
        await pilot.press("enter")
        await pilot.pause()
        assert texts(table) == ["calls", "half a note"]
        rows = screen_text(app).splitlines()
        assert len(rows) <= size[1] and all(len(row) <= size[0] for row in rows)
        if size[1] >= 5:
            assert "9:50" in screen_text(app) or "██" in screen_text(app) or "▀" in screen_text(app)


async def test_in_the_smallest_window_clock_speaker_and_line_are_there(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("alt+2", *"words")
        await pilot.pause()
        shown = screen_text(app)
        assert "9:50" in shown and "● Karim" in shown and "words" in shown


async def test_at_80_by_24_all_eight_people_are_there_in_every_mode(lay, app_of, screen_text):
    names = ("Anne", "Karim", "Léa", "Paul", "Zoé", "Inès", "Marc", "Jo")
    table = lay(names=names)
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        for phase in ("case-1.account", "case-1.questions", "case-1.advice", "quiet", "vote", "talk", "table-1.talk"):
            table.go(phase)
            await pilot.press("alt+h", "2")
            await pilot.pause()
            shown = screen_text(app)
            floor = [row[57:] for row in shown.splitlines()]
            for number, name in enumerate(names, 1):
                assert any(f"{number}" in row and name in row for row in floor), shown


async def test_after_the_laptop_slept_it_is_asked_what_the_time_was(table, app_of, screen_text, monkeypatch):
    app = app_of(table)
    rung = []
    monkeypatch.setattr(app, "bell", lambda: rung.append(1))
    async with app.run_test(size=(80, 24)) as pilot:
        table.clock.sleep(3600)
        app.screen.tick()
        await pilot.pause()
        assert "The laptop slept 1 h 00 (since 10:00). That time:" in " ".join(screen_text(app).split())
        assert rung == [], "whether the time counts is not known yet"
        await pilot.press("2", "enter")
        app.screen.tick()
        assert table.live.timing().elapsed == 10
        assert rung == []
        by(app, table, 471)
        assert rung == [1]


async def test_two_sleeps_are_asked_about_one_after_the_other_and_no_question_is_lost(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("alt+c", "2", *"calls")
        for _ in range(2):
            table.clock.sleep(600)
            app.screen.tick()
            await pilot.press("x", "backspace")
            app.screen.tick()
            table.later(60)
        await pilot.press("enter", "enter")
        assert texts(table) == ["calls"]
        for _ in range(2):
            app.screen.tick()
            await pilot.pause()
            assert "The laptop slept 10 min" in screen_text(app)
            await pilot.press("2", "enter")
        app.screen.tick()
        assert app.screen.desk.asking is None
        assert table.live.timing().elapsed == 130


async def test_after_a_crash_draft_and_gap_and_what_has_rung_are_recalled(table, app_of, screen_text, monkeypatch):
    table.later(475)
    table.note("a sign of life")
    first = app_of(table)
    async with first.run_test(size=(80, 24)) as pilot:
        await pilot.press("asterisk", *"half")
        first.screen.tick()
    table.clock.advance(1200)
    table.live = LiveSession.resume(session_files(table.live.folder, "again"), table.clock)
    app = app_of(table)
    rung = []
    monkeypatch.setattr(app, "bell", lambda: rung.append(1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert " lead ▸ half" in shown
        assert "Nobody kept the clock for 20 min (since 10:08)" in shown
        await pilot.press("alt+2", *"-note", "enter")
        note = table.session.notes[-1]
        assert (note.text, note.kind) == ("half-note", "lead")
        app.screen.tick()
        assert table.live.timing().elapsed == 485
        assert rung == []


async def test_another_screens_notes_appear_by_themselves(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        other = LiveSession.resume(session_files(table.live.folder, "second"), table.clock, seat=False)
        other.do(partial(add_note, text="from the second laptop", kind="fact"))
        await until_shown(pilot, lambda: "from the second laptop" in screen_text(app))
        other.close()


async def test_on_the_way_home_nothing_more_is_typed_into_the_session(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screens.go_home = lambda: None
        await pilot.press(*"half", "alt+Q", "y")
        await pilot.press(*"x", "enter")
        assert texts(table) == []


async def test_ticks_leave_nothing_behind(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("alt+2")

        async def things_after(ticks):
            for _ in range(ticks):
                table.later(1)
                app.screen.tick()
                await pilot.pause()
            gc.collect()
            # a timer that was stopped before its time stays with the loop until then
            things = [each for each in gc.get_objects() if type(each).__name__ not in ("Context", "TimerHandle")]
            return len(things), len(asyncio.all_tasks()), threading.active_count()

        before = await things_after(80)
        after = await things_after(60)
        assert after[0] - before[0] < 60, "fewer than one thing for each tick"
        assert after[1:] == before[1:], "tasks and threads"


async def test_the_mouse_presses_the_keys_of_the_footer_and_the_line_keeps_the_focus(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        column = screen_text(app).splitlines()[-1].index("pause")
        await pilot.click("#keys", offset=(column, 0))
        assert table.session.paused is not None
        await pilot.click("#plan")
        assert app.focused is line_of(app)


async def test_a_click_in_the_footer_is_undone_as_the_key_is(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = table.phase
        column = screen_text(app).splitlines()[-1].index("next phase")
        await pilot.click("#keys", offset=(column, 0))
        assert table.phase != before
        table.later(5)
        await pilot.press("alt+u")
        assert table.phase == before
        assert table.live.timing().elapsed == 15, "with its true time"


async def test_a_click_on_a_person_gives_the_floor(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row = next(number for number, text in enumerate(screen_text(app).splitlines()) if "3   Léa" in text)
        await pilot.click(offset=(screen_text(app).splitlines()[row].index("Léa"), row))
        assert table.session.turn.person == "p3"
        await pilot.click("#speaker")
        assert table.session.turn.person == "p3", "what stands for nobody does nothing"
        assert app.focused is line_of(app)


async def test_a_click_on_a_phase_opens_it_and_undo_goes_back(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        before = table.phase
        row = next(number for number, text in enumerate(screen_text(app).splitlines()) if "Questions" in text)
        await pilot.click(offset=(5, row))
        assert table.phase == "case-1.questions"
        assert "has begun" in screen_text(app)
        await pilot.click(offset=(5, row))
        assert table.phase == "case-1.questions"
        table.later(5)
        await pilot.press("alt+u")
        assert table.phase == before


async def test_a_click_on_a_note_chooses_it_but_not_while_one_is_edited(table, app_of, screen_text):
    for number in range(3):
        table.note(f"note {number}")
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()

        async def click(words):
            row = next(number for number, text in enumerate(screen_text(app).splitlines()) if words in text)
            await pilot.click(offset=(40, row))
            await pilot.pause()

        await click("note 1")
        assert app.screen.desk.selected_note().text == "note 1"
        await pilot.press("enter")
        assert line_of(app).value == "note 1"
        await click("note 0")
        await pilot.press("x", "enter")
        assert texts(table) == ["note 0", "note 1x", "note 2"]


async def test_while_something_is_asked_the_footer_shows_what_answers_and_a_click_there_answers(
    table, app_of, screen_text
):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("alt+h")
        footer = screen_text(app).splitlines()[-1]
        assert " ".join(footer.split()) == "0 nobody Esc leave it Enter after a name, not a number ↓ the list"
        await pilot.click("#keys", offset=(footer.index("leave"), 0))
        assert app.screen.desk.asking is None and "next phase" in screen_text(app).splitlines()[-1]
        await pilot.press("alt+e")
        footer = screen_text(app).splitlines()[-1]
        await pilot.click("#keys", offset=(footer.index("yes"), 0))
        assert app.screen.desk.asking is not None and table.session.closed is None, "a grave question wants Enter too"
        footer = screen_text(app).splitlines()[-1]
        await pilot.click("#keys", offset=(footer.index("Enter"), 0))
        assert table.session.closed is not None


async def test_while_something_is_asked_a_click_elsewhere_says_that_it_is_asked(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("alt+h")
        asked = app.screen.desk.asking
        row = next(number for number, text in enumerate(screen_text(app).splitlines()) if "3   Léa" in text)
        await pilot.click(offset=(screen_text(app).splitlines()[row].index("Léa"), row))
        assert app.screen.desk.asking is asked and table.session.turn is None
        assert "Answer this first, or leave it (Esc)." in screen_text(app)
        await pilot.press("3")
        assert [table.session.name(each) for each in table.session.hands] == ["Léa"]


async def test_the_clock_goes_on_above_the_palette_and_a_click_there_acts(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(app, pilot, "half a note")
        await pilot.press("ctrl+p", *"pau")
        await pilot.pause()
        shown = screen_text(app)
        assert "Search for a command: pau" in shown and "Stop the clock" in shown and "9:50" in shown
        table.later(1)
        app.screen.tick()
        await pilot.pause()
        assert "9:49" in screen_text(app)
        await pilot.press("down", "up")
        row = next(number for number, text in enumerate(screen_text(app).splitlines()) if "Stop the clock" in text)
        await pilot.click(offset=(10, row))
        assert table.session.paused is not None and app.screen.desk.asking is None
        assert line_of(app).value == "half a note"


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (120, 36)])
async def test_there_is_one_cursor_and_it_stands_where_keys_go(table, app_of, size):
    app = app_of(table)

    def cursors():
        asked = sum(piece == (" ", "invert") for line in app.screen.query_one("#said").lines for piece in line)
        return line_of(app)._cursor_visible, asked

    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert cursors() == (True, 0)
        await pilot.press("alt+d")
        assert cursors() == (False, 1)
        await pilot.press("escape", "enter")
        assert cursors() == (True, 0)
        await pilot.press("escape", "escape")
        assert app.screen.desk.commanding
        assert cursors() == (False, 0)


async def test_a_warning_is_never_broken_at_a_no_break_space(table, app_of, monkeypatch):
    app = app_of(table)
    said = []
    monkeypatch.setattr(app, "notify", lambda text, **more: said.append(text))
    async with app.run_test(size=(80, 24)):
        for letters in range(20, 36):
            app.warn("x" * letters + " mot\u00a0: [/] fin")
    assert len(said) == 16
    for text in said:
        assert "mot\u00a0:" in text
        assert all(len(row) <= 36 for row in text.split("\n")), "no wider than a toast is inside"


async def test_a_narrower_window_keeps_the_cursor_in_sight(table, app_of, screen_text):
    app = app_of(table)
    async with app.run_test(size=(120, 36)) as pilot:
        await paste(app, pilot, "a beginning " + "and more " * 9 + "and the end")
        for size in ((60, 16), (20, 5), (200, 50), (40, 12)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            # at the end of a text Textual tells the cell behind the cursor
            x = line_of(app).cursor_screen_offset.x - 1
            assert line_of(app).region.x <= x < size[0]
            assert "end" in screen_text(app).splitlines()[-1 if size[1] < 10 else -2]


@pytest.mark.parametrize("size", [(20, 5), (80, 24)])
async def test_the_flash_is_seen_at_every_size(table, app_of, size):
    app = app_of(table)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        phase, head = app.screen.query_one("#phase"), app.screen.query_one("#head")

        def model():
            return head.render_line(0)._segments[0].style.bgcolor, phase.styles.border

        before = model()
        phase.add_class("-flash")
        await pilot.pause()
        assert model()[size != (20, 5)] != before[size != (20, 5)], "the ground in the smallest window, else the frame"
        phase.remove_class("-flash")
        await pilot.pause()
        assert model() == before

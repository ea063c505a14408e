"""What the panes of the live screen hold: at every size, with every text, and never by colour alone."""

from __future__ import annotations

import re
from functools import partial

import msgspec
import pytest
from drawn import text_of
from rich.cells import cell_len

from gep_tui import locale
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Say, Text
from gep_tui.domain.session.decisions import floor, phases
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.refit import as_it_is, proposals
from gep_tui.domain.session.report import report
from gep_tui.ui.components.lines import width
from gep_tui.ui.components.question_lines import question_lines
from gep_tui.ui.components.questions import Amount, Ask, Choose, Confirm
from gep_tui.ui.components.spots import at, joined
from gep_tui.ui.desk.views.clock_face import face, gone_lines
from gep_tui.ui.desk.views.floor import floor_title, people_lines, speaker_lines
from gep_tui.ui.desk.views.footer import footer
from gep_tui.ui.desk.views.notes import note_lines
from gep_tui.ui.desk.views.phase import phase_title, say_lines
from gep_tui.ui.desk.views.prompt import prompt
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.live.views.arranging import arranging_lines
from gep_tui.ui.live.views.plan import plan_lines
from gep_tui.ui.live.views.refit import Offers, refit_lines
from gep_tui.words.durations import clock

SHORT = PlannedPhase(id="short", name=Text(fr="Court", en="Short"), seconds=90, mode="open", speakers=("everyone",))

SIZES = [(20, 5), (40, 12), (80, 24), (120, 36), (200, 60), (1, 1), (0, 0), (3, 2)]

HOSTILE = [
    "[/]", "[/foo]", "[@click=app.quit]x[/]", "[red]x", "\\", "a\x1b[31mred\x1b]0;title\x07", "\u202eright to left",
    "two\nlines\tand a tab", "\ud800 lone", "x" * 3000, "家族の会議" * 40, "👩\u200d👩\u200d👧\u200d👦 family",
    "e\u0301\u0301\u0301", "", " ", "\x9b31m",
]  # fmt: skip


def every_view(table, cells, rows):
    """Yield the name, the lines, and how many rows there may be, of every view."""
    model, now = table.desk.view_model(), table.live.now()
    yield "top", top_bar(model, cells), max(1, rows)
    yield "plan", plan_lines(model, cells, rows), rows
    yield "say", say_lines(model, cells, rows), rows
    yield "gone", gone_lines(model, cells), 1
    shown = face(model, cells, rows)
    clock = [(*head, *last) for head, last in zip(shown.head, shown.last, strict=True)]
    if cells >= 20:
        yield "clock", clock, max(1, rows)
        longest = max(map(width, clock), default=0)
        yield "beside", shown.beside, max(1, len(shown.head))
        assert all(width(line) + longest <= cells for line in shown.beside)
    yield "speaker", speaker_lines(model, cells), 1
    yield "people", people_lines(model, now, cells, rows), rows
    for selected in ("", table.session.notes[0].id if table.session.notes else "", "no such note"):
        yield "notes", note_lines(model, cells, rows, selected), rows
    for commanding in (False, True):
        yield "keys", [joined(footer(cells, commanding, {}))], 1
    for number, each in enumerate(table.session.plan[::9]):
        here = as_it_is(table.session, now)
        found = proposals(table.session, now, [each.id])
        offers = Offers(here=here, found=found, cursor=each.id, chosen=frozenset([each.id]), first=number)
        yield "refit", refit_lines(model, offers, cells, rows), rows
        yield "arranging", arranging_lines(model, now, each.id, cells, rows), rows
    for ask in (
        Ask("What?" * 30, typed="words " * 50),
        Confirm("Really? " * 40),
        Amount("How many?"),
        Choose("Who?", options=[(person.id, person.name) for person in table.session.people]),
        Choose("Who?", options=(), free=True, typed="[/]"),
    ):
        yield "ask", question_lines(ask, cells, max(2, rows // 3)), max(2, rows // 3)
    sign = prompt(table.desk, max(10, cells // 3))
    assert cell_len(sign) <= max(10, cells // 3)


def check(table):
    for cells, rows in SIZES:
        for name, lines, most in every_view(table, cells, rows):
            assert len(lines) <= most, (name, cells, rows)
            for line in lines:
                assert width(line) <= max(cells, 1), (name, cells, rows, line)
                shown = "".join(piece for piece, _ in line)
                assert not any(character in shown for character in "\x1b\x07\x9b\n\t\u202e\ud800"), (name, shown)
    phase_title(table.desk.view_model())
    floor_title(table.desk.view_model())


def hostile_table(lay, text):
    both = Text(fr=text, en=text)
    plan = tuple(
        PlannedPhase(
            id=mode, name=both, scope="case", seconds=600, mode=mode, speakers=("presenter",), silent=("rest",),
            say=Say(open=both, close=both), guidance=both, notes=("own",), extension=(60,), per_turn=5,
        )
        for mode in ("single", "round", "questions", "open", "silent", "subgroups", "vote")
    )  # fmt: skip
    roles = {"presenter": Role(label=both, count=1), "rest": Role(label=both, rest=True)}
    block = PlannedBlock(id="case", name=both, roles=roles, kinds={"own": both, "topic": both})
    names = (text or "nobody", *(f"{text}{number}" for number in range(11)))
    return lay(plan=plan, blocks=(block,), names=names, title=text, group=text, roles={})


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_no_text_breaks_a_view_at_any_size(lay, number):
    text, language = HOSTILE[number], ("en", "fr")[number % 2]
    locale.choose(language)
    table = hostile_table(lay, text)
    table.desk.language = language
    for kind in ("own", "topic", "request", "unknown"):
        table.live.do(partial(add_note, text=text + ".", kind=kind, person="p1", due=text))
    for phase in ("single", "round", "questions", "open", "silent", "subgroups", "vote"):
        if table.phase != phase:
            table.go(phase)
        check(table)
        table.live.do(partial(floor.give_floor, person="p2", sure=True))
        table.live.do(partial(floor.toggle_hand, person="p3"))
        table.later(15)
        check(table)
        table.later(600)
    table.live.do(partial(floor.give_floor, person="p4", sure=True, interrupts=True))
    table.desk.hidden = True
    check(table)


def test_every_state_of_the_clock_has_its_view(lay):
    waiting = lay(begun=False)
    check(waiting)
    waiting.note("before")
    check(waiting)
    table = lay()
    for command, seconds in (("p", 130), ("p", 480), ("n", 0), ("e", 0)):
        table.command(command, *(("y", "enter") if command == "e" else ()))
        table.later(seconds)
        check(table)
    assert table.session.closed is not None


@pytest.mark.parametrize("count", [0, 1, 8, 9, 10, 14, 30, 120])
def test_any_number_of_people_has_its_view(lay, count):
    table = lay(names=tuple(f"Person {number}" for number in range(1, count + 1)), roles={})
    check(table)
    table.go("case-1.advice")
    check(table)


@pytest.mark.parametrize("people", [8, 9, 10, 11, 12, 14, 20])
def test_at_80_by_24_every_number_key_is_on_the_screen_with_its_name_or_counted(lay, people):
    names = tuple(f"{letter}name" for letter in "ABCDEFGHIJKLMNOPQRST"[:people])
    table = lay(names=names, roles={})
    table.go("case-1.advice")
    table.command("h", "2", *(["enter"] if people >= 20 else []))
    shown = text_of(people_lines(table.desk.view_model(), table.live.now(), 22, 11))
    there = [name for number, name in enumerate(names, 1) if re.search(rf"\b{number}\W+{name}\b", shown)]
    more = re.search(r"… (\d+) more", shown)
    assert len(there) + int(more[1] if more else 0) == people
    assert len(there) >= min(people, 14)
    assert "hands: Bname" in shown


def shown_clock(table):
    model = table.desk.view_model()
    return text_of([*face(model, 60, 4).head, *face(model, 60, 4).beside, *gone_lines(model, 60)])


def test_each_level_of_the_clock_has_its_sign_and_its_words(table):
    table.later(390)
    assert "▲" not in shown_clock(table)
    table.later(80)
    assert "▲ ends soon" in shown_clock(table)
    table.later(90)
    assert "▲▲ last moments" in shown_clock(table)
    table.later(60)
    assert "!! OVERTIME" in shown_clock(table)
    table.command("p")
    assert "⏸ PAUSED 0:00" in shown_clock(table)


def test_the_words_stand_beside_the_large_clock_or_below_it(table):
    table.later(595)
    for cells, rows in ((30, 12), (44, 18), (80, 40), (24, 8), (20, 3)):
        shown = face(table.desk.view_model(), cells, rows)
        assert "OVERTIME" in text_of([*shown.beside, *shown.below]).replace("\n", " "), (cells, rows)


def test_a_turn_over_its_time_has_a_sign_and_a_word(table):
    table.go("case-1.advice")
    table.command("2")
    table.later(119)
    assert text_of(speaker_lines(table.desk.view_model(), 22)) == "● Karim    1:59 / 2:00"
    table.later(13)
    assert text_of(speaker_lines(table.desk.view_model(), 22)) == "● Karim  !! over +0:12"
    assert text_of(speaker_lines(table.desk.view_model(), 40)).endswith("2:12 / 2:00 !! over +0:12")


def test_who_goes_on_after_a_question_is_said(table):
    table.command("2")
    table.command("q", "3")
    assert text_of(people_lines(table.desk.view_model(), table.live.now(), 30, 8)).startswith("then Karim goes on")


def test_signs_of_people_absent_silent_with_a_hand_up_still_to_come(table):
    table.go("case-1.advice")
    table.command("a", "5")
    table.command("h", "3")
    rows = text_of(people_lines(table.desk.view_model(), table.live.now(), 22, 12)).splitlines()
    marks = {row.split()[-2]: row[2] for row in rows if row[:1].isdigit()}
    assert marks == {"Anne": " ", "Karim": "·", "Léa": "↑", "Paul": "·", "Zoé": "∅"}
    table.go("case-1.account")
    rows = text_of(people_lines(table.desk.view_model(), table.live.now(), 22, 12)).splitlines()
    assert next(row for row in rows if "Karim" in row)[2] == "×"


def test_ahead_behind_and_on_time_differ_in_words_and_where_no_end_is_known_nothing_is_said(lay):
    table = lay()
    assert "(on time)" in text_of(top_bar(table.desk.view_model(), 120))
    table.later(20 * 60)
    assert "(10 min behind)" in text_of(top_bar(table.desk.view_model(), 120))
    assert "late 10" in text_of(top_bar(table.desk.view_model(), 40))
    table.go("learning")
    assert "(1 h 20 ahead)" in text_of(top_bar(table.desk.view_model(), 120))
    open_ended = lay(plan=(PlannedPhase(id="talk", name=Text()),))
    assert "on time" not in text_of(top_bar(open_ended.desk.view_model(), 120))


@pytest.mark.parametrize(("language", "words"), [("en", "end 11:50"), ("fr", "fin 11:50")])
def test_the_projected_end_is_in_sight_at_every_width_whatever_else_is_told(lay, language, words):
    table = lay()
    locale.choose(language)
    saved = table.live.now()
    for count, late in ((0, 0), (1, 0), (2, 9 * 60), (3, -7 * 60), (12, 80 * 60)):
        model = table.desk.view_model()
        apart = msgspec.structs.replace(model.timing, behind=late)
        for changes in ({}, {"heard": saved}, {"pending": 2}, {"pending": 2, "fault": "the disk is full"}):
            told = msgspec.structs.replace(model, timing=apart, others=count, saved=saved, **changes)
            for cells in range(20, 201):
                shown = text_of(top_bar(told, cells))
                assert words in shown, (cells, changes, shown)
                assert changes.get("fault") is None or "✗" in shown, (cells, shown)
                assert words in text_of(gone_lines(told, cells, named=True)) or cells < 24


@pytest.mark.parametrize(("language", "late", "early"), [("en", "late", "early"), ("fr", "retard", "avance")])
def test_how_far_behind_or_ahead_is_in_sight_at_every_width_where_all_is_saved(lay, language, late, early):
    table = lay()
    locale.choose(language)
    saved = table.live.now()
    model = msgspec.structs.replace(table.desk.view_model(), saved=saved)
    for count, minutes in ((0, 2), (1, 15), (3, 80), (12, 4), (0, -13), (1, -2), (12, -80)):
        apart = msgspec.structs.replace(model.timing, behind=60 * minutes)
        for changes in ({}, {"heard": saved}, {"seat": False}):
            told = msgspec.structs.replace(model, timing=apart, others=count, **changes)
            for cells in range(30, 201):
                shown = text_of(top_bar(told, cells)).replace("\u00a0", " ")
                tight = f"{late if minutes > 0 else early} {abs(minutes) % 80 or '1h20'}"
                assert tight in shown or " min" in shown or "1 h 20" in shown, (cells, shown)
                assert "●" in shown and len(shown) <= cells, (cells, shown)
                assert cells < 60 or (str(count) in shown or "seat" in changes or "heard" in changes), (cells, shown)


def test_saved_saving_and_not_saved_have_their_signs_and_words(table):
    model = table.desk.view_model()
    for changes, words in (
        ({"saved": table.live.now()}, "● saved 10:00:10"),
        ({"pending": 2, "saved": table.live.now()}, "◌ saving…"),
        ({"pending": 2, "fault": "the disk is full"}, "✗ NOT SAVED (2)"),
    ):
        for cells in (30, 60, 120):
            assert words in text_of(top_bar(msgspec.structs.replace(model, **changes), cells)), cells


def test_that_the_clock_is_elsewhere_is_on_the_screen(table):
    other = table.other()
    other.take_seat()
    table.settle(other)
    table.live.poll()
    assert "◇ clock on another screen" in text_of(top_bar(table.desk.view_model(), 80))
    other.close()


def test_the_plan_marks_held_current_left_out_and_protected_with_signs(table):
    table.later()
    table.command("n")
    table.command("k")
    rows = text_of(plan_lines(table.desk.view_model(), 40, 30)).splitlines()
    heads = ("Case", "Table", "−")
    found = {row[1:].split()[1]: (row[0], row[-1]) for row in rows if not row.startswith(heads)}
    assert found["Welcome"][0] == "✓"
    assert found["Account"][0] in "▶ "
    assert next(row for row in rows if "Questions" in row).startswith("−")
    assert "left out" in next(row for row in rows if "Questions" in row)
    assert found["Learning"][1] == "*"


def test_half_minutes_stand_in_the_plan_as_they_were_set_and_were_held(lay):
    table = lay(plan=(msgspec.structs.replace(SHORT, id="one"), msgspec.structs.replace(SHORT, id="two")))
    assert [row.split()[-1] for row in text_of(plan_lines(table.desk.view_model(), 40, 9)).splitlines()] == ["1:30"] * 2
    table.later(85 - table.live.timing().elapsed)
    table.command("n")
    assert "1:30 (1:25)" in text_of(plan_lines(table.desk.view_model(), 40, 9)).splitlines()[0]
    table.later(30)
    table.command("b")
    assert text_of(plan_lines(table.desk.view_model(), 40, 9)).splitlines()[1].split()[-1] == "1:00"


def test_a_phase_that_comes_again_says_so_with_the_minutes_it_has_left(table):
    table.later(120)
    table.command("n")
    table.later(180)
    table.command("b")
    rows = text_of(plan_lines(table.desk.view_model(), 40, 30)).splitlines()
    welcome, account = (next(row for row in rows if name in row) for name in ("Welcome", "Account"))
    assert welcome.startswith("▶") and account.startswith("↻ 10:13") and account.split()[-1] in ("7", "7*")


@pytest.mark.parametrize("rows", [3, 5, 8])
def test_the_plan_to_be_changed_counts_phases_where_it_is_cut(table, rows):
    plan = table.session.plan
    for phase in plan:
        shown = text_of(arranging_lines(table.desk.view_model(), table.live.now(), phase.id, 60, rows)).splitlines()
        hidden = sum(int(row.rpartition("⋮")[2]) for row in shown if "⋮" in row)
        assert hidden + sum(bool(re.search(r"\d\d:\d\d", row)) for row in shown) == len(plan)


@pytest.mark.parametrize("rows", [1, 2, 3, 5, 9])
def test_a_plan_that_is_cut_says_how_many_phases_are_above_and_below(table, rows):
    for phase in table.session.plan[1:]:
        shown = text_of(plan_lines(table.desk.view_model(), 40, rows)).splitlines()
        assert len(shown) == rows and any(row.startswith("▶") for row in shown)
        hidden = [int(row.partition("⋮")[2]) for row in shown if "⋮" in row]
        phases = sum(bool(re.search(r"\d\d:\d\d", row)) for row in shown)
        assert rows < 3 or sum(hidden) + phases == len(table.session.plan)
        table.go(phase.id)


@pytest.mark.parametrize("cells", [22, 40])
def test_each_phase_of_the_plan_has_its_clock_time(table, cells):
    before = text_of(plan_lines(table.desk.view_model(), cells, 30)).splitlines()
    times = [re.search(r"\d\d:\d\d", row) for row in before if not row.startswith(("Case", "Table"))]
    assert [found and found[0] for found in times] == [
        "10:00", "10:10", "10:20", "10:35", "10:55", "11:05", "11:10", "11:20", "11:30", "11:40",
    ]  # fmt: skip
    table.later(60)
    table.command("plus")
    assert "10:11 Account" in text_of(plan_lines(table.desk.view_model(), cells, 30))


def test_a_break_says_when_it_is_over_in_the_plan_and_on_its_panel(table):
    table.later(60)
    table.command(*"x15")
    assert table.session.phase.resumes
    for cells, words in ((40, "back 10:16"), (22, "→10:16")):
        row = next(
            row for row in text_of(plan_lines(table.desk.view_model(), cells, 30)).splitlines() if "Break" in row
        )
        assert row.startswith("▶") and words in row
    assert "We go on at 10:16." in text_of(say_lines(table.desk.view_model(), 40, 12))
    assert "g:" not in text_of(people_lines(table.desk.view_model(), table.live.now(), 40, 12))


def test_who_answers_who_is_silent_and_who_is_outside_the_circle_are_three_things(table):
    session = table.session
    client = {"case-1": {"presenter": (session.people[2].id,)}}
    away = msgspec.structs.replace(session.planned("case-1.advice"), out=("presenter",), mode="open")
    alone = msgspec.structs.replace(session.plan[0], silent=("everyone",))
    plan = tuple({away.id: away, alone.id: alone}.get(each.id, each) for each in session.plan)
    begun = session.runs[-1]
    for id, words in (
        (alone.id, "Silent: everyone"),
        ("case-1.account", "Silent: the advisors"),
        ("case-1.questions", "Questions to: Léa (client)"),
        ("case-1.advice", "Outside the circle: Léa (client)"),
    ):
        runs = (msgspec.structs.replace(begun, phase=id),)
        there = msgspec.structs.replace(session, plan=plan, roles=client, runs=runs)
        model = msgspec.structs.replace(table.desk.view_model(), session=there)
        shown = text_of(say_lines(model, 60, 12))
        assert words in shown
        assert ("Silent" in shown) == words.startswith("Silent")
        people = text_of(people_lines(model, table.live.now(), 40, 12))
        assert ("3 ◁ Léa" in people) == words.startswith("Outside")


def test_a_chosen_note_is_pointed_at(table):
    table.note("first")
    table.note("second")
    chosen = table.session.notes[0].id
    shown = text_of(note_lines(table.desk.view_model(), 60, 3, chosen)).splitlines()
    assert shown[-1].startswith("▸") and "first" in shown[-1]


def test_a_note_not_on_the_disk_yet_has_a_sign(table):
    table.note("first")
    model = msgspec.structs.replace(table.desk.view_model(), saved_seq=0)
    assert "◌" in text_of(note_lines(model, 60, 3))
    model = msgspec.structs.replace(table.desk.view_model(), saved_seq=99)
    assert "◌" not in text_of(note_lines(model, 60, 3))


def test_an_edited_note_has_a_sign_until_the_change_is_on_the_disk(table):
    table.note("first")
    note = table.session.notes[0]
    assert not table.live.changed_notes.unsaved()
    model = msgspec.structs.replace(table.desk.view_model(), unsaved=frozenset({note.id}))
    assert "◌" in text_of(note_lines(model, 60, 3))
    model = msgspec.structs.replace(model, unsaved=frozenset({"another"}))
    assert "◌" not in text_of(note_lines(model, 60, 3))


def test_hidden_nothing_that_was_said_is_on_the_screen(table):
    table.go("case-1.account")
    table.command("d")
    table.answer("a secret question")
    table.go("vote")
    table.desk.draft.set_kind("topic", once=True)
    table.note("a secret topic")
    table.command("2")
    table.later(90)
    table.command("s")
    table.press("f8")
    for cells, rows in SIZES:
        for name, lines, _ in every_view(table, cells, rows):
            assert "secret" not in text_of(lines), name
            assert "1:30" not in text_of(lines) or name in ("clock", "gone", "refit", "arranging"), name


def test_a_question_is_shown_whole_before_anybody_says_yes():
    words = "Shorten: " + ", ".join(f"Phase number {number} 30→{number}" for number in range(6)) + "?"
    for cells in (40, 80):
        shown = text_of(question_lines(Confirm(words), cells, 8))
        assert " ".join(shown.split()).startswith(words)
        assert "y: yes" in shown


def test_the_names_to_choose_from_are_never_broken_and_as_many_as_there_is_room_for():
    names = ("Anne-Marie", "Jean Paul", "Zoé", "Inès", "Marc")
    options = [(f"p{number}", name) for number, name in enumerate(names, 1)]
    shown = text_of(question_lines(Choose("Who?", options=options), 30, 4)).splitlines()
    assert shown[1:] == [" 1 Anne-Marie   2 Jean Paul", " 3 Zoé   4 Inès   5 Marc"]
    shown = text_of(question_lines(Choose("Who?", options=options), 30, 2)).splitlines()
    assert shown[1:] == [" 1 Anne-Marie   2 Jean Paul …"]


def test_the_footer_tells_what_is_under_the_mouse():
    pieces = footer(80, False, {})
    line = text_of([joined(pieces)])
    assert at([pieces], line.index("pause"), 0) == "pause"
    assert at([pieces], 0, 0) == ""
    assert at([pieces], 500, 0) == ""


def test_the_users_own_keys_are_in_the_footer():
    assert "F9 pause" in text_of([joined(footer(80, False, {"pause": "f9"}))])


def test_after_the_end_there_is_no_clock_but_the_way_to_the_review(table):
    table.live.do(phases.close)
    model = table.desk.view_model()
    assert (face(model, 80, 24).head, gone_lines(model, 80)) == ([], [])
    assert "review" in text_of(say_lines(model, 80, 5))


def test_who_passed_is_neither_heard_nor_still_to_come(lay):
    table = lay(begun=False)
    table.live.do(phases.begin)
    table.go("learning")
    table.live.do(partial(floor.give_floor, person="p1"))
    table.later(5)
    table.live.do(floor.end_turn)
    table.live.do(partial(floor.let_pass, person="p2"))
    rows = text_of(people_lines(table.desk.view_model(), table.live.now(), 40, 20)).splitlines()
    assert any("round 1: 1 of 5 heard, 1 passed" in row for row in rows)
    assert next(row for row in rows if "Karim" in row).rstrip().endswith("passed")
    assert next(row for row in rows if "Zoé" in row).rstrip().endswith("not yet")


def test_the_top_line_says_that_others_are_there_and_when_they_were_last_heard(table):
    model = table.desk.view_model()
    assert "◇" not in text_of(top_bar(model, 120))
    here = msgspec.structs.replace(model, others=1)
    assert "◇ 1 other screen, heard now" in text_of(top_bar(here, 120))
    silent = msgspec.structs.replace(here, heard=table.live.session.opened, seat=False)
    assert "◇ clock on another screen, last heard 10:00:00" in text_of(top_bar(silent, 120))
    assert "◇ clock on another screen" in text_of(top_bar(msgspec.structs.replace(here, seat=False), 80))


def test_a_length_is_the_same_on_the_screen_and_in_every_export(lay):
    table = lay()
    table.live.do(partial(floor.give_floor, person="p2"))
    table.later(1019.9996)
    table.live.do(floor.end_turn)
    told = report(table.session, table.live.now(), "en")
    assert [clock(row.seconds) for row in told.turns] == ["16:59"]
    assert "16:59" in text_of(people_lines(table.desk.view_model(), table.live.now(), 40, 20))


def test_a_long_pause_leaves_the_key_question_and_the_sentence_to_say_in_sight(lay):
    table = lay()
    table.go("case-1.account")
    table.live.do(partial(add_note, text="Que dire à l'équipe ?", kind="request"))
    model = table.desk.view_model()
    timing = msgspec.structs.replace(model.timing, state="paused", paused=200.0)
    paused = msgspec.structs.replace(model, timing=timing)
    for cells in (26, 40, 60):
        least = [row for row, style in sum(say_lines(model, cells, 40), ()) if style in ("bold", "mark")]
        for rows in range(len(least), len(least) + 6):
            shown = text_of(say_lines(paused, cells, rows))
            assert all(row in shown for row in least), (cells, rows, shown)
            assert "Esc p starts it again" in " ".join(shown.split()) or "…" in shown, (cells, rows, shown)


def test_once_the_session_is_closed_the_footer_offers_what_still_does_something():
    shown = text_of([joined(footer(80, False, {}, closed=True))])
    assert "review" in shown and "undo" in shown and "leave" in shown
    assert "next phase" not in shown and "pause" not in shown


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("minutes", [2, 10, 59, 240])
@pytest.mark.parametrize("cells, rows", [(18, 16), (24, 12), (30, 12), (50, 20)])
def test_how_a_forgotten_pause_ends_is_said_whole(table, language, minutes, cells, rows):
    locale.choose(language)
    table.desk.language = language
    table.command("n")
    table.command("p")
    table.later(minutes * 60 + 1)
    shown = " ".join(text_of(say_lines(table.desk.view_model(), cells, rows)).split())
    assert {"en": "Esc p starts it again.", "fr": "p le relance."}[language] in shown
    assert str(minutes) in shown

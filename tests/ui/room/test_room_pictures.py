"""What the room sees in each view and state of the session, at any size; and what it never sees."""

from __future__ import annotations

from functools import partial

import pytest
from drawn import text_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gep_tui import locale
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Bounds, Say, Text
from gep_tui.domain.session.decisions import floor, gaps, phases
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.decisions.room import show_room
from gep_tui.domain.session.events import ROOM_VIEWS, Event
from gep_tui.ui.components.lines import width
from gep_tui.ui.room.picture import Picture, Wishes
from gep_tui.ui.room.views.whole import picture

SIZES = [(20, 5), (40, 12), (80, 24), (120, 36), (160, 45), (200, 50), (1, 1), (0, 0), (3, 2), (80, 8), (300, 9)]

HOSTILE = [
    "[/]", "[@click=app.quit]x[/]", "[red]x", "\\", "a\x1b[31mred\x1b]0;title\x07", "\u202eright to left",
    "two\nlines\tand a tab", "\ud800 lone", "x" * 3000, "家族の会議" * 40, "👩\u200d👩\u200d👧\u200d👦 family",
    "e\u0301\u0301\u0301", "", " ", "\x9b31m",
]  # fmt: skip


def drawn(table, cells=80, rows=24, **wishes):
    return picture(table.desk.view_model(), table.live.now(), cells, rows, Wishes(**wishes))


def words(shown: Picture) -> str:
    return text_of([*shown.above, *shown.clock, *shown.below, shown.foot])


def told(table, cells=80, rows=24, **wishes):
    return words(drawn(table, cells, rows, **wishes))


def show(table, what, text=""):
    table.live.do(partial(show_room, what=what, text=text))


def check(table):
    for cells, rows in SIZES:
        for wishes in ({}, {"help": True}, {"notice": True}, {"gone": True}, {"steps": 9}, {"steps": -9}):
            shown = drawn(table, cells, rows, **wishes)
            lines = [*shown.above, *shown.clock, *shown.below, shown.foot]
            assert len(lines) <= max(1, rows) or rows < 2, (cells, rows, wishes)
            for line in lines:
                assert width(line) <= max(cells, 1), (cells, rows, line)
            text = words(shown)
            assert not any(character in text for character in "\x1b\x07\x9b\t\u202e\ud800"), text


def test_phase_mode_speaker_and_sentence_stand_around_the_clock(table):
    table.go("case-1.account")
    table.live.do(partial(floor.give_floor, person="p1"))
    text = told(table)
    for each in ("Case 1 · Account", "One speaks", "● Anne", "“Go.”", "2/10", "end 11:"):
        assert each in text
    assert "▀" in text or "█" in text


def test_near_the_end_in_overtime_and_in_a_pause_it_says_so_in_words(table):
    table.go("case-1.account")
    table.later(60 * 9)
    assert "▲ ends soon" in told(table)
    table.later(50)
    assert "▲▲ last moments" in told(table) and "“Thank you.”" in told(table)
    table.later(60)
    assert "!! OVERTIME" in told(table)
    least = told(table, 20, 5)
    assert (least.count("OVERTIME"), least.count("next: Anne"), least.count("end 11:")) == (1, 1, 1)
    assert "−0:50  !!\n" in told(table, 16, 5)
    table.live.do(phases.pause)
    table.later(90)
    assert "⏸ PAUSED 1:30" in told(table) and "⏸ PAUSED 1:30" in told(table, 20, 5)


def test_a_break_tells_when_it_is_over(table):
    table.live.do(partial(phases.take_break, seconds=900, name=Text(fr="Pause", en="Break")))
    text = told(table)
    assert "Break" in text and "We go on at 10:15." in text and "Open floor" not in text
    assert "We go on at" in told(table, 20, 5)


def test_the_time_passed_is_shown_where_there_is_no_length(lay):
    table = lay(plan=(PlannedPhase(id="free", name=Text(fr="Libre", en="Free"), mode="open"),))
    assert "elapsed, no limit" in told(table)


def test_before_the_beginning_and_after_the_end_there_is_a_sentence_and_no_clock(lay):
    table = lay(begun=False)
    assert told(table).strip() == "The session has not begun yet." and not drawn(table).clock
    table.live.do(phases.begin)
    table.later(60)
    table.live.do(phases.close)
    assert "The session is over. It ended at 10:01." in told(table)


def test_that_the_session_is_over_stands_below_whatever_was_chosen_for_the_room(table):
    table.go("table-1.talk")
    table.live.do(partial(floor.form_groups, size=2, drawn=("p1", "p2", "p3", "p4", "p5")))
    table.live.do(phases.close)
    for what, words in (("groups", "2 tables"), ("votes", "Nothing was voted on."), ("message", "Thank you all")):
        show(table, what, "Thank you all")
        assert words in told(table) and "The session is over. It ended at 10:00." in told(table)
        assert "The session is over." in told(table, 20, 5), "in a small window too"
    show(table, "blank")
    assert told(table).strip() == "", "blank was chosen to show nothing"


def test_a_session_that_is_gone_is_told_in_every_view(table):
    for what in ROOM_VIEWS:
        show(table, what, "text")
        assert "This session is no longer there" in told(table, gone=True)


def test_time_that_nobody_kept_is_told_until_it_is_settled(table):
    began = table.live.now()
    table.later(1000)
    table.live.do(partial(gaps.notice, since=began, why="away"))
    assert "nobody kept the clock" in told(table)


def test_that_nobody_keeps_the_clock_is_told_above_the_sentence(table):
    table.go("case-1.account")
    text = told(table, left=True)
    assert "The facilitator’s screen is closed. The clock goes on." in text and "“Go.”" in text
    assert "has not been heard since 10:00." in told(table, silent=table.live.now())
    for low in ({"left": True}, {"silent": table.live.now()}):
        assert "Live screen" in told(table, 20, 5, **low) and "next: Anne" in told(table, 20, 5, **low)
    assert "is closed. The clock goes on." in told(table, 80, 8, left=True)
    table.live.do(phases.pause)
    for away in ({"left": True}, {"silent": table.live.now()}):
        assert "The clock is paused." in told(table, 160, 45, **away) and "goes on" not in told(table, 160, 45, **away)


def test_the_clock_alone_is_alone(table):
    table.live.do(partial(floor.give_floor, person="p2"))
    show(table, "clock")
    text = told(table)
    assert not {"Karim", "Welcome"} & set(text.split()) and drawn(table).clock
    assert len(drawn(table).clock) > 12


def test_a_message_stands_beside_a_smaller_clock_at_every_size(table):
    show(table, "message", "Back at a quarter to eleven")
    for cells, rows in ((20, 5), (80, 24), (160, 45)):
        assert "at a quarter" in " ".join(told(table, cells, rows).split()) and drawn(table, cells, rows).clock


def test_blank_is_blank_but_for_what_a_key_asks_for(table):
    show(table, "blank")
    assert told(table).strip() == ""
    assert "q: leave" in told(table, notice=True)
    assert "writes nothing" in told(table, help=True)


def test_the_sums_of_a_vote_have_numbers_and_names_and_no_notes(table):
    table.later()
    for number, person in enumerate(("p1", "p2", "p3"), 1):
        table.live.do(partial(add_note, text=f"secret topic {number}", kind="topic", person=person))
    table.go("vote")
    for number, person in enumerate(("p1", "p2", "p3"), 1):
        note = table.session.notes[number % 2].id
        table.live.do(partial(floor.cast_vote, option=note, votes=number, person=person))
    show(table, "votes")
    text = told(table)
    assert "6 of 15 given" in text and "secret" not in text
    rows = [row.split() for row in text.splitlines() if "▇" in row and "end" not in row]
    assert [(row[0], row[1], row[-1]) for row in rows] == [("1", "Anne", "2"), ("2", "Karim", "4")]
    table.go("talk")
    assert "6 of 15 given" in told(table), "it stays until something else is chosen"


def test_groups_are_shown_with_all_their_names(table):
    show(table, "groups")
    assert "No groups are formed yet." in told(table)
    table.go("table-1.talk")
    table.live.do(partial(floor.form_groups, size=2, drawn=("p1", "p2", "p3", "p4", "p5")))
    text = told(table)
    assert "2 tables · 5 people" in text and all(name in text for name in ("Anne", "Karim", "Léa", "Paul", "Zoé"))


def test_a_table_cut_short_in_a_small_window_says_so_and_a_break_has_its_name_beside_the_clock(lay):
    table = lay(names=tuple(f"Paul{number}" for number in range(1, 13)))
    table.go("table-1.talk")
    table.live.do(partial(floor.form_groups, size=6, drawn=tuple(f"p{number}" for number in range(1, 13))))
    show(table, "groups")
    shown = told(table, 20, 5).splitlines()
    assert len(shown) == 5 and any(row.endswith("…") and "P" in row for row in shown), shown
    assert "… 1 more table" in shown[-1]
    table.later()
    table.live.do(partial(phases.take_break, seconds=900, name=Text(fr="Pause", en="Break")))
    for what in ("groups", "votes", "message"):
        show(table, what, "Coffee")
        assert "15:00  Break" in told(table, 20, 5) and "Break" in told(table)


def test_who_is_next_never_tells_who_has_spoken_least(table):
    table.go("talk")
    assert not any(name in told(table) for name in ("Anne", "Karim", "Léa", "Paul", "Zoé"))
    table.live.do(partial(floor.raise_hand, person="p4"))
    table.live.do(partial(floor.raise_hand, person="p5"))
    assert "hands: Paul, Zoé" in told(table)
    table.go("learning")
    assert "next: Anne" in told(table)


ACTS = st.lists(
    st.tuples(
        st.sampled_from(("note", "give", "end", "hand", "go", "vote", "show", "pause")),
        st.integers(0, 11),
        st.integers(0, 11),
    ),
    max_size=25,
)


def _at(notes, number):
    return notes[number % len(notes)].id if notes else ""


def act(table, name, i, j):
    """Do something that may happen in a session; what is refused is refused."""
    live, people = table.live, [f"p{number}" for number in range(1, 6)]
    phase = live.session.plan[i % len(live.session.plan)].id
    notes = live.session.notes
    decisions = {
        "note": partial(add_note, text=f"PLANTED {i} words", kind=("topic", "request", "lead")[j % 3],
                        person=people[i % 5]),
        "give": partial(floor.give_floor, person=people[i % 5], sure=True),
        "end": floor.end_turn,
        "hand": partial(floor.toggle_hand, person=people[i % 5]),
        "go": partial(phases.go_to, phase=phase),
        "vote": partial(floor.cast_vote, option=_at(notes, i), votes=j, person=people[j % 5]),
        "show": partial(show_room, what=("all", "clock", "message", "votes", "blank")[i % 5], text="Hello"),
        "pause": phases.toggle_pause,
    }  # fmt: skip
    outcome = live.do(decisions[name])
    return isinstance(outcome, Event)


@given(ACTS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_note_no_share_and_nobody_who_is_silent_ever_stands_there(lay, script):
    table = lay(names=("Anneone", "Karimtwo", "Léathree", "Paulfour", "Zoéfive"))
    for name, i, j in script:
        table.later(7)
        act(table, name, i, j)
        session, text = table.session, told(table, 160, 45)
        assert "PLANTED" not in text and "%" not in text
        turn, view = session.turn, session.room.what
        named = {session.name(turn.person)} if turn else set()
        named |= {session.name(person) for person in session.hands}
        named |= {session.name(note.person) for note in session.notes} if view == "votes" else set()
        phase = session.phase
        if phase is not None and phase.mode in ("single", "round"):
            continue  # the one who is next by the circle's order, or by a role
        shown = {person.name for person in session.people if person.name in text}
        open_turns = {session.name(each.person) for each in session.turns if each.id in session.open_turns}
        alone = {"Anneone"} if phase is not None and phase.mode == "questions" else set()
        assert shown <= named | open_turns | alone, (view, phase and phase.id, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_people_type_is_shown_letter_for_letter_or_cleaned(lay, text):
    both = Text(fr=text, en=text)
    plan = tuple(
        PlannedPhase(id=mode, name=both, seconds=600, mode=mode, say=Say(open=both, close=both),
                     subgroup_size=Bounds(min=2), notes=("topic",))
        for mode in ("round", "subgroups", "vote", "open")
    )  # fmt: skip
    table = lay(plan=plan, blocks=(), roles={}, names=(text or "nobody", *(f"{text}{number}" for number in range(7))))
    table.live.do(partial(add_note, text=text or "t", kind="topic", person="p1"))
    table.live.do(partial(floor.give_floor, person="p1"))
    table.live.do(partial(floor.raise_hand, person="p2"))
    check(table)
    table.go("subgroups")
    table.live.do(partial(floor.form_groups, size=2, drawn=tuple(f"p{number}" for number in range(1, 9))))
    show(table, "groups")
    check(table)
    table.go("vote")
    show(table, "votes")
    check(table)
    show(table, "message", text or "m")
    check(table)


def test_it_speaks_french(table):
    table.desk.language = locale.choose("fr")
    try:
        table.go("case-1.account")
        table.later(700)
        text = told(table)
        assert "Parole réservée" in text and "DÉPASSEMENT" in text and "« Thank\u00a0" not in text
        assert "«\u00a0Thank you.\u00a0»" in text and "fin 11:" in text
        assert "q\u00a0: quitter" in told(table, notice=True)
    finally:
        locale.choose("en")

"""In the third session of a group a word of the first one is found beside the running clock, and one types on."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from waiting import until

from gep_tui.domain.session.decisions import notes, phases
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session


def test_a_word_of_the_first_session_is_found_in_the_third_and_the_half_typed_line_stays(gep, home, tmp_path, kept):
    for number, text in enumerate(("The grumpy neighbour at the counter", "Nothing of it", "Today"), 1):
        clock = ManualClock(datetime.now().astimezone() - timedelta(days=30 * (3 - number)))
        id = f"session-{number}" if number < 3 else "s1"
        live = open_session(home, "codev-6", ["Léa", "Karim"], clock=clock, group="Nord", id=id)
        live.do(phases.begin)
        live.do(partial(notes.add_note, text=text, kind="lead", person="p1"))
        if number < 3:
            live.do(phases.close)
        assert live.close()
    desk = gep("resume", "s1", GEP_CACHE=str(tmp_path / "cache"))
    desk.send("half a li")
    desk.wait("half a li")
    desk.send("\x1b/")
    desk.wait("Find in all sessions")
    desk.send("neighb")
    desk.wait("grumpy neighbour")
    seen = desk.text()
    desk.until(lambda shown: "grumpy neighbour" in shown and shown != seen)  # the clock goes on
    desk.send("\r")
    desk.until(lambda shown: "closed at" in shown and "▶ Account" in shown and "grumpy neighbour at the" in shown)
    desk.send("\x1b")
    desk.wait("Find in all sessions")
    desk.send("\x1b")
    desk.until(lambda shown: "Find in all sessions" not in shown and "half a li" in shown)
    desk.send("ne\r")
    until(lambda: kept() == ["Today", "half a line"], desk.text)
    desk.send("\x11")
    assert desk.ended() == 0

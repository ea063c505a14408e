"""Two writers at work on one folder at the same time: nothing is lost, nothing doubled, both come to the same."""

from __future__ import annotations

from functools import partial
from threading import Barrier, Thread

from room import Room
from waiting import until

from gep_tui.domain.session.decisions import floor, notes, screens
from gep_tui.domain.session.decisions.lines import lines_for, see_line, send_line
from gep_tui.domain.session.events import Event, HandRaised, NoteChanged
from gep_tui.domain.session.refusals import FloorIsElsewhere, QueueIsElsewhere
from gep_tui.live.session import LiveSession

#: Notes that each of the two writes.
MANY = 60


def _together(*lives: LiveSession) -> None:
    """Let each read what the others have written, until all know the same."""

    def same() -> bool:
        for live in lives:
            live.poll()
        return len({live.session.last for live in lives}) == 1 and len({len(live.record.events) for live in lives}) == 1

    until(same)


def _write(live: LiveSession, shared: str, start: Barrier) -> None:
    start.wait()
    for number in range(MANY):
        live.do(partial(notes.add_note, text=f"{live.writer} {number}", kind="fact"))
        if number % 10 == 0:
            live.do(partial(notes.change_note, note=shared, text=f"as {live.writer} has it, {number}"))
        if number % 7 == 0:
            live.poll()


def test_notes_and_edits_of_both_at_full_speed_are_all_there_once(room: Room) -> None:
    shared = room.live.do(partial(notes.add_note, text="shared", kind="fact"))
    assert isinstance(shared, Event)
    other, start = room.beside("scribe"), Barrier(2)
    threads = [Thread(target=_write, args=(live, shared.key, start)) for live in (room.live, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    _together(room.live, other)
    for live in (room.live, other):
        texts = [note.text for note in live.session.notes if note.id != shared.key]
        assert len(texts) == len(set(texts)) == 2 * MANY
        assert not live.session.refused
    here, there = (live.session.notes[0] for live in (room.live, other))
    assert here == there
    edits = [event for event in room.live.record.events if isinstance(event, NoteChanged)]
    assert here.text == edits[-1].text and len(edits) == 2 * (MANY // 10)
    if here.other is not None:
        assert here.other.text in {event.text for event in edits}
    other.close()


def test_what_the_seat_decides_is_refused_beside_it_and_hands_once_they_are_handed_over(room: Room) -> None:
    scribe = room.beside("scribe")
    raised, given = partial(floor.raise_hand, person="p1"), partial(floor.give_floor, person="p1")
    assert scribe.do(raised) == QueueIsElsewhere(holder="first")
    assert scribe.do(given) == FloorIsElsewhere(holder="first")
    room.live.do(partial(screens.hand_over_queue, to="scribe"))
    _together(room.live, scribe)
    assert isinstance(scribe.do(raised), HandRaised)
    assert scribe.do(given) == FloorIsElsewhere(holder="first")
    _together(room.live, scribe)
    assert room.live.session.hands == ("p1",)
    scribe.close()


def test_a_line_goes_there_and_is_seen_and_so_is_one_back(room: Room) -> None:
    scribe = room.beside("scribe")
    for one, two in ((scribe, room.live), (room.live, scribe)):
        one.do(partial(send_line, text=f"from {one.writer}"))
        _together(one, two)
        assert [line.text for line in lines_for(two.session, two.writer)] == [f"from {one.writer}"]
        two.do(partial(see_line, writer=two.writer))
        _together(one, two)
        assert one.session.lines[-1].seen_by == two.writer
    scribe.close()

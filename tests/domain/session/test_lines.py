"""Lines from screen to screen: they wait until somebody else has seen them, and are no notes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from play import Play, as_told, ev, refused

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.lines import lines_for, see_line, send_line
from gep_tui.domain.session.decisions.screens import sign
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.report import report


def waiting(play: Play, writer: str) -> list[str]:
    return [line.text for line in lines_for(play.session, writer)]


def test_a_line_waits_for_the_others_until_one_of_them_has_seen_it() -> None:
    play = Play()
    scribe = play.hand("scribe")
    scribe.do(send_line, " the question was\n not answered ")
    scribe.do(send_line, "and a second one")
    assert waiting(play, "desk") == ["the question was not answered", "and a second one"]
    assert waiting(play, "scribe") == []
    play.do(see_line, writer="desk")
    assert waiting(play, "desk") == ["and a second one"]
    assert [line.seen_by for line in play.session.lines] == ["desk", ""]
    play.do(see_line, writer="desk")
    assert play.try_(see_line, writer="desk") == no.NoLine()


def test_a_line_is_not_told_to_whoever_sent_it_after_their_program_was_started_again() -> None:
    play = Play()
    for writer in ("scribe", "scribe-again"):
        play.hand(writer).do(sign, writer=writer, name="Zoé")
    play.hand("scribe").do(send_line, "the question was not answered")
    assert waiting(play, "scribe-again") == []
    assert waiting(play, "desk") == ["the question was not answered"]


def test_a_line_is_no_note_and_no_command() -> None:
    play = Play()
    done = play.session.done
    play.do(send_line, "back in five minutes")
    assert play.try_(send_line, " \n ") == no.EmptyNote()
    assert not play.session.notes
    assert play.session.done == done
    assert "back in five" not in repr(report(play.session, play.now, "en").notes)


def test_lines_stand_in_a_table_of_their_own_with_the_names_of_their_screens() -> None:
    play = Play()
    scribe = play.hand("scribe")
    scribe.do(sign, writer="scribe", name="Zoé")
    scribe.do(send_line, "the question was not answered")
    play.do(see_line, writer="desk")
    play.do(send_line, "later")
    rows = report(play.session, play.now, "en").lines
    assert [(row.author, row.text, row.seen_by) for row in rows] == [
        ("Zoé", "the question was not answered", "desk"),
        ("desk", "later", ""),
    ]
    assert rows[0].id == play.session.lines[0].key and rows[0].at == play.session.lines[0].at.isoformat(
        timespec="milliseconds"
    )


def test_what_makes_no_sense_is_kept_and_refused() -> None:
    play = Play()
    sent = play.do(send_line, "mine")
    play.write(ev.LineSeen(line=sent.key))
    play.write(ev.LineSeen(line="nothing-3"))
    play.write(ev.LineSent(text=" "))
    assert refused(play.session) == [
        ("line_seen", "already"), ("line_seen", "unknown-line"), ("line_sent", "empty-note"),
    ]  # fmt: skip
    assert waiting(play, "scribe") == ["mine"]


@given(
    st.lists(st.tuples(st.integers(0, 2), st.booleans(), st.booleans()), max_size=10), st.randoms(use_true_random=False)
)
def test_lines_are_the_same_in_any_order_of_reading(script, dice) -> None:
    play = Play()
    hands = (play, play.hand("scribe", sees_all=False), play.hand("third", sees_all=False))
    for whose, sees, reads in script:
        hand = hands[whose]
        if reads:
            hand.read(hands[(whose + 1) % 3])
        hand.try_(see_line, writer=hand.writer) if sees else hand.do(send_line, f"{hand.writer} says")
    whole = Record()
    for hand in hands:
        whole.add(hand.record.events)
    events = list(whole.events)
    dice.shuffle(events)
    one_by_one = Record()
    for event in events:
        one_by_one.add((event,))
    assert as_told(one_by_one.session) == as_told(whole.session)
    sent = [event.key for event in whole.events if isinstance(event, ev.LineSent)]
    assert [line.key for line in whole.session.lines] == sent

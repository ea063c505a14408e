"""Commitments over a series of sessions: made once, followed up anywhere, the same in any order of reading."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from acts import Keeper, north
from hypothesis import given
from hypothesis import strategies as st
from play import TEN, Hand, three

from gep_tui.domain.carried.events import CommitmentFollowed, NoteCarried
from gep_tui.domain.carried.follow_up import OUTCOMES, CommitmentState, NoteName, standing
from gep_tui.domain.group.board import GroupCommitment, commitments, open_commitments, told_commitments
from gep_tui.domain.group.cycle.kept import commitment_figures
from gep_tui.domain.group.cycle.meetings import meetings
from gep_tui.domain.group.decisions import about, members
from gep_tui.domain.group.decisions import following as between
from gep_tui.domain.group.due import due
from gep_tui.domain.group.events import TopicAdded
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.state import Group
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.chosen_rows import parked_rows
from gep_tui.domain.session.decisions import choosing, following, note_pieces, notes, phases
from gep_tui.domain.session.decisions.note_marks import keep_in_room
from gep_tui.domain.session.decisions.points import follow_point
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.points import points
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.erasing import erased
from gep_tui.words.commitments import standing_sign, state_told

CALLED = Text(fr="Codéveloppement", en="Peer consultation")


class Meeting(Hand):
    """A session of the group, opened so many months after the first, with what it takes along."""

    def __init__(self, id: str, month: float, carried: Iterable[object] = (), people: tuple[Guest, ...] = ()) -> None:
        self.clock: datetime = TEN + timedelta(days=28 * month)
        super().__init__(f"desk-{month}", self._tick)
        lea = Guest(id="p1", name="Léa", member="m-lea")
        self.write(
            SessionOpened(
                id=id, programme="codev", plan=three(), people=(lea, *people), group_id="north", called=CALLED
            )
        )
        for event in carried:
            self.write(event)  # type: ignore[type-var]
        self.do(phases.begin)

    def _tick(self) -> datetime:
        self.clock += timedelta(seconds=2)
        return self.clock

    def commit(self, text: str, person: str = "p1", **due: str) -> NoteName:
        note = self.do(notes.add_note, text, "commitment", person=person, **due)
        return NoteName(self.session.id, note.key)

    def follow(self, board: tuple[GroupCommitment, ...], name: NoteName, outcome: str, words: str = "") -> object:
        seen = next(each.state for each in board if each.name == name)
        return self.try_(following.follow, name, seen, outcome, words)


def outcomes(group: Group, *sessions: Session) -> dict[str, str]:
    return {each.text: each.state.outcome for each in commitments(group, sessions)}


def test_its_date_goes_along_the_words_and_the_day() -> None:
    first = Meeting("s1", 0)
    first.commit("call the service", due="avant Noël", due_on="2026-12-24")
    first.commit("write the sheet", due="un jour")
    second = Meeting("s2", 1, taking_along(north().group, [first.session]))
    for board in (due(second.session, Group(), []), commitments(Group(), [first.session])):
        assert [(each.due, each.due_on) for each in board] == [("avant Noël", "2026-12-24"), ("un jour", "")]


def test_commitments_of_one_day_stand_in_the_order_in_which_they_were_made() -> None:
    early, late = Meeting("z", 0), Meeting("a", 0.001)
    names = [early.commit(f"number {number}") for number in range(12)] + [late.commit("the last")]
    for sessions in ((early, late), (late, early)):
        assert [each.name for each in commitments(Group(), [each.session for each in sessions])] == names


def test_a_commitment_lives_over_three_sessions() -> None:
    keeper = north()
    keeper.do(about.change_group, charter=["Ce qui est dit reste ici"])
    first = Meeting("s1", 0)
    call, write, ask = (first.commit(text) for text in ("call the service", "write the sheet", "ask the union"))
    second = Meeting("s2", 1, taking_along(keeper.group, [first.session]))
    assert second.session.carried.charter is not None
    board = due(second.session, keeper.group, [first.session])
    assert [each.text for each in board] == ["call the service", "write the sheet", "ask the union"]
    second.follow(board, call, "done", "on Monday")
    second.follow(board, write, "carried")
    second.follow(board, ask, "dropped")
    third = Meeting("s3", 2, taking_along(keeper.group, [first.session, second.session]))
    board = due(third.session, keeper.group, [first.session, second.session])
    assert [(each.text, each.state.times) for each in board] == [("write the sheet", 1)]
    third.follow(board, write, "carried")
    (still,) = due(third.session, Group(), [])
    assert (still.text, still.state.outcome, still.state.times, still.person) == (
        "write the sheet",
        "carried",
        2,
        "Léa",
    )
    everything = commitments(keeper.group, [first.session, second.session, third.session])
    assert [each.state.outcome for each in everything] == ["done", "carried", "dropped"]
    assert everything[0].history[0].words == "on Monday"


def test_what_was_done_between_two_sessions_is_an_event_of_the_group() -> None:
    keeper, first = north(), Meeting("s1", 0)
    call = first.commit("call")
    keeper.do(between.follow, call, CommitmentState(), "done", "it was easy")
    assert outcomes(keeper.group, first.session) == {"call": "done"}
    assert taking_along(keeper.group, [first.session]) == ()
    keeper.undo()
    assert outcomes(keeper.group, first.session) == {"call": "open"}


def test_two_who_report_different_things_are_both_told_until_somebody_says() -> None:
    keeper, first = north(), Meeting("s1", 0)
    call = first.commit("call")
    keeper.do(between.follow, call, CommitmentState(), "done")
    second = Meeting("s2", 1)
    second.do(following.follow, call, CommitmentState(), "dropped")
    (told,) = commitments(keeper.group, [first.session, second.session])
    assert told.state.outcome == "" and told.is_open
    assert {each.outcome for each in told.state.ends} == {"done", "dropped"}
    second.follow((told,), call, "done")
    (told,) = commitments(keeper.group, [first.session, second.session])
    assert (told.state.outcome, told.is_open) == ("done", False)


def test_two_facilitators_who_do_it_at_once_do_it_once_and_u_gives_back_what_was_before() -> None:
    first = Meeting("s1", 0)
    call = first.commit("call")
    second = Meeting("s2", 1, taking_along(Group(), [first.session]))
    other = Hand("scribe", second._tick, Record(second.record.events))
    for hand in (second, other):
        hand.do(following.follow, call, CommitmentState(), "done")
    second.read(other)
    assert len(second.session.carried.followed) == 1
    assert [each.why for each in second.session.refused] == ["already"]
    assert second.try_(following.follow, call, standing(second.session.carried.followed), "done") == no.NothingChanges()
    again = Meeting("s3", 2, taking_along(Group(), [first.session]))
    again.do(following.follow, call, CommitmentState(), "done")
    again.undo()
    assert [each.state.outcome for each in due(again.session, Group(), [])] == ["open"]


def test_a_commitment_that_was_withdrawn_joined_or_whose_session_is_gone_stays_and_says_so() -> None:
    first = Meeting("s1", 0)
    call, write, ask, keep = (first.commit(text) for text in ("call", "write", "ask", "keep"))
    second = Meeting("s2", 1, taking_along(Group(), [first.session]))
    first.do(notes.withdraw_note, call.note)
    first.do(note_pieces.join_notes, write.note, ask.note)
    told = {each.name: each for each in commitments(Group(), [first.session, second.session])}
    assert told[call].gone == "withdrawn" and not told[call].is_open and told[call].is_told
    assert (told[ask].gone, told[ask].text) == ("joined", told[write].text)
    assert told[keep].gone == ""
    (gone,) = [each for each in commitments(Group(), [second.session]) if each.name == keep]
    assert (gone.gone, gone.text, gone.is_open) == ("absent", "keep", True)
    assert (gone.title, gone.called.fr) == ("", "Codéveloppement")


def test_what_was_withdrawn_before_anybody_went_on_with_it_is_told_by_no_list() -> None:
    first = Meeting("s1", 0)
    typo, call, keep = (first.commit(text) for text in ("cll", "call", "keep"))
    for name in (typo, call):
        first.do(notes.withdraw_note, name.note)
    keeper = north()
    keeper.do(between.follow, call, CommitmentState(), "open", "it was no slip")
    told = told_commitments(keeper.group, [first.session])
    assert [(each.name, each.is_open) for each in told] == [(call, False), (keep, True)]
    assert [each.name for each in commitments(keeper.group, [first.session])] == [typo, call, keep]


def test_a_commitment_tells_that_its_note_stays_in_the_room() -> None:
    first = Meeting("s1", 0)
    call = first.commit("call")
    first.do(keep_in_room, call.note)
    second = Meeting("s2", 1, taking_along(Group(), [first.session]))
    for known in ([first.session], [second.session]):
        assert [each.in_room for each in commitments(Group(), known)] == [True]


def test_a_laptop_without_the_group_goes_on_where_the_snapshot_stood() -> None:
    first = Meeting("s1", 0)
    call = first.commit("call")
    second = Meeting("s2", 1, taking_along(Group(), [first.session]))
    second.follow(due(second.session, Group(), []), call, "carried")
    third = Meeting("s3", 2, taking_along(Group(), [first.session, second.session]))
    (alone,) = due(third.session, Group(), [])
    assert (alone.state.outcome, alone.state.times) == ("carried", 1)
    third.follow((alone,), call, "done")
    everything = [first.session, second.session, third.session]
    assert outcomes(Group(), *everything) == {"call": "done"}


def test_members_made_one_are_one_on_the_board() -> None:
    keeper = north()
    one, two = (keeper.do(members.add_member, name).key for name in ("Léa", "Léa M."))
    first = Meeting("s1", 0, people=(Guest(id="p2", name="Léa M.", member=two),))
    first.commit("call", "p2")
    keeper.do(members.merge_members, one, two)
    (told,) = commitments(keeper.group, [first.session])
    assert (told.member, told.person) == (one, "Léa M.")


steps = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 2), st.sampled_from(OUTCOMES), st.booleans()), min_size=1, max_size=9
)


@given(steps, st.integers(0, 999))
def test_the_board_is_the_same_in_any_order_of_streams_and_files(
    script: list[tuple[int, int, str, bool]], seed: int
) -> None:
    keeper, first = north(), Meeting("s1", 0)
    names = [first.commit(text) for text in ("a", "b", "c")]
    later = [Meeting(f"s{month + 1}", month, taking_along(keeper.group, [first.session])) for month in (1, 2, 3)]
    for whose, which, outcome, sees in script:
        sessions = [first.session, *(each.session for each in later)] if sees else []
        known = {each.name: each.state for each in commitments(keeper.group if sees else Group(), sessions)}
        seen = known.get(names[which], CommitmentState())
        hand: Keeper | Meeting = keeper if whose == 3 else later[whose]
        decision = between.follow if whose == 3 else following.follow
        hand.try_(decision, names[which], seen, outcome, "")
    whole = commitments(keeper.group, [first.session, *(each.session for each in later)])
    mixed = random.Random(seed)
    shuffled = []
    for meeting in (first, *later):
        events = list(meeting.record.events)
        mixed.shuffle(events)
        shuffled.append(Record(events).session)
    mixed.shuffle(shuffled)
    events = list(keeper.record.events)
    mixed.shuffle(events)
    assert commitments(GroupRecord(events).state, shuffled) == whole


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_follow_ups_that_name_each_other_in_any_way_still_tell_how_it_stands(arrows: list[tuple[int, int]]) -> None:
    record = Record([SessionOpened(id="s", programme="", plan=three(), writer="w", seq=1)])
    for seq, (_one, two) in enumerate(arrows, 2):
        event = CommitmentFollowed(
            session="s0", note="n", outcome="done", prior=(f"s/w-{two + 2}",), words=str(seq), writer="w", seq=seq
        )
        record.add((event,))
    state = standing(record.session.carried.followed)
    assert bool(state.ends) == bool(record.session.carried.followed)


@pytest.mark.parametrize("outcome", ["", "finished", "DONE"])
def test_an_outcome_that_nobody_knows_has_no_effect(outcome: str) -> None:
    first = Meeting("s1", 0)
    first.write(CommitmentFollowed(session="s0", note="n", outcome=outcome))
    assert first.session.carried.followed == ()
    assert [each.why for each in first.session.refused] == ["unknown-outcome"]


def test_what_is_carried_twice_stands_as_it_was_carried_last() -> None:
    first = Meeting("s1", 0)
    for text in ("before", "after"):
        first.write(NoteCarried(session="s0", note="n", kind="commitment", text=text))
    assert [note.text for note in first.session.carried.notes] == ["after"]


def test_topics_wait_in_reserve_until_a_session_chooses_or_drops_them() -> None:
    first = Meeting("s1", 0)
    keys = [first.do(notes.add_note, text, "topic", person="p1").key for text in ("a conflict", "a move", "a rule")]
    first.do(choosing.toggle_dropped, keys[2])
    second = Meeting("s2", 1, taking_along(Group(), [first.session]))
    assert [(note.kind, note.text, note.member) for note in second.session.carried.notes] == [
        ("topic", "a conflict", "m-lea"), ("topic", "a move", "m-lea"),
    ]  # fmt: skip
    second.do(choosing.toggle_dropped, f"s1/{keys[0]}")
    third = Meeting("s3", 2, taking_along(Group(), [first.session, second.session]))
    assert [note.text for note in third.session.carried.notes] == ["a move"]


def test_what_was_set_aside_comes_along_once_each_time_until_somebody_settles_or_assigns_it() -> None:
    first = Meeting("s1", 0)
    who, budget, room = (
        first.do(notes.add_note, text, "parked", person="p1").key for text in ("who decides?", "the budget", "the room")
    )
    second = Meeting("s2", 1, taking_along(Group(), [first.session]))
    assert [note.text for note in second.session.carried.notes] == ["who decides?", "the budget", "the room"]
    assert [(each.id, each.person) for each in points(second.session)] == [
        (f"s1/{key}", "p1") for key in (who, budget, room)
    ]
    second.do(follow_point, f"s1/{who}", "settled")
    second.do(follow_point, f"s1/{budget}", "carried")
    assert second.try_(follow_point, "s1/nothing", "settled") == no.UnknownNote(note="s1/nothing")
    second.do(notes.add_note, "a new one", "parked-question")
    third = Meeting("s3", 2, taking_along(Group(), [first.session, second.session]))
    assert [note.text for note in third.session.carried.notes] == ["the budget", "the room", "a new one"]
    third.do(follow_point, f"s1/{budget}", "assigned", "p1")
    assert [(row.text, row.state, row.assigned) for row in parked_rows(third.session)] == [
        ("the budget", "assigned", "Léa"), ("the room", "open", ""), ("a new one", "open", ""),
    ]  # fmt: skip
    third.undo()
    assert parked_rows(third.session)[0].state == "open"


def test_a_topic_noted_between_two_sessions_comes_along_until_one_chooses_it() -> None:
    keeper = north()
    topic = keeper.write(TopicAdded(text="a letter", person="Zoé")).key
    first = Meeting("s1", 0, taking_along(keeper.group, []))
    assert [(note.kind, note.text, note.person) for note in first.session.carried.notes] == [
        ("topic", "a letter", "Zoé")
    ]
    first.do(choosing.toggle_dropped, f"north/{topic}")
    assert taking_along(keeper.group, [first.session]) == ()


def test_a_commitment_whose_words_were_erased_is_asked_about_and_counted_as_open_nowhere() -> None:
    """Its row, where it has to stand, says that it was erased; its session is here."""
    keeper = north()
    first = Meeting("s1", 0)
    gone, stays = first.commit("Léa writes to Paul"), first.commit("call the service")
    second = Meeting("s2", 1, taking_along(keeper.group, [first.session]))
    second.follow(due(second.session, keeper.group, [first.session]), gone, "carried")
    left = fold(erased(each, first.now) if each.key == gone.note else each for each in first.record.events)
    later = [each for each in second.record.events if not (isinstance(each, NoteCarried) and each.note == gone.note)]
    here = (left, fold(later))
    (ghost,) = (each for each in commitments(keeper.group, here) if each.name == gone)
    assert (ghost.gone, ghost.text, ghost.is_open, standing_sign(ghost)) == ("purged", "", False, "–")
    assert state_told(ghost)[0] == "its words were erased for good"
    third = Meeting("s3", 2, taking_along(keeper.group, here))
    assert [each.name for each in due(third.session, keeper.group, here)] == [stays]
    assert [each.name for each in open_commitments(keeper.group, here)] == [stays]
    assert commitment_figures(keeper.group, here, meetings(keeper.group, here, None), None).open == 1
    (lost,) = (each for each in commitments(keeper.group, here[1:]) if each.name == gone)
    assert (lost.gone, lost.is_open) == ("absent", False), "nobody can read what it was"

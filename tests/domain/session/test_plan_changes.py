"""The plan is changed as a whole: lengths taken over, the title set, what the fold makes of odd changes."""

from __future__ import annotations

from play import TEN, Play, ev, phase

from gep_tui.domain.protocol.plan import counted, total
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import phases, plan


def _lengths(play: Play) -> dict[str, int | None]:
    return {each.id: each.seconds for each in play.session.plan}


def test_a_phase_to_come_gets_another_length() -> None:
    play = Play()
    play.do(plan.set_length, "talk", 10**9)
    assert _lengths(play)["talk"] == 24 * 60 * 60
    play.do(plan.set_length, "talk", -5)
    assert _lengths(play)["talk"] == 0
    assert play.try_(plan.set_length, "nowhere", 5) == no.UnknownPhase(phase="nowhere")


def test_the_phase_that_runs_is_not_made_shorter_than_it_has_been() -> None:
    play = Play().after(minutes=4, seconds=0.5)
    play.do(plan.set_length, "welcome", 60)
    assert (play.timing.allotted, play.timing.left) == (241, 1)
    play.after(minutes=9)
    assert play.try_(plan.set_length, "welcome", 60) == no.NothingChanges()


def test_the_phase_that_runs_may_be_moved_and_what_follows_follows_it_there() -> None:
    play = Play().after(60)
    play.write(ev.PlanChanged(order=("talk", "welcome", "review")))
    assert (play.here, play.timing.elapsed) == ("welcome", 60)
    play.next()
    assert play.here == "review"


def test_a_phase_that_ends_at_a_clock_time_has_no_length_to_set() -> None:
    play = Play((phase("x"), phase("y", None, ends=TEN)))
    assert play.try_(plan.set_length, "y", 300) == no.EndsByClock(phase="y")


def test_an_untimed_phase_may_be_given_a_length() -> None:
    play = Play((phase("x", None), phase("y")))
    play.do(plan.set_length, "x", 300)
    assert play.timing.left == 300


def test_an_order_puts_the_rest_behind_what_it_names() -> None:
    play = Play()
    play.write(ev.PlanChanged(order=("review", "nowhere", "review", "welcome")))
    assert [each.id for each in play.session.plan] == ["review", "welcome", "talk"]
    assert play.here == "welcome"
    assert phases.following(play.session, play.now) == play.session.planned("talk")


def test_what_is_added_twice_is_there_once() -> None:
    play = Play()
    for minutes in (5, 9):
        play.write(ev.PlanChanged(added=(phase("extra", minutes),)))
    assert _lengths(play)["extra"] == 300


def test_the_current_phase_may_be_left_out_by_another_version_and_still_runs() -> None:
    play = Play().after(60)
    play.write(ev.PlanChanged(skipped=("welcome", "nowhere"), restored=("nowhere",), lengths={"nowhere": 5}))
    assert (play.here, play.timing.elapsed, play.timing.left) == ("welcome", 60, 540)
    play.next()
    assert play.here == "talk"


def test_the_plan_as_it_was_opened_stays_beside_the_one_in_force() -> None:
    play = Play()
    play.do(plan.set_length, "talk", 60)
    assert [each.seconds for each in play.session.first_plan] == [600, 1800, 600]


def test_what_is_left_out_or_held_before_the_start_is_not_counted() -> None:
    found = (phase("a", 5, before_start=True), phase("b", 5), phase("c", 5, skipped=True), phase("d", None))
    assert [each.id for each in counted(found)] == ["b", "d"] and total(found) == 300


def test_the_session_and_its_group_are_named_on_one_line() -> None:
    play = Play()
    play.do(plan.set_title, " Séance\n4 ", "Équipe Nord")
    assert (play.session.title, play.session.group) == ("Séance 4", "Équipe Nord")
    assert play.try_(plan.set_title, "Séance 4", " Équipe Nord") == no.NothingChanges()


def test_a_step_may_lead_only_to_a_phase_of_the_plan_and_to_another_than_the_current() -> None:
    play = Play()
    play.write(ev.PhaseEntered(from_="welcome", to="nowhere"))
    play.write(ev.PhaseEntered(from_="welcome", to="welcome"))
    play.write(ev.PhaseEntered(from_="talk", to="review"))
    play.write(ev.SessionClosed(from_="talk"))
    assert [each.why for each in play.session.refused] == [
        "unknown-phase", "already", "not-current-phase", "not-current-phase",
    ]  # fmt: skip
    play.do(phases.close)
    play.write(ev.PhaseEntered(from_="welcome", to="talk"))
    play.write(ev.SessionClosed(from_="welcome"))
    play.write(ev.Paused())
    assert [each.why for each in play.session.refused][4:] == ["closed"] * 3


def test_nothing_ends_or_stands_before_it_began() -> None:
    play = Play(begun=False)
    play.write(ev.SessionClosed(from_=""))
    play.write(ev.Paused())
    assert [each.why for each in play.session.refused] == ["not-begun", "not-begun"]


def test_what_is_said_of_phases_notes_and_people_that_are_not_there_has_no_effect() -> None:
    play = Play()
    there, nowhere = {"phase": "talk"}, {"phase": "nowhere"}
    said = [
        (ev.Passed(person="lea", **nowhere), "unknown-phase"),
        (ev.Passed(person="nobody", **there), "unknown-person"),
        (ev.RoundStarted(number=2, **nowhere), "unknown-phase"),
        (ev.RoundStarted(number=1, **there), "already"),
        (ev.OrderDrawn(order=("lea",), **nowhere), "unknown-phase"),
        (ev.GroupsFormed(groups=(), **nowhere), "unknown-phase"),
        (ev.VoteCast(option="x", votes=1, **nowhere), "unknown-phase"),
        (ev.VoteCast(option="x", votes=1, **there), "unknown-note"),
        (ev.HandRaised(person="nobody"), "unknown-person"),
        (ev.PersonChanged(person="x", name="y"), "unknown-person"),
        (ev.PersonArrived(person="nobody"), "unknown-person"),
        (ev.PersonLeft(person="nobody"), "unknown-person"),
        (ev.PeopleMerged(person="lea", other="nobody"), "unknown-person"),
        (ev.NoteRestored(note="x"), "unknown-note"),
    ]
    for event, _ in said:
        play.write(event)
    assert [each.why for each in play.session.refused] == [why for _, why in said]

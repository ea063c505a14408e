"""Roles: given per case and per round, by rule to the rest, silent or turned away, and several to one person."""

from __future__ import annotations

from typing import Any

import msgspec
from play import FIVE, Play, block, case, phase, role

from gep_tui.domain.protocol.plan import PlannedPhase, scopes
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import floor, people, plan
from gep_tui.domain.session.people import answering, given, muted, speakers, unfilled, with_role
from gep_tui.domain.session.suggestion import suggestion

CONSULTANTS = {"speakers": ("consultant",), "silent": ("presenter",)}


def _in(play: Play, id: str) -> PlannedPhase:
    found = play.session.planned(id)
    assert found is not None
    return found


def _two_cases() -> Play:
    plan = tuple(phase(f"{id}.advice", 10, scope=id, **CONSULTANTS) for id in ("case-1", "case-2"))
    blocks = (block(""), *case("case-1"), *case("case-2"))
    return Play((*plan, phase("review", 5, speakers=("everyone",))), blocks=blocks)


def _trios() -> Play:
    """Return three rounds of a protocol run alone, whose presenter changes from round to round."""
    rounds = tuple(phase(f"trio-{n}.advice", 5, scope=f"trio-{n}", **CONSULTANTS) for n in (1, 2, 3))
    own = {"presenter": role(count=1)}
    roles = {**own, "consultant": role(rest=True)}
    return Play(
        (phase("reflection", 1, mode="silent", silent=("everyone",)), *rounds),
        people=("anne", "karim", "lea"),
        blocks=(
            block("", protocol="troika", roles=roles),
            *(block(f"trio-{n}", protocol="troika", roles=own) for n in (1, 2, 3)),
        ),
    )


def test_scopes_go_from_the_round_to_the_block_to_the_session() -> None:
    assert scopes("case-1.trio-2") == ("case-1.trio-2", "case-1", "")
    assert scopes("") == ("",)


def test_the_presenter_of_the_second_case_is_not_that_of_the_first() -> None:
    play = _two_cases()
    play.do(plan.give_role, "presenter", ("lea",), "case-1")
    assert given(play.session, "presenter", "case-1") == ("lea",)
    assert given(play.session, "presenter", "case-2") == ()
    assert unfilled(play.session, _in(play, "case-2.advice")) == ("presenter",)
    play.do(plan.give_role, "presenter", ("zoe",), "case-2")
    assert speakers(play.session, _in(play, "case-1.advice")) == ("anne", "karim", "paul", "zoe")
    assert speakers(play.session, _in(play, "case-2.advice")) == ("anne", "karim", "lea", "paul")


def test_the_presenter_rotates_with_the_trios() -> None:
    play = _trios()
    for number, person in enumerate(("anne", "karim", "lea"), 1):
        play.do(plan.give_role, "presenter", (person,), f"trio-{number}")
    for number, person in enumerate(("anne", "karim", "lea"), 1):
        here = _in(play, f"trio-{number}.advice")
        assert muted(play.session, here) == {person: "presenter"}
        assert set(speakers(play.session, here)) == {"anne", "karim", "lea"} - {person}


def test_a_role_that_rotates_is_open_in_every_round_until_it_is_given_there() -> None:
    play = _trios()
    play.do(plan.give_role, "presenter", ("anne",), "trio-1")
    play.do(plan.give_role, "presenter", ("karim",), "")
    assert unfilled(play.session, _in(play, "trio-1.advice")) == ()
    assert unfilled(play.session, _in(play, "trio-2.advice")) == ("presenter",)


def test_a_role_given_to_nobody_is_open_again() -> None:
    play = _two_cases()
    play.do(plan.give_role, "presenter", ("lea",), "case-1")
    play.do(plan.give_role, "presenter", (), "case-1")
    assert unfilled(play.session, _in(play, "case-1.advice")) == ("presenter",)


def test_a_role_of_the_session_holds_in_every_block_that_does_not_declare_it() -> None:
    play = _two_cases()
    play.do(plan.give_role, "secretary", ("zoe",), "")
    assert given(play.session, "secretary", "case-1") == ("zoe",)


def test_the_rest_are_those_without_a_role_in_the_block() -> None:
    play = Play(
        (phase("case.x", 10, scope="case", speakers=("consultant",)),),
        blocks=(block("", roles={"rapporteur": role(count=1)}), *case("case")),
        roles={"": {"rapporteur": ("paul",), "facilitator": ("anne",)}, "case": {"presenter": ("lea",)}},
    )
    assert with_role(play.session, "consultant", "case") == ("karim", "paul", "zoe")


def test_the_facilitator_is_not_everyone() -> None:
    play = Play((phase("x", 10, mode="round", speakers=("everyone",)),), roles={"": {"facilitator": ("anne",)}})
    here = _in(play, "x")
    assert speakers(play.session, here) == ("karim", "lea", "paul", "zoe")
    assert suggestion(play.session, play.now).person == "karim"  # type: ignore[union-attr]
    play.do(floor.give_floor, "anne")
    assert play.speaker == "anne"


def test_a_phase_of_the_facilitator_needs_nobody_on_the_list() -> None:
    play = Play((phase("welcome", 10, mode="single", speakers=("facilitator",)),))
    here = _in(play, "welcome")
    assert speakers(play.session, here) == () and unfilled(play.session, here) == () and muted(play.session, here) == {}
    play.do(floor.give_floor, "lea")


def test_while_nobody_presents_yet_anybody_may_be_given_the_floor() -> None:
    play = Play(
        (phase("case.account", 10, mode="single", scope="case", speakers=("presenter",), silent=("consultant",)),),
        blocks=case("case"),
    )
    here = _in(play, "case.account")
    assert unfilled(play.session, here) == ("presenter",)
    assert speakers(play.session, here) == FIVE and muted(play.session, here) == {}
    play.do(floor.give_floor, "lea")


def test_silent_and_turned_away_roles_keep_silent() -> None:
    for silence, refused in (("silent", no.KeepsSilent), ("out", no.OutsideTheCircle)):
        plan = (phase("case.x", 10, scope="case", speakers=("consultant",), **{silence: ("presenter",)}),)
        play = Play(plan, blocks=case("case"), roles={"case": {"presenter": ("lea",)}})
        assert muted(play.session, _in(play, "case.x")) == {"lea": "presenter"}
        assert play.try_(floor.give_floor, "lea") == refused(person="lea", role="presenter")


def test_silent_by_name_counts_though_everyone_may_speak() -> None:
    play = Play(
        (phase("case.x", 10, scope="case", speakers=("everyone",), silent=("presenter",)),),
        blocks=case("case"),
        roles={"case": {"presenter": ("lea",)}},
    )
    assert speakers(play.session, _in(play, "case.x")) == ("anne", "karim", "paul", "zoe")


def _incident(**roles: Any) -> Play:
    """Return the beginning of the incident method: who presented last time reports, the others listen."""
    last = ("previous-presenter",)
    return Play(
        (
            phase("case.report", 5, mode="single", scope="case", speakers=last, silent=("consultant",)),
            phase("case.advice", 10, scope="case", speakers=("everyone",), silent=last),
        ),
        blocks=(block(""), *case("case")),
        roles={"": {"previous-presenter": ("zoe",)}, "case": roles},
    )


def test_who_presented_last_time_speaks_though_a_consultant_too() -> None:
    play = _incident(presenter=("lea",))
    here = _in(play, "case.report")
    assert "zoe" in with_role(play.session, "consultant", "case")
    assert speakers(play.session, here) == ("zoe",)
    assert muted(play.session, here) == dict.fromkeys(("anne", "karim", "paul"), "consultant")
    assert suggestion(play.session, play.now).person == "zoe"  # type: ignore[union-attr]


def test_who_is_silent_by_name_keeps_silent_though_one_of_everyone() -> None:
    play = _incident(presenter=("lea",))
    assert muted(play.session, _in(play, "case.advice")) == {"zoe": "previous-presenter"}


def test_of_two_names_the_one_that_speaks_counts() -> None:
    play = Play(
        (phase("case.x", 5, scope="case", speakers=("previous-presenter",), silent=("presenter",)),),
        blocks=case("case"),
        roles={"": {"previous-presenter": ("zoe",)}, "case": {"presenter": ("zoe",)}},
    )
    assert muted(play.session, _in(play, "case.x")) == {}
    assert speakers(play.session, _in(play, "case.x")) == ("zoe",)


def test_at_a_first_session_nobody_presented_last_time_and_anybody_may_speak() -> None:
    play = _incident()
    play.do(plan.give_role, "previous-presenter", ())
    here = _in(play, "case.report")
    assert unfilled(play.session, here) == ("previous-presenter",)
    assert speakers(play.session, here) == FIVE and muted(play.session, here) == {}


def test_questions_go_to_the_presenter_where_the_phase_names_nobody() -> None:
    play = Play(
        (phase("case.x", 5, mode="questions", scope="case", speakers=("everyone",)),),
        blocks=case("case"),
        roles={"case": {"presenter": ("zoe",)}},
    )
    assert answering(play.session, _in(play, "case.x")) == ("zoe",)
    assert unfilled(play.session, _in(play, "case.x")) == ()


def test_who_is_away_has_no_role_and_has_it_again_on_coming_back() -> None:
    play = _two_cases()
    play.do(plan.give_role, "presenter", ("lea",), "case-1")
    play.do(people.leave, "lea")
    here = _in(play, "case-1.advice")
    assert muted(play.session, here) == {} and unfilled(play.session, here) == ()
    play.do(people.arrive, "lea")
    assert muted(play.session, here) == {"lea": "presenter"}


def test_several_people_may_have_one_role() -> None:
    play = Play(
        (phase("case.x", 10, mode="round", scope="case", speakers=("presenter",), silent=("consultant",)),),
        blocks=case("case"),
        roles={"case": {"presenter": ("lea", "anne")}},
    )
    here = _in(play, "case.x")
    assert speakers(play.session, here) == ("lea", "anne")
    assert set(muted(play.session, here)) == {"karim", "paul", "zoe"}


def test_a_further_round_has_its_own_presenter_its_own_name_and_comes_after_the_last() -> None:
    rounds = tuple(phase(f"case.trio-{n}.advice", 5, scope=f"case.trio-{n}", **CONSULTANTS) for n in (1, 2))
    play = Play((*rounds, phase("review", 5)), blocks=(block(""), *case("case", rounds=2)))
    play.do(plan.give_role, "presenter", ("lea",), "case.trio-1")
    play.do(plan.another_round)
    assert [each.id for each in play.session.plan] == [
        "case.trio-1.advice", "case.trio-2.advice", "case.trio-3.advice", "review",
    ]  # fmt: skip
    new = play.session.block("case.trio-3")
    assert new is not None and (new.name.fr, new.name.en) == ("Tour 3", "Round 3")
    assert unfilled(play.session, _in(play, "case.trio-3.advice")) == ("presenter",)
    play.do(plan.another_round)
    assert [each.id for each in play.session.plan][3] == "case.trio-4.advice"
    play.undo()
    play.undo()
    assert len(play.session.plan) == 3 and play.session.block("case.trio-3") is None


def test_more_rounds_than_the_protocol_has_are_asked_about() -> None:
    rounds = tuple(phase(f"case.trio-{n}.advice", 5, scope=f"case.trio-{n}", **CONSULTANTS) for n in (1, 2))
    blocks = tuple(msgspec.structs.replace(each, most=3) for each in case("case", rounds=2))
    play = Play(rounds, blocks=blocks)
    play.do(plan.another_round)
    assert play.try_(plan.another_round) == no.NoMoreRounds(rounds=3)
    play.do(plan.another_round, sure=True)
    assert len(play.session.plan) == 4


def test_another_round_belongs_to_a_repeat_that_may_have_one() -> None:
    assert isinstance(_two_cases().try_(plan.another_round), no.NotOpenEnded)
    assert isinstance(Play(begun=False).try_(plan.another_round), no.NotOpenEnded)
    odd = Play((phase("x", 5, scope="x"),), blocks=(block("x", open_ended=True),))
    assert isinstance(odd.try_(plan.another_round), no.NotOpenEnded)
    for scope in ("-3", "3", "x-", "x-03", "x-²", "x-" + "9" * 40):
        odd = Play((phase("x", 5, scope=scope),), blocks=(block(scope, open_ended=True),))
        assert odd.try_(plan.another_round) is not None

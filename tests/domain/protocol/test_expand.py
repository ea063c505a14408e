"""Protocols and programmes become the plan of a session: every built-in file, for any group."""

from __future__ import annotations

import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import Play

from gep_tui.domain.protocol.expand import Plan, clock_time, expand, expand_protocol, fitted, pieces
from gep_tui.domain.protocol.fit import Stretchable
from gep_tui.domain.protocol.plan import LONGEST, PlannedPhase, counted, scopes, total
from gep_tui.domain.protocol.planning import planned, target
from gep_tui.domain.protocol.protocol import Bounds, Minutes, Phase, Programme, Protocol
from gep_tui.domain.protocol.variants import in_variant
from gep_tui.domain.session.decisions import phases

FOLDER = Path(__file__).parents[3] / "protocols"
DAY = datetime(2026, 11, 22, 9, tzinfo=UTC)


def _read(path: Path, shape: Any) -> Any:
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), shape)


PROTOCOLS: dict[str, Protocol] = {path.stem: _read(path, Protocol) for path in sorted(FOLDER.glob("*.toml"))}
PROGRAMMES: dict[str, Programme] = {
    path.stem: _read(path, Programme) for path in sorted((FOLDER / "programmes").glob("*.toml"))
}
FORMS = [(id, form) for id, each in PROTOCOLS.items() for form in ("", *(variant.id for variant in each.variants))]

protocols = pytest.mark.parametrize("protocol", PROTOCOLS.values(), ids=list(PROTOCOLS))
programmes = pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))


def _protocol(text: str) -> Protocol:
    """Return a protocol with these phases and repeats."""
    head = 'id = "sample"\nname = { fr = "É", en = "S" }\nsource = { title = "t" }\n'
    return msgspec.convert(tomllib.loads(head + text), Protocol)


def _programme(text: str, **head: Any) -> Programme:
    return msgspec.convert({"id": "day", "name": {"fr": "J", "en": "D"}, **head, **tomllib.loads(text)}, Programme)


def _ids(plan: Plan) -> list[str]:
    return [phase.id for phase in plan.phases]


def _sound(plan: Plan) -> None:
    """Fail unless a session can be run by this plan."""
    assert plan.phases
    assert not [id for id, count in Counter(_ids(plan)).items() if count > 1]
    known = {block.id for block in plan.blocks} | {""}
    for phase in plan.phases:
        assert phase.scope in known and phase.name.fr and phase.name.en
        assert phase.id.startswith(f"{phase.scope}." if phase.scope else "")
        assert phase.seconds is None or 0 < phase.seconds <= LONGEST
        assert 0 <= phase.shortest <= (phase.seconds or 0)
        declared = {role for each in scopes(phase.scope) for b in plan.blocks if b.id == each for role in b.roles}
        built_in = {"everyone", "facilitator", "previous-presenter"}
        assert {*phase.speakers, *phase.to, *phase.silent, *phase.out} <= declared | built_in
        assert phase.speakers or phase.mode == "silent"
    assert len({block.id for block in plan.blocks}) == len(plan.blocks)


def _walked(plan: Plan) -> Iterator[str]:
    """Hold each phase of the plan for a minute, and return the phases that were held."""
    play = Play(plan.phases, blocks=plan.blocks, begun=False)
    play.do(phases.begin)
    yield play.here
    while isinstance(play.after(60).try_(phases.next_phase), object) and play.session.runs[-1].started == play.now:
        yield play.here


@pytest.mark.parametrize(("id", "form"), FORMS)
def test_every_protocol_in_every_form_expands_for_any_group(id: str, form: str) -> None:
    for people in range(3, 31):
        _sound(expand_protocol(PROTOCOLS[id], people, form))


@programmes
def test_every_programme_expands_for_any_group(programme: Programme) -> None:
    for people in range(3, 31):
        _sound(expand(programme, PROTOCOLS, people, DAY))


@protocols
def test_every_protocol_can_be_run_from_beginning_to_end(protocol: Protocol) -> None:
    plan = expand_protocol(protocol, 6)
    assert list(_walked(plan)) == _ids(plan)


@programmes
def test_every_programme_can_be_run_from_beginning_to_end(programme: Programme) -> None:
    plan = expand(programme, PROTOCOLS, 6, DAY)
    assert list(_walked(plan)) == _ids(plan)


@programmes
def test_every_block_with_minutes_is_exactly_that_long(programme: Programme) -> None:
    plan = expand(programme, PROTOCOLS, 8, DAY)
    for block in programme.blocks:
        wanted = target(block.minutes)
        if wanted is not None:
            inside = [phase for phase in plan.phases if phase.id == block.id or phase.id.startswith(f"{block.id}.")]
            assert sum(phase.seconds or 0 for phase in counted(tuple(inside))) == wanted, block.id


@given(st.sampled_from(FORMS), st.integers(3, 30), st.integers(0, 6 * 3600), st.booleans())
def test_fitting_a_protocol_is_exact_unless_its_floors_are_too_long(
    form: tuple[str, str], people: int, seconds: int, deep: bool
) -> None:
    plan = expand_protocol(PROTOCOLS[form[0]], people, form[1])
    new = fitted(plan, seconds, deep)
    loose = {piece.id for piece in pieces(plan.phases)}
    least = sum(_least(piece, deep) for piece in pieces(plan.phases))
    assert sum(phase.seconds or 0 for phase in new.phases if phase.id in loose) == (max(seconds, least) if loose else 0)
    assert [phase for phase in new.phases if phase.id not in loose] == [p for p in plan.phases if p.id not in loose]
    assert _ids(new) == _ids(plan)


def _least(piece: Stretchable, deep: bool) -> int:
    return piece.seconds if piece.protected and not deep else min(piece.seconds, piece.shortest)


@pytest.mark.parametrize("id", [id for id, each in PROTOCOLS.items() if each.published_total is not None])
def test_a_published_total_is_near_the_sum_of_the_phases(id: str) -> None:
    protocol, people = PROTOCOLS[id], PROTOCOLS[id].group_size
    plan = expand_protocol(protocol, int(people.min or people.max or 6) if people else 6)
    assert protocol.published_total is not None
    bounds, minutes = protocol.published_total, total(plan.phases) / 60
    if all(phase.seconds is not None for phase in plan.phases):
        assert (bounds.min or 0) * 0.5 <= minutes <= (bounds.max or 1e9) * 1.5


# Phases.


def test_a_protocol_alone_has_its_own_ids_and_one_in_a_programme_those_of_its_block() -> None:
    alone = expand_protocol(PROTOCOLS["codev-6"], 6)
    assert _ids(alone)[:2] == ["account", "clarification"] and alone.blocks[0].id == ""
    day = _programme("".join(f'[[blocks]]\nid = "case-{n}"\nprotocol = "codev-6"\n' for n in (1, 2)))
    plan = expand(day, PROTOCOLS, 6, DAY)
    assert _ids(plan) == [f"{block}.{id}" for block in ("case-1", "case-2") for id in _ids(alone)]
    assert [block.id for block in plan.blocks] == ["", "case-1", "case-2"]
    assert {phase.scope for phase in plan.phases} == {"case-1", "case-2"}


def test_rounds_have_ids_scopes_and_names_of_their_own() -> None:
    plan = expand_protocol(PROTOCOLS["troika"], 3)
    assert _ids(plan)[:3] == ["reflection", "trio-1.account", "trio-1.clarification"]
    assert "trio-2.account" in _ids(plan) and "trio-3.feedback" in _ids(plan) and "account" not in _ids(plan)
    rounds = {block.id: block for block in plan.blocks}
    assert (rounds["trio-2"].name.fr, rounds["trio-2"].name.en) == ("Tour 2", "Round 2")
    assert set(rounds["trio-2"].roles) == {"presenter"} and rounds["trio-2"].asked == ("presenter",)
    assert not rounds["trio-2"].open_ended


def test_a_role_that_rotates_is_asked_for_in_the_rounds_and_not_before_them() -> None:
    plan = expand_protocol(PROTOCOLS["troika"], 3)
    assert plan.blocks[0].asked == ()
    assert set(plan.blocks[0].roles) == {"presenter", "consultant"}


def test_a_presenter_that_does_not_rotate_is_asked_for_when_the_block_opens() -> None:
    assert expand_protocol(PROTOCOLS["codev-6"], 6).blocks[0].asked == ("presenter",)


REPEAT = """
[roles.presenter]
label = { fr = "client", en = "client" }
[[phases]]
id = "a"
minutes = 10
mode = "single"
speakers = ["presenter"]
[[phases]]
id = "b"
minutes = 5
mode = "open"
speakers = ["everyone"]
from_round = 2
[[phases]]
id = "c"
minutes = 5
mode = "open"
speakers = ["presenter"]
[[repeats]]
phases = ["a", "b"]
"""


@pytest.mark.parametrize(
    ("times", "people", "rounds"),
    [
        ("times = 3", 5, 3),
        ("times = { min = 2, max = 4 }", 5, 2),
        ("times = { max = 4 }", 5, 1),
        ("times = { min = 2, max = 4 }\ntarget = 3", 5, 3),
        ('times = "open"', 5, 1),
        ('times = "open"\ntarget = 2', 5, 2),
        ('times = "each presenter"', 5, 5),
    ],
)
def test_rounds_are_as_many_as_the_protocol_says(times: str, people: int, rounds: int) -> None:
    plan = expand_protocol(_protocol(REPEAT + times), people)
    assert _ids(plan) == [
        id for n in range(1, rounds + 1) for id in ([f"round-{n}.a"] if n == 1 else [f"round-{n}.a", f"round-{n}.b"])
    ] + ["c"]
    opened = [block.open_ended for block in plan.blocks[1:]]
    assert opened == [times != "times = 3"] * rounds


def test_a_role_that_rotates_and_is_needed_outside_the_rounds_is_asked_for_there_too() -> None:
    plan = expand_protocol(_protocol(REPEAT + 'times = 2\nrotates = ["presenter"]'), 5)
    assert [block.asked for block in plan.blocks] == [("presenter",)] * 3


def test_the_most_rounds_of_a_protocol_are_known_to_the_plan() -> None:
    cafe = expand_protocol(PROTOCOLS["world-cafe"], 20)
    assert {block.most for block in cafe.blocks if block.open_ended} == {4}


def test_a_programme_may_say_how_many_rounds() -> None:
    day = _programme('[[blocks]]\nid = "x"\nprotocol = "sample"\nrounds = 4\n')
    plan = expand(day, {"sample": _protocol(REPEAT + "times = 2")}, 5, DAY)
    assert [id for id in _ids(plan) if id.endswith(".a")] == [f"x.round-{n}.a" for n in range(1, 5)]


def test_as_many_rounds_as_presenters_where_the_role_has_a_number() -> None:
    text = REPEAT.replace('client" }\n', 'client" }\ncount = 3\n', 1) + 'times = "each presenter"'
    assert len(expand_protocol(_protocol(text), 9).blocks) == 4


@pytest.mark.parametrize(
    ("minutes", "seconds"),
    [(10, 600), (1.5, 90), (1.1, 66), (0.35, 21), (2.2, 132), (9.5, 570), (0.001, 1), (None, None), (10**9, LONGEST)],
)
def test_minutes_become_whole_seconds(minutes: float | None, seconds: int | None) -> None:
    assert target(minutes) == target(Minutes(target=minutes)) == seconds


def test_every_tenth_of_a_minute_is_six_seconds() -> None:
    assert [target(number / 10) for number in range(1, 3000)] == [number * 6 for number in range(1, 3000)]


def test_a_length_per_turn_lasts_for_everyone() -> None:
    text = '[[phases]]\nid = "a"\nper_turn_seconds = 60\nmode = "round"\nspeakers = ["everyone"]\n'
    for people, seconds in ((6, 360), (0, 60)):
        [phase] = expand_protocol(_protocol(text), people).phases
        assert (phase.seconds, phase.per_turn, phase.shortest) == (seconds, 60, seconds * 3 // 5)
    [phase] = expand_protocol(_protocol(text + "minutes = 10\n"), 6).phases
    assert (phase.seconds, phase.per_turn) == (600, 60)


@pytest.mark.parametrize(
    ("speakers", "more", "turns"),
    [
        ("everyone", "", 6),
        ("consultant", "", 4),
        ("presenter", "", 1),
        ("scribe", "", 1),
        ("everyone", 'silent = ["presenter"]', 5),
        ("everyone", 'out = ["presenter", "scribe"]', 4),
        ("everyone", 'silent = ["consultant"]', 6),
        ('presenter", "scribe', "", 2),
        ('presenter", "consultant', "", 5),
    ],
)
def test_a_length_per_turn_lasts_for_those_who_speak(speakers: str, more: str, turns: int) -> None:
    text = (
        f'[[phases]]\nid = "a"\nper_turn_seconds = 60\nmode = "round"\nspeakers = ["{speakers}"]\n{more}\n'
        '[roles.presenter]\nlabel.en = "p"\ncount = 1\n[roles.scribe]\nlabel.en = "s"\n'
        '[roles.consultant]\nlabel.en = "c"\nrest = true\n'
    )
    assert expand_protocol(_protocol(text), 6).phases[0].seconds == turns * 60


def test_an_untimed_phase_has_no_length_whatever_else_it_says() -> None:
    text = '[[phases]]\nid = "a"\nuntimed = true\nminutes = 10\nper_turn_seconds = 60\nmode = "open"\n'
    [phase] = expand_protocol(_protocol(text), 6).phases
    assert (phase.seconds, phase.shortest, phase.per_turn) == (None, 0, 60)


@pytest.mark.parametrize(("least", "shortest"), [("", 360), (", shortest = 2", 120), (", shortest = 99", 600)])
def test_the_floor_is_the_one_named_or_three_fifths_and_never_above_the_length(least: str, shortest: int) -> None:
    text = f'[[phases]]\nid = "a"\nminutes = {{ target = 10{least} }}\nmode = "open"\n'
    assert expand_protocol(_protocol(text), 6).phases[0].shortest == shortest


def test_the_size_of_groups_is_a_number_or_a_range() -> None:
    for text, expected in (("3", Bounds(3, 3)), ("{ min = 2, max = 4 }", Bounds(2, 4))):
        one = f'[[phases]]\nid = "a"\nminutes = 1\nmode = "subgroups"\nsubgroup_size = {text}\n'
        assert expand_protocol(_protocol(one), 6).phases[0].subgroup_size == expected


def test_a_plan_takes_over_every_rule_that_it_has_in_common_with_a_protocol() -> None:
    text = """
    [[phases]]
    id = "a"
    name.en = "A"
    mode = "subgroups"
    speakers = ["one"]
    to = ["two"]
    silent = ["three"]
    out = ["four"]
    questions_each = 2
    until_dry = true
    notes = ["lead"]
    say.open.en = "Open."
    guidance.en = "Wait."
    protected = true
    optional = true
    before_start = true
    auto_advance = true
    subgroup_size = { min = 3, max = 4 }
    votes_each = 5
    choice = "bids"
    extension = [4]
    """
    (phase,) = _protocol(text).phases
    common = {*Phase.__struct_fields__} & {*PlannedPhase.__struct_fields__}
    assert [name for name in common - {"id"} if getattr(phase, name) == getattr(Phase(id="a"), name)] == []
    made = planned(phase, "a", "", 8, {})
    assert {name for name in common if getattr(made, name) != getattr(phase, name)} == {"extension"}


def test_extensions_are_given_in_seconds() -> None:
    one = '[[phases]]\nid = "a"\nminutes = 8\nmode = "open"\nextension = [4, 2.5]\n'
    assert expand_protocol(_protocol(one), 6).phases[0].extension == (240, 150)


# Variants.

VARIANT = """
[[phases]]
id = "a"
name = { fr = "A", en = "A" }
minutes = { target = 10, shortest = 4 }
mode = "open"
speakers = ["everyone"]
[[phases]]
id = "b"
minutes = 5
mode = "open"
speakers = ["everyone"]
[[repeats]]
phases = ["b"]
times = 2
[[variants]]
id = "short"
name = { fr = "Courte", en = "Short" }
[[variants.phases]]
id = "a"
minutes = 3
[[variants.phases]]
id = "new"
untimed = true
mode = "silent"
[[variants]]
id = "free"
name = { fr = "Libre", en = "Free" }
[[variants.phases]]
id = "a"
untimed = true
[[variants.phases]]
id = "b"
"""


def test_a_variant_changes_what_it_names_and_leaves_out_what_it_does_not_list() -> None:
    plan = expand_protocol(_protocol(VARIANT), 5, "short")
    found = [(phase.id, phase.seconds, phase.mode) for phase in plan.phases]
    assert found == [("a", 180, "open"), ("new", None, "silent")]
    assert plan.phases[0].name.fr == "A" and plan.phases[0].speakers == ("everyone",)
    assert plan.blocks[0].name.fr == "É · Courte"


def test_a_variant_keeps_the_rounds_of_the_phases_it_keeps() -> None:
    plan = expand_protocol(_protocol(VARIANT), 5, "free")
    assert [(phase.id, phase.seconds) for phase in plan.phases] == [("a", None), ("round-1.b", 300), ("round-2.b", 300)]


def test_there_is_no_such_variant() -> None:
    with pytest.raises(KeyError):
        in_variant(_protocol(VARIANT), "long")
    assert in_variant(_protocol(VARIANT), "").phases == _protocol(VARIANT).phases


# Programmes.


def test_a_block_gives_its_keys_to_the_phases_of_its_protocol() -> None:
    text = '[[blocks]]\nid = "x"\nprotocol = "codev-6"\nname = { fr = "Cas", en = "Case" }\n'
    plan = expand(_programme(text + "optional = true\nprotected = true\n"), PROTOCOLS, 6, DAY)
    assert all(phase.optional and phase.protected for phase in plan.phases)
    assert plan.blocks[1].name.fr == "Cas"


def test_an_untimed_block_shows_elapsed_time_only() -> None:
    plan = expand(_programme('[[blocks]]\nid = "x"\nprotocol = "codev-6"\nuntimed = true\n'), PROTOCOLS, 6, DAY)
    assert {(phase.seconds, phase.shortest, phase.per_turn) for phase in plan.phases} == {(None, 0, None)}


def test_fitting_a_block_shortens_what_is_protected_only_where_it_must() -> None:
    text = '[[blocks]]\nid = "x"\nprotocol = "codev-6"\nminutes = 75\n'
    plan = expand(_programme(text), PROTOCOLS, 6, DAY)
    before = expand_protocol(PROTOCOLS["codev-6"], 6)
    for phase, was in zip(plan.phases, before.phases, strict=True):
        assert phase.seconds == was.seconds if was.protected else (phase.seconds or 0) <= (was.seconds or 0)


def test_a_block_too_short_for_the_others_takes_from_what_is_protected_too() -> None:
    text = '[[blocks]]\nid = "x"\nprotocol = "codev-6"\nminutes = 49\n'
    plan = expand(_programme(text), PROTOCOLS, 6, DAY)
    assert total(plan.phases) == 49 * 60
    assert any(phase.protected and (phase.seconds or 0) < 600 for phase in plan.phases)


@pytest.fixture
def paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set the machine's time zone to Paris."""
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("paris")
@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("10:45", "2026-11-22T09:00+01:00", "2026-11-22T10:45:00+01:00"),
        ("08:30", "2026-11-22T09:00+01:00", "2026-11-22T08:30:00+01:00"),
        ("01:15", "2026-11-22T22:00+01:00", "2026-11-23T01:15:00+01:00"),
        ("00:00", "2026-12-31T22:00+01:00", "2027-01-01T00:00:00+01:00"),
        ("00:30", "2028-02-28T22:00+01:00", "2028-02-29T00:30:00+01:00"),
        ("10:45", "2026-11-22T08:00+00:00", "2026-11-22T10:45:00+01:00"),
        ("09:00", "2026-07-14T08:00+02:00", "2026-07-14T09:00:00+02:00"),
        ("04:00", "2026-03-29T00:30+01:00", "2026-03-29T04:00:00+02:00"),
        ("04:00", "2026-10-25T00:30+02:00", "2026-10-25T04:00:00+01:00"),
        ("04:00", "2026-03-28T22:30+01:00", "2026-03-29T04:00:00+02:00"),
        ("04:00", "2026-10-24T22:30+02:00", "2026-10-25T04:00:00+01:00"),
    ],
)
def test_a_clock_time_is_that_of_the_day_or_of_the_one_after(text: str, day: str, expected: str) -> None:
    assert clock_time(text, datetime.fromisoformat(day)).isoformat() == expected


@pytest.mark.usefixtures("paris")
def test_walls_stand_at_the_beginning_and_the_end_of_their_block() -> None:
    text = """
    [[blocks]]
    id = "case"
    protocol = "codev-6"
    starts = "10:00"
    ends = "11:30"
    [[blocks]]
    id = "lunch"
    minutes = 60
    mode = "open"
    starts = "12:00"
    """
    plan = expand(_programme(text), PROTOCOLS, 6, datetime.fromisoformat("2026-11-22T09:00+01:00"))
    walls = {phase.id: (phase.starts, phase.ends) for phase in plan.phases if phase.starts or phase.ends}
    assert {id: tuple(each and each.strftime("%H:%M") for each in both) for id, both in walls.items()} == {
        "case.account": ("10:00", None), "case.learning": (None, "11:30"), "lunch": ("12:00", None),
    }  # fmt: skip


def test_what_cannot_be_shortened_is_no_piece() -> None:
    plan = expand_protocol(PROTOCOLS["codev-6"], 6)
    first = plan.phases[0]
    odd: list[dict[str, Any]] = [{"seconds": None}, {"seconds": 0}, {"skipped": True}, {"before_start": True}]
    odd.append({"ends": DAY})
    assert [pieces((msgspec.structs.replace(first, **each),)) for each in odd] == [[]] * 5
    assert len(pieces(plan.phases)) == len(plan.phases)

"""Roles that nobody has to have: they are not asked for, and keep nobody from speaking."""

from __future__ import annotations

import msgspec
from play import Play, block, phase, role

from gep_tui.domain.protocol.protocol import Bounds
from gep_tui.domain.session.decisions import plan
from gep_tui.domain.session.people import muted, speakers, unfilled

OPTIONAL = msgspec.structs.replace(role(), count=Bounds(min=0, max=2))
NEEDED = msgspec.structs.replace(role(), count=Bounds(min=1, max=2))
ROLES = {"presenter": role(count=1), "observer": OPTIONAL, "scribe": NEEDED, "consultant": role(rest=True)}


def _play(**more: object) -> Play:
    return Play((phase("one", 10, scope="case", **more),), blocks=(block("case", roles=ROLES),))


def test_a_role_that_nobody_has_to_have_is_not_missing() -> None:
    play = _play(speakers=("presenter", "observer", "scribe"))
    assert unfilled(play.session, play.session.plan[0]) == ("presenter", "scribe")


def test_where_only_such_a_role_speaks_and_nobody_has_it_everyone_does() -> None:
    play = _play(speakers=("observer",), silent=("consultant",))
    one = play.session.plan[0]
    assert speakers(play.session, one) == ("anne", "karim", "lea", "paul", "zoe")
    assert muted(play.session, one) == {}
    play.do(plan.give_role, "observer", ("zoe",), "case")
    one = play.session.plan[0]
    assert speakers(play.session, one) == ("zoe",)
    assert "anne" in muted(play.session, one)


def test_beside_another_role_it_opens_the_floor_to_nobody_else() -> None:
    play = _play(speakers=("presenter", "observer"))
    play.do(plan.give_role, "presenter", ("lea",), "case")
    assert speakers(play.session, play.session.plan[0]) == ("lea",)
